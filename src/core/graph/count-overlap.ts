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
  const { dicht, ijl, nummers } = index
  const rij = index.rijen[position]
  if (rij === undefined) return
  const own = new Int32Array(index.aanwezig.rijen)
  const componentOf = (paar: number) => nummers.componenten[paar] ?? 0
  const add = (paar: number) => {
    own[componentOf(paar)] = (own[componentOf(paar)] ?? 0) + 1
  }
  for (const paar of rij.dicht) add(paar)
  for (const paar of rij.ijl) add(paar + dicht.rijen)
  const isOnly = (paar: number) => own[componentOf(paar)] === 1

  addTellingen(dicht, rij.dicht.filter(isOnly), 0, gelijk)
  for (const paar of rij.ijl) if (isOnly(paar + dicht.rijen)) addGebruikers(ijl[paar], gelijk)
  gedeeldeParen.set(gelijk)
  const several = rij.dicht.filter((paar) => !isOnly(paar))
  const severalIjl = rij.ijl.filter((paar) => !isOnly(paar + dicht.rijen))
  addTellingen(dicht, several, 0, gedeeldeParen)
  for (const paar of severalIjl) addGebruikers(ijl[paar], gedeeldeParen)

  const united = uniteRijen(index, { several, severalIjl })
  addTellingen(
    united,
    Int32Array.from({ length: united.rijen }, (_, row) => row),
    0,
    gelijk,
  )
}

function addGebruikers(gebruikers: Int32Array | undefined, tellers: Int32Array): void {
  if (gebruikers === undefined) return
  for (const position of gebruikers) tellers[position] = (tellers[position] ?? 0) + 1
}

/** One row per referentiecomponent with more pakketten: the gemeenten that use any of them. */
function uniteRijen(
  { aanwezig, dicht, ijl, nummers }: Overlapindex,
  { several, severalIjl }: { several: Int32Array; severalIjl: Int32Array },
): Bitrijen {
  const rowByComponent = new Map<number, number>()
  const rowOf = (paar: number) => {
    const component = nummers.componenten[paar] ?? 0
    const row = rowByComponent.get(component) ?? rowByComponent.size
    rowByComponent.set(component, row)
    return row
  }
  const rows = Array.from(several, rowOf)
  const ijlRows = Array.from(severalIjl, (paar) => rowOf(paar + dicht.rijen))
  const united = buildBitrijen(rowByComponent.size, aanwezig.breedte * 32)
  const { woorden, rijen, breedte } = united
  for (const [at, paar] of several.entries()) {
    for (let woord = 0; woord < breedte; woord += 1) {
      const target = woord * rijen + (rows[at] ?? 0)
      woorden[target] = (woorden[target] ?? 0) | (dicht.woorden[woord * dicht.rijen + paar] ?? 0)
    }
  }
  for (const [at, paar] of severalIjl.entries()) {
    for (const position of ijl[paar] ?? []) setBit(united, ijlRows[at] ?? 0, position)
  }
  return united
}
