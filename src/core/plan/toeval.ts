/** Numbers in [0, 1) that look random and are the same in every run with the same seed. */
export type Toeval = () => number

/**
 * Starts a row of pseudo-random numbers.
 *
 * @param zaad - any integer
 * @source mulberry32, public domain generator with 32 bits of state
 */
export function startToeval(zaad: number): Toeval {
  let state = zaad >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A new list in a random order; every order is as likely. @source R. Durstenfeld (1964), Algorithm 235 */
export function shuffle<T>(values: readonly T[], toeval: Toeval): T[] {
  const shuffled = [...values]
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(toeval() * (at + 1))
    const [a, b] = [shuffled[at], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[at], shuffled[other]] = [b, a]
  }
  return shuffled
}
