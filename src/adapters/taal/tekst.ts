/** C0 and C1 controls but tab and line ends, and the marks that turn the direction of text: a name may hold them as a trap. */
const CONTROLS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** Characters with which a spreadsheet begins a formula, also in their full-width forms. */
const FORMULA_START = /^[\s']*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

/**
 * Takes out of a text from a file what no output should carry: control characters, direction marks, half characters.
 *
 * @returns the same text when there is nothing wrong with it; tabs and line ends stay
 */
export function cleanText(text: string): string {
  return text.replace(CONTROLS, '').replace(/\p{Cs}/gu, '\ufffd')
}

/** {@link cleanText} on one line: every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

/** Whether a spreadsheet could take the text for a formula when it opens it from a text file. */
export function isFormulaLike(text: string): boolean {
  return FORMULA_START.test(text)
}

/**
 * Cuts a text at a number of characters, with an ellipsis to show it.
 *
 * @param most - the length of the result at most, ellipsis included
 */
export function truncateText(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`
}
