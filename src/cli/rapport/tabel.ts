import stringWidth from 'string-width'

export type Kolom = {
  readonly kop: string
  /** Numbers stand right, text left. */
  readonly uitlijning?: 'links' | 'rechts'
}

const TUSSENRUIMTE = 2
/** No column becomes narrower than this: a word of a few letters. */
const SMALST = 6

/**
 * Breaks a text into lines of at most `breedte` columns, between words where it can.
 *
 * @returns at least one line; an empty text gives one empty line; line ends in the text count as spaces
 */
export function wrapText(text: string, breedte: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (stringWidth(longer) <= breedte) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = splitWord(word, breedte)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** Cuts a word that is wider than a line; behind a hyphen or slash where there is one. */
function splitWord(word: string, breedte: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && stringWidth(piece + character) > breedte) {
      const at = Math.max(piece.lastIndexOf('-'), piece.lastIndexOf('/')) + 1
      const cut = at > 0 ? at : piece.length
      pieces.push(piece.slice(0, cut))
      piece = piece.slice(cut)
    }
    piece += character
  }
  return [...pieces, piece]
}

/**
 * Lays out rows in columns that fit a width; text that does not fit goes on in the next line of its cell.
 *
 * @param rijen - one text per column; missing ones are empty
 * @param breedte - of the whole table; the widest columns give way first
 * @returns the lines without trailing spaces: heading, rule, rows; empty when there are no rows
 */
export function writeTabel(
  kolommen: readonly Kolom[],
  rijen: readonly (readonly string[])[],
  breedte: number,
): string[] {
  if (rijen.length === 0) return []
  const natural = kolommen.map(({ kop }, column) =>
    Math.max(stringWidth(kop), ...rijen.map((rij) => stringWidth(rij[column] ?? ''))),
  )
  const widths = fitWidths(natural, breedte - TUSSENRUIMTE * (kolommen.length - 1))
  const heading = writeRij(
    kolommen.map(({ kop }) => kop),
    kolommen,
    widths,
  )
  const rule = widths.map((width) => '─'.repeat(width)).join(' '.repeat(TUSSENRUIMTE))
  return [...heading, rule, ...rijen.flatMap((rij) => writeRij(rij, kolommen, widths))]
}

function writeRij(cellen: readonly string[], kolommen: readonly Kolom[], widths: readonly number[]): string[] {
  const wrapped = widths.map((width, column) => wrapText(cellen[column] ?? '', width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    wrapped
      .map((lines, column) => pad(lines[row] ?? '', widths[column] ?? 0, kolommen[column]?.uitlijning ?? 'links'))
      .join(' '.repeat(TUSSENRUIMTE))
      .trimEnd(),
  )
}

function pad(text: string, width: number, uitlijning: 'links' | 'rechts'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)))
  return uitlijning === 'links' ? text + space : space + text
}

/** Takes from the widest column, one by one, until all fit or none can give more. */
function fitWidths(natural: readonly number[], room: number): number[] {
  const widths = [...natural]
  let excess = widths.reduce((sum, width) => sum + width, 0) - room
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths))
    const width = widths[widest] ?? 0
    if (width <= SMALST) break
    widths[widest] = width - 1
    excess -= 1
  }
  return widths
}
