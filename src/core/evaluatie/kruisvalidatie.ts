import type { Catalogus } from '../model/catalogus.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import {
  AUTOMATISCH,
  estimateZekerheden,
  learnFromProeven,
  MOST_JUDGED,
  rankBeoordelingen,
  splitFamilies,
  tryCatalogus,
  VARIANTEN,
  type Variant,
  ZWIJGEN,
} from '../toewijzing/index.ts'
import { computeKalibratie, type Kalibratie } from './kalibratie.ts'
import { computeVoorstelmaten, type Voorstelmaten } from './maten.ts'
import type { Antwoord } from './waarheid.ts'

/** How good the engine is on products that it has never met, measured on those that it knows. */
export type Kruisvalidatie = {
  /** By what the list holds of each product. */
  readonly perVariant: Readonly<Record<Variant, Voorstelmaten>>
  /** Over all variants. */
  readonly kalibratie: Kalibratie
  readonly producten: number
}

/** Parts in which the families are divided: each is judged by what was learned from the others. */
const PARTS = 5

/**
 * Measures the engine on a catalogue with whole product families left out: a product is judged with neighbours, words,
 * profile of the leverancier, weights and curves that its family had no part in.
 *
 * The voice of known products takes no part: every product is unknown when it is judged.
 */
export function crossValidate(referentiemodel: Referentiemodel, catalogus: Catalogus): Kruisvalidatie {
  const found = new Map<Variant, Antwoord[]>(VARIANTEN.map((variant) => [variant, []]))
  for (const { rest, part } of splitFamilies(tryCatalogus(referentiemodel, catalogus), PARTS)) {
    const geleerd = learnFromProeven(rest)
    for (const { variant, beoordelingen, isGoed } of part) {
      const ranked = rankBeoordelingen(beoordelingen, geleerd.rangorde).slice(0, MOST_JUDGED)
      const place = ranked.findIndex(({ beoordeling }) => isGoed[beoordelingen.indexOf(beoordeling)] === true)
      const zekerheden = estimateZekerheden(ranked, MOST_JUDGED, geleerd)
      const [zekerheid = 0] = zekerheden
      const isSaid = zekerheid >= ZWIJGEN
      const isAutomatisch = zekerheid >= AUTOMATISCH
      found.get(variant)?.push({
        zekerheid: isSaid ? zekerheid : 0,
        plaats: isSaid && place >= 0 ? place + 1 : null,
        automatisch: isAutomatisch ? 1 : 0,
        automatischFout: isAutomatisch && place !== 0 ? 1 : 0,
      })
    }
  }
  const measure = (variant: Variant) => computeVoorstelmaten(found.get(variant) ?? [])
  return {
    perVariant: {
      volledig: measure('volledig'),
      zonder_leverancier: measure('zonder_leverancier'),
      zonder_omschrijving: measure('zonder_omschrijving'),
      alleen_naam: measure('alleen_naam'),
    },
    kalibratie: computeKalibratie([...found.values()].flat()),
    producten: found.get('volledig')?.length ?? 0,
  }
}
