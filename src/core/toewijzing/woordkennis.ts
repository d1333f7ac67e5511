import type { Burenindex } from './buren.ts'

/** Half of what a word can tell is reached when it stands with one product of a component that has few. */
const SATURATION = 0.5
/** A component with many known products meets every word once by chance. */
const PER_PRODUCT = 0.25

/**
 * How much the words of a text are the words by which known products of a component are described.
 *
 * Every word adds its rarity over components, more the larger the share of the component's products that have it.
 *
 * @param size - number of components
 * @param zonder - family whose products are passed over
 * @returns per component, 0 where no word fits; divided by the root of what the text could add
 */
export function computeWoordkennis(
  buren: Burenindex,
  { size, zonder }: { readonly size: number; readonly zonder?: string | undefined },
  woorden: readonly string[],
): Float64Array {
  const known = countPerComponent(buren, zonder)
  const scores = new Float64Array(size)
  let possible = 0
  for (const woord of new Set(woorden)) {
    const counts = new Map<number, number>()
    for (const product of buren.woorden.get(woord) ?? []) {
      if (zonder !== undefined && buren.families[product] === zonder) continue
      for (const component of buren.componenten[product] ?? []) counts.set(component, (counts.get(component) ?? 0) + 1)
    }
    const rarity = Math.log(1 + (size - counts.size + 0.5) / (counts.size + 0.5))
    possible += rarity
    for (const [component, count] of counts) {
      const share = count / (count + SATURATION + PER_PRODUCT * (known.get(component) ?? 0))
      scores[component] = (scores[component] ?? 0) + rarity * share
    }
  }
  return possible === 0 ? scores : scores.map((score) => score / Math.sqrt(possible))
}

const counted = new WeakMap<Burenindex, Map<string | undefined, ReadonlyMap<number, number>>>()

/** Known products of each component. */
export function countPerComponent(buren: Burenindex, zonder: string | undefined): ReadonlyMap<number, number> {
  const perFamily = counted.get(buren) ?? new Map<string | undefined, ReadonlyMap<number, number>>()
  counted.set(buren, perFamily)
  const known = perFamily.get(zonder)
  if (known !== undefined) return known
  const counts = new Map<number, number>()
  buren.componenten.forEach((components, product) => {
    if (zonder !== undefined && buren.families[product] === zonder) return
    for (const component of components) counts.set(component, (counts.get(component) ?? 0) + 1)
  })
  perFamily.set(zonder, counts)
  return counts
}
