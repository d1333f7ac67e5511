import type { Dekking, Staat } from '../model/vergelijking.ts'

/**
 * Which gemeenten of a group fill a referentiecomponent, as one of five classes.
 *
 * @param staten - the staat of every gemeente of the group
 * @returns volledig (all aanwezig), gedeeltelijk (two or more), enkel (one of several), onbekend (none aanwezig, some
 *   onbekend), geen (none aanwezig, none onbekend; also for an empty group)
 * @example computeDekking(['aanwezig', 'onbekend']) // 'enkel'
 */
export function computeDekking(staten: readonly Staat[]): Dekking {
  let aanwezig = 0
  for (const staat of staten) if (staat === 'aanwezig') aanwezig += 1
  if (aanwezig === 0) return staten.includes('onbekend') ? 'onbekend' : 'geen'
  if (aanwezig === staten.length) return 'volledig'
  return aanwezig === 1 ? 'enkel' : 'gedeeltelijk'
}
