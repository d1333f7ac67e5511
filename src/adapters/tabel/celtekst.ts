import { weglatenPersoonsgegevens } from './persoonsgegevens.ts'

/** Longest text kept from one cell, in characters. */
export const MAX_CELTEKST = 10_000

/** A cell fit for the model, and what was done to it. */
export type Celtekst = { readonly tekst: string; readonly isAfgekapt: boolean; readonly isWeggelaten: boolean }

const EMPTY: Celtekst = { tekst: '', isAfgekapt: false, isWeggelaten: false }
const NOT_PLAIN = /[^\x20-\x7e]| {2}/
const CONTROL = /(?![\t\n\v\f])[\p{Cc}\p{Cs}\u200b\u2060\ufeff\ufffe\uffff\ufffc]/gu
const LONG_TEXT = 200
const SPACE = 32
const AT = 64
const POINT = 46
const COLON = 58
const EQUALS = 61

/**
 * Cleans the text of a cell: NFC, no control characters, one space between words, at most {@link MAX_CELTEKST}
 * characters, e-mail addresses and telephone numbers replaced. Line breaks become `\n` where `meerregelig`, else a space.
 *
 * @example cleanCel(' Suite\r\n4Work ', false).tekst // 'Suite 4Work'
 */
export function cleanCel(cel: string, meerregelig: boolean): Celtekst {
  if (cel === '') return EMPTY
  const isAfgekapt = cel.length > MAX_CELTEKST && cel.trim().length > MAX_CELTEKST
  const cut = isAfgekapt ? cutAt(cel.trim(), MAX_CELTEKST) : cel
  const clean = NOT_PLAIN.test(cut) ? cleanSpecial(cut, meerregelig) : cut.trim()
  const tekst = weglatenPersoonsgegevens(clean)
  return { tekst, isAfgekapt, isWeggelaten: tekst !== clean }
}

/**
 * Whether {@link cleanCel} would give a cell back as it is: one quick look, for the bulk of the cells.
 *
 * Plain is: printable ASCII, single spaces between words only, no `@`, nothing that
 * announces a name, and too few digits for a telephone number.
 */
export function isPlainCel(cel: string): boolean {
  if (cel.length >= LONG_TEXT) return false
  let digits = 0
  let previous = SPACE
  for (let index = 0; index < cel.length; index++) {
    const code = cel.charCodeAt(index)
    if (code < SPACE || code > 126 || code === AT || (code === SPACE && previous === SPACE)) return false
    if (code >= 48 && code <= 57 && ++digits >= 9) return false
    // the mark of an announced name: `contact: …`, `dhr. …`
    if (code === COLON || code === EQUALS || (code === SPACE && previous === POINT)) return false
    previous = code
  }
  return previous !== SPACE
}

/** Short texts remembered: amounts and the like repeat, names hardly do. */
const MAX_KORT = 20_000

/** The same as {@link cleanCel}, remembering texts: a shared text in a workbook may stand in every row. */
export function buildCelcleaner(): typeof cleanCel {
  const known = [new Map<string, Celtekst>(), new Map<string, Celtekst>()] as const
  return (cel, meerregelig) => {
    const memory = known[meerregelig ? 1 : 0]
    const earlier = memory.get(cel)
    if (earlier !== undefined) return earlier
    const result = cleanCel(cel, meerregelig)
    if (cel.length >= LONG_TEXT || memory.size < MAX_KORT) memory.set(cel, result)
    return result
  }
}

function cleanSpecial(text: string, meerregelig: boolean): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').normalize('NFC')
  if (!meerregelig) return plain.replace(/\s+/g, ' ').trim()
  return plain
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Cuts without splitting a surrogate pair. */
function cutAt(text: string, length: number): string {
  const last = text.charCodeAt(length - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length)
}
