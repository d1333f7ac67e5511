import { LandschapError } from '../errors.ts'
import type { AangetroffenApplicatie, Applicatie } from '../model/applicatie.ts'
import type { Toewijzingsbesluit } from '../model/besluit.ts'
import { ApplicatieId, buildSlug, type Datum } from '../model/ids.ts'
import type { AangetroffenInventarisatie } from '../model/inlezing.ts'
import type { Celbesluit, Gemeente, Landschap, Volledig } from '../model/landschap.ts'
import { compareText } from '../model/sorteren.ts'

export type LandschapInput = {
  readonly gemeente: Gemeente
  /** The bronnen of this gemeente; their applicaties are put together, not yet united. */
  readonly inventarisaties: readonly AangetroffenInventarisatie[]
  readonly peildatum: Datum
  readonly celbesluiten?: readonly Celbesluit[]
  /** What people of this gemeente confirmed, rejected or added, in the order in which they did. */
  readonly toewijzingsbesluiten?: readonly Toewijzingsbesluit[]
}

/** Ten times what the largest gemeenten run: more is a list of something else, and would take minutes. */
const MEESTE_APPLICATIES = 20_000

/**
 * Puts the inventarisaties of one gemeente together as its landschap and gives every applicatie its id.
 *
 * Ids follow from the content, not from the order of rows: equal names are numbered in the order of leverancier,
 * versie, status and via.
 *
 * @returns applicaties sorted by id; volledig is true when one inventarisatie covers everything, else the domains that
 *   they cover together, else false; without inventarisaties an empty landschap that is not volledig
 * @throws LandschapError bestand_te_groot - more than 20,000 applicaties in one landschap
 */
export function buildLandschap(input: LandschapInput): Landschap {
  const { gemeente, inventarisaties, peildatum, celbesluiten = [], toewijzingsbesluiten = [] } = input
  const rows = inventarisaties.flatMap(({ applicaties }) => applicaties)
  if (rows.length > MEESTE_APPLICATIES) throw buildTeGroot(gemeente, rows.length)
  return {
    gemeente,
    peildatum,
    volledig: combineVolledig(inventarisaties.map(({ volledig }) => volledig ?? true)),
    applicaties: giveIds(gemeente, rows),
    celbesluiten: [...celbesluiten],
    toewijzingsbesluiten: [...toewijzingsbesluiten],
  }
}

function buildTeGroot({ naam }: Gemeente, count: number): LandschapError {
  return new LandschapError(
    'bestand_te_groot',
    `Het landschap van ${naam} heeft ${count} applicaties; de grens is ${MEESTE_APPLICATIES}. Zo veel heeft geen gemeente: waarschijnlijk is dit een lijst van installaties, licenties of meldingen. Geef een lijst met één regel per applicatie.`,
  )
}

function combineVolledig(parts: readonly Volledig[]): Volledig {
  if (parts.includes(true)) return true
  const domains = new Set(parts.flatMap((part) => (typeof part === 'boolean' ? [] : part)))
  return domains.size === 0 ? false : [...domains].sort(compareText)
}

function giveIds(gemeente: Gemeente, rows: readonly AangetroffenApplicatie[]): Applicatie[] {
  const bySlug = new Map<string, AangetroffenApplicatie[]>()
  for (const row of rows) {
    const slug = buildSlug(row.naam) || 'naamloos'
    const list = bySlug.get(slug)
    if (list === undefined) bySlug.set(slug, [row])
    else list.push(row)
  }
  const found: Applicatie[] = []
  for (const [slug, sameName] of bySlug) {
    const ordered = sameName.length === 1 ? sameName : sortByContent(sameName)
    ordered.forEach((row, position) => {
      // double hyphen: a slug never holds one, so 'teams' number 2 and an applicatie called 'Teams 2' stay apart
      const id = `${gemeente.gemeentecode}-${slug}${position === 0 ? '' : `--${position + 1}`}`
      found.push({ ...row, id: ApplicatieId.parse(id), gemeentecode: gemeente.gemeentecode })
    })
  }
  return found.sort((a, b) => compareText(a.id, b.id))
}

function sortByContent(rows: readonly AangetroffenApplicatie[]): AangetroffenApplicatie[] {
  const keyed = rows.map((row) => {
    const { naam, leverancier = '', versie = '', status, via, omschrijving = '', vermeldingen } = row
    const stated = vermeldingen.map(({ id = '', naam: name = '' }) => `${id}${name}`)
    return { row, key: [leverancier, versie, status, naam, omschrijving, ...via, ...stated].join('\u0000') }
  })
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ row }) => row)
}
