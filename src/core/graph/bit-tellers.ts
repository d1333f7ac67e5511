/**
 * Rows of bits, one bit per gemeente, kept word by word: word w of row r stands at `w × rijen + r`.
 *
 * So all rows of one word lie together, and a count over a choice of rows reads 32 gemeenten at a time.
 */
export type Bitrijen = {
  readonly woorden: Int32Array
  readonly rijen: number
  /** Words per row: 32 gemeenten each. */
  readonly breedte: number
}

/** Rows of zeros for a number of gemeenten. */
export function buildBitrijen(rijen: number, gemeenten: number): Bitrijen {
  const breedte = Math.ceil(gemeenten / 32)
  return { woorden: new Int32Array(rijen * breedte), rijen, breedte }
}

/** Sets the bit of one gemeente in one row. */
export function setBit({ woorden, rijen }: Bitrijen, rij: number, gemeente: number): void {
  const at = (gemeente >>> 5) * rijen + rij
  woorden[at] = (woorden[at] ?? 0) | (1 << (gemeente & 31))
}

/** Clears the bit of one gemeente in one row. */
export function clearBit({ woorden, rijen }: Bitrijen, rij: number, gemeente: number): void {
  const at = (gemeente >>> 5) * rijen + rij
  woorden[at] = (woorden[at] ?? 0) & ~(1 << (gemeente & 31))
}

/** Bits of a counter: so many rows are counted at once, more than any gemeente has. */
const VLAKKEN = 12
const MEESTE_RIJEN = 2 ** VLAKKEN - 1

/**
 * Adds for every gemeente in how many of the chosen rows its bit is set.
 *
 * Counts 32 gemeenten side by side: `vlakken[k]` holds bit k of 32 counters, and eight rows are first reduced by full
 * adders to one carry of weight 8, so that most rows never touch the higher bits. About seven operations per word and
 * row, against some twelve for a popcount, and one pass gives the counts of all gemeenten.
 *
 * Cost: O(gekozen × woorden) word operations, no allocation.
 *
 * @param gekozen - numbers of rows; a repeat counts again
 * @param vanaf - first gemeente that must be right; the counts before its word stay as they were
 * @param tellers - one per gemeente, rounded up to whole words; the counts are added to what stands there
 * @source Harley and Seal in H. Warren, Hacker's Delight (2013), 5-1; per position: M. Klarqvist, W. Muła, D. Lemire (2021)
 */
export function addTellingen(bits: Bitrijen, gekozen: Int32Array, vanaf: number, tellers: Int32Array): void {
  if (gekozen.length > MEESTE_RIJEN) {
    addTellingen(bits, gekozen.subarray(MEESTE_RIJEN), vanaf, tellers)
    addTellingen(bits, gekozen.subarray(0, MEESTE_RIJEN), vanaf, tellers)
    return
  }
  const vlakken = new Int32Array(VLAKKEN)
  for (let woord = vanaf >>> 5; woord < bits.breedte; woord += 1) {
    vlakken.fill(0)
    sumWoord(bits.woorden, woord * bits.rijen, gekozen, vlakken)
    addVlakken(vlakken, tellers, woord * 32)
  }
}

/** Sums one word of the chosen rows into the vlakken. */
function sumWoord(woorden: Int32Array, basis: number, gekozen: Int32Array, vlakken: Int32Array): void {
  const inEights = gekozen.length & ~7
  let ones = 0
  let twos = 0
  let fours = 0
  let at = 0
  for (; at < inEights; at += 8) {
    // three levels of full adders: (sum, carry) of two rows and what was carried before
    let a = woorden[basis + (gekozen[at] ?? 0)] ?? 0
    let b = woorden[basis + (gekozen[at + 1] ?? 0)] ?? 0
    let half = ones ^ a
    const two1 = (ones & a) | (half & b)
    ones = half ^ b
    a = woorden[basis + (gekozen[at + 2] ?? 0)] ?? 0
    b = woorden[basis + (gekozen[at + 3] ?? 0)] ?? 0
    half = ones ^ a
    const two2 = (ones & a) | (half & b)
    ones = half ^ b
    half = twos ^ two1
    const four1 = (twos & two1) | (half & two2)
    twos = half ^ two2
    a = woorden[basis + (gekozen[at + 4] ?? 0)] ?? 0
    b = woorden[basis + (gekozen[at + 5] ?? 0)] ?? 0
    half = ones ^ a
    const two3 = (ones & a) | (half & b)
    ones = half ^ b
    a = woorden[basis + (gekozen[at + 6] ?? 0)] ?? 0
    b = woorden[basis + (gekozen[at + 7] ?? 0)] ?? 0
    half = ones ^ a
    const two4 = (ones & a) | (half & b)
    ones = half ^ b
    half = twos ^ two3
    const four2 = (twos & two3) | (half & two4)
    twos = half ^ two4
    half = fours ^ four1
    const eight = (fours & four1) | (half & four2)
    fours = half ^ four2
    carry(vlakken, 3, eight)
  }
  carry(vlakken, 0, ones)
  carry(vlakken, 1, twos)
  carry(vlakken, 2, fours)
  for (; at < gekozen.length; at += 1) carry(vlakken, 0, woorden[basis + (gekozen[at] ?? 0)] ?? 0)
}

/** Adds a word of weight 2^vlak to 32 counters: half adders upwards as long as something is carried. */
function carry(vlakken: Int32Array, vlak: number, word: number): void {
  let rest = word
  for (let at = vlak; rest !== 0 && at < VLAKKEN; at += 1) {
    const before = vlakken[at] ?? 0
    vlakken[at] = before ^ rest
    rest &= before
  }
}

/** Every eighth bit: four counters in the bytes of one word. */
const ACHTSTE = 0x01010101

/** Takes the 32 counters out of their vlakken and adds them to the tellers from `eerste` on. */
function addVlakken(vlakken: Int32Array, tellers: Int32Array, eerste: number): void {
  const hasHigh = ((vlakken[8] ?? 0) | (vlakken[9] ?? 0) | (vlakken[10] ?? 0) | (vlakken[11] ?? 0)) !== 0
  for (let bit = 0; bit < 8; bit += 1) {
    let low = 0
    for (let vlak = 0; vlak < 8; vlak += 1) low |= (((vlakken[vlak] ?? 0) >>> bit) & ACHTSTE) << vlak
    let high = 0
    if (hasHigh)
      for (let vlak = 8; vlak < VLAKKEN; vlak += 1) high |= (((vlakken[vlak] ?? 0) >>> bit) & ACHTSTE) << (vlak - 8)
    for (let byte = 0; byte < 4; byte += 1) {
      const at = eerste + byte * 8 + bit
      tellers[at] = (tellers[at] ?? 0) + (((low >>> (byte * 8)) & 255) | (((high >>> (byte * 8)) & 255) << 8))
    }
  }
}
