import type { PakketId } from '../model/ids.ts'
import type { Celtabel, Kolom } from './projectie.ts'

/** The pairs (referentiecomponent, pakket) as dense numbers from 0. */
export type Paarnummers = {
  /** Per referentiecomponent the number of each pakket that someone has used for it. */
  readonly perComponent: readonly ReadonlyMap<PakketId, number>[]
  /** Per pair number which referentiecomponent and which pakket it is. */
  readonly componenten: readonly number[]
  readonly pakketten: readonly PakketId[]
}

/**
 * Numbers all pairs of a table, most used first; equal use in the order of the table.
 *
 * Cost: O(pairs of all gemeenten + p log p) for p distinct pairs.
 *
 * @returns the numbers, and per pair how many gemeenten use it (descending)
 */
export function buildPaarnummers({ componenten, kolommen }: Celtabel): {
  readonly nummers: Paarnummers
  readonly gebruikers: Int32Array
} {
  const found = componenten.map((_, component) => ({ component, users: new Map<PakketId, number>() }))
  for (const { cellen } of kolommen) {
    for (const { component, users } of found) {
      for (const id of cellen[component]?.pakketIds ?? []) users.set(id, (users.get(id) ?? 0) + 1)
    }
  }
  const all = found
    .flatMap(({ component, users }) => Array.from(users, ([pakket, count]) => ({ component, pakket, count })))
    .sort((a, b) => b.count - a.count)
  const perComponent = componenten.map(() => new Map<PakketId, number>())
  for (const [paar, { component, pakket }] of all.entries()) perComponent[component]?.set(pakket, paar)
  const nummers = {
    perComponent,
    componenten: all.map(({ component }) => component),
    pakketten: all.map(({ pakket }) => pakket),
  }
  return { nummers, gebruikers: Int32Array.from(all, ({ count }) => count) }
}

/**
 * Adds the pairs of one gemeente that nobody had yet, with the next numbers.
 *
 * @returns the same value when there are none, so that all that hangs on it can be kept
 */
export function extendPaarnummers(nummers: Paarnummers, { cellen }: Kolom): Paarnummers {
  const fresh = cellen.flatMap(({ pakketIds }, component) =>
    pakketIds
      .filter((pakket) => nummers.perComponent[component]?.has(pakket) === false)
      .map((pakket) => ({ component, pakket })),
  )
  if (fresh.length === 0) return nummers
  const perComponent = [...nummers.perComponent]
  const componenten = [...nummers.componenten]
  const pakketten = [...nummers.pakketten]
  for (const { component, pakket } of fresh) {
    perComponent[component] = new Map(perComponent[component]).set(pakket, pakketten.length)
    componenten.push(component)
    pakketten.push(pakket)
  }
  return { perComponent, componenten, pakketten }
}

/** The pair numbers of one gemeente, ascending. Cost: O(p log p) for its p pairs. */
export function readParen({ perComponent }: Paarnummers, { cellen }: Kolom): Int32Array {
  const found: number[] = []
  for (const [component, { pakketIds }] of cellen.entries()) {
    for (const id of pakketIds) {
      const paar = perComponent[component]?.get(id)
      if (paar !== undefined) found.push(paar)
    }
  }
  return Int32Array.from(found).sort()
}
