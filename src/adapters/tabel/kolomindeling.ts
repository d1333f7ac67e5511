import { LandschapError } from '../../core/errors.ts'
import type { Bevinding } from '../../core/model/bevinding.ts'
import { buildKolomindex, findVeld, guessVeld, type Kolomtreffer } from './kolomnamen.ts'
import { kopsleutel } from './koptekst.ts'
import { isPersoonskolom } from './persoonsgegevens.ts'
import { parseVeld, VELDEN, type Veld } from './velden.ts'
import type { Vorm } from './vormen.ts'

/** Which column is read as what. */
export type Kolomindeling = {
  readonly kolomByVeld: ReadonlyMap<Veld, number>
  /** Per column, in order; null where it is not read. */
  readonly gelezenAls: readonly (Veld | null)[]
  /** Columns with data of people, left out whatever they hold. */
  readonly persoonskolommen: ReadonlySet<number>
  readonly meldingen: readonly Kolommelding[]
}

export type Kolommelding = Pick<Bevinding, 'code' | 'ernst' | 'tekst'> & { readonly kolom: number }

type Kandidaat = Kolomtreffer & { readonly kolom: number }
type Opgegeven = Readonly<Record<string, string>>

const indexByVorm = new WeakMap<Vorm, ReturnType<typeof buildKolomindex>>()

/** The names of a vorm, ready for look-up. */
export function kolomindexOf(vorm: Vorm): ReturnType<typeof buildKolomindex> {
  const known = indexByVorm.get(vorm) ?? buildKolomindex(vorm.kolomnamen)
  indexByVorm.set(vorm, known)
  return known
}

/**
 * Decides which column is read as what: what the caller gave, else the best listed heading, else (own lists) a guess.
 *
 * @param koppen - the headings in order
 * @param opgegeven - our field → column name, as in `--kolommen`
 * @throws LandschapError onbekende_kolom - a field or column in `opgegeven` that does not exist
 * @throws LandschapError ongeldige_invoer - a column in `opgegeven` that holds data of people
 */
export function buildKolomindeling(koppen: readonly string[], vorm: Vorm, opgegeven: Opgegeven = {}): Kolomindeling {
  const persoonskolommen = new Set(koppen.flatMap((kop, kolom) => (isPersoonskolom(kop) ? [kolom] : [])))
  const given = findOpgegeven(koppen, opgegeven, persoonskolommen)
  const isFree = (kolom: number): boolean => !persoonskolommen.has(kolom) && ![...given.values()].includes(kolom)
  const certain = koppen
    .flatMap((kop, kolom) => toKandidaat(isFree(kolom) ? findVeld(kop, kolomindexOf(vorm)) : null, kolom))
    .filter(({ veld }) => !given.has(veld))
  const kolomByVeld = new Map([...pickBest(certain), ...given])
  const guesses = vorm.formaat === 'eigen_lijst' ? findGuesses(koppen, { kolomByVeld, certain, isFree }) : []
  for (const [veld, kolom] of pickBest(guesses)) kolomByVeld.set(veld, kolom)
  const veldByKolom = new Map([...kolomByVeld].map(([veld, kolom]) => [kolom, veld]))
  const gelezenAls = koppen.map((_, kolom) => veldByKolom.get(kolom) ?? null)
  const facts = { koppen, vorm, kolomByVeld, gelezenAls, persoonskolommen, candidates: [...certain, ...guesses] }
  return { kolomByVeld, gelezenAls, persoonskolommen, meldingen: koppen.flatMap((_, kolom) => meldKolom(kolom, facts)) }
}

function toKandidaat(treffer: Kolomtreffer | null, kolom: number): Kandidaat[] {
  return treffer === null ? [] : [{ ...treffer, kolom }]
}

type Vrij = {
  readonly kolomByVeld: ReadonlyMap<Veld, number>
  readonly certain: readonly Kandidaat[]
  readonly isFree: (kolom: number) => boolean
}

function findGuesses(koppen: readonly string[], { kolomByVeld, certain, isFree }: Vrij): Kandidaat[] {
  const taken = new Set(certain.map(({ kolom }) => kolom))
  return koppen
    .flatMap((kop, kolom) => toKandidaat(isFree(kolom) && !taken.has(kolom) ? guessVeld(kop) : null, kolom))
    .filter(({ veld }) => !kolomByVeld.has(veld))
}

