import { type Bitrijen, buildBitrijen, clearBit, setBit } from './bit-tellers.ts'
import { buildPaarnummers, extendPaarnummers, type Paarnummers, readParen } from './paarnummers.ts'
import type { Celtabel, Kolom } from './projectie.ts'

/** One gemeente as numbers. A pair is (referentiecomponent, pakket). */
export type Gemeenterij = {
  /** Numbers of the referentiecomponenten that are aanwezig, and of those that are onbekend. */
  readonly aanwezig: Int32Array
  readonly onbekend: Int32Array
  /** Numbers of its pairs that have a row of bits, and of the others counted from the first without. */
  readonly dicht: Int32Array
  readonly ijl: Int32Array
  /** In both lists first come so many pairs of referentiecomponenten for which it has no other pakket. */
  readonly enkelDicht: number
  readonly enkelIjl: number
}

/**
 * The hot path: the table of cellen as typed arrays, for counting what gemeenten have in common.
 *
 * Positions of gemeenten and numbers of referentiecomponenten are those of the celtabel. Pairs (referentiecomponent,
 * pakket) are numbered with the most used first. Those with a number below `dicht.rijen` have a row of bits over the
 * gemeenten; the others, used by few, a list of positions (an inverted index). Which of both a pair has changes the cost
 * of a count, never its outcome.
 *
 * A value: an update gives a new index that shares what did not change. Memory: n / 8 bytes per pair with bits, 4 bytes
 * per gemeente of the other pairs, 4 bytes per pair of every gemeente.
 */
export type Overlapindex = {
  readonly celtabel: Celtabel
  /** Row per referentiecomponent, bit per gemeente. */
  readonly aanwezig: Bitrijen
  readonly onbekend: Bitrijen
  readonly nummers: Paarnummers
  readonly dicht: Bitrijen
  /** For pair `dicht.rijen + i` the positions of its gemeenten, ascending. */
  readonly ijl: readonly Int32Array[]
  readonly rijen: readonly Gemeenterij[]
}

/**
 * Builds the index of a table of cellen.
 *
 * Cost: O(P + p log p + n × c) for P pairs of all n gemeenten together, p of them distinct, and c referentiecomponenten.
 */
export function buildOverlapindex(celtabel: Celtabel): Overlapindex {
  const { kolommen, componenten } = celtabel
  const { nummers, gebruikers } = buildPaarnummers(celtabel)
  // one gemeente per word of 32: from there on a row of bits is cheaper than a list, measured for 342 and 3,420
  const fewest = Math.ceil(kolommen.length / 32)
  const firstIjl = gebruikers.findIndex((count) => count < fewest)
  const aantalDicht = firstIjl === -1 ? gebruikers.length : firstIjl
  const rijen = kolommen.map((kolom) => readRij(kolom, nummers, aantalDicht))
  const dicht = buildBitrijen(aantalDicht, kolommen.length)
  const aanwezig = buildBitrijen(componenten.length, kolommen.length)
  const onbekend = buildBitrijen(componenten.length, kolommen.length)
  const ijl: number[][] = Array.from(gebruikers.subarray(aantalDicht), () => [])
  for (const [position, rij] of rijen.entries()) {
    for (const component of rij.aanwezig) setBit(aanwezig, component, position)
    for (const component of rij.onbekend) setBit(onbekend, component, position)
    for (const paar of rij.dicht) setBit(dicht, paar, position)
    for (const paar of rij.ijl) ijl[paar]?.push(position)
  }
  return { celtabel, aanwezig, onbekend, nummers, dicht, ijl: ijl.map((list) => Int32Array.from(list)), rijen }
}

/**
 * Brings the index up to date with a newer table: only what the replaced kolommen hold is looked at.
 *
 * Cost per replaced gemeente: O(its pairs × gemeenten of a rare pair), and one copy of the bits, which is a few hundred
 * kilobytes for thousands of gemeenten. Pairs that nobody had before get a list, pairs that nobody has any more keep an
 * empty one: counts stay right, and a new {@link buildOverlapindex} tidies up.
 *
 * @param celtabel - of the same release, read from the same graph, so that one id is one pakket; other gemeenten than before make it a whole new index
 * @returns equal in every count to an index that was built of the new table
 */
