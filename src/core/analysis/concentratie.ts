import type { Concentratie } from '../model/vergelijking.ts'

/** One gemeente that fills the referentiecomponent: its weight (1, or inwoners) and its distinct pakketten. */
export type Gewicht = { readonly gewicht: number; readonly pakketIds: readonly string[] }

/**
 * How concentrated the choice for one referentiecomponent is over the group.
 *
 * A gemeente's weight is split evenly over its pakketten; shares p are summed per pakket.
 *
 * @param gewichten - the gemeenten with at least one pakket; others are left out
 * @returns hhi Σp² in 0..1, entropie −Σ p ln p in nats, effectiefAantal exp(entropie); null when the weights add up to 0
 * @source O. Hirschman (1964), The Paternity of an Index; C. Shannon (1948); M. Hill (1973), effective number of order 1
 */
export function computeConcentratie(gewichten: readonly Gewicht[]): Concentratie | null {
  const weightByPakket = new Map<string, number>()
  let total = 0
  for (const { gewicht, pakketIds } of gewichten) {
    if (pakketIds.length === 0) continue
    total += gewicht
    for (const id of pakketIds) weightByPakket.set(id, (weightByPakket.get(id) ?? 0) + gewicht / pakketIds.length)
  }
  return measureConcentratie([...weightByPakket.values()], total)
}

/** The same as {@link computeConcentratie}, from the weight of each pakket and their total. */
export function measureConcentratie(weights: readonly number[], total: number): Concentratie | null {
  if (total === 0) return null
  let hhi = 0
  let entropie = 0
  let last = -1
  let p = 0
  let term = 0
  // smallest first, so that rounding does not depend on the order of the pakketten; equal ones stand together: one logarithm
  for (const weight of sortAscending(weights)) {
    if (weight !== last) {
      last = weight
      p = weight / total
      term = p > 0 ? p * Math.log(p) : 0
    }
    hhi += p * p
    entropie -= term
  }
  return { hhi, effectiefAantal: Math.exp(entropie), entropie }
}

/** By insertion: the weights of a group are few, and stand nearly sorted already, most used first. */
function sortAscending(weights: readonly number[]): number[] {
  const sorted: number[] = []
  for (let from = weights.length - 1; from >= 0; from -= 1) {
    const weight = weights[from] ?? 0
    let at = sorted.length
    for (; at > 0 && (sorted[at - 1] ?? 0) > weight; at -= 1) sorted[at] = sorted[at - 1] ?? 0
    sorted[at] = weight
  }
  return sorted
}
