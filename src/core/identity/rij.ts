import type { Applicatie } from '../model/applicatie.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import { type Leveranciersnaam, parseLeverancier } from './leverancier.ts'
import { type Productnaam, parseProductnaam } from './productnaam.ts'

/** One mention of a product: an applicatie, or what a leverancier says of its pakket. */
export type Rij = {
  readonly bron: { readonly applicatie: Applicatie } | { readonly kennis: Pakketkennis }
  /** As written. */
  readonly schrijfwijze: string
  readonly leverancier: Leveranciersnaam
  readonly product: Productnaam
  /** Id of the Softwarecatalogus. */
  readonly pakketId: string | undefined
}

/** Key of a group of rows: leverancier (or own gemeente, or none) and product. */
export type Groepsleutel = string

/** Between leverancier and product in a key: no name holds it. */
const BETWEEN = '\u0000'

/** Reads every mention; equal texts are read once. */
export function readRijen(applicaties: readonly Applicatie[], kennis: readonly Pakketkennis[]): Rij[] {
  const leveranciers = new Map<string, Leveranciersnaam>()
  const products = new Map<string, Productnaam>()
  const read = (naam: string, maker: string | undefined): Pick<Rij, 'leverancier' | 'product' | 'schrijfwijze'> => {
    const leverancier = once(leveranciers, maker ?? '', () => parseLeverancier(maker))
    const product = once(products, `${maker ?? ''}${BETWEEN}${naam}`, () => parseProductnaam(naam, leverancier))
    return { leverancier, product, schrijfwijze: naam.trim() }
  }
  return [
    ...applicaties.map((applicatie) => ({
      bron: { applicatie },
      ...read(applicatie.naam, applicatie.leverancier),
      pakketId: applicatie.softwarecatalogus?.pakketId,
    })),
    ...kennis.map((item) => ({
      bron: { kennis: item },
      ...read(item.naam, item.leverancier),
      pakketId: item.pakketId,
    })),
  ]
}

function once<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key)
  if (known !== undefined) return known
  const made = make()
  cache.set(key, made)
  return made
}

/**
 * Key of the group that a row belongs to by its own words.
 *
 * @param nameLeverancier - gives the key that stands for all spellings of a leverancier
 */
export function buildGroepsleutel(rij: Rij, nameLeverancier: (sleutel: string) => string): Groepsleutel {
  const { leverancier, product, bron } = rij
  if (leverancier.soort === 'bekend') return joinSleutel(nameLeverancier(leverancier.sleutel), product.sleutel)
  if (leverancier.soort === 'eigen' && 'applicatie' in bron) {
    return joinSleutel(`eigen ${bron.applicatie.gemeentecode}`, product.sleutel)
  }
  return joinSleutel('', product.volledig)
}

export function joinSleutel(leverancier: string, product: string): Groepsleutel {
  return leverancier + BETWEEN + product
}

/** The parts of a group key: leverancier is `''` when none is known, `eigen 9901` for an own build. */
export function splitSleutel(sleutel: Groepsleutel): { readonly leverancier: string; readonly product: string } {
  const at = sleutel.indexOf(BETWEEN)
  return { leverancier: sleutel.slice(0, at), product: sleutel.slice(at + 1) }
}

/** How much a row counts in choosing a spelling: what gemeenten write, not what the catalogue holds. */
export function weighRij({ bron }: Rij): number {
  return 'applicatie' in bron ? 1 : 0
}
