import type { Applicatie } from '../model/applicatie.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { buildProductsleutel, type Productsleutel } from './normalize.ts'

/** An applicatie or a product of the knowledge, with its keys. */
export type Item = { readonly applicatie: Pick<Applicatie, 'naam' | 'leverancier'>; readonly sleutel: Productsleutel }

/** A row without leverancier whose name several leveranciers use. */
export type Ambiguous = { readonly item: number; readonly leveranciers: readonly string[] }

export type Grouping = { readonly groups: readonly (readonly number[])[]; readonly ambiguous: readonly Ambiguous[] }

type Source = Pick<Applicatie, 'naam' | 'leverancier'> & { readonly pakketId?: string | undefined }

/** Makes the keys once per distinct name and leverancier: inventories repeat themselves. */
export function buildItems(sources: readonly Source[]): Item[] {
  const known = new Map<string, Productsleutel>()
  return sources.map((applicatie) => {
    const text = `${applicatie.naam}\u0000${applicatie.leverancier ?? ''}`
    const sleutel = known.get(text) ?? buildProductsleutel(applicatie.naam, applicatie.leverancier)
    known.set(text, sleutel)
    return { applicatie, sleutel }
  })
}

/**
 * Groups items that are the same pakket: the same id in the Softwarecatalogus, or the same product name of leveranciers
 * that share a word; a row without leverancier joins the one pakket of its name.
 *
 * @returns groups of positions in `items`; independent of their order
 */
export function groupItems(items: readonly Item[], sources: readonly Source[]): Grouping {
  const sets = new DisjointSets(items.length)
  const joinBy = (keyOf: (item: Item, position: number) => string | undefined) => {
    const first = new Map<string, number>()
    items.forEach((item, position) => {
      const key = keyOf(item, position)
      if (key === undefined || key === '') return
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, position)
      else sets.union(earlier, position)
    })
  }
  joinBy((_, position) => sources[position]?.pakketId)
  joinBy(({ sleutel }) =>
    sleutel.leverancier.length === 0 ? undefined : `${sleutel.leverancier.join(' ')}|${sleutel.product}`,
  )
  joinSharedLeverancier(items, sets)
  // rows without leverancier and of one spelling are one pakket, whichever it turns out to be
  joinBy(({ sleutel }) => (sleutel.leverancier.length === 0 ? `${sleutel.written}` : undefined))
  const ambiguous = joinWithoutLeverancier(items, sets)
  const groups = new Map<number, number[]>()
  items.forEach((_, position) => {
    const root = sets.find(position)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [position])
    else group.push(position)
  })
  return { groups: [...groups.values()], ambiguous }
}

/** "Roxit" and "Visma Roxit" with one product name are one: a leverancier that was taken over keeps its word. */
function joinSharedLeverancier(items: readonly Item[], sets: DisjointSets): void {
  const first = new Map<string, number>()
  items.forEach(({ sleutel }, position) => {
    if (sleutel.product === '') return
    for (const word of sleutel.leverancier) {
      if (word.length < 3) continue
      const key = `${word}|${sleutel.product}`
      const earlier = first.get(key)
      if (earlier === undefined) first.set(key, position)
      else sets.union(earlier, position)
    }
  })
}

function joinWithoutLeverancier(items: readonly Item[], sets: DisjointSets): Ambiguous[] {
  const byName = new Map<string, Set<number>>()
  items.forEach(({ sleutel }, position) => {
    if (sleutel.leverancier.length === 0) return
    for (const name of [sleutel.written, sleutel.full]) {
      const positions = byName.get(name) ?? new Set()
      byName.set(name, positions.add(position))
    }
  })
  const ambiguous: Ambiguous[] = []
  const joins: [number, number][] = []
  items.forEach(({ sleutel }, item) => {
    if (sleutel.leverancier.length > 0 || sleutel.written === '') return
    const candidates = [...(byName.get(sleutel.written) ?? [])]
    const roots = new Set(candidates.map((candidate) => sets.find(candidate)))
    const [only] = roots
    if (roots.size === 1 && only !== undefined) joins.push([item, only])
    if (roots.size > 1) {
      const leveranciers = candidates.flatMap((candidate) => items[candidate]?.applicatie.leverancier ?? [])
      ambiguous.push({ item, leveranciers: [...new Set(leveranciers)].sort() })
    }
  })
  for (const [item, root] of joins) sets.union(item, root)
  return ambiguous
}
