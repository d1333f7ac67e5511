import type { Rij } from './tabel.ts'

/**
 * Makes the finder of an earlier row with exactly the same cells; it remembers every row that it is asked about.
 *
 * Rows are found by a hash and then compared in full: joining the cells to one key cost more than reading them.
 */
export function buildGelijkezoeker(): (rij: Rij) => Rij | null {
  const byHash = new Map<number, Rij>()
  return (rij) => {
    let hash = hashCellen(rij.cellen)
    for (let earlier = byHash.get(hash); earlier !== undefined; earlier = byHash.get(hash)) {
      if (hasSameCellen(earlier.cellen, rij.cellen)) return earlier
      hash = (hash + 1) | 0
    }
    byHash.set(hash, rij)
    return null
  }
}

/** FNV-1a over the code units, with a mark between cells. */
function hashCellen(cellen: readonly string[]): number {
  let hash = 0x811c9dc5
  for (const cel of cellen) {
    for (let index = 0; index < cel.length; index++) hash = Math.imul(hash ^ cel.charCodeAt(index), 0x01000193)
    hash = Math.imul(hash ^ 0xffff, 0x01000193)
  }
  return hash | 0
}

function hasSameCellen(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((cel, index) => cel === b[index])
}
