import type { AangetroffenApplicatie } from '../../core/model/applicatie.ts'
import type { Datum } from '../../core/model/ids.ts'
import type { AangetroffenInventarisatie } from '../../core/model/inlezing.ts'
import { findDatum } from '../tabel/index.ts'
import type { Ameff, AmeffElement } from './ameff.ts'
import { type Applicatiebron, buildApplicatie } from './applicaties.ts'
import type { Eenheden, Eenheid } from './eenheden.ts'
import { type Gebruikers, readGemeente, readGemeenteOfModel } from './gebruik.ts'

/**
 * Builds the inventarisatie of every gemeente that uses something, in file order.
 *
 * What is used by nobody, or has no name, is counted and reported.
 */
export function buildInventarisaties(
  ameff: Ameff,
  { eenheden, samengevoegd }: Eenheden,
  { gebruikers, bron }: { readonly gebruikers: Gebruikers; readonly bron: Applicatiebron },
): AangetroffenInventarisatie[] {
  const byGemeente = new Map<AmeffElement | null, AangetroffenApplicatie[]>(
    [...gebruikers.gemeenten, null].map((gemeente) => [gemeente, []]),
  )
  for (const eenheid of eenheden) {
    const gebruik = eenheid.naam === '' ? [] : gebruikers.findGebruik(eenheid)
    if (gebruik.length === 0) {
      reportSkipped(eenheid, bron)
      continue
    }
    const applicatie = buildApplicatie(eenheid, bron)
    for (const { gemeente, via } of gebruik) {
      bron.verslag.telRegel()
      byGemeente.get(gemeente)?.push({ ...applicatie, via: [...via] })
    }
  }
  for (const _ of samengevoegd) countSkipped('pakket, opgenomen met zijn pakketversie', bron)
  const peildatum = findPeildatum(ameff)
  return [...byGemeente]
    .filter(([, applicaties]) => applicaties.length > 0)
    .map(([gemeente, applicaties]) => ({
      gemeente: gemeente === null ? readGemeenteOfModel(ameff) : readGemeente(gemeente),
      ...(peildatum === null ? {} : { peildatum }),
      applicaties,
    }))
}

function countSkipped(reden: string, { verslag }: Applicatiebron): void {
  verslag.telRegel()
  verslag.telReden(reden)
}

function reportSkipped({ naam, elementen }: Eenheid, bron: Applicatiebron): void {
  const plaats = bron.lezer.plaats(elementen[0])
  if (naam === '') {
    countSkipped('zonder naam', bron)
    bron.verslag.meld('regel_zonder_naam', 'waarschuwing', 'Een applicatie zonder naam is overgeslagen.', plaats)
  } else {
    countSkipped('geen gemeente genoemd', bron)
    const tekst = `"${naam}" is aan geen van de gemeenten in het bestand verbonden en is overgeslagen.`
    bron.verslag.meld('gemeente_onbekend', 'waarschuwing', tekst, plaats)
  }
}

/** The date that the model states as property `Peildatum`, or after that word in its documentation. */
function findPeildatum({ eigenschappen, documentatie }: Ameff): Datum | null {
  const stated = eigenschappen.find(({ sleutel }) => sleutel === 'peildatum')?.waarde
  return findDatum(stated ?? /\bpeildatum\b(.{0,40})/is.exec(documentatie)?.[1] ?? '')
}
