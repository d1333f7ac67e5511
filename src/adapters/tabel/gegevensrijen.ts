import { buildGelijkezoeker } from './gelijke-rijen.ts'
import { buildRegelkeurder } from './regelsoort.ts'
import type { Blad, Leescontext, Rijlezer } from './rijlezer.ts'
import type { Rij } from './tabel.ts'

/** A row with data, and the heading of the domain it stands under. */
export type Gegevensrij = { readonly rij: Rij; readonly tussenkop: string }

const REDEN = { leeg: 'lege regel', totaal: 'totaalregel', herhaalde_kop: 'herhaalde kopregel' } as const

/**
 * The rows with data under a header, in order.
 *
 * Every row is counted. Empty rows, headings of a domain, totals, repeated headers and rows that are equal to an earlier
 * one in every cell are left out, with their reason. Rows of another length than the header are a bevinding and stay.
 */
export function* readGegevensrijen(blad: Blad, context: Leescontext, lezer: Rijlezer): Generator<Gegevensrij> {
  const { verslag } = context
  const keur = buildRegelkeurder(blad.kop, blad.tabel.rijen)
  const isRagged = buildRaggedCheck(blad)
  const findGelijke = buildGelijkezoeker()
  const rijen = blad.tabel.rijen
  let tussenkop = ''
  for (let index = blad.kop.index + 1; index < rijen.length; index++) {
    const rij = rijen[index]
    if (rij === undefined) continue
    verslag.telRegel()
    const soort = keur(rij, rijen[index + 1])
    if (soort.soort === 'tussenkop') {
      tussenkop = soort.tekst
      if (soort.isOnzeker) {
        const tekst =
          'De regel heeft alleen een naam en staat onder een lege regel; gelezen als tussenkop, niet als applicatie.'
        verslag.meld('geen_applicatie', 'informatie', tekst, lezer.plaats(rij))
      }
      verslag.telReden('tussenkop')
      continue
    }
    if (soort.soort !== 'gegevens') {
      verslag.telReden(REDEN[soort.soort])
      continue
    }
    if (isRagged(rij)) meldRagged(rij, blad, context, lezer)
    const earlier = findGelijke(rij)
    if (earlier !== null) {
      verslag.telReden('dubbele regel')
      const tekst = `Deze regel is gelijk aan regel ${earlier.regel} en telt niet mee.`
      verslag.meld('regel_dubbel', 'informatie', tekst, lezer.plaats(rij))
      continue
    }
    yield { rij, tussenkop }
  }
}

/** Text beyond the last heading; in a CSV also cells that are missing (in a sheet a row has no end). */
function buildRaggedCheck({ tabel, kop }: Blad): (rij: Rij) => boolean {
  const width = kop.koppen.length
  return ({ cellen }) => {
    for (let kolom = width; kolom < cellen.length; kolom++) if (cellen[kolom] !== '') return true
    return tabel.blad === undefined && cellen.length < width
  }
}

function meldRagged(rij: Rij, { kop }: Blad, { verslag }: Leescontext, lezer: Rijlezer): void {
  const tekst = `De regel heeft ${rij.cellen.length} cellen, de kopregel ${kop.koppen.length}; gelezen wat onder een kop staat.`
  verslag.meld('regel_onregelmatig', 'waarschuwing', tekst, lezer.plaats(rij))
}

/** Counts and reports a row without a naam. */
export function meldZonderNaam(rij: Rij, { verslag }: Leescontext, lezer: Rijlezer): void {
  verslag.telReden('regel zonder naam')
  verslag.meld(
    'regel_zonder_naam',
    'waarschuwing',
    'De regel heeft geen naam en telt niet mee.',
    lezer.plaats(rij, 'naam'),
  )
}
