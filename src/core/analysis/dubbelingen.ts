import type { ProjectieCel } from '../graph/index.ts'

/**
 * How many gemeenten fill one referentiecomponent with more than one pakket.
 *
 * The same pakket twice (two versions, two registrations) is no dubbeling.
 *
 * @param cellen - the cellen of the group for one referentiecomponent
 * @returns number of cellen with two or more pakketten; 0 when there is none
 */
export function countDubbelingen(cellen: readonly Pick<ProjectieCel, 'pakketIds'>[]): number {
  let count = 0
  for (const { pakketIds } of cellen) if (pakketIds.length > 1) count += 1
  return count
}
