import type { Koppelingtelling } from '../../core/model/rapport.ts'
import { formatAantal, formatTelling } from './getal.ts'

/**
 * Says in one line how many koppelingen were read and how many are connected.
 *
 * @returns null when no file has koppelingen
 */
export function describeKoppelingen({ gelezen, verbonden, metVoorziening }: Koppelingtelling): string | null {
  if (gelezen === 0) return null
  const read = formatTelling(gelezen, 'koppeling', 'koppelingen')
  return `${read} gelezen, ${formatAantal(verbonden)} verbonden met applicaties van de gemeenten, waarvan ${formatAantal(metVoorziening)} met een voorziening buiten de gemeente`
}