export function updateOverlapindex(index: Overlapindex, celtabel: Celtabel): Overlapindex {
  const before = index.celtabel
  if (celtabel === before) return index
  const isSameGroup =
    celtabel.componenten === before.componenten &&
    celtabel.kolommen.length === before.kolommen.length &&
    celtabel.kolommen.every((kolom, position) => codeOf(kolom) === codeOf(before.kolommen[position]))
  if (!isSameGroup) return buildOverlapindex(celtabel)
  const draft = {
    aanwezig: copyBits(index.aanwezig),
    onbekend: copyBits(index.onbekend),
    dicht: copyBits(index.dicht),
    ijl: [...index.ijl],
    rijen: [...index.rijen],
  }
  let { nummers } = index
  for (const [position, kolom] of celtabel.kolommen.entries()) {
    if (kolom === before.kolommen[position]) continue
    nummers = extendPaarnummers(nummers, kolom)
    replaceRij(draft, position, readRij(kolom, nummers, index.dicht.rijen))
  }
  return { ...draft, celtabel, nummers }
}

/** The position of a gemeente in the index; null when it is not there. Cost: O(log n). */
export function findPositie({ celtabel: { kolommen } }: Overlapindex, gemeentecode: string): number | null {
  let low = 0
  let high = kolommen.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((codeOf(kolommen[middle]) ?? '') < gemeentecode) low = middle + 1
    else high = middle
  }
  return codeOf(kolommen[low]) === gemeentecode ? low : null
}

function codeOf(kolom: Kolom | undefined): string | undefined {
  return kolom?.gemeente.gemeente.gemeentecode
}

function copyBits(bits: Bitrijen): Bitrijen {
  return { ...bits, woorden: bits.woorden.slice() }
}

const NIETS = new Int32Array()

function readRij(kolom: Kolom, nummers: Paarnummers, aantalDicht: number): Gemeenterij {
  const rowsWith = (staat: 'aanwezig' | 'onbekend') =>
    Int32Array.from(kolom.cellen.flatMap((cel, row) => (cel.staat === staat ? [row] : [])))
  const paren = readParen(nummers, kolom)
  const isOnly = (paar: number) => kolom.cellen[nummers.componenten[paar] ?? -1]?.pakketIds.length === 1
  const select = (isWanted: (paar: number) => boolean) => {
    const wanted = paren.filter(isWanted)
    const enkel = wanted.filter(isOnly)
    return { enkel: enkel.length, nummers: [...enkel, ...wanted.filter((paar) => !isOnly(paar))] }
  }
  const dicht = select((paar) => paar < aantalDicht)
  const ijl = select((paar) => paar >= aantalDicht)
  return {
    aanwezig: rowsWith('aanwezig'),
    onbekend: rowsWith('onbekend'),
    dicht: Int32Array.from(dicht.nummers),
    ijl: Int32Array.from(ijl.nummers, (paar) => paar - aantalDicht),
    enkelDicht: dicht.enkel,
    enkelIjl: ijl.enkel,
  }
}

type Draft = Pick<Overlapindex, 'aanwezig' | 'onbekend' | 'dicht'> & { ijl: Int32Array[]; rijen: Gemeenterij[] }

function replaceRij(draft: Draft, position: number, rij: Gemeenterij): void {
  const old = draft.rijen[position]
  for (const soort of ['aanwezig', 'onbekend', 'dicht'] as const) {
    for (const row of old?.[soort] ?? NIETS) clearBit(draft[soort], row, position)
    for (const row of rij[soort]) setBit(draft[soort], row, position)
  }
  for (const paar of old?.ijl ?? NIETS) draft.ijl[paar] = (draft.ijl[paar] ?? NIETS).filter((user) => user !== position)
  for (const paar of rij.ijl) draft.ijl[paar] = Int32Array.from([...(draft.ijl[paar] ?? NIETS), position]).sort()
  draft.rijen[position] = rij
}
