import { parse } from 'csv-parse/sync'
import type { Rij } from '../tabel/index.ts'
import { repairQuotes } from './aanhalingstekens.ts'

export type Gesneden = {
  readonly rijen: readonly Rij[]
  /** Lines on which a quote opens that nothing closes; read there as plain text. */
  readonly openAanhalingstekens: readonly number[]
}

/** A title above the table has fewer cells; more lines than this are no title. */
const MOST_TITLE_LINES = 60

/**
 * Cuts text into rows and cells with csv-parse, each row with its first physical line.
 *
 * Rows may differ in length; an empty line is a row with one empty cell. Quotes that are not closed are repaired first, so
 * that one missing quote costs one cell and not the rest of the file. Lines end in CRLF or LF, or in CR where the text has
 * no LF; a line break inside a cell becomes LF.
 *
 * @param begin - where in the text the table begins; the lines before it count for `regel`
 * @source RFC 4180
 */
export function snijRijen(tekst: string, teken: string, begin = 0): Gesneden {
  const newline = tekst.includes('\n') ? '\n' : '\r'
  const linesBefore = tekst.slice(0, begin).split(newline).length - 1
  const repaired = repairQuotes(tekst.slice(begin).replaceAll('\r\n', '\n'), { separator: teken, newline })
  const title = findTitle(repaired.tekst, teken, newline)
  const snede = { teken, newline, rtrim: repaired.hasLooseSpaces }
  const above = cut(repaired.tekst.slice(0, title.end), { ...snede, line: linesBefore })
  const table = cut(repaired.tekst.slice(title.end), { ...snede, line: linesBefore + title.lines })
  return { rijen: [...above, ...table], openAanhalingstekens: repaired.regels.map((regel) => regel + linesBefore) }
}

type Snede = {
  readonly teken: string
  readonly newline: string
  /** Lines above this text. */
  readonly line: number
  /** White space behind cells is taken off: needed where it follows a closing quote. */
  readonly rtrim: boolean
}

function cut(tekst: string, { teken, newline, line, rtrim }: Snede): Rij[] {
  if (tekst === '') return []
  const options = { delimiter: teken, record_delimiter: newline, relax_quotes: true, relax_column_count: true, rtrim }
  const records = parse(tekst, options)
  let before = line
  // csv-parse can tell the line of each record, at half the speed; a record takes one line and one per line break in it
  return records.map((cellen) => {
    const rij = { regel: before + 1, cellen }
    before += 1
    for (const cel of cellen) if (cel.includes(newline)) before += cel.split(newline).length - 1
    return rij
  })
}

/**
 * Finds the short lines above the table. csv-parse takes the first row as the measure and builds an error for every row of
 * another length, which costs three times the time of reading; so the title is cut apart from the table.
 */
function findTitle(tekst: string, teken: string, newline: string): { readonly end: number; readonly lines: number } {
  const lines = tekst.slice(0, 200_000).split(newline, MOST_TITLE_LINES)
  const counts = lines.map((line) => line.split(teken).length)
  const most = Math.max(...counts)
  const first = counts.indexOf(most)
  const isTitle = first > 0 && lines.slice(0, first).every((line) => !line.includes('"'))
  if (!isTitle) return { end: 0, lines: 0 }
  return { end: lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0), lines: first }
}
