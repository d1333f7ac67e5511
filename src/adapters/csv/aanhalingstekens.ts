const QUOTE = 34
const SPACE = 32

export type Gerepareerd = {
  readonly tekst: string
  /** Lines, from 1, on which an opening quote was taken out. */
  readonly regels: readonly number[]
}

type Tekens = { readonly separator: string; readonly newline: string }
type Codes = { readonly separator: number; readonly newline: number }
type Stuk = { readonly from: number; readonly to: number }

/**
 * Takes out quotes (all that stand together) that open a cell and are never closed: a parser would read on to the next quote, rows further. Takes out
 * spaces behind a closing quote too.
 *
 * A quote is closed by the first quote before a separator or line end; when a cell that opens with a quote comes first, it
 * is not.
 *
 * @returns the same text when there is nothing to repair
 */
export function repairQuotes(tekst: string, { separator, newline }: Tekens): Gerepareerd {
  const codes = { separator: separator.charCodeAt(0), newline: newline.charCodeAt(0) }
  const cuts: Stuk[] = []
  const broken: number[] = []
  for (let at = tekst.indexOf('"'); at >= 0; ) {
    const close = opensCell(tekst, at, codes) ? findClose(tekst, at, codes) : at
    if (close < 0) {
      broken.push(at)
      cuts.push({ from: at, to: skip(tekst, at, QUOTE) })
    } else if (close > at && tekst.charCodeAt(close + 1) === SPACE) {
      cuts.push({ from: close + 1, to: skip(tekst, close + 1, SPACE) })
    }
    at = tekst.indexOf('"', close < 0 ? skip(tekst, at, QUOTE) : close + 1)
  }
  if (cuts.length === 0) return { tekst, regels: [] }
  return { tekst: removeStukken(tekst, cuts), regels: findLines(tekst, broken, newline) }
}

function opensCell(tekst: string, at: number, codes: Codes): boolean {
  const before = tekst.charCodeAt(at - 1)
  return at === 0 || before === codes.separator || before === codes.newline
}

function skip(tekst: string, from: number, code: number): number {
  let position = from
  while (tekst.charCodeAt(position) === code) position += 1
  return position
}

/** Position of the quote that closes the cell that opens at `open`; −1 when there is none. */
function findClose(tekst: string, open: number, codes: Codes): number {
  for (let at = tekst.indexOf('"', open + 1); at >= 0; at = tekst.indexOf('"', at + 1)) {
    if (tekst.charCodeAt(at + 1) === QUOTE) {
      at += 1
      continue
    }
    const next = skip(tekst, at + 1, SPACE)
    const code = tekst.charCodeAt(next)
    if (next >= tekst.length || code === codes.separator || code === codes.newline) return at
    if (opensCell(tekst, at, codes)) return -1
  }
  return -1
}

function removeStukken(tekst: string, cuts: readonly Stuk[]): string {
  let from = 0
  const parts = cuts.map((cut) => {
    const part = tekst.slice(from, cut.from)
    from = cut.to
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
