import type { Catalogus } from '../model/catalogus.ts'
import type { Geleerd } from '../model/geleerd.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { buildBurenindex } from './buren.ts'
import { buildComponentIndex, type ComponentIndex } from './component-index.ts'
import { EERDER_GELEERD } from './eerder-geleerd.ts'
import { FEWEST_PRODUCTS, learnFromProeven, type Proef, runProeven } from './geleerd.ts'
import type { Productkennis } from './kenmerken.ts'
import { buildLeveranciersprofielen } from './leveranciersprofiel.ts'

/** Index of a release with what a catalogue tells beside it. */
export type Kennisbasis = { readonly index: ComponentIndex; readonly kennis: Productkennis }

/** Builds what the ranking compares a text with. */
export function buildKennisbasis(referentiemodel: Referentiemodel, catalogus: Catalogus): Kennisbasis {
  const index = buildComponentIndex(referentiemodel)
  const positions = new Map<string, number>(index.componenten.map(({ id }, position) => [id, position]))
  return {
    index,
    kennis: { buren: buildBurenindex(catalogus, positions), profielen: buildLeveranciersprofielen(catalogus) },
  }
}

/** Judges every product of a catalogue as if its family were not known. */
export function tryCatalogus(referentiemodel: Referentiemodel, catalogus: Catalogus): Proef[] {
  const { index, kennis } = buildKennisbasis(referentiemodel, catalogus)
  return runProeven(index, kennis, catalogus)
}

/**
 * Learns from a catalogue how texts, known products and leveranciers are to be weighed, and how sure that makes it.
 *
 * Takes a second per few hundred products.
 *
 * @returns what was learned before, when the catalogue is too small to learn from
 */
export function learnFromCatalogus(referentiemodel: Referentiemodel, catalogus: Catalogus): Geleerd {
  if (catalogus.pakketten.length < FEWEST_PRODUCTS) return EERDER_GELEERD
  return learnFromProeven(tryCatalogus(referentiemodel, catalogus))
}
