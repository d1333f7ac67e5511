import { LandschapError } from '../../core/errors.ts'
import { buildOntbrekendeKolom, parseOpgegevenVeld } from './kolomindeling.ts'
import { findGezieneKoppen, findKop, type Kop } from './kopregel.ts'
import { kopsleutel } from './koptekst.ts'
import { settleOrganisatiekolom } from './organisatiekolom.ts'
import { isPersoonskolom } from './persoonsgegevens.ts'
import { settleStandkolom } from './standkolom.ts'
import type { LeesOpties, Tabel } from './tabel.ts'
import type { Vorm } from './vormen.ts'

export type Bladkeuze = {
  readonly vorm: Vorm
  /** The tables that are read, in file order; at least one. */
  readonly gelezen: readonly { readonly tabel: Tabel; readonly kop: Kop }[]
  readonly overgeslagen: readonly { readonly tabel: Tabel; readonly reden: string }[]
}

type Kandidaat = { readonly tabel: Tabel; readonly kop: Kop }

const CMDB_BLADEN = new Set(['Onbeh Applicaties CMDB', 'Beheerde Applicaties CMDB'].map(kopsleutel))
/** Headings that stand for a thing in general: a sheet that has just these may list anything. */
const ALGEMENE_NAAM = new Set(['naam', 'name', 'titel', 'title', 'element', 'label', 'asset', 'module', 'displayname'])
const GEEN_LIJST =
  /leveranciers|contact|legenda|toelichting|keuzelijst|lijsten|medewerkers|instructie|uitleg|historie|gebruikers|bevindingen|toewijzingen|dekking/i

/**
 * Chooses the tables to read, and as which form.
 *
 * The first table with a known form decides; of a CMDB workbook only its known sheets count, when it has them. Of own lists
 * every table with a header counts, but one that only has a general heading such as `Naam` gives way to a better one.
 *
 * @throws LandschapError leeg_bestand - no table has any text
 * @throws LandschapError geen_kopregel - no header with a column for naam; the detail lists the headings seen
 * @throws LandschapError onbekende_kolom - `options.kolommen` names a field or a column that does not exist
 */
export function chooseBladen(tabellen: readonly Tabel[], options: LeesOpties): Bladkeuze {
  for (const key of Object.keys(options.kolommen ?? {})) parseOpgegevenVeld(key)
  const filled = tabellen.filter(hasText)
  if (filled.length === 0) {
    throw new LandschapError('leeg_bestand', `${options.bestand}: er staat geen tekst in het bestand.`)
  }
  const candidates = filled.flatMap((tabel) => {
    const kop = findKop(tabel, options)
    const isUsable = kop !== null && (kop.kolomByVeld.has('naam') || !hasNaamveld(kop.vorm))
    return isUsable ? [{ tabel, kop: settleStandkolom(settleOrganisatiekolom(kop, tabel), tabel) }] : []
  })
  const vorm = (candidates.find(({ kop }) => kop.vorm.formaat !== 'eigen_lijst') ?? candidates[0])?.kop.vorm
  if (vorm === undefined) throw buildGeenKopregel(filled, options)
  const gelezen = narrow(
    candidates.filter(({ kop }) => kop.vorm === vorm),
    vorm,
  )
  const chosen = new Set(gelezen.map(({ tabel }) => tabel))
  const overgeslagen = tabellen
    .filter((tabel) => !chosen.has(tabel))
    .map((tabel) => ({ tabel, reden: sayReden(tabel, candidates) }))
  return { vorm, gelezen, overgeslagen }
}

function hasNaamveld(vorm: Vorm): boolean {
  return vorm.kolomnamen.naam !== undefined
}

function hasText(tabel: Tabel): boolean {
  return tabel.rijen.some((rij) => rij.cellen.some((cel) => cel.trim() !== ''))
}

function narrow(candidates: readonly Kandidaat[], vorm: Vorm): readonly Kandidaat[] {
  const isBetter =
    vorm.formaat === 'topdesk_cmdb'
      ? ({ tabel }: Kandidaat) => CMDB_BLADEN.has(kopsleutel(tabel.blad ?? ''))
      : vorm.formaat === 'eigen_lijst'
        ? isRealList
        : () => true
  const better = candidates.filter(isBetter)
  return better.length > 0 ? better : candidates
}

function isRealList({ tabel, kop }: Kandidaat): boolean {
  const naam = kop.koppen[kop.kolomByVeld.get('naam') ?? -1] ?? ''
  return !ALGEMENE_NAAM.has(kopsleutel(naam)) && !GEEN_LIJST.test(tabel.blad ?? '')
}

function sayReden(tabel: Tabel, candidates: readonly Kandidaat[]): string {
  if (!hasText(tabel)) return 'het is leeg'
  return candidates.some((candidate) => candidate.tabel === tabel)
    ? 'een ander blad past beter bij een lijst van applicaties'
    : 'er is geen kopregel met een kolom voor de naam gevonden'
}

function buildGeenKopregel(filled: readonly Tabel[], options: LeesOpties): LandschapError {
  const koppen = filled.flatMap(findGezieneKoppen)
  const missing = Object.values(options.kolommen ?? {}).find(
    (heading) => !koppen.some((kop) => kopsleutel(kop) === kopsleutel(heading)),
  )
  if (missing !== undefined) return buildOntbrekendeKolom(missing, koppen)
  const seen = koppen
    .filter((kop) => !isPersoonskolom(kop))
    .slice(0, 40)
    .map((kop) => `'${kop}'`)
  return new LandschapError(
    'geen_kopregel',
    `${options.bestand}: er is geen kopregel gevonden met een kolom voor de naam van de applicatie. Gezien: ${seen.join(', ')}. Geef zelf op welke kolom wat is (in de API met ?kolommen=), bijvoorbeeld: --kolommen "naam:Systeem,leverancier:Maker".`,
  )
}
