import { foldText } from './fold-text.ts'
import { expandAlias, type Leveranciersnaam } from './leverancier.ts'

/** A product as one row names it. */
export type Productnaam = {
  /** As written, without version, status and hosting behind it. */
  readonly naam: string
  /** Words of the name without the leverancier before or behind it. */
  readonly woorden: readonly string[]
  /** Those words joined: equal keys of one leverancier are one pakket. */
  readonly sleutel: string
  /** Words of the whole name, leverancier included. */
  readonly woordenVolledig: readonly string[]
  /** Those joined. */
  readonly volledig: string
}

/** Longest name that is read; the rest is a description. */
const MOST_CHARACTERS = 300

const STATUS = [
  '(?:(?:wordt|is) )?(?:uit te faseren|uitgefaseerd|uitfaseren|uitfasering)',
  'vervallen|vervalt|niet meer in gebruik|buiten gebruik|in gebruik|in productie|gepland|legacy|end of life|eol|oud|nieuw',
  'test|tst|testomgeving|acc|accp|acceptatie|acceptatieomgeving|prod|productie|productieomgeving|ontwikkel(?:omgeving)?|pilot|demo|beta',
  'saas|cloud|hosted|lokaal|on[ -]prem(?:ises?)?',
].join('|')

const VERSION =
  '(?:(?:v|ver|versie|version|release|rel)\\.? ?)?\\d+(?:\\.\\d+)+[a-z]?|(?:versie|version|release) \\d+|v\\.? ?\\d+[a-z]?(?:\\d+)?|(?:19|20)\\d\\d(?:[ .-]?(?:r|sp|h|q) ?\\d{1,2})?'

/** What stands behind a name without being part of it; taken off again and again until none is left. */
const TAILS: readonly RegExp[] = [
  /[\s*.,;:/–—-]+$/u,
  new RegExp(` ?[([] ?(?:${STATUS}|${VERSION}) ?[)\\]]$`, 'iu'),
  new RegExp(` [-–—] ?(?:${STATUS})$`, 'iu'),
  / (?:acc|acceptatie|tst|test|prod|saas)$/iu,
  new RegExp(`[ _-](?:${VERSION})$`, 'iu'),
]

/** An edition is bought, the product stays the same. */
const EDITION =
  / (?:(?:(?:enterprise|professional|standard|community) )?(?:edition|editie)|enterprise|professional|suite)$/

/**
 * Reads the name of a product.
 *
 * @param leverancier - of the same row: its name before or behind the product name is no part of the product
 * @example parseProductnaam('ESRI ArcGIS 10.8', parseLeverancier('Esri Nederland')).sleutel // 'arcgis'
 */
export function parseProductnaam(text: string, leverancier: Leveranciersnaam): Productnaam {
  const naam = stripTails(text.slice(0, MOST_CHARACTERS).replace(/\s+/g, ' ').replace(/[®™©]/g, '').trim())
  const folded = foldText(naam)
  const words = (folded.replace(EDITION, '') || folded).split(' ').filter((word) => word !== '')
  const woorden = words.length > 1 ? [...expandAlias(words.slice(0, 1)), ...words.slice(1)] : words
  const own = leverancier.soort === 'bekend' ? removeLeverancier(woorden, leverancier.woorden) : woorden
  const volledig = woorden.join('') || naam
  return { naam, woorden: own, sleutel: own.join('') || volledig, woordenVolledig: woorden, volledig }
}

function stripTails(text: string): string {
  for (const tail of TAILS) {
    const shorter = text.replace(tail, '')
    if (shorter !== text && (shorter.match(/\p{L}/gu)?.length ?? 0) >= 2) return stripTails(shorter)
  }
  return text
}

function removeLeverancier(woorden: readonly string[], leverancier: readonly string[]): readonly string[] {
  let start = 0
  while (start < woorden.length && leverancier.includes(woorden[start] ?? '')) start += 1
  let end = woorden.length
  while (end > start && endsWith(woorden.slice(start, end), leverancier)) end -= leverancier.length
  const rest = woorden.slice(start, end)
  if (rest.length === 0) return woorden
  const [first = '', ...others] = rest
  const joined = leverancier.join('')
  const isAttached = joined.length >= 4 && first.startsWith(joined) && first.length - joined.length >= 3
  return isAttached ? [first.slice(joined.length), ...others] : rest
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return words.length > tail.length && tail.every((word, i) => words[words.length - tail.length + i] === word)
}
