import type { Catalogus } from '../model/catalogus.ts'
import { groupFamilies } from '../toewijzing/index.ts'
import type { Productwaarheid } from './waarheid.ts'

/**
 * Takes whole product families out of a catalogue, so that an engine built from the rest has never met them: not as known
 * product, not as alias, not in what it learned.
 *
 * @param producten - whose families go: with everything that shares a name, an alias or the beginning of a name with them,
 *   over any number of steps
 * @returns without learned weights: those are to be learned anew from the rest
 */
export function removeFamilies(
  { pakketten, leveranciersopvolgingen }: Catalogus,
  producten: readonly Pick<Productwaarheid, 'naam' | 'leverancier'>[],
): Catalogus {
  const families = groupFamilies([...pakketten, ...producten])
  const gone = new Set(families.slice(pakketten.length))
  return { pakketten: pakketten.filter((_, at) => !gone.has(families[at] ?? '')), leveranciersopvolgingen }
}
