import { cleanText, isFormulaLike } from '../taal/index.ts'

const BOM = '\ufeff'
const REGELEINDE = '\r\n'

/**
 * Writes rows as CSV that a Dutch spreadsheet opens as a table.
 *
 * @param scheidingsteken - `;` unless the form asks for another
 * @returns UTF-8 with BOM, CRLF; a text that a spreadsheet could take for a formula gets an apostrophe in front
 */
export function writeRows(rows: readonly (readonly string[])[], scheidingsteken: ';' | ',' = ';'): string {
  const lines = rows.map((fields) => fields.map((value) => writeVeld(value, scheidingsteken)).join(scheidingsteken))
  return `${BOM}${lines.join(REGELEINDE)}${REGELEINDE}`
}

/** Quotes a field where the format needs it, and takes the sting out of what looks like a formula. */
function writeVeld(value: string, scheidingsteken: string): string {
  const cleaned = cleanText(value)
  const harmless = isFormulaLike(cleaned) ? `'${cleaned}` : cleaned
  return harmless.includes(scheidingsteken) || /[;"\r\n\t]/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless
}
