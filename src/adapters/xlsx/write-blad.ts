import type { CellObject, Row } from 'write-excel-file/node'
import { cleanText, isFormulaLike, type Kleur, truncateText } from '../taal/index.ts'

/** One sheet to write: its rows, and how it opens, filters and prints. */
export type Blad = {
  readonly naam: string
  /** Widths of the columns, in characters. */
  readonly breedtes: readonly number[]
  readonly rijen: Row[]
  /** Row with the column headings, from 1: all up to it stays in view and is repeated in print. Absent: no table. */
  readonly koprij?: number
  /** Columns at the left that stay in view. */
  readonly vasteKolommen?: number
}

type Stijl = Omit<CellObject, 'value' | 'type'>

/** Excel's limit for the text of one cell. */
const LANGSTE_TEKST = 32_767
const RAND = '#b9c3cc'
const KOP = { achtergrond: '#e8edf2', tekst: '#14202b' } as const satisfies Kleur

/** A text cell: always text, whatever it begins with, also after someone edits it. */
export function textCell(text: string, stijl: Stijl = {}): CellObject {
  const value = truncateText(cleanText(text), LANGSTE_TEKST)
  const format = isFormulaLike(value) ? { format: '@' } : {}
  return { value, type: String, wrap: true, alignVertical: 'top', ...format, ...stijl }
}

/** A number; an en dash where there is none. */
export function countCell(value: number | null): CellObject {
  return value === null ? emptyCell() : { value, type: Number, format: '#,##0', alignVertical: 'top' }
}

/** A share in 0..1, shown as a percentage with one decimal; an en dash where there is none. */
export function shareCell(value: number | null): CellObject {
  return value === null ? emptyCell() : { value, type: Number, format: '0.0%', alignVertical: 'top' }
}

function emptyCell(): CellObject {
  return textCell('–', { align: 'right' })
}

/** A cell with a coloured background and a thin border, so that white ones show as well. */
export function colourCell(text: string, { achtergrond, tekst }: Kleur, stijl: Stijl = {}): CellObject {
  return textCell(text, {
    backgroundColor: achtergrond,
    textColor: tekst,
    borderColor: RAND,
    borderStyle: 'thin',
    ...stijl,
  })
}

/** Column headings. */
export function headingRow(koppen: readonly string[]): Row {
  return koppen.map((kop) => colourCell(kop, KOP, { fontWeight: 'bold', alignVertical: 'center' }))
}

/** A title over a part of a sheet; runs on over empty cells beside it. */
export function titleRow(text: string, fontSize = 13): Row {
  return [textCell(text, { fontWeight: 'bold', fontSize, wrap: false })]
}

/** A sheet that is one table under one row of headings. */
export function tableSheet(
  naam: string,
  kolommen: readonly (readonly [kop: string, breedte: number])[],
  rijen: readonly Row[],
): Blad {
  return {
    naam,
    breedtes: kolommen.map(([, breedte]) => breedte),
    rijen: [headingRow(kolommen.map(([kop]) => kop)), ...rijen],
    koprij: 1,
  }
}
