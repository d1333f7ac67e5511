/** Legal forms and words that a leverancier leaves out as easily as it writes them, at the end of its name. */
const LEVERANCIER_TAIL = new Set(
  `bv nv vof cv ua co inc ltd llc llp plc gmbh ag sa sas srl ab oy as corp corporation company incorporated limited
  nederland benelux holland netherlands europe emea international group groep holding software automatisering
  automation ict it solutions`.split(/\s+/),
)

/** Short names that everyone in the field uses for one leverancier. */
const LEVERANCIER_ALIAS: Readonly<Record<string, string>> = { ms: 'microsoft' }

/** What stands in the column leverancier when there is none. */
const NO_LEVERANCIER = new Set([
  '',
  'open source',
  'opensource',
  'maatwerk',
  'eigen beheer',
  'eigen bouw',
  'eigen ontwikkeling',
  'intern',
  'diverse',
  'divers',
  'overig',
  'onbekend',
  'gratis',
  'freeware',
])

/** Words behind a product name that say which edition or stage it is, not which product. */
const PRODUCT_TAIL = new Set(
  `saas cloud hosted onpremise onpremises acc acceptatie test tst prod productie demo oud nieuw enterprise professional
  standard standaard premium edition suite`.split(/\s+/),
)

/** Remarks in brackets or behind a dash that are no part of the name. */
const REMARK =
  /\s*(?:\((?:saas|cloud|hosted|on[- ]?prem(?:ise)?s?|acc(?:eptatie)?|test|productie|oud|nieuw|uit te faseren|wordt uitgefaseerd|extern pakket)\)|[-–]\s*(?:uit te faseren|wordt uitgefaseerd|uitfaseren|oud|vervalt))\s*$/i

/** A version as people write it behind a name: `v7.3`, `10.8`, `2016`, `2023 R2`, `versie 5`, `V8i`. */
const VERSIE =
  /\s+(?:(?:versie|version|release|rel\.?)\s*\S*\d\S*|v\.?\s?\d\S*|\d+(?:\.\d+)+\S*|(?:19|20)\d\d(?:\s*r\d)?|r\d|\d{1,2})\s*$/i

/** Splits a name into lowercase words without diacritics; `&` and `+` read as "en". */
export function splitWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b([a-z])\.(?=[a-z]\b)/g, '$1')
    .replace(/[&+]/g, ' en ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/**
 * Takes off what is no part of a product's name: version text, stage, remarks, a trailing asterisk.
 *
 * @returns the name as written without its tails; the whole text when nothing of two letters would be left
 * @example stripTails('C-quential Roosterplanning v7.3 (SaaS) - uit te faseren') // 'C-quential Roosterplanning'
 */
export function stripTails(naam: string): string {
  let text = naam.trim()
  for (;;) {
    const shorter = text
      .replace(/[\s*]+$/, '')
      .replace(REMARK, '')
      .replace(VERSIE, '')
    if (shorter === text || !/\p{L}.*\p{L}/u.test(shorter)) break
    text = shorter
  }
  return text
}

/** A leverancier as words: legal forms off, aliases resolved. Empty for none. */
export function normalizeLeverancier(text: string | undefined): string[] {
  if (text === undefined) return []
  // "Pleio - online samenwerken": what stands behind a dash explains
  const words = splitWords(text.replace(/\s+[-–|]\s+.*$/, ''))
  if (NO_LEVERANCIER.has(words.join(' '))) return []
  const kept = [...words]
  while (kept.length > 1 && LEVERANCIER_TAIL.has(kept.at(-1) ?? '')) kept.pop()
  return kept.map((word) => LEVERANCIER_ALIAS[word] ?? word)
}

/** The keys under which a product is known. */
export type Productsleutel = {
  /** Name without tails and without the leverancier in front: `office`. */
  readonly product: string
  /** Name without tails as written, joined: `msoffice`. */
  readonly written: string
  /** Leverancier and product: `microsoftoffice`. */
  readonly full: string
  /** The leverancier as words; empty when not known. */
  readonly leverancier: readonly string[]
}

/** Makes the keys of a name and its leverancier. A name without letters or digits gives empty keys. */
export function buildProductsleutel(naam: string, leverancier: string | undefined): Productsleutel {
  const words = splitWords(stripTails(naam))
  const vendor = normalizeLeverancier(leverancier)
  const kept = stripEditions(stripPrefix(stripEditions(words), vendor))
  const product = kept.join('')
  return {
    product,
    written: stripEditions(words).join(''),
    full: vendor.length === 0 ? product : vendor.join('') + product,
    leverancier: vendor,
  }
}

function stripEditions(words: readonly string[]): string[] {
  const kept = [...words]
  while (kept.length > 1 && PRODUCT_TAIL.has(kept.at(-1) ?? '')) kept.pop()
  return kept
}

/** "Microsoft Office" of Microsoft is "Office"; "TOPdesk" of TOPdesk stays, and so does a rest of one letter or digits. */
function stripPrefix(words: readonly string[], vendor: readonly string[]): readonly string[] {
  let at = 0
  while (at < vendor.length && at < words.length && alias(words[at]) === vendor[at]) at += 1
  const rest = words.slice(at)
  return at > 0 && rest.some((word) => /\p{L}{2}/u.test(word)) ? rest : words
}

function alias(word: string | undefined): string | undefined {
  return word === undefined ? undefined : (LEVERANCIER_ALIAS[word] ?? word)
}