function pickBest(candidates: readonly Kandidaat[]): ReadonlyMap<Veld, number> {
  const best = new Map<Veld, Kandidaat>()
  for (const candidate of candidates) {
    const current = best.get(candidate.veld)
    if (current === undefined || candidate.rang < current.rang) best.set(candidate.veld, candidate)
  }
  return new Map([...best].map(([veld, { kolom }]) => [veld, kolom]))
}

type Feiten = Omit<Kolomindeling, 'meldingen'> & {
  readonly koppen: readonly string[]
  readonly vorm: Vorm
  readonly candidates: readonly Kandidaat[]
}

function meldKolom(kolom: number, facts: Feiten): Kolommelding[] {
  const kop = facts.koppen[kolom] ?? ''
  const candidate = facts.candidates.find((entry) => entry.kolom === kolom)
  const veld = facts.gelezenAls[kolom] ?? null
  if (facts.persoonskolommen.has(kolom)) {
    const tekst = `Kolom '${kop}' houdt gegevens van personen en is niet gelezen.`
    return [{ code: 'persoonskolom_weggelaten', ernst: 'informatie', tekst, kolom }]
  }
  if (veld !== null) {
    if (candidate === undefined || candidate.zeker) return []
    const tekst = `Kolom '${kop}' is gelezen als ${veld}, maar dat is niet zeker. Klopt het niet, geef dan zelf de kolom op (in de viewer bij de kolommen, in de API met ?kolommen=): --kolommen ${veld}:<naam van de kolom>.`
    return [{ code: 'kop_onzeker', ernst: 'waarschuwing', tekst, kolom }]
  }
  if (kop === '' || facts.vorm.ongebruikt.has(kopsleutel(kop))) return []
  const winner = candidate === undefined ? undefined : facts.kolomByVeld.get(candidate.veld)
  if (candidate?.zeker && winner !== undefined) {
    const tekst = `Kolommen '${facts.koppen[winner]}' en '${kop}' passen allebei bij ${candidate.veld}; '${facts.koppen[winner]}' is genomen. Moet het de andere zijn: --kolommen "${candidate.veld}:${kop}".`
    return [{ code: 'kolom_dubbel', ernst: 'waarschuwing', tekst, kolom }]
  }
  return [
    { code: 'onbekende_kolom', ernst: 'informatie', tekst: `Kolom '${kop}' is niet herkend en niet gelezen.`, kolom },
  ]
}

function findOpgegeven(
  koppen: readonly string[],
  opgegeven: Opgegeven,
  persons: ReadonlySet<number>,
): ReadonlyMap<Veld, number> {
  const found = new Map<Veld, number>()
  for (const [key, heading] of Object.entries(opgegeven)) {
    const kolom = findKolom(koppen, heading)
    if (kolom === null) throw buildOntbrekendeKolom(heading, koppen)
    if (persons.has(kolom)) {
      throw new LandschapError(
        'ongeldige_invoer',
        `Kolom '${heading}' houdt volgens haar kop gegevens van personen en wordt niet gelezen. Staan er afdelingen of teams in, geef de kolom dan een kop die dat zegt, bijvoorbeeld 'Afdeling'.`,
      )
    }
    found.set(parseOpgegevenVeld(key), kolom)
  }
  return found
}

/** The error for a column that the caller names and the file lacks: it lists the headings that are there. */
export function buildOntbrekendeKolom(heading: string, koppen: readonly string[]): LandschapError {
  const possible = koppen.filter((kop) => kop !== '' && !isPersoonskolom(kop)).slice(0, 40)
  return new LandschapError(
    'onbekende_kolom',
    `Kolom '${heading}' staat niet in het bestand. Mogelijke kolommen: ${possible.map((kop) => `'${kop}'`).join(', ')}.`,
  )
}

/**
 * The field that the caller names in `--kolommen`.
 *
 * @throws LandschapError onbekende_kolom - no such field; the detail lists the fields
 */
export function parseOpgegevenVeld(key: string): Veld {
  const veld = parseVeld(key)
  if (veld !== null) return veld
  throw new LandschapError(
    'onbekende_kolom',
    `'${key}' is geen veld. Mogelijke velden: ${VELDEN.join(', ')}. Voorbeeld: --kolommen naam:Systeem,leverancier:Maker.`,
  )
}

/** The column with a heading, compared as headings are; null when there is none. */
export function findKolom(koppen: readonly string[], heading: string): number | null {
  const exact = koppen.findIndex((kop) => kop.trim() === heading.trim())
  if (exact >= 0) return exact
  const key = kopsleutel(heading)
  const kolom = key === '' ? -1 : koppen.findIndex((kop) => kopsleutel(kop) === key)
  return kolom < 0 ? null : kolom
}
