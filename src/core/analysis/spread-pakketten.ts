import type { ProjectieCel } from '../graph/index.ts'
import type { PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'

/** One pakket for one referentiecomponent with the gemeenten that use it, as positions in the group, ascending. */
export type Pakketgebruik = { readonly pakket: Pakket; readonly gemeenten: readonly number[] }

/**
 * Finds which pakketten fill one referentiecomponent, and for whom.
 *
 * Cost: O(gebruiken + p log p) for p pakketten.
 *
 * @param cellen - the cellen of the group for one referentiecomponent
 * @returns most used first, then by naam and id; a gemeente that uses a pakket twice counts once
 */
export function spreadPakketten(cellen: readonly ProjectieCel[]): Pakketgebruik[] {
  const found = new Map<PakketId, { pakket: Pakket; gemeenten: number[]; last: number }>()
  for (const [position, { gebruiken }] of cellen.entries()) {
    for (const { pakket } of gebruiken) {
      const entry = found.get(pakket.id)
      if (entry === undefined) found.set(pakket.id, { pakket, gemeenten: [position], last: position })
      else if (entry.last !== position) {
        entry.last = position
        entry.gemeenten.push(position)
      }
    }
  }
  return [...found.values()].sort(compareGebruik)
}

function compareGebruik(a: Pakketgebruik, b: Pakketgebruik): number {
  const fewer = b.gemeenten.length - a.gemeenten.length
  return fewer || compareText(a.pakket.naam, b.pakket.naam) || compareText(a.pakket.id, b.pakket.id)
}
