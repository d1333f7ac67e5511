import type { Catalogus } from '../model/catalogus.ts'
import type { Geleerd } from '../model/geleerd.ts'
import type { ObjectId } from '../model/ids.ts'
import type { ComponentIndex } from './component-index.ts'
import { type Beoordeling, judgeKandidaten, KENMERKEN, type Productkennis } from './kenmerken.ts'
import { computeKansen, learnKromme, learnRangorde } from './leren.ts'
import type { Applicatietekst } from './rank.ts'
import { type Gerangschikt, hasTekst, MOST_JUDGED, readBewijsEerste, readBewijsLater } from './zekerheid.ts'

/** A product of the catalogue as a list could hold it, judged as if its whole family were not known. */
export type Proef = {
  readonly product: number
  readonly familie: string
  /** Which parts of the product the list holds. */
  readonly variant: Variant
  readonly beoordelingen: readonly Beoordeling[]
  readonly isGoed: readonly boolean[]
}

/** Everything; without leverancier; without omschrijving; the name alone. */
export const VARIANTEN = ['volledig', 'zonder_leverancier', 'zonder_omschrijving', 'alleen_naam'] as const
export type Variant = (typeof VARIANTEN)[number]

/** Below so many products there is nothing to learn from: then the weights that were learned before are used. */
export const FEWEST_PRODUCTS = 60

/** Parts in which families are divided, so that chances are learned from rankings that did not see the family. */
const FOLDS = 5

/** Judges every product of a catalogue in every variant. */
export function runProeven(index: ComponentIndex, kennis: Productkennis, { pakketten }: Catalogus): Proef[] {
  const positions = new Map<ObjectId, number>(index.componenten.map(({ id }, position) => [id, position]))
  return pakketten.flatMap((pakket, product) => {
    const good = new Set(pakket.referentiecomponenten.flatMap((id) => positions.get(id) ?? []))
    // what only fills components that are not in gebruik has no right answer
    if (good.size === 0) return []
    const familie = kennis.buren.families[product] ?? ''
    return VARIANTEN.map((variant): Proef => {
      const { beoordelingen } = judgeKandidaten(index, kennis, buildVariant(pakket, variant), familie)
      const isGoed = beoordelingen.map(({ kandidaat }) => good.has(kandidaat.component))
      return { product, familie, variant, beoordelingen, isGoed }
    })
  })
}

/** What a list that holds only some parts of a product says of it. */
export function buildVariant(product: Applicatietekst, variant: Variant): Applicatietekst {
  const { naam, leverancier, omschrijving } = product
  const hasMaker = variant === 'volledig' || variant === 'zonder_omschrijving'
  const hasText = variant === 'volledig' || variant === 'zonder_leverancier'
  return { naam, ...(hasMaker ? { leverancier } : {}), ...(hasText ? { omschrijving } : {}) }
}

/** Orders candidates by the chance that learned weights give them. */
export function rankBeoordelingen(beoordelingen: readonly Beoordeling[], rangorde: readonly number[]): Gerangschikt[] {
  const chances = computeKansen(
    beoordelingen.map(({ kenmerken }) => kenmerken),
    rangorde,
  )
  return beoordelingen
    .map((beoordeling, at) => ({ beoordeling, kans: chances[at] ?? 0 }))
    .sort((a, b) => b.kans - a.kans || a.beoordeling.kandidaat.component - b.beoordeling.kandidaat.component)
}

/**
 * Learns the ranking, and then how sure it may be: the curves are fitted on rankings of families that the weights were not
 * learned from.
 *
 * @returns numbers with six decimals, the same for the same trials
 */
export function learnFromProeven(proeven: readonly Proef[]): Geleerd {
  const first: { readonly [hasText in 'met' | 'zonder']: (readonly [number[], boolean])[] } = { met: [], zonder: [] }
  const later: (readonly [number[], boolean])[] = []
  for (const { rest, part } of splitFamilies(proeven, FOLDS)) {
    const rangorde = learnRangorde(rest.map(readVoorbeeld), KENMERKEN.length)
    for (const proef of part) {
      const ranked = rankBeoordelingen(proef.beoordelingen, rangorde).slice(0, MOST_JUDGED)
      const isRight = ({ beoordeling }: Gerangschikt) => proef.isGoed[proef.beoordelingen.indexOf(beoordeling)] === true
      const [best, ...others] = ranked
      if (best === undefined) continue
      first[hasTekst(best) ? 'met' : 'zonder'].push([readBewijsEerste(ranked), isRight(best)])
      for (const other of others) later.push([readBewijsLater(other, best), isRight(other)])
    }
  }
  return {
    rangorde: learnRangorde(proeven.map(readVoorbeeld), KENMERKEN.length).map(round),
    eersteMetTekst: learnKromme(first.met).map(round),
    eersteZonderTekst: learnKromme(first.zonder).map(round),
    later: learnKromme(later).map(round),
  }
}

/** Divides trials by family, whole families together, in the order of their keys. */
export function splitFamilies(
  proeven: readonly Proef[],
  folds: number,
): { readonly rest: readonly Proef[]; readonly part: readonly Proef[] }[] {
  const families = [...new Set(proeven.map(({ familie }) => familie))].sort()
  const foldOf = new Map(families.map((familie, at) => [familie, at % folds]))
  return Array.from({ length: folds }, (_, fold) => ({
    rest: proeven.filter(({ familie }) => foldOf.get(familie) !== fold),
    part: proeven.filter(({ familie }) => foldOf.get(familie) === fold),
  }))
}

function readVoorbeeld({ beoordelingen, isGoed }: Proef) {
  return { kandidaten: beoordelingen.map(({ kenmerken }) => kenmerken), isGoed }
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
