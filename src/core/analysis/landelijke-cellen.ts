import { type Grenzen, KLEINSTE_CEL } from '../model/landelijk.ts'
import { compareText } from '../model/sorteren.ts'

export type Keuzecel<U> = { readonly keuze: U; readonly gemeenten: number; readonly aandeel: number }

/** How choices are spread, as cells that may be shown. */
export type Keuzeverdeling<U> = {
  readonly cellen: Keuzecel<U>[]
  readonly overig: { readonly gemeenten: number; readonly aandeel: number } | null
  readonly hhi: Grenzen | null
}

/**
 * Rounds a count of gemeenten to the nearest multiple of five.
 *
 * @returns null for fewer than five, also for none: both are not shown
 * @example roundVijftal(12) // 10
 */
export function roundVijftal(aantal: number): number | null {
  return aantal < KLEINSTE_CEL ? null : Math.round(aantal / KLEINSTE_CEL) * KLEINSTE_CEL
}

/**
 * Spreads what gemeenten chose over cells of at least five gemeenten each.
 *
 * A gemeente with two choices counts for both. `aandeel` is the share of all use in the cells that are shown, so the shares
 * add up to 1. The lower bound of hhi takes everything in `overig` as spread without end, the upper bound as choices of four.
 * Without `overig` up to four gemeenten may still use something that is not shown, or none: the bounds are those of both.
 *
 * @param keuzes - per gemeente what it uses; repeats count once
 * @returns most used first, then by id; nothing when no choice has five gemeenten and all together neither
 */
export function spreadKeuzes<T extends { readonly id: string }, U>(
  keuzes: readonly (readonly T[])[],
  describe: (keuze: T) => U,
): Keuzeverdeling<U> {
  const found = new Map<string, { keuze: T; gemeenten: Set<number> }>()
  for (const [gemeente, own] of keuzes.entries()) {
    for (const keuze of own) {
      const entry = found.get(keuze.id) ?? { keuze, gemeenten: new Set() }
      entry.gemeenten.add(gemeente)
      found.set(keuze.id, entry)
    }
  }
  const shown = [...found.values()]
    .flatMap(({ keuze, gemeenten }) => {
      const rounded = roundVijftal(gemeenten.size)
      return rounded === null ? [] : [{ keuze, gemeenten: rounded }]
    })
    // by the rounded count: the exact order of two that are shown alike is not shown either
    .sort((a, b) => b.gemeenten - a.gemeenten || compareText(a.keuze.id, b.keuze.id))
  const small = [...found.values()].filter(({ gemeenten }) => gemeenten.size < KLEINSTE_CEL)
  const rest = roundVijftal(new Set(small.flatMap(({ gemeenten }) => [...gemeenten])).size)
  const total = shown.reduce((sum, { gemeenten }) => sum + gemeenten, rest ?? 0)
  const cellen = shown.map(({ keuze, gemeenten }) => ({
    keuze: describe(keuze),
    gemeenten,
    aandeel: gemeenten / total,
  }))
  const overig = rest === null ? null : { gemeenten: rest, aandeel: rest / total }
  return { cellen, overig, hhi: total === 0 ? null : boundHhi(cellen, overig?.aandeel ?? 0, total) }
}

/** What stands in overig has at most four gemeenten per choice, which bounds how concentrated it can be. */
function boundHhi(cellen: readonly { readonly aandeel: number }[], overig: number, total: number): Grenzen {
  const ondergrens = cellen.reduce((sum, { aandeel }) => sum + aandeel * aandeel, 0)
  if (overig === 0) {
    // a choice of four beside choices of five and more never makes it more concentrated
    return { ondergrens: ondergrens * (total / (total + KLEINSTE_CEL - 1)) ** 2, bovengrens: ondergrens }
  }
  const largest = Math.min(overig, (KLEINSTE_CEL - 1) / total)
  return { ondergrens, bovengrens: Math.min(1, ondergrens + overig * largest) }
}
