import { measureBreedte } from './breedte.ts'

export type Kolom = {
  readonly kop: string
  /** Numbers stand right, text left. */
  readonly uitlijning?: 'links' | 'rechts'
}

const TUSSENRUIMTE = 2
/** No column becomes narrower than this. */
const SMALST = 4

/** Where a word may go on in the next line: behind a hyphen or slash, and at a soft hyphen, which then shows. */
const BREEKPUNT = /(?<=[-/])(?=\p{L})|(?<=\u00ad)/u
const ZACHT = '\u00ad'

/**
 * Breaks a text into lines of at most `breedte` columns: between words, else within a word where it may be broken, else
 * anywhere.
 *
 * @param eerste - columns of the first line, where something already stands before it
 * @returns at least one line; an empty text gives one empty line; line ends in the text count as spaces
 */
export function wrapText(text: string, breedte: number, eerste = breedte): string[] {
  const lines: string[] = []
  let line = ''
  const room = () => (lines.length === 0 ? eerste : breedte)
  for (const word of text.split(/[ \t\r\n]+/).filter((part) => part !== '')) {
    let rest = word
    while (rest !== '') {
      const before = line === '' ? '' : `${line} `
      const head = findHead(rest, room() - measureBreedte(before))
      if (head === '' && line === '') {
        const forced = cutHead(rest, room())
        lines.push(forced)
        rest = rest.slice(forced.length)
        continue
      }
      line = head === '' ? line : `${before}${show(head)}`
      rest = rest.slice(head.length)
      if (rest === '') break
      lines.push(line)
      line = ''
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** The longest beginning of a word that fits and ends where the word may be broken; empty when none does. */
function findHead(word: string, room: number): string {
  if (measureBreedte(show(word)) <= room) return word
  const parts = word.split(BREEKPUNT)
  const heads = parts.map((_, at) => parts.slice(0, at + 1).join('')).slice(0, -1)
  return heads.findLast((head) => measureBreedte(show(head)) <= room) ?? ''
}

/** A soft hyphen shows only where the line ends. */
function show(text: string): string {
  const hard = text.replaceAll(ZACHT, '')
  return text.endsWith(ZACHT) ? `${hard}-` : hard
}

/** As many characters as fit, at least one. */
function cutHead(word: string, room: number): string {
  let head = ''
  for (const character of word) {
    if (head !== '' && measureBreedte(head + character) > room) return head
    head += character
  }
  return head
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
  const measures = kolommen.map(({ kop }, column) =>
    measureKolom(
      kop,
      rijen.map((rij) => rij[column] ?? ''),
    ),
  )
  const widths = fitWidths(measures, breedte - TUSSENRUIMTE * (kolommen.length - 1))
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
  const space = ' '.repeat(Math.max(0, width - measureBreedte(text)))
  return uitlijning === 'links' ? text + space : space + text
}

type Kolommaat = {
  readonly natural: number
  /** Each one narrower than the one before: only the heading wraps, all texts wrap, words are cut. */
  readonly limits: readonly [headingWraps: number, textWraps: number, wordsCut: number]
}

function measureKolom(kop: string, texts: readonly string[]): Kolommaat {
  const widest = Math.max(...texts.map((text) => measureBreedte(show(text))))
  const longestPart = Math.max(SMALST, ...[kop, ...texts].map(measureLongestPart))
  return {
    natural: Math.max(measureBreedte(show(kop)), widest),
    limits: [Math.max(measureLongestPart(kop), widest), longestPart, SMALST],
  }
}

/** The widest piece of a text that stays in one line. */
function measureLongestPart(text: string): number {
  const parts = text.split(/\s+/).flatMap((word) => word.split(BREEKPUNT))
  return Math.max(...parts.map((part) => measureBreedte(show(part))))
}

/** Takes from the widest column, one by one, until all fit: first where that hurts least. */
function fitWidths(measures: readonly Kolommaat[], room: number): number[] {
  const widths = measures.map(({ natural }) => natural)
  for (const step of [0, 1, 2] as const) {
    while (widths.reduce((sum, width) => sum + width, 0) > room) {
      const spare = widths.map((width, column) => (width > (measures[column]?.limits[step] ?? 0) ? width : 0))
      const widest = Math.max(...spare)
      if (widest === 0) break
      widths[spare.indexOf(widest)] = widest - 1
    }
  }
  return widths
}
