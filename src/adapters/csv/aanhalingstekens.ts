const QUOTE = 34
const CR = 13
const SPACE = 32

export type Gerepareerd = {
  readonly tekst: string
  /** Lines, from 1, on which an opening quote was taken out. */
  readonly regels: readonly number[]
  /** Spaces stand between a closing quote and what comes next. */
  readonly hasLooseSpaces: boolean
}

type Tekens = { readonly separator: string; readonly newline: string }

/**
 * Takes out quotes that open a cell and are never closed: a parser would read on to the next quote, rows further.
 *
 * A quote is closed by the first quote before a separator or line end; when a cell that opens with a quote comes first, it
 * is not.
 *
 * @returns the same text when there is nothing to repair
 */
export function repairQuotes(tekst: string, { separator, newline }: Tekens): Gerepareerd {
  const codes = { separator: separator.charCodeAt(0), newline: newline.charCodeAt(0) }
  const broken: number[] = []
  let hasLooseSpaces = false
  for (let at = tekst.indexOf('"'); at >= 0; ) {
    const before = tekst.charCodeAt(at - 1)
    const opensCell = at === 0 || before === codes.separator || before === codes.newline
    const close = opensCell ? findClose(tekst, at, codes) : at
    if (close < 0) broken.push(at)
    else if (opensCell && tekst.charCodeAt(close + 1) === SPACE) hasLooseSpaces = true
    at = tekst.indexOf('"', (close < 0 ? at : close) + 1)
  }
  if (broken.length === 0) return { tekst, regels: [], hasLooseSpaces }
  return { tekst: removeAt(tekst, broken), regels: findLines(tekst, broken, newline), hasLooseSpaces }
}

/** Position of the quote that closes the cell that opens at `open`; −1 when there is none. */
function findClose(
  tekst: string,
  open: number,
  codes: { readonly separator: number; readonly newline: number },
): number {
  for (let at = tekst.indexOf('"', open + 1); at >= 0; at = tekst.indexOf('"', at + 1)) {
    if (tekst.charCodeAt(at + 1) === QUOTE) {
      at += 1
      continue
    }
    let next = at + 1
    while (tekst.charCodeAt(next) === SPACE) next += 1
    const code = tekst.charCodeAt(next)
    if (next >= tekst.length || code === codes.separator || code === codes.newline || code === CR) return at
    const before = tekst.charCodeAt(at - 1)
    if (before === codes.separator || before === codes.newline) return -1
  }
  return -1
}

function removeAt(tekst: string, positions: readonly number[]): string {
  let from = 0
  const parts = positions.map((position) => {
    const part = tekst.slice(from, position)
    from = position + 1
    return part
  })
  return parts.join('') + tekst.slice(from)
}

function findLines(tekst: string, positions: readonly number[], newline: string): number[] {
  let line = 1
  let from = 0
  return positions.map((position) => {
    for (let at = tekst.indexOf(newline, from); at >= 0 && at < position; at = tekst.indexOf(newline, at + 1)) line += 1
    from = position
    return line
  })
}
