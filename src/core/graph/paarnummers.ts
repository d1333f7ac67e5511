import type { PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Celtabel, Kolom, ProjectieCel } from './projectie.ts'

/** The pairs (referentiecomponent, pakket) as dense numbers from 0. */
export type Paarnummers = {
  /** Per referentiecomponent the number of each pakket that someone has used for it. */
  readonly perComponent: readonly ReadonlyMap<PakketId, number>[]
  /** Per pair number which referentiecomponent and which pakket it is; the pakket as it was first met. */
  readonly componenten: readonly number[]
  readonly pakketten: readonly Pakket[]
  /** All pair numbers by referentiecomponent, then naam and id of the pakket: whoever walks along it need not sort. */
  readonly volgorde: Int32Array
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
  const found = componenten.map((_, component) => ({
    component,
    users: new Map<PakketId, { pakket: Pakket; count: number }>(),
  }))
  for (const { cellen } of kolommen) {
    for (const { component, users } of found) {
      for (const pakket of listPakketten(cellen[component])) {
        const entry = users.get(pakket.id)
        if (entry === undefined) users.set(pakket.id, { pakket, count: 1 })
        else entry.count += 1
      }
    }
  }
  const all = found
    .flatMap(({ component, users }) => Array.from(users.values(), (entry) => ({ component, ...entry })))
    .sort((a, b) => b.count - a.count)
  const perComponent = componenten.map(() => new Map<PakketId, number>())
  for (const [paar, { component, pakket }] of all.entries()) perComponent[component]?.set(pakket.id, paar)
  const pakketten = all.map(({ pakket }) => pakket)
  const nummers = {
    perComponent,
    componenten: all.map(({ component }) => component),
    pakketten,
    volgorde: sortParen(perComponent, pakketten),
  }
  return { nummers, gebruikers: Int32Array.from(all, ({ count }) => count) }
}

/**
 * Adds the pairs of one gemeente that nobody had yet, with the next numbers.
 *
 * @returns the same value when there are none, so that all that hangs on it can be kept
 */
export function extendPaarnummers(nummers: Paarnummers, { cellen }: Kolom): Paarnummers {
  const fresh = cellen.flatMap((cel, component) =>
    listPakketten(cel)
      .filter(({ id }) => nummers.perComponent[component]?.has(id) === false)
      .map((pakket) => ({ component, pakket })),
  )
  if (fresh.length === 0) return nummers
  const perComponent = [...nummers.perComponent]
  const componenten = [...nummers.componenten]
  const pakketten = [...nummers.pakketten]
  for (const { component, pakket } of fresh) {
    perComponent[component] = new Map(perComponent[component]).set(pakket.id, pakketten.length)
    componenten.push(component)
    pakketten.push(pakket)
  }
  return { perComponent, componenten, pakketten, volgorde: sortParen(perComponent, pakketten) }
}

/** The distinct pakketten of a cel. */
function listPakketten(cel: ProjectieCel | undefined): Pakket[] {
  if (cel === undefined) return []
  if (cel.gebruiken.length === 1) return cel.gebruiken.map(({ pakket }) => pakket)
  return [...new Map(cel.gebruiken.map(({ pakket }) => [pakket.id, pakket])).values()]
}

/** Texts are compared once per pakket, not once per pair: the pairs of a component are sorted by the rank of their pakket. */
function sortParen(perComponent: Paarnummers['perComponent'], pakketten: readonly Pakket[]): Int32Array {
  const byId = new Map(pakketten.map((pakket) => [pakket.id, pakket]))
  const sorted = [...byId.values()].sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
  const ranks = new Map(sorted.map(({ id }, rank) => [id, rank]))
  const rankOf = Int32Array.from(pakketten, ({ id }) => ranks.get(id) ?? 0)
  return Int32Array.from(
    perComponent.flatMap((paren) => [...paren.values()].sort((a, b) => (rankOf[a] ?? 0) - (rankOf[b] ?? 0))),
  )
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
