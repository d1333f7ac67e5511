import { indexGebruiken, type Opgave, pairKey } from '../../src/core/plan/opgave/opgave.ts'
import type { Plan, Vorm } from '../../src/core/plan/oplossen/plan.ts'

/** Every way to serve every need, in every form: the price of the cheapest, found without any solver. */
export function bruteForce(opgave: Opgave, priceOf: (plan: Plan) => number, eenPakket: boolean): number {
  let best = Number.POSITIVE_INFINITY
  const known = indexGebruiken(opgave)
  const tryForms = (keuzes: readonly number[]) => {
    const keys = [...new Set(keuzes.map((pakket, at) => pairKey(opgave.behoeften[at]?.gemeente ?? 0, pakket)))]
    const free = keys.filter((key) => known.has(key))
    for (let mask = 0; mask < 2 ** free.length; mask += 1) {
      const vormen = new Map<number, Vorm>(keys.map((key) => [key, 'gedeeld']))
      free.forEach((key, at) => {
        if (Math.floor(mask / 2 ** at) % 2 === 1) vormen.set(key, 'eigen')
      })
      best = Math.min(best, priceOf({ bedient: keuzes.map((pakket) => [pakket]), vormen }))
    }
  }
  const walk = (keuzes: readonly number[]) => {
    const next = opgave.behoeften[keuzes.length]
    if (next === undefined) return tryForms(keuzes)
    const earlier = opgave.behoeften.findIndex(({ component }) => component === next.component)
    const forced = eenPakket && earlier < keuzes.length ? [keuzes[earlier] ?? 0] : null
    for (const pakket of forced ?? opgave.componenten[next.component]?.kandidaten ?? []) walk([...keuzes, pakket])
  }
  walk([])
  return best
}
