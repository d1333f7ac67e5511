const STOPWOORDEN = new Set(['de', 'het', 'een', 'van', 'der', 'den', 'v', 'd', 'the', 'of'])

/**
 * The words of a heading, without what people vary: case, diacritics, punctuation, BOM, `*`, line breaks.
 *
 * @example koptekstWoorden(' Leverancier / Producent:*') // ['leverancier', 'producent']
 */
export function koptekstWoorden(kop: string): readonly string[] {
  return kop
    .normalize('NFKD')
    .replace(/[\p{M}\u200b\ufeff]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9#€]+/)
    .filter((word) => word !== '')
}

/**
 * The key under which a heading is looked up: its words without articles, written together.
 *
 * `Pakket ID`, `PakketID` and `pakket-id:` have the same key.
 *
 * @returns the key; an empty string when the heading has no letter or digit
 * @example kopsleutel('Naam van de applicatie') // 'naamapplicatie'
 */
export function kopsleutel(kop: string): string {
  const words = koptekstWoorden(kop)
  const meaningful = words.filter((word) => !STOPWOORDEN.has(word))
  return (meaningful.length > 0 ? meaningful : words).join('')
}

/**
 * A heading without what stands between brackets, such as `(j/n)`.
 *
 * @example zonderHaakjes('SaaS? (j/n)') // 'SaaS? '
 */
export function zonderHaakjes(kop: string): string {
  return kop.replace(/\([^)]*\)|\[[^\]]*\]/g, '')
}

/**
 * The alternatives that a heading names: `Leverancier / Producent` has two.
 *
 * @example kopdelen('Functie / toelichting') // ['Functie', 'toelichting']
 */
export function kopdelen(kop: string): readonly string[] {
  return zonderHaakjes(kop)
    .split(/[/|,&+\n]|\s+(?:of|en|or|and)\s+/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
