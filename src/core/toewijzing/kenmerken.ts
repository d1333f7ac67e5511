import { type Burenindex, type Buur, findBuren } from './buren.ts'
import type { ComponentIndex } from './component-index.ts'
import { type Leveranciersprofielen, readLeverancierssleutel } from './leveranciersprofiel.ts'
import { type Applicatietekst, type Kandidaat, type Ranglijst, rankComponenten } from './rank.ts'
import { computeWoordkennis, countPerComponent } from './woordkennis.ts'

/** What is learned from known products beside the texts of a release. */
export type Productkennis = {
  readonly buren: Burenindex
  readonly profielen: Leveranciersprofielen
}

/** What tells for a candidate, in the order of {@link KENMERKEN}. */
export type Beoordeling = {
  readonly kandidaat: Kandidaat
  readonly kenmerken: Float64Array
  /** The known product that speaks most for it, and how many of the known products of the leverancier do. */
  readonly buur?: Buur
  readonly profiel?: { readonly aantal: number; readonly totaal: number; readonly leverancier: string }
}

export type Beoordeeld = { readonly ranglijst: Ranglijst; readonly beoordelingen: readonly Beoordeling[] }

/** Names of the features, for the table in the README and the file with learned weights. */
export const KENMERKEN = [
  'naamgrammen',
  'tekstgrammen',
  'naamtrefwoorden',
  'teksttrefwoorden',
  'dekking',
  'woordkennis',
  'woordkennisaandeel',
  'scoreaandeel',
  'buren',
  'naaste buur',
  'naamburen',
  'naaste naambuur',
  'profiel',
  'veelvoorkomend',
  'scoreaandeel bij tekst',
  'buren bij tekst',
  'naaste buur bij tekst',
  'naamburen bij tekst',
  'naaste naambuur bij tekst',
  'profiel bij tekst',
  'veelvoorkomend bij tekst',
] as const

/** Candidates from the texts that are weighed further; those of known products come on top. */
const MOST_CANDIDATES = 20

/** Neighbours less alike than this share letters by chance. */
const LEAST_LIKENESS = 0.08

const NOTHING = { naam: 0, tekst: 0, afdeling: 0 } as const

/**
 * Weighs the components that may fit a text on everything that tells.
 *
 * @param zonder - family of products to pass over, for measuring on products as if they were not known
 */
export function judgeKandidaten(
  index: ComponentIndex,
  kennis: Productkennis,
  tekst: Applicatietekst,
  zonder?: string,
): Beoordeeld {
  const ranglijst = rankComponenten(index, tekst)
  const { buren } = kennis
  const name = ranglijst.woorden.get('naam') ?? []
  const described = (['omschrijving', 'elders', 'genoemd'] as const).flatMap(
    (veld) => ranglijst.woorden.get(veld) ?? [],
  )
  const hasText = described.length > 0
  const whole = [...name, ...described]
  const alike = countStemmen(buren, findBuren(buren, 'teksten', whole, zonder))
  const named = countStemmen(buren, findBuren(buren, 'naamteksten', name, zonder))
  const profiel = readProfiel(kennis, tekst.leverancier, zonder)
  const frequency = countPerComponent(buren, zonder)
  const words = computeWoordkennis(buren, { size: index.componenten.length, zonder }, described)
  const mostWords = Math.max(0, ...words)
  const candidates = collectKandidaten(ranglijst, [alike.stemmen, named.stemmen, profiel.stemmen])
  const top = ranglijst.kandidaten[0]?.score ?? 0
  const beoordelingen = candidates.map((kandidaat): Beoordeling => {
    const { component, score, grammen, trefwoorden, dekking } = kandidaat
    const vote = alike.stemmen.get(component)
    const nameVote = named.stemmen.get(component)
    const delivered = profiel.stemmen.get(component)?.gewicht ?? 0
    // these tell something else where a description speaks as well, so they have a second weight there
    const shares = [
      top === 0 ? 0 : score / top,
      vote === undefined ? 0 : vote.gewicht / alike.totaal,
      vote?.naaste.gelijkenis ?? 0,
      nameVote === undefined ? 0 : nameVote.gewicht / named.totaal,
      nameVote?.naaste.gelijkenis ?? 0,
      delivered / (profiel.totaal + 1),
      Math.log(((frequency.get(component) ?? 0) + 1) / (buren.namen.length + index.componenten.length)),
    ]
    const texts = [grammen.naam, grammen.tekst, trefwoorden.naam, trefwoorden.tekst].map(Math.log1p)
    const experience = words[component] ?? 0
    const learned = [experience, mostWords === 0 ? 0 : experience / mostWords]
    const kenmerken = Float64Array.from([
      ...texts,
      dekking,
      ...learned,
      ...shares,
      ...shares.map((share) => (hasText ? share : 0)),
    ])
    const nearest = strongest(vote?.naaste, nameVote?.naaste)
    return {
      kandidaat,
      kenmerken,
      ...(nearest === undefined ? {} : { buur: nearest }),
      ...(delivered === 0
        ? {}
        : { profiel: { aantal: delivered, totaal: profiel.totaal, leverancier: profiel.leverancier } }),
    }
  })
  return { ranglijst, beoordelingen }
}

function strongest(a: Buur | undefined, b: Buur | undefined): Buur | undefined {
  if (a === undefined || b === undefined) return a ?? b
  return a.gelijkenis >= b.gelijkenis ? a : b
}

type Stem = { gewicht: number; naaste: Buur }

/** Votes of neighbours, the cube of their likeness each: one that is twice as near counts for eight. */
function countStemmen({ componenten }: Burenindex, buren: readonly Buur[]) {
  const stemmen = new Map<number, Stem>()
  let totaal = 0
  for (const buur of buren) {
    if (buur.gelijkenis < LEAST_LIKENESS) continue
    const gewicht = buur.gelijkenis ** 3
    totaal += gewicht
    for (const component of componenten[buur.product] ?? []) {
      const known = stemmen.get(component)
      if (known === undefined) stemmen.set(component, { gewicht, naaste: buur })
      else known.gewicht += gewicht
    }
  }
  return { stemmen, totaal }
}

function readProfiel({ profielen, buren }: Productkennis, leverancier: string | undefined, zonder?: string) {
  const key = readLeverancierssleutel(leverancier)
  const found = key === undefined ? undefined : profielen.get(key)
  const products = (found?.producten ?? []).filter(
    (product) => zonder === undefined || buren.families[product] !== zonder,
  )
  const stemmen = new Map<number, { gewicht: number }>()
  for (const product of products) {
    for (const component of buren.componenten[product] ?? []) {
      stemmen.set(component, { gewicht: (stemmen.get(component)?.gewicht ?? 0) + 1 })
    }
  }
  return { stemmen, totaal: products.length, leverancier: found?.leverancier ?? '' }
}

function collectKandidaten(
  { kandidaten }: Ranglijst,
  voices: readonly ReadonlyMap<number, unknown>[],
): readonly Kandidaat[] {
  const chosen = kandidaten.slice(0, MOST_CANDIDATES)
  const have = new Set(chosen.map(({ component }) => component))
  const rest = new Map(kandidaten.map((kandidaat) => [kandidaat.component, kandidaat]))
  for (const voice of voices) {
    for (const component of voice.keys()) {
      if (have.has(component)) continue
      have.add(component)
      chosen.push(rest.get(component) ?? { component, score: 0, grammen: NOTHING, trefwoorden: NOTHING, dekking: 0 })
    }
  }
  return chosen
}
