import { shuffle, startToeval } from '../toeval.ts'
import { everyone, isMember, type Kostenspel } from './spel.ts'

/** Up to so many deelnemers all orders are counted; beyond, orders are drawn. */
export const MEESTE_EXACT = 12

export type Shapley = {
  /** Cents, with fractions; they sum to the cost of everyone. */
  readonly bedragen: readonly number[]
  /** Standard error of each amount, in cents; null when all orders were counted. */
  readonly standaardfouten: readonly number[] | null
}

/**
 * The Shapley value: what each adds to the cost, averaged over every order in which the deelnemers could have joined.
 *
 * @source L.S. Shapley (1953), A value for n-person games; sampling: Castro, Gómez & Tejada (2009)
 */
export function computeShapley(spel: Kostenspel, opties: { zaad?: number; trekkingen?: number } = {}): Shapley {
  if (spel.deelnemers <= MEESTE_EXACT) return { bedragen: countAll(spel), standaardfouten: null }
  return drawOrders(spel, opties.zaad ?? 1, opties.trekkingen ?? 2000)
}

function countAll({ deelnemers, kosten }: Kostenspel): number[] {
  const chance = Array.from({ length: deelnemers }, (_, size) => 1 / (deelnemers * binomial(deelnemers - 1, size)))
  const totals = Array.from({ length: deelnemers }, () => 0)
  for (let groep = 0; groep < everyone(deelnemers); groep += 1) {
    const before = groep === 0 ? 0 : kosten(groep)
    const size = countMembers(groep)
    for (let at = 0; at < deelnemers; at += 1) {
      if (isMember(groep, at)) continue
      totals[at] = (totals[at] ?? 0) + (chance[size] ?? 0) * (kosten(groep + 2 ** at) - before)
    }
  }
  return totals
}

function drawOrders({ deelnemers, kosten }: Kostenspel, zaad: number, trekkingen: number): Shapley {
  const toeval = startToeval(zaad)
  const positions = Array.from({ length: deelnemers }, (_, at) => at)
  const sums = positions.map(() => 0)
  const squares = positions.map(() => 0)
  for (let draw = 0; draw < trekkingen; draw += 1) {
    let groep = 0
    let before = 0
    for (const at of shuffle(positions, toeval)) {
      groep += 2 ** at
      const after = kosten(groep)
      sums[at] = (sums[at] ?? 0) + (after - before)
      squares[at] = (squares[at] ?? 0) + (after - before) ** 2
      before = after
    }
  }
  const bedragen = sums.map((sum) => sum / trekkingen)
  const standaardfouten = bedragen.map((mean, at) =>
    Math.sqrt(Math.max(0, (squares[at] ?? 0) / trekkingen - mean ** 2) / trekkingen),
  )
  return { bedragen, standaardfouten }
}

function countMembers(groep: number): number {
  let left = groep
  let count = 0
  for (; left > 0; left = Math.floor(left / 2)) count += left % 2
  return count
}

function binomial(n: number, k: number): number {
  let result = 1
  for (let at = 1; at <= k; at += 1) result = (result * (n - k + at)) / at
  return result
}
