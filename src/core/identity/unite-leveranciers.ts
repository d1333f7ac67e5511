import { buildDisjointSets } from './disjoint-sets.ts'
import { findInnerNames } from './leverancier.ts'
import type { Rij } from './rij.ts'

/**
 * Finds which names of leveranciers are the same one.
 *
 * Two names are one leverancier when the one stands as whole words in the other (Roxit in Visma Roxit) and both are
 * named for a product of the same name. The name alone is no proof: Trend and Trend Micro may be two. So are a leverancier
 * and the one that it became.
 *
 * @param volgOp - gives for a leverancier the key of those that it became or that became it
 * @returns gives for the key of a leverancier the key that stands for all its names
 */
export function uniteLeveranciers(
  rijen: readonly Rij[],
  volgOp: (sleutel: string) => string,
): (sleutel: string) => string {
  const sets = buildDisjointSets()
  const sleutels = new Set<string>()
  const makerByProduct = new Map<string, string>()
  const shared = new Set<string>()
  for (const { leverancier, product } of rijen) {
    if (leverancier.soort !== 'bekend') continue
    sleutels.add(leverancier.sleutel)
    const maker = makerByProduct.get(product.sleutel)
    if (maker === undefined) makerByProduct.set(product.sleutel, leverancier.sleutel)
    else if (maker !== leverancier.sleutel) shared.add(product.sleutel)
  }
  for (const sleutel of sleutels) sets.unite(sleutel, volgOp(sleutel))
  const namesByProduct = groupNames(rijen, shared)
  for (const names of namesByProduct.values()) {
    for (const [sleutel, woorden] of names) {
      for (const inner of rememberInnerNames(woorden)) if (names.has(inner)) sets.unite(sleutel, inner)
    }
  }
  return sets.find
}

const innerNames = new WeakMap<readonly string[], readonly string[]>()

/** The words of one name are one value, in however many rows it stands. */
function rememberInnerNames(woorden: readonly string[]): readonly string[] {
  const known = innerNames.get(woorden) ?? findInnerNames(woorden)
  innerNames.set(woorden, known)
  return known
}

/** For products that go by several leveranciers: the words of each. */
function groupNames(rijen: readonly Rij[], products: ReadonlySet<string>) {
  const namesByProduct = new Map<string, Map<string, readonly string[]>>()
  for (const { leverancier, product } of rijen) {
    if (leverancier.soort !== 'bekend' || !products.has(product.sleutel)) continue
    const names = namesByProduct.get(product.sleutel) ?? new Map<string, readonly string[]>()
    const known = names.get(leverancier.sleutel)
    // 'Pink Roccade' and 'PinkRoccade' have one key: the one with most words shows the names inside it
    if (known === undefined || isPreferred(leverancier.woorden, known))
      names.set(leverancier.sleutel, leverancier.woorden)
    namesByProduct.set(product.sleutel, names)
  }
  return namesByProduct
}

function isPreferred(words: readonly string[], known: readonly string[]): boolean {
  return words.length > known.length || (words.length === known.length && words.join(' ') < known.join(' '))
}
