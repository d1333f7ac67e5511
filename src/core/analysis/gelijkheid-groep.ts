import type { ProjectieCel } from '../graph/index.ts'
import type { Pakket } from '../model/pakket.ts'
import type { Gelijkheid } from '../model/vergelijking.ts'
import { computeGelijkheid } from './gelijkheid.ts'
import { findGebruikers, findReeks, type Pakketspreiding, type Reeks } from './spread-pakketten.ts'

export type GroepOptions = {
  /** Who uses what; of these cellen the entries of number `component`. */
  readonly spreiding: Pakketspreiding
  readonly component: number
  /** How many of the cellen are aanwezig. */
  readonly gebruikers: number
  readonly verplichteStandaarden: readonly string[]
}

/**
 * The same class as {@link computeGelijkheid}, told from who uses what.
 *
 * In a larger group hardly any pakket is in common, and then instance and version need not be looked for: the uses of each
 * cel are read only where one is.
 */
export function computeGroepsgelijkheid(
  cellen: readonly ProjectieCel[],
  { spreiding, component, gebruikers, verplichteStandaarden }: GroepOptions,
): Gelijkheid | null {
  if (gebruikers < 2) return null
  const reeks = findReeks(spreiding, component)
  if (reeks.meeste === gebruikers) return computeGelijkheid(cellen, verplichteStandaarden)
  if (hasCommonLeverancier(spreiding, reeks, gebruikers)) return 'zelfde_leverancier'
  if (verplichteStandaarden.length === 0) return 'verschillend'
  const fitting = countGebruikers(spreiding, reeks, ({ standaarden }) =>
    verplichteStandaarden.every((one) => standaarden.includes(one)),
  )
  return fitting === gebruikers ? 'uitwisselbaar' : 'verschillend'
}

/** A leverancier of all is one of the first user, who stands first in the list of each of its pakketten. */
function hasCommonLeverancier(spreiding: Pakketspreiding, reeks: Reeks, gebruikers: number): boolean {
  const firstOf = (entry: number) => spreiding.gebruikers[spreiding.begin[entry] ?? -1] ?? Number.POSITIVE_INFINITY
  let first = Number.POSITIVE_INFINITY
  for (let entry = reeks.van; entry < reeks.tot; entry += 1) first = Math.min(first, firstOf(entry))
  for (let entry = reeks.van; entry < reeks.tot; entry += 1) {
    const leverancier = spreiding.pakketten[entry]?.leverancier
    if (leverancier === undefined || firstOf(entry) !== first) continue
    if (isOfAll(spreiding, reeks, { leverancierId: leverancier.id, gebruikers })) return true
  }
  return false
}

type Leveranciervraag = { readonly leverancierId: string; readonly gebruikers: number }

function isOfAll(spreiding: Pakketspreiding, reeks: Reeks, { leverancierId, gebruikers }: Leveranciervraag): boolean {
  const { begin, pakketten } = spreiding
  let uses = 0
  for (let entry = reeks.van; entry < reeks.tot; entry += 1) {
    if (pakketten[entry]?.leverancier?.id === leverancierId) uses += (begin[entry + 1] ?? 0) - (begin[entry] ?? 0)
  }
  // nearly always too few, even if nobody had two of them
  if (uses < gebruikers) return false
  return countGebruikers(spreiding, reeks, ({ leverancier }) => leverancier?.id === leverancierId) === gebruikers
}

/** How many gemeenten use at least one pakket that is wanted. */
function countGebruikers(
  spreiding: Pakketspreiding,
  { van, tot }: Reeks,
  isWanted: (pakket: Pakket) => boolean,
): number {
  const found = new Set<number>()
  for (let entry = van; entry < tot; entry += 1) {
    const pakket = spreiding.pakketten[entry]
    if (pakket === undefined || !isWanted(pakket)) continue
    for (const user of findGebruikers(spreiding, entry)) found.add(user)
  }
  return found.size
}
