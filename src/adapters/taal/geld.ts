import { formatAantal } from './getal.ts'

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
