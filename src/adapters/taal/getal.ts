const NIETS = '–'
const NBSP = '\u00a0'

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/**
 * Writes a count with Dutch thousands dots; null as an en dash.
 *
 * @example formatAantal(1234567) // '1.234.567'
 */
export function formatAantal(aantal: number | null): string {
  if (aantal === null) return NIETS
  return String(Math.round(aantal)).replace(/\B(?=(\d{3})+$)/g, '.')
}

/**
 * Writes a share in 0..1 as a percentage with one decimal and a comma; null as an en dash.
 *
 * Rounding never claims a whole: what lies just under 1 stays under 100,0 %, what lies just above 0 stays above 0,0 %.
 *
 * @example formatPercentage(0.4782) // '47,8 %'
 */
export function formatPercentage(aandeel: number | null): string {
  if (aandeel === null) return NIETS
  const tenths = Math.round(aandeel * 1000)
  const honest = tenths === 1000 && aandeel < 1 ? 999 : tenths === 0 && aandeel > 0 ? 1 : tenths
  return `${formatDecimaal(honest / 10, 1)}${NBSP}%`
}

/** Writes a number with a comma and a fixed number of decimals; null as an en dash. */
export function formatDecimaal(getal: number | null, decimalen: number): string {
  return getal === null ? NIETS : getal.toFixed(decimalen).replace('.', ',')
}

/**
 * Writes a date in full.
 *
 * @param datum - `YYYY-MM-DD`; any other text comes back unchanged
 * @example formatDatum('2026-11-04') // '4 november 2026'
 */
export function formatDatum(datum: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(datum) ?? []
  const naam = MAANDEN[Number(month) - 1]
  return year === undefined || naam === undefined ? datum : `${Number(day)} ${naam} ${year}`
}

/**
 * Writes a count with its noun in the right number.
 *
 * @example formatTelling(1, 'hiaat', 'hiaten') // '1 hiaat'
 */
export function formatTelling(aantal: number, enkelvoud: string, meervoud: string): string {
  return `${formatAantal(aantal)} ${aantal === 1 ? enkelvoud : meervoud}`
}

/**
 * Joins names as a sentence does.
 *
 * @returns an empty text for an empty list
 * @example formatOpsomming(['A', 'B', 'C']) // 'A, B en C'
 */
export function formatOpsomming(namen: readonly string[]): string {
  const last = namen.at(-1)
  if (last === undefined) return ''
  return namen.length === 1 ? last : `${namen.slice(0, -1).join(', ')} en ${last}`
}

const ISO = /\b\d{4}-\d{2}-\d{2}\b/g

/**
 * Writes every date of a sentence in full.
 *
 * @example formatDatumsIn('Had op 2027-07-01 klaar moeten zijn.') // 'Had op 1 juli 2027 klaar moeten zijn.'
 */
export function formatDatumsIn(text: string): string {
  return text.replace(ISO, formatDatum)
}
