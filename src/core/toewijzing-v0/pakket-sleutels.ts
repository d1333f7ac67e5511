import { buildProductsleutel } from '../identity-v0/index.ts'

export type PakketSleutels = readonly string[]

/** The keys under which a product of the knowledge is found again: its Softwarecatalogus id, and leverancier with name. */
export function buildItemKey(item: {
  naam: string
  leverancier?: string | undefined
  pakketId?: string | undefined
}): PakketSleutels {
  const { product, leverancier } = buildProductsleutel(item.naam, item.leverancier)
  const byName = leverancier.length === 0 || product === '' ? [] : [`${leverancier.join(' ')}|${product}`]
  return item.pakketId === undefined ? byName : [`id|${item.pakketId}`, ...byName]
}
