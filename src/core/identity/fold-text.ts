import { buildBoundedCache } from './bounded-cache.ts'

/**
 * Reduces a text to what people mean by it: lowercase words without diacritics or punctuation, single spaces between.
 *
 * `&` and `+` between words become `en`; `C++` and `C#` keep their sign as a word part. Letters of every script stay.
 *
 * @returns the words; an empty string when the text has no letter or digit
 * @example foldText('Horlings & Eerbeek B.V.') // 'horlings en eerbeek b v'
 */
export function foldText(text: string): string {
  return text.length > LONGEST_REMEMBERED ? fold(text) : remember(text, () => fold(text))
}

/** Names and descriptions return in every group of gemeenten that is compared; what is longer is seldom met twice. */
const LONGEST_REMEMBERED = 300
const remember = buildBoundedCache<string>(80_000)

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200B-\u200F\u2060\uFEFF\u00AD]/gu, '')
    .toLowerCase()
    .replace(/([a-z])(\+\+|#)/g, (_, letter: string, sign: string) => letter + (sign === '#' ? 'sharp' : 'plusplus'))
    .replace(/[&+]/g, ' en ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * The same without the spaces, so that joined and separated words are equal.
 *
 * @example compactText('Rx.Mission') // 'rxmission'
 */
export function compactText(text: string): string {
  return foldText(text).replaceAll(' ', '')
}
