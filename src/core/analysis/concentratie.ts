import { compareText } from '../model/sorteren.ts'
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
  const users = gewichten.filter(({ pakketIds }) => pakketIds.length > 0)
  const total = users.reduce((sum, { gewicht }) => sum + gewicht, 0)
  if (total === 0) return null
  const weightByPakket = new Map<string, number>()
  for (const { gewicht, pakketIds } of users) {
    for (const id of pakketIds) weightByPakket.set(id, (weightByPakket.get(id) ?? 0) + gewicht / pakketIds.length)
  }
  // sorted, so that rounding does not depend on the order of the gemeenten
  const shares = [...weightByPakket].sort(([a], [b]) => compareText(a, b)).map(([, weight]) => weight / total)
  const hhi = shares.reduce((sum, p) => sum + p * p, 0)
  const entropie = shares.reduce((sum, p) => (p > 0 ? sum - p * Math.log(p) : sum), 0)
  return { hhi, effectiefAantal: Math.exp(entropie), entropie }
}
