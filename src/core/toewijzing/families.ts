import { buildDisjointSets, compactText, parseLeverancier, parseProductnaam } from '../identity/index.ts'

/** What names a product, as far as its family can be read from it. */
export type Productnamen = {
  readonly naam: string
  readonly leverancier?: string | undefined
  readonly eerdereLeveranciers?: readonly string[] | undefined
  readonly aliassen?: readonly string[] | undefined
}

/** A first word this short opens the names of products that have nothing to do with each other. */
const SHORTEST_OPENING = 3

/**
 * The marks by which products are of one family: whole names and aliases, and the word, or the part before a digit, that
 * they begin with (`Key2Burgerzaken`: key2; `Aeolus Back Zorg`: aeolus). The leverancier in front is no mark.
 *
 * @returns sorted, without repeats
 */
export function readFamilieMerken({
  naam,
  leverancier,
  eerdereLeveranciers = [],
  aliassen = [],
}: Productnamen): string[] {
  const makers = [leverancier, ...eerdereLeveranciers].map(parseLeverancier)
  const marks = new Set<string>()
  for (const name of [naam, ...aliassen]) {
    marks.add(`= ${compactText(name)}`)
    for (const maker of makers) {
      const { woorden, sleutel } = parseProductnaam(name, maker)
      if (sleutel.length >= SHORTEST_OPENING) marks.add(`= ${sleutel}`)
      const [first = ''] = woorden
      const stem = /^(\p{L}{2,}\d)\p{L}{3,}/u.exec(first)?.[1] ?? first
      if (stem.length >= SHORTEST_OPENING) marks.add(`^ ${stem}`)
    }
  }
  return [...marks].sort()
}

/**
 * Puts products in families: what shares a mark, over any number of steps, is one family.
 *
 * @returns for every product, in the given order, the key of its family
 */
export function groupFamilies(products: readonly Productnamen[]): string[] {
  const sets = buildDisjointSets()
  const marks = products.map(readFamilieMerken)
  for (const [first = '', ...others] of marks) for (const other of others) sets.unite(first, other)
  return marks.map(([first = '']) => sets.find(first))
}
