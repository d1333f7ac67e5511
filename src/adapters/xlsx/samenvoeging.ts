import type { Rij } from '../tabel/index.ts'

/** More merged ranges than this are not looked at. */
const MAX_SAMENVOEGINGEN = 50_000
const MAX_CELLEN = 1_000_000

/** A row that is still being filled. */
export type OpenRij = Rij & { readonly cellen: string[] }

/** Place of a cell; both from 1. */
export type Celplaats = { readonly kolom: number; readonly rij: number }

/**
 * The place that a cell reference names.
 *
 * @returns null when it is no reference
 * @example parseCelplaats('AB12') // { kolom: 28, rij: 12 }
 */
export function parseCelplaats(ref: string): Celplaats | null {
  let kolom = 0
  let at = 0
  for (; at < ref.length; at++) {
    const letter = ref.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    kolom = kolom * 26 + letter
  }
  const rij = Number(ref.slice(at))
  return at === 0 || at > 3 || !Number.isInteger(rij) || rij < 1 ? null : { kolom, rij }
}

/**
 * Repeats the text of a merged range downwards in its first column, in rows that exist.
 *
 * So a heading over two rows stands in the second one too, and a value over several rows in each. Sideways nothing is
 * repeated: a title over the whole width stays one cell.
 */
export function fillSamenvoegingen(rijen: readonly OpenRij[], refs: readonly string[]): void {
  const byRegel = new Map(rijen.map((rij) => [rij.regel, rij]))
  let budget = MAX_CELLEN
  for (const ref of refs.slice(0, MAX_SAMENVOEGINGEN)) {
    const [from, to] = ref.split(':').map(parseCelplaats)
    if (!from || !to) continue
    const text = byRegel.get(from.rij)?.cellen[from.kolom - 1] ?? ''
    if (text === '') continue
    for (let regel = from.rij + 1; regel <= to.rij && budget > 0; regel++, budget--) {
      const cellen = byRegel.get(regel)?.cellen
      if (cellen === undefined || cellen.length === 0) continue
      while (cellen.length < from.kolom) cellen.push('')
      if (cellen[from.kolom - 1] === '') cellen[from.kolom - 1] = text
    }
  }
}
