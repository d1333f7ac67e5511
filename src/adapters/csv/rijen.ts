import { CsvError, type Options, parse } from 'csv-parse/sync'
import { LandschapError } from '../../core/errors.ts'
import type { Rij } from '../tabel/index.ts'
import { repairQuotes } from './aanhalingstekens.ts'

export type Gesneden = {
  readonly rijen: readonly Rij[]
  /** Lines on which a quote opens that nothing closes; read there as plain text. */
  readonly openAanhalingstekens: readonly number[]
}

/** Lines that are looked at for the usual number of cells. */
const PROEFREGELS = 200

/**
 * Cuts text into rows and cells with csv-parse, each row with its first physical line.
 *
 * Rows may differ in length; an empty line is a row with one empty cell. Quotes that are not closed are repaired first, so
 * that one missing quote costs one cell and not the rest of the file. Lines end in CRLF or LF, or in CR where the text has
 * no LF; a line break inside a cell becomes LF.
 *
 * @param begin - where in the text the table begins; the lines before it count for `regel`
 * @throws LandschapError onleesbaar_bestand - quotes that even then fit nowhere; the detail says at which line
 * @source RFC 4180
 */
export function snijRijen(tekst: string, teken: string, begin = 0): Gesneden {
  const newline = tekst.includes('\n') ? '\n' : '\r'
  const linesBefore = countLines(tekst.slice(0, begin), newline)
  const table = tekst.slice(begin).replaceAll('\r\n', '\n')
  const lines = countLines(table, newline)
  const repaired = repairQuotes(table, { separator: teken, newline })
  const records = cut(repaired.tekst, { teken, newline, linesBefore })
  const isOneLineEach = records.length >= lines
  let before = linesBefore
  // csv-parse can tell the line of each record, at half the speed; a record takes one line and one per line break in it
  const rijen = records.map((cellen) => {
    const rij = { regel: before + 1, cellen }
    before += 1
    if (!isOneLineEach) for (const cel of cellen) before += countLines(cel, newline)
    return rij
  })
  return { rijen, openAanhalingstekens: repaired.regels.map((regel) => regel + linesBefore) }
}

type Snede = { readonly teken: string; readonly newline: string; readonly linesBefore: number }

/**
 * csv-parse takes the first row as the measure and builds an error for every row of another length, which costs many times
 * the time of reading. So a row of the usual length goes first, and comes off again.
 */
function cut(tekst: string, { teken, newline, linesBefore }: Snede): string[][] {
  if (tekst === '') return []
  const options = { delimiter: teken, record_delimiter: newline, relax_quotes: true, relax_column_count: true }
  const measure = `${teken.repeat(findUsualWidth(tekst, teken, newline) - 1)}${newline}`
  return parseOf(`${measure}${tekst}`, options, linesBefore - 1).slice(1)
}

function parseOf(tekst: string, options: Options, linesBefore: number): string[][] {
  try {
    return parse(tekst, options)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const regel = linesBefore + (typeof error['lines'] === 'number' ? error['lines'] : 1)
    throw new LandschapError(
      'onleesbaar_bestand',
      `De aanhalingstekens in het bestand kloppen niet; de lezing loopt vast bij regel ${regel}. Haal daar losse aanhalingstekens weg, of sla de lijst op als Excel-werkmap (.xlsx).`,
      { cause: error },
    )
  }
}

/** The number of cells that most of the first lines have, quoted text aside; of two equally usual numbers the larger. */
function findUsualWidth(tekst: string, teken: string, newline: string): number {
  const linesByWidth = new Map<number, number>()
  for (const line of tekst.slice(0, 200_000).split(newline, PROEFREGELS)) {
    const width = line.replace(/"[^"]*"/g, '').split(teken).length
    linesByWidth.set(width, (linesByWidth.get(width) ?? 0) + 1)
  }
  const [usual] = [...linesByWidth].sort(([a, m], [b, n]) => n - m || b - a)
  return usual?.[0] ?? 1
}

function countLines(tekst: string, newline: string): number {
  let count = 0
  for (let at = tekst.indexOf(newline); at >= 0; at = tekst.indexOf(newline, at + 1)) count += 1
  return count
}
