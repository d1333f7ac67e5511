/** A row as cut: `regel` is its first physical line, from 1. */
export type CsvRij = { readonly regel: number; readonly cellen: string[] }

export type Gesneden = {
  readonly rijen: readonly CsvRij[]
  /** Lines on which a quote opens that nothing closes; read there as plain text. */
  readonly openAanhalingstekens: readonly number[]
}

const QUOTE = 34
const LF = 10
const CR = 13
const SPACE = 32

/**
 * Cuts text into rows and cells by RFC 4180, forgiving what people and Excel do to it.
 *
 * Rows may differ in length; an empty line is a row with one empty cell. A quote inside a cell is kept. A quote that opens
 * a cell and is not closed before the next cell that opens with one is plain text: one missing quote costs one cell, not the
 * rest of the file. Lines end in CRLF or LF, or in CR where the text has no LF.
 *
 * @param begin - where in the text the table begins; the lines before it count for `regel`
 * @source RFC 4180
 */
export function snijRijen(tekst: string, teken: string, begin = 0): Gesneden {
  const rijen: CsvRij[] = []
  const open: number[] = []
  const separator = teken.charCodeAt(0)
  const newline = tekst.includes('\n') ? LF : CR
  let line = 1 + countLines(tekst, { from: 0, to: begin, newline })
  let position = begin
  while (position < tekst.length) {
    const rij: CsvRij = { regel: line, cellen: [] }
    for (;;) {
      const quoted =
        tekst.charCodeAt(position) === QUOTE ? findCloseQuote(tekst, position, { separator, newline }) : null
      if (quoted !== null && quoted.close >= 0) {
        const raw = tekst.slice(position + 1, quoted.close)
        rij.cellen.push(quoted.hasPairs ? raw.replaceAll('""', '"') : raw)
        line += countLines(tekst, { from: position, to: quoted.close, newline })
        position = quoted.next
      } else {
        if (quoted !== null) open.push(line)
        const end = findCellEnd(tekst, position, { separator, newline })
        const start = quoted !== null && tekst.charCodeAt(end - 1) !== QUOTE ? position + 1 : position
        rij.cellen.push(tekst.slice(start, endOfText(tekst, start, end)))
        position = end
      }
      if (tekst.charCodeAt(position) !== separator || position >= tekst.length) break
      position++
    }
    rijen.push(rij)
    position = skipNewline(tekst, position)
    line++
  }
  return { rijen, openAanhalingstekens: open }
}

type Tekens = { readonly separator: number; readonly newline: number }

function findCellEnd(tekst: string, from: number, { separator, newline }: Tekens): number {
  let position = from
  for (; position < tekst.length; position++) {
    const code = tekst.charCodeAt(position)
    if (code === separator || code === newline) break
  }
  return position
}

function endOfText(tekst: string, start: number, end: number): number {
  return end > start && tekst.charCodeAt(end - 1) === CR && tekst.charCodeAt(end) === LF ? end - 1 : end
}

type Gesloten = { readonly close: number; readonly next: number; readonly hasPairs: boolean }
const NOT_CLOSED: Gesloten = { close: -1, next: -1, hasPairs: false }

/** The quote that closes the cell that opens at `open`, and where the next separator or line end stands. */
function findCloseQuote(tekst: string, open: number, { separator, newline }: Tekens): Gesloten {
  let hasPairs = false
  for (let at = tekst.indexOf('"', open + 1); at >= 0; at = tekst.indexOf('"', at + 1)) {
    if (tekst.charCodeAt(at + 1) === QUOTE) {
      hasPairs = true
      at++
      continue
    }
    const next = skipSpaces(tekst, at + 1, separator)
    const code = tekst.charCodeAt(next)
    const isEnd = next >= tekst.length || code === separator || code === newline || (code === CR && newline === LF)
    if (isEnd) return { close: at, next: code === CR && newline === LF ? next + 1 : next, hasPairs }
    const before = tekst.charCodeAt(at - 1)
    const isOpening = before === separator || before === newline
    if (isOpening) return NOT_CLOSED
  }
  return NOT_CLOSED
}

function skipSpaces(tekst: string, from: number, separator: number): number {
  let position = from
  while (tekst.charCodeAt(position) === SPACE && separator !== SPACE) position++
  return position
}

function skipNewline(tekst: string, position: number): number {
  return position < tekst.length ? position + 1 : position
}

function countLines(
  tekst: string,
  { from, to, newline }: { readonly from: number; readonly to: number; readonly newline: number },
): number {
  const mark = newline === LF ? '\n' : '\r'
  let count = 0
  for (let at = tekst.indexOf(mark, from); at >= 0 && at < to; at = tekst.indexOf(mark, at + 1)) count++
  return count
}
