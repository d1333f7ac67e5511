import type { Staat } from '../model/vergelijking.ts'

/**
 * Which cellen of a referentiecomponent are a hiaat: afwezig while another gemeente of the group is aanwezig.
 *
 * Never a cel that is onbekend, niet_nodig or elders_belegd.
 *
 * @param staten - the staat of every gemeente of the group
 * @returns positions in `staten`, ascending; empty when nobody is aanwezig
 * @example findHiaatPosities(['aanwezig', 'afwezig', 'onbekend']) // [1]
 */
export function findHiaatPosities(staten: readonly Staat[]): number[] {
  return staten.includes('aanwezig') ? findPosities(staten, 'afwezig') : []
}

/** Where a staat stands in the list, ascending. */
export function findPosities(staten: readonly Staat[], wanted: Staat): number[] {
  const found: number[] = []
  for (let position = 0; position < staten.length; position += 1) if (staten[position] === wanted) found.push(position)
  return found
}
