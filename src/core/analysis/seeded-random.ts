/**
 * Gives a source of numbers in 0..1 that follows from a seed (mulberry32): the core has no chance of its own.
 *
 * @param zaad - any integer; the same one gives the same numbers on every machine
 */
export function buildSeededRandom(zaad: number): () => number {
  let state = zaad | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
