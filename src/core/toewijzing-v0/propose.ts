import type { ObjectId } from '../model/ids.ts'
import type { ComponentIndex } from './component-index.ts'
import { type Aanwijzing, type Producttekst, rankComponents } from './rank.ts'
import { estimateZekerheid, ZWIJGEN } from './zekerheid.ts'

/** A proposed referentiecomponent with the estimated chance that it is right, and why. */
export type Voorstel = {
  readonly referentiecomponentId: ObjectId
  readonly zekerheid: number
  readonly redenen: readonly string[]
}

const FIELD_NAMES = {
  naam: 'naam',
  omschrijving: 'omschrijving',
  afdeling: 'afdeling',
  leverancier: 'leverancier',
} as const
const MOST_REASONS = 3

/**
 * Proposes referentiecomponenten for a product from its texts alone.
 *
 * @param aantal - how many at most
 * @returns best first; empty where nothing fits
 */
export function proposeReferentiecomponenten(index: ComponentIndex, tekst: Producttekst, aantal = 5): Voorstel[] {
  const ranglijst = rankComponents(index, tekst)
  const chances = estimateZekerheid(ranglijst, aantal)
  return ranglijst.kandidaten.slice(0, aantal).flatMap(({ component, aanwijzingen }, position) => {
    const zekerheid = Math.round((chances[position] ?? 0) * 1000) / 1000
    const found = index.components[component]
    if (found === undefined || zekerheid < ZWIJGEN) return []
    return [{ referentiecomponentId: found.id, zekerheid, redenen: explain(aanwijzingen) }]
  })
}

function explain(aanwijzingen: readonly Aanwijzing[]): string[] {
  const strongest = aanwijzingen[0]?.score ?? 0
  const telling = aanwijzingen.filter(({ score }) => score >= strongest / 4)
  const reasons = telling.map(({ field, text }) => `${FIELD_NAMES[field]} bevat '${text}'`)
  return [...new Set(reasons)].slice(0, MOST_REASONS)
}
