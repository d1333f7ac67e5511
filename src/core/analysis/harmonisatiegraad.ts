import type { Spreiding } from './migraties.ts'

/**
 * How far a group is on the way to one pakket per referentiecomponent.
 *
 * The mean over the referentiecomponenten that two or more gemeenten fill of (most used − 1) / (gemeenten − 1):
 * 0 when all chose differently, 1 when all share one pakket.
 *
 * @param spreidingen - one per compared referentiecomponent; those with fewer than two gemeenten do not count
 * @returns share in 0..1; null when no referentiecomponent is filled by two or more
 * @source design of this project; for a pair it equals overeenstemming
 * @example computeHarmonisatiegraad([{ gemeenten: 3, meesteVoorEenPakket: 2 }]) // 0.5
 */
export function computeHarmonisatiegraad(spreidingen: readonly Spreiding[]): number | null {
  const shared = spreidingen.filter(({ gemeenten }) => gemeenten >= 2)
  if (shared.length === 0) return null
  const sum = shared.reduce((total, { gemeenten, meesteVoorEenPakket }) => {
    return total + (meesteVoorEenPakket - 1) / (gemeenten - 1)
  }, 0)
  return sum / shared.length
}
