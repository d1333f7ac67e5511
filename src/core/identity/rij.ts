import type { Applicatie } from '../model/applicatie.ts'
import type { Cataloguspakket } from '../model/catalogus.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import { buildBoundedCache } from './bounded-cache.ts'
import { type Catalogusregister, readTeksten } from './catalogusregister.ts'
import { type Leveranciersnaam, parseLeverancier } from './leverancier.ts'
import { type Productnaam, parseProductnaam } from './productnaam.ts'
import { correctVerwisseling } from './verwisseling.ts'

/** One mention of a product: an applicatie, what a leverancier says of its pakket, or a way to write it in the catalogue. */
export type Rij = {
  readonly bron:
    | { readonly applicatie: Applicatie }
    | { readonly kennis: Pakketkennis }
    | { readonly catalogus: Cataloguspakket }
  /** As written. */
  readonly schrijfwijze: string
  readonly leverancier: Leveranciersnaam
  readonly product: Productnaam
  /** Id of the Softwarecatalogus, or of the product in our catalogue: equal ids are one pakket. */
  readonly pakketId: string | undefined
}

/** Key of a group of rows: leverancier (or own gemeente, or none) and product. */
export type Groepsleutel = string

/** Between leverancier and product in a key: no name holds it. */
const BETWEEN = '\u0000'

/** Names read before: inventories repeat themselves, and so do the groups of gemeenten that are compared. */
const MOST_REMEMBERED = 40_000
const leveranciers = buildBoundedCache<Leveranciersnaam>(MOST_REMEMBERED)
const products = buildBoundedCache<Productnaam>(MOST_REMEMBERED)

/** Reads every mention; equal texts are read once. */
export function readRijen(
  applicaties: readonly Applicatie[],
  kennis: readonly Pakketkennis[],
  register: Catalogusregister,
): Rij[] {
  const stated = [
    ...applicaties.map((applicatie): Rij => {
      const pakketId = applicatie.softwarecatalogus?.pakketId
      return { bron: { applicatie }, ...readNamen(applicatie, register), pakketId }
    }),
    ...kennis.map((item): Rij => ({ bron: { kennis: item }, ...readNamen(item, register), pakketId: item.pakketId })),
  ]
  return [...stated, ...readCatalogus(stated, register)]
}

function readNamen(
  bron: { readonly naam: string; readonly leverancier?: string | undefined },
  register: Catalogusregister,
) {
  const maker = bron.leverancier ?? ''
  const leverancier = leveranciers(maker, () => parseLeverancier(bron.leverancier))
  const key = `${maker}${BETWEEN}${bron.naam}`
  const read = products(key, () => parseProductnaam(bron.naam, leverancier))
  const product = register.gelezen(key, () => correctVerwisseling(read, leverancier, register))
  return { leverancier, product, schrijfwijze: bron.naam.trim() }
}

/** Of the catalogue only the products that some row may mean. */
function readCatalogus(rijen: readonly Rij[], { byTekst, vormen, nummers }: Catalogusregister): Rij[] {
  if (byTekst.size === 0) return []
  const met = new Set(rijen.flatMap((rij) => readTeksten(rij).flatMap((tekst) => byTekst.get(tekst) ?? [])))
  return [...met].flatMap((pakket) =>
    (vormen.get(pakket) ?? []).map(({ naam, leverancier, product }): Rij => {
      const pakketId = `catalogus ${nummers.get(pakket) ?? 0}`
      return { bron: { catalogus: pakket }, schrijfwijze: naam, leverancier, product, pakketId }
    }),
  )
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
