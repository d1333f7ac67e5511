import { isFormulaLike } from '../taal/index.ts'
import type { Rij } from '../tabel/index.ts'

/**
 * Takes off the apostrophe that stands before a text that a spreadsheet could take for a formula.
 *
 * The reverse of what our own CSV does; others write it for the same reason. Any other apostrophe stays: `'s Zaaksysteem`.
 *
 * @example stripFormuletekens([{ regel: 1, cellen: ["'@Home"] }]) // [{ regel: 1, cellen: ['@Home'] }]
 */
export function stripFormuletekens(rijen: readonly Rij[]): readonly Rij[] {
  return rijen.map((rij) => (rij.cellen.some(isOntkracht) ? { ...rij, cellen: rij.cellen.map(stripTeken) } : rij))
}

function isOntkracht(cel: string): boolean {
  return cel.startsWith("'") && isFormulaLike(cel.slice(1))
}

function stripTeken(cel: string): string {
  return isOntkracht(cel) ? cel.slice(1) : cel
}
