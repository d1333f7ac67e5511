import type { PakketId } from '../model/ids.ts'

/** How the pakketten of one referentiecomponent are spread: gemeenten that fill it, and the most for one pakket. */
export type Spreiding = { readonly gemeenten: number; readonly meesteVoorEenPakket: number }

/**
 * Counts for one referentiecomponent how many gemeenten fill it and how many use the most used pakket.
 *
 * @param pakketten - per gemeente its distinct pakketten for the referentiecomponent; empty where it has none
 * @returns both 0 when nobody fills it
 */
export function computeSpreiding(pakketten: readonly (readonly PakketId[])[]): Spreiding {
  const users = new Map<PakketId, number>()
  for (const pakketIds of pakketten) for (const id of pakketIds) users.set(id, (users.get(id) ?? 0) + 1)
  return {
    gemeenten: pakketten.filter((pakketIds) => pakketIds.length > 0).length,
    meesteVoorEenPakket: Math.max(0, ...users.values()),
  }
}

/**
 * How many gemeenten must move to get to one pakket for this referentiecomponent.
 *
 * @returns 0 or more; null when nobody fills it
 * @source design of this project: m − max over pakketten of the number of gemeenten that use it
 * @example computeMigraties({ gemeenten: 3, meesteVoorEenPakket: 2 }) // 1
 */
export function computeMigraties({ gemeenten, meesteVoorEenPakket }: Spreiding): number | null {
  return gemeenten === 0 ? null : gemeenten - meesteVoorEenPakket
}
