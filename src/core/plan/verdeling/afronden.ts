/**
 * Rounds amounts to whole cents that sum exactly to the total: the largest remainders get the cents that are left.
 *
 * @param bedragen - amounts in cents, with fractions; they sum to the total but for rounding
 * @param totaalInCenten - integer
 * @returns integers in the order given; of equal remainders the first comes first
 * @source largest remainder method (Hamilton)
 * @example roundToCenten([33.34, 33.33, 33.33], 100) // [34, 33, 33]
 */
export function roundToCenten(bedragen: readonly number[], totaalInCenten: number): number[] {
  const whole = bedragen.map(Math.floor)
  const left = totaalInCenten - whole.reduce((sum, cents) => sum + cents, 0)
  if (bedragen.length === 0) return []
  const order = bedragen
    .map((bedrag, at) => ({ at, rest: Math.round((bedrag - Math.floor(bedrag)) * 1e6) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  const extra = Math.floor(left / bedragen.length)
  const once = left - extra * bedragen.length
  const favoured = new Set(order.slice(0, once).map(({ at }) => at))
  return whole.map((cents, at) => cents + extra + (favoured.has(at) ? 1 : 0))
}

/**
 * Divides a total over parts by weight.
 *
 * @returns amounts with fractions; null when the weights sum to nothing
 */
export function divideByWeight(totaal: number, gewichten: readonly number[]): number[] | null {
  const sum = gewichten.reduce((total, gewicht) => total + gewicht, 0)
  return sum > 0 ? gewichten.map((gewicht) => (totaal * gewicht) / sum) : null
}
