import type { Overlapindex, ProjectieCel } from '../graph/index.ts'
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

/**
 * The same for every referentiecomponent at once, read from the index: numbers instead of texts.
 *
 * Cost: O(pairs of the group + p log p) for its p distinct pairs.
 *
 * @param posities - of the gemeenten of the group in the index; positions in the outcome are those in this list
 * @returns per referentiecomponent what spreadPakketten gives for its cellen
 */
export function spreadUitIndex(index: Overlapindex, posities: readonly number[]): Pakketgebruik[][] {
  const { nummers, dicht, rijen, celtabel } = index
  const perComponent = celtabel.componenten.map((): Genummerd[] => [])
  const found: Genummerd[] = []
  /** Per pair its place in `found`, plus one. */
  const places = new Int32Array(nummers.pakketten.length)
  const take = (paar: number, position: number) => {
    const place = places[paar] ?? 0
    const known = place === 0 ? undefined : found[place - 1]
    if (known !== undefined) {
      known.gemeenten.push(position)
      return
    }
    const pakket = nummers.pakketten[paar]
    if (pakket === undefined) return
    const entry = { pakket, gemeenten: [position], volgorde: nummers.volgorde[paar] ?? 0 }
    places[paar] = found.push(entry)
    perComponent[nummers.componenten[paar] ?? -1]?.push(entry)
  }
  for (const [position, at] of posities.entries()) {
    for (const paar of rijen[at]?.dicht ?? []) take(paar, position)
    for (const paar of rijen[at]?.ijl ?? []) take(paar + dicht.rijen, position)
  }
  for (const all of perComponent) {
    all.sort((a, b) => b.gemeenten.length - a.gemeenten.length || a.volgorde - b.volgorde)
  }
  return perComponent
}

type Genummerd = { readonly pakket: Pakket; readonly gemeenten: number[]; readonly volgorde: number }
