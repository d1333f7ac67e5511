import type { Componentfeiten, Kolom } from '../graph/index.ts'

/** Two 32-bit lanes of FNV-1a. */
const START = [0x811c9dc5, 0x9dc5811c] as const
const PRIME = 0x01000193

/**
 * A short text that is the same as long as a gemeente runs the same pakketten for the same referentiecomponenten.
 *
 * For telling whether something changed, not for hiding: it is kept, never published.
 *
 * @source G. Fowler, L. C. Noll, K.-P. Vo: FNV-1a
 */
export function buildAfdruk({ cellen }: Kolom, componenten: readonly Componentfeiten[]): string {
  let [first, second]: [number, number] = [...START]
  const take = (text: string) => {
    for (let at = 0; at < text.length; at += 1) {
      first = Math.imul(first ^ text.charCodeAt(at), PRIME)
      second = Math.imul(second ^ (text.charCodeAt(at) + at), PRIME)
    }
  }
  for (const [row, { staat, pakketIds }] of cellen.entries()) {
    if (staat === 'aanwezig') take(`${componenten[row]?.id} ${pakketIds.join(' ')}\n`)
  }
  return [first, second].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

/** How many gemeenten came, went or changed between two sets of fingerprints. */
export function countGewijzigd(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): number {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((code) => before[code] !== after[code])
    .length
}
