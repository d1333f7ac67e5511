const VALUTA = /€|\beuro?\b|\beur\b/g
const PERIODE =
  /\b(?:per jaar|p\.?\s?j\.?|per annum|p\.?a\.?|excl\.?(?:\s*btw)?|incl\.?(?:\s*btw)?|ex\.?\s*btw)|\/\s*(?:jaar|jr)\b/g
const ROND = /^(?:ca\.?|circa|ongeveer|plm\.?|±|~|≈)\s*/

/**
 * Reads an amount in euros as Dutch and English files write it: `€ 12.500,50`, `12500.5`, `1.250,-`, `12,500.50`.
 *
 * A point or comma with exactly three digits behind it separates thousands.
 *
 * @returns whole cents; null when it is no amount, or a negative one
 * @example parseCenten('€ 12.500,50') // 1250050
 */
export function parseCenten(text: string): number | null {
  const bare = text.toLowerCase().replace(VALUTA, ' ').replace(PERIODE, ' ').replace(ROND, '').trim().replace(ROND, '')
  const number = parseGetal(bare.replace(/[,.]\s?[-–—]{1,2}$/, ''))
  if (number === null || number < 0) return null
  const cents = Math.round(number * 100)
  return Number.isSafeInteger(cents) ? cents : null
}

/**
 * Reads a whole number, possibly with thousands points or an estimate sign: `1.250`, `ca. 50`, `50 gebruikers`.
 *
 * @returns null when it is no whole number from 0
 * @example parseAantal('1.250') // 1250
 */
export function parseAantal(text: string): number | null {
  const bare = text
    .toLowerCase()
    .trim()
    .replace(ROND, '')
    .replace(/\s*(?:gebruikers?|users?|licenties?|accounts?|stuks|st\.?|\+)$/, '')
  const number = parseGetal(bare)
  return number !== null && number >= 0 && Number.isSafeInteger(number) ? number : null
}

function parseGetal(text: string): number | null {
  const bare = text.replace(/[\s\u00a0']/g, '')
  if (/^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(bare) && !/^\d{1,3}\.\d{3}$/.test(bare)) return Number(bare)
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'))
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''))
  if (/^\d+,\d+$/.test(bare)) return Number(bare.replace(',', '.'))
  return null
}
