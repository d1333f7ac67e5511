import { type ProductMetDomein, producten } from './producten.ts'

/** How a referentiecomponent is written down in the Softwarecatalogus export. */
type IdVorm = 'object-id' | 'identifier' | 'geen'

/** What one gemeente writes differently from the product list; only what its form can hold is used. */
type Afwijking = {
  readonly naam?: string
  /** Empty when the inventory gives none. */
  readonly leverancier?: string
  readonly versie?: string | number
  readonly omschrijving?: string
  readonly afdeling?: string
  readonly status?: string
  /** Names as written, current or former; instead of those of the product. */
  readonly componenten?: readonly string[]
  readonly idVorm?: IdVorm
  /** Own use, through the samenwerkingsverband, or registered both ways. */
  readonly via?: 'eigen' | 'samen' | 'beide'
  readonly hosting?: string
  readonly einddatum?: string
  readonly kosten?: number
  readonly gebruikers?: number
}

/** One row of an inventory. */
export type Gebruik = Afwijking & {
  readonly naam: string
  readonly leverancier: string
  readonly omschrijving: string
  /** Null for facilities outside the gemeente and for rows that are no application. */
  readonly product: ProductMetDomein | null
}

/** A product that the gemeente uses, in the spelling of that gemeente. */
export function gebruik(productnaam: string, afwijking: Afwijking = {}): Gebruik {
  const product = producten.get(productnaam)
  if (product === undefined) throw new Error(`product ${productnaam} staat niet in de productenlijst`)
  return {
    naam: product.naam,
    leverancier: product.leverancier,
    omschrijving: product.omschrijving,
    ...afwijking,
    product,
  }
}

/** A row that is no product: a voorziening outside the gemeente (DigiD) or no application at all (Screensaver). */
export function overig(naam: string, leverancier = '', afwijking: Afwijking = {}): Gebruik {
  return { omschrijving: '', ...afwijking, naam, leverancier, product: null }
}

/** The referentiecomponenten of a row, as it names them. */
export function componentenVan(regel: Gebruik): readonly string[] {
  return regel.componenten ?? regel.product?.referentiecomponenten ?? []
}

export type Testgemeente = {
  readonly gemeentecode: string
  readonly naam: string
  readonly regels: readonly Gebruik[]
}

/** The invented ICT-dienst of three of the five gemeenten. */
export const samenwerkingsverband = {
  id: 'ict-dienst-elzenkring',
  naam: 'ICT-dienst Elzenkring (testsamenwerking)',
  soort: 'Bedrijfsvoeringsorganisatie',
  deelnemers: ['9912', '9914', '9915'],
} as const
