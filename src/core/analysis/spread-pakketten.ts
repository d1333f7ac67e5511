import type { Overlapindex, Projectie, ProjectieCel } from '../graph/index.ts'
import type { PakketId } from '../model/ids.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'

/**
 * Who uses what in a group, as numbers: an entry for every pakket that somebody uses for a referentiecomponent.
 *
 * The entries of referentiecomponent c are `componenten[c]` up to `componenten[c + 1]`: most used first, then by naam and id of
 * the pakket. The users of entry e are `gebruikers[begin[e]]` up to `gebruikers[begin[e + 1]]`: positions in the group,
 * ascending, each once.
 */
export type Pakketspreiding = {
  readonly componenten: Int32Array
  /** Per entry. */
  readonly pakketten: readonly Pakket[]
  readonly begin: Int32Array
  readonly gebruikers: Int32Array
}

/** The first entry of a referentiecomponent, the one after its last, and for how many gemeenten the first, most used one is. */
export type Reeks = { readonly van: number; readonly tot: number; readonly meeste: number }

/** Where the entries of one referentiecomponent stand; `meeste` is 0 when nobody fills it. */
export function findReeks({ componenten, begin }: Pakketspreiding, component: number): Reeks {
  const van = componenten[component] ?? 0
  const tot = componenten[component + 1] ?? van
  return { van, tot, meeste: tot === van ? 0 : (begin[van + 1] ?? 0) - (begin[van] ?? 0) }
}

/** The positions of those who use the pakket of one entry, ascending. A view, no copy. */
export function findGebruikers({ begin, gebruikers }: Pakketspreiding, entry: number): Int32Array {
  return gebruikers.subarray(begin[entry], begin[entry + 1])
}

/**
 * Finds for every referentiecomponent which pakketten fill it, and for whom.
 *
 * Cost: O(gebruiken + p log p) for p pakketten of a referentiecomponent.
 *
 * @returns a gemeente that uses a pakket twice counts once
 */
export function spreadPakketten({ componenten }: Projectie): Pakketspreiding {
  const begins = new Int32Array(componenten.length + 1)
  const entries: Entry[] = []
  for (const [row, { cellen }] of componenten.entries()) {
    entries.push(...spreadCellen(cellen))
    begins[row + 1] = entries.length
  }
  const begin = new Int32Array(entries.length + 1)
  for (const [at, { gemeenten }] of entries.entries()) begin[at + 1] = (begin[at] ?? 0) + gemeenten.length
  return {
    componenten: begins,
    pakketten: entries.map(({ pakket }) => pakket),
    begin,
    gebruikers: Int32Array.from(entries.flatMap(({ gemeenten }) => gemeenten)),
  }
}

type Entry = { readonly pakket: Pakket; readonly gemeenten: number[]; last: number }

function spreadCellen(cellen: readonly ProjectieCel[]): Entry[] {
  const found = new Map<PakketId, Entry>()
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
  return [...found.values()].sort(
    (a, b) =>
      b.gemeenten.length - a.gemeenten.length ||
      compareText(a.pakket.naam, b.pakket.naam) ||
      compareText(a.pakket.id, b.pakket.id),
  )
}

/**
 * The same from the index, where pakketten are numbers and sorted by name already: counted, not compared.
 *
 * Cost: O(pairs of the group + p + c × n) for the p pairs of the index, n gemeenten and c referentiecomponenten.
 *
 * @param posities - of the gemeenten of the group in the index; positions in the outcome are those in this list
 */
export function spreadUitIndex(index: Overlapindex, posities: readonly number[]): Pakketspreiding {
  const users = new Int32Array(index.nummers.pakketten.length)
  forEachGebruik(index, posities, (paar) => add(users, paar, 1))
  const { componenten, paren } = sortEntries(index, users, posities.length)
  const begin = new Int32Array(paren.length + 1)
  /** Per pair where its next user goes. */
  const plaatsen = new Int32Array(users.length)
  for (const [entry, paar] of paren.entries()) {
    plaatsen[paar] = begin[entry] ?? 0
    begin[entry + 1] = (begin[entry] ?? 0) + (users[paar] ?? 0)
  }
  const gebruikers = new Int32Array(begin[paren.length] ?? 0)
  forEachGebruik(index, posities, (paar, position) => {
    gebruikers[plaatsen[paar] ?? 0] = position
    add(plaatsen, paar, 1)
  })
  const pakketten: Pakket[] = []
  for (const paar of paren) {
    const pakket = index.nummers.pakketten[paar]
    if (pakket !== undefined) pakketten.push(pakket)
  }
  return { componenten, pakketten, begin, gebruikers }
}

function forEachGebruik(
  { rijen, dicht }: Overlapindex,
  posities: readonly number[],
  take: (paar: number, position: number) => void,
): void {
  for (let position = 0; position < posities.length; position += 1) {
    const rij = rijen[posities[position] ?? -1]
    if (rij === undefined) continue
    for (let at = 0; at < rij.dicht.length; at += 1) take(rij.dicht[at] ?? 0, position)
    for (let at = 0; at < rij.ijl.length; at += 1) take((rij.ijl[at] ?? 0) + dicht.rijen, position)
  }
}

/**
 * A counting sort of the pairs with users: by referentiecomponent, then most used first; what is equal keeps the order of
 * `volgorde`.
 */
function sortEntries({ nummers, celtabel }: Overlapindex, users: Int32Array, size: number) {
  const used: number[] = []
  for (const paar of nummers.volgorde) if (users[paar] !== 0) used.push(paar)
  /** Begin of the entries with so many users, per referentiecomponent from `size` down to 1. */
  const vakken = new Int32Array(celtabel.componenten.length * size + 1)
  const vakOf = (paar: number) => ((nummers.componenten[paar] ?? 0) + 1) * size - (users[paar] ?? 0)
  for (const paar of used) add(vakken, vakOf(paar) + 1, 1)
  for (let vak = 1; vak < vakken.length; vak += 1) add(vakken, vak, vakken[vak - 1] ?? 0)
  const componenten = Int32Array.from({ length: celtabel.componenten.length + 1 }, (_, row) => vakken[row * size] ?? 0)
  const paren = new Int32Array(used.length)
  for (const paar of used) {
    const vak = vakOf(paar)
    paren[vakken[vak] ?? 0] = paar
    add(vakken, vak, 1)
  }
  return { componenten, paren }
}

function add(counts: Int32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more
}
