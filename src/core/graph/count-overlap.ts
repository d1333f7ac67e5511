import { addTellingen, type Bitrijen, buildBitrijen, setBit } from './bit-tellers.ts'
import type { Overlapindex } from './overlapindex.ts'

/** What one gemeente has in common with each other one: a count per position, also of itself. */
export type Overlaptellingen = {
  /** Referentiecomponenten that are aanwezig in both. */
  readonly beide: Int32Array
  /** Aanwezig in one and onbekend in the other. */
  readonly aanwezigOnbekend: Int32Array
  /** Onbekend in both. */
  readonly beideOnbekend: Int32Array
  /** Pairs (referentiecomponent, pakket) of both. */
  readonly gedeeldeParen: Int32Array
  /** Referentiecomponenten for which both use at least one pakket of the same name. */
  readonly gelijk: Int32Array
}

/**
 * Counts what one gemeente has in common with all others.
 *
 * Cost: O((c + d) × n / 32 + s) for its c referentiecomponenten, its d pairs that have bits, and s gemeenten together
 * behind its other pairs.
 *
 * @param position - of the gemeente in the celtabel
 * @returns arrays of n counts, rounded up to whole words of 32; all zero for a position that is not there
 */
export function countOverlap(index: Overlapindex, position: number): Overlaptellingen {
  const size = index.aanwezig.breedte * 32
  const tellingen = {
    beide: new Int32Array(size),
    aanwezigOnbekend: new Int32Array(size),
    beideOnbekend: new Int32Array(size),
    gedeeldeParen: new Int32Array(size),
    gelijk: new Int32Array(size),
  }
  const rij = index.rijen[position]
  if (rij === undefined) return tellingen
  addTellingen(index.aanwezig, rij.aanwezig, 0, tellingen.beide)
  addTellingen(index.onbekend, rij.aanwezig, 0, tellingen.aanwezigOnbekend)
  addTellingen(index.aanwezig, rij.onbekend, 0, tellingen.aanwezigOnbekend)
  addTellingen(index.onbekend, rij.onbekend, 0, tellingen.beideOnbekend)
  countParen(index, position, tellingen)
  return tellingen
}

/**
 * Counts pairs, and referentiecomponenten with a pair in common. Where the gemeente has one pakket for a
 * referentiecomponent both counts are the same; where it has more, the bits of those pakketten are united first.
 */
function countParen(
  index: Overlapindex,
  position: number,
  { gedeeldeParen, gelijk }: Pick<Overlaptellingen, 'gedeeldeParen' | 'gelijk'>,
): void {
  const { dicht, ijl } = index
  const rij = index.rijen[position]
  if (rij === undefined) return
  addTellingen(dicht, rij.dicht.subarray(0, rij.enkelDicht), 0, gelijk)
  for (const paar of rij.ijl.subarray(0, rij.enkelIjl)) addGebruikers(ijl[paar], gelijk)
  gedeeldeParen.set(gelijk)
  const several = rij.dicht.subarray(rij.enkelDicht)
  const severalIjl = rij.ijl.subarray(rij.enkelIjl)
  if (several.length + severalIjl.length === 0) return
  addTellingen(dicht, several, 0, gedeeldeParen)
  for (const paar of severalIjl) addGebruikers(ijl[paar], gedeeldeParen)
  const united = uniteRijen(index, several, severalIjl)
  addTellingen(
    united,
    Int32Array.from({ length: united.rijen }, (_, row) => row),
    0,
    gelijk,
  )
}

function addGebruikers(gebruikers: Int32Array | undefined, tellers: Int32Array): void {
  if (gebruikers === undefined) return
  for (let at = 0; at < gebruikers.length; at += 1) {
    const position = gebruikers[at] ?? 0
    tellers[position] = (tellers[position] ?? 0) + 1
  }
}

/** One row per referentiecomponent with more pakketten: the gemeenten that use any of them. */
function uniteRijen(
  { aanwezig, dicht, ijl, nummers }: Overlapindex,
  several: Int32Array,
  severalIjl: Int32Array,
): Bitrijen {
  const rowByComponent = new Int32Array(aanwezig.rijen).fill(-1)
  let rows = 0
  const rowOf = (paar: number) => {
    const component = nummers.componenten[paar] ?? 0
    if (rowByComponent[component] === -1) rowByComponent[component] = rows++
    return rowByComponent[component] ?? 0
  }
  const target = several.map(rowOf)
  const targetIjl = severalIjl.map((paar) => rowOf(paar + dicht.rijen))
  const united = buildBitrijen(rows, aanwezig.breedte * 32)
  const { woorden } = united
  for (let woord = 0; woord < united.breedte; woord += 1) {
    for (let each = 0; each < several.length; each += 1) {
      const at = woord * rows + (target[each] ?? 0)
      woorden[at] = (woorden[at] ?? 0) | (dicht.woorden[woord * dicht.rijen + (several[each] ?? 0)] ?? 0)
    }
  }
  for (const [each, paar] of severalIjl.entries()) {
    for (const position of ijl[paar] ?? []) setBit(united, targetIjl[each] ?? 0, position)
  }
  return united
}
