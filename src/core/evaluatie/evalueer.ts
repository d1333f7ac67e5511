import type { Catalogus } from '../model/catalogus.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { evalueerInventarisaties, type Identiteitmaten } from './evalueer-inventarisaties.ts'
import { evalueerProducten } from './evalueer-producten.ts'
import { computeKalibratie } from './kalibratie.ts'
import { computeVoorstelmaten, divide, type Voorstelmaten } from './maten.ts'
import type { Antwoord, Productwaarheid, Rijwaarheid, TeMetenInventarisatie } from './waarheid.ts'
import { removeFamilies } from './zonder-families.ts'

export type EvaluatieInput = {
  readonly referentiemodel: Referentiemodel
  readonly catalogus: Catalogus
  readonly producten: readonly Productwaarheid[]
  readonly inventarisaties?: readonly TeMetenInventarisatie[]
  readonly rijen?: readonly Rijwaarheid[]
  /** Take the families of the truth out of the catalogue, and learn anew, before anything is asked. */
  readonly zonderCatalogus?: boolean
}

/** What an evaluation tells; shares in 0..1, null where nothing was to be measured. */
export type Evaluatie = Omit<Voorstelmaten, 'aantal' | 'automatisch'> & {
  /** Share of the rows without a component that got one without a person. */
  readonly valsePositieven: number | null
  readonly kalibratiefout: number | null
  readonly kalibratiefoutInterval: readonly [number, number] | null
  readonly precisie: number | null
  readonly vondst: number | null
  readonly aantallen: {
    /** In the truth, and of those scored: with a sure component. */
    readonly producten: number
    readonly beoordeeld: number
    readonly automatisch: number
    readonly kalibratierijen: number
    readonly rijenZonderComponent: number
    readonly valsToegewezen: number
    readonly rijenNietGevonden: number
    readonly cataloguspakketten: number
  } & Omit<Identiteitmaten, 'precisie' | 'vondst'>
  /** Rows of the inventories: all gemeenten together, and each as if it were the only one. Null without inventories. */
  readonly inventarisaties: (Voorstelmaten & { readonly elkApart: Voorstelmaten }) | null
}

const NO_PAIRS: Identiteitmaten = {
  precisie: null,
  vondst: null,
  parenGelijk: 0,
  parenGevonden: 0,
  parenGoed: 0,
  parenVoorgesteld: 0,
}

/**
 * Measures the engine against a truth: products, and rows of inventories where those are given.
 *
 * hit1, hit3, hit5, dekkingBijVierProcentFout and automatischeFout are of the products, as the truth gives them;
 * kalibratiefout is of the products in four variants; the rest is of the inventories.
 */
export function evalueer(input: EvaluatieInput): Evaluatie {
  const { referentiemodel, producten, rijen = [], inventarisaties = [] } = input
  const catalogus = input.zonderCatalogus === true ? removeTruth(input) : input.catalogus
  const variants = evalueerProducten(producten, referentiemodel, catalogus)
  const { aantal, automatisch, ...maten } = computeVoorstelmaten(variants.get('volledig') ?? [])
  const kalibratie = computeKalibratie([...variants.values()].flat())
  const bron = { referentiemodel, catalogus }
  const samen = rijen.length === 0 ? null : evalueerInventarisaties(inventarisaties, rijen, bron)
  const { precisie, vondst, ...paren } = samen?.identiteit ?? NO_PAIRS
  const apart = inventarisaties.flatMap((one): readonly Antwoord[] => {
    const own = rijen.filter(({ bestand }) => bestand === one.bestand)
    return evalueerInventarisaties([one], own, bron).antwoorden
  })
  return {
    ...maten,
    valsePositieven: samen === null ? null : divide(samen.valsToegewezen, samen.zonderComponent),
    kalibratiefout: kalibratie.kalibratiefout,
    kalibratiefoutInterval: kalibratie.interval,
    precisie,
    vondst,
    aantallen: {
      producten: producten.length,
      beoordeeld: aantal,
      automatisch,
      kalibratierijen: kalibratie.rijen,
      rijenZonderComponent: samen?.zonderComponent ?? 0,
      valsToegewezen: samen?.valsToegewezen ?? 0,
      rijenNietGevonden: samen?.nietGevonden ?? 0,
      cataloguspakketten: catalogus.pakketten.length,
      ...paren,
    },
    inventarisaties:
      samen === null ? null : { ...computeVoorstelmaten(samen.antwoorden), elkApart: computeVoorstelmaten(apart) },
  }
}

/** The products of both truths go: what an inventory calls by its known name counts as a product too. */
function removeTruth({ catalogus, producten, rijen = [] }: EvaluatieInput): Catalogus {
  const named = [...new Set(rijen.map(({ canoniek }) => canoniek))].filter((naam) => naam !== '')
  return removeFamilies(catalogus, [...producten, ...named.map((naam) => ({ naam }))])
}
