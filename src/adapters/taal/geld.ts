import { formatAantal, formatDecimaal } from './getal.ts'

const NBSP = '\u00a0'

/**
 * Writes whole cents as euros with cents; null as an en dash.
 *
 * @example formatBedrag(-123456) // '€ −1.234,56'
 */
export function formatBedrag(centen: number | null): string {
  if (centen === null) return '–'
  const absolute = Math.abs(Math.round(centen))
  const sign = centen < 0 && absolute > 0 ? '−' : ''
  const rest = String(absolute % 100).padStart(2, '0')
  return `€${NBSP}${sign}${formatAantal(Math.floor(absolute / 100))},${rest}`
}

/**
 * Writes whole cents as whole euros; null as an en dash.
 *
 * @example formatEuro(123456) // '€ 1.235'
 */
export function formatEuro(centen: number | null): string {
  if (centen === null) return '–'
  const euros = Math.round(Math.abs(centen) / 100)
  return `€${NBSP}${centen < 0 && euros > 0 ? '−' : ''}${formatAantal(euros)}`
}

/**
 * Writes whole cents rounded for reading: millions with one decimal, else thousands; null as an en dash. Nobody should read a
 * precision into an estimate that is not there.
 *
 * @example formatRond(-1409394700) // '€ −14,1 mln'
 */
export function formatRond(centen: number | null): string {
  if (centen === null) return '–'
  const euros = Math.abs(centen) / 100
  if (euros < 500) return formatEuro(Math.round(centen / 100) * 100)
  const sign = centen < 0 ? '−' : ''
  if (euros < 950_000) return `€${NBSP}${sign}${formatAantal(Math.round(euros / 1000))}.000`
  return `€${NBSP}${sign}${formatDecimaal(euros / 1_000_000, 1)}${NBSP}mln`
}
