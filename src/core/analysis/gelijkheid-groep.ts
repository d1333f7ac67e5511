import type { ProjectieCel } from '../graph/index.ts'
import type { Gelijkheid } from '../model/vergelijking.ts'
import { computeGelijkheid } from './gelijkheid.ts'
import type { Pakketgebruik } from './spread-pakketten.ts'

export type GroepOptions = {
  /** Who uses what, of these cellen. */
  readonly spreiding: readonly Pakketgebruik[]
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
  { spreiding, gebruikers, verplichteStandaarden }: GroepOptions,
): Gelijkheid | null {
  if (gebruikers < 2) return null
  // most used first
  if (spreiding[0]?.gemeenten.length === gebruikers) return computeGelijkheid(cellen, verplichteStandaarden)
  if (hasCommonLeverancier(spreiding, gebruikers)) return 'zelfde_leverancier'
  if (verplichteStandaarden.length === 0) return 'verschillend'
  const fitting = spreiding.filter(({ pakket }) =>
    verplichteStandaarden.every((one) => pakket.standaarden.includes(one)),
  )
  return countGebruikers(fitting) === gebruikers ? 'uitwisselbaar' : 'verschillend'
}

/** A leverancier of all is one of the first user, who stands first in the list of each of its pakketten. */
function hasCommonLeverancier(spreiding: readonly Pakketgebruik[], gebruikers: number): boolean {
  let first = Number.POSITIVE_INFINITY
  for (const { gemeenten } of spreiding) first = Math.min(first, gemeenten[0] ?? first)
  for (const { pakket, gemeenten } of spreiding) {
    if (gemeenten[0] !== first || pakket.leverancier === undefined) continue
    if (isOfAll(spreiding, pakket.leverancier.id, gebruikers)) return true
  }
  return false
}

function isOfAll(spreiding: readonly Pakketgebruik[], leverancierId: string, gebruikers: number): boolean {
  let uses = 0
  for (const { pakket, gemeenten } of spreiding) if (pakket.leverancier?.id === leverancierId) uses += gemeenten.length
  // nearly always too few, even if nobody had two of them
  if (uses < gebruikers) return false
  return countGebruikers(spreiding.filter(({ pakket }) => pakket.leverancier?.id === leverancierId)) === gebruikers
}

/** How many gemeenten use at least one of them. */
function countGebruikers(spreiding: readonly Pakketgebruik[]): number {
  return new Set(spreiding.flatMap(({ gemeenten }) => gemeenten)).size
}
