import type { Kolom } from './projectie.ts'

/** The staten of one gemeente as bits: bit `r & 31` of word `r >>> 5` is the cel of referentiecomponent r. */
export type Staatbits = {
  readonly aanwezig: Int32Array
  readonly onbekend: Int32Array
  /** How many of each. */
  readonly aantalAanwezig: number
  readonly aantalOnbekend: number
}

const known = new WeakMap<Kolom, Staatbits>()

/** Reads the staten of a kolom; kept, because a kolom never changes. Cost: O(cellen) the first time. */
export function readStaatbits(kolom: Kolom): Staatbits {
  const before = known.get(kolom)
  if (before !== undefined) return before
  const { cellen } = kolom
  const aanwezig = new Int32Array(Math.ceil(cellen.length / 32))
  const onbekend = new Int32Array(aanwezig.length)
  for (const [row, { staat }] of cellen.entries()) {
    const bits = staat === 'aanwezig' ? aanwezig : staat === 'onbekend' ? onbekend : null
    if (bits !== null) bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
  }
  const made = {
    aanwezig,
    onbekend,
    aantalAanwezig: countGedeeldeBits(aanwezig, aanwezig),
    aantalOnbekend: countGedeeldeBits(onbekend, onbekend),
  }
  known.set(kolom, made)
  return made
}

/** How many bits stand in both rows. */
export function countGedeeldeBits(a: Int32Array, b: Int32Array): number {
  let count = 0
  for (let at = 0; at < a.length; at += 1) count += countBits((a[at] ?? 0) & (b[at] ?? 0))
  return count
}

/** @source H. Warren, Hacker's Delight (2013), 5-1 */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
