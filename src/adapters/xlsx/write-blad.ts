import type { Cell, CellObject, Row } from 'write-excel-file/node'
import { cleanText, isFormulaLike, type Kleur, truncateText } from '../taal/index.ts'

/** One sheet to write: its rows, and how it opens, filters and prints. */
export type Blad = {
  readonly naam: string
  /** Widths of the columns, in characters. */
  readonly breedtes: readonly number[]
  readonly rijen: Row[]
  /** Row with the column headings, from 1: all up to it stays in view and is repeated in print. Absent: no table. */
  readonly koprij?: number
  /** Rows at the top that stay in view where there is no one table. */
  readonly vasteRijen?: number
  /** Columns at the left that stay in view. */
  readonly vasteKolommen?: number
  /** Columns that offer a list to choose from, in the rows under the headings. */
  readonly keuzelijsten?: readonly Keuzelijst[]
}

/** What a column offers: `"ja,nee"` or a range of another sheet. Streng: nothing else can be typed. */
export type Keuzelijst = { readonly kolom: number; readonly formule: string; readonly isStreng: boolean }

type Stijl = Omit<CellObject, 'value' | 'type'>

/** Excel's limit for the text of one cell. */
const LANGSTE_TEKST = 32_767
/** Height of a line of 11 points, and the most that Excel allows a row. */
const REGELHOOGTE = 15
const HOOGSTE_RIJ = 405
const RAND = '#b9c3cc'
const KOP = { achtergrond: '#e8edf2', tekst: '#14202b' } as const satisfies Kleur

/** A text cell: always text, whatever it begins with, also after someone edits it. */
export function textCell(text: string, stijl: Stijl = {}): CellObject {
  const value = truncateText(cleanText(text), LANGSTE_TEKST)
  const format = isFormulaLike(value) ? { format: '@' } : {}
  return { value, type: String, wrap: true, alignVertical: 'top', align: 'left', indent: 1, ...format, ...stijl }
}

/** A number; an en dash where there is none. */
export function countCell(value: number | null): CellObject {
  return value === null ? dashCell() : { value, type: Number, format: '#,##0', alignVertical: 'top' }
}

/** A share in 0..1, shown as a percentage with one decimal; an en dash where there is none. */
export function shareCell(value: number | null): CellObject {
  return value === null ? dashCell() : { value, type: Number, format: '0.0%', alignVertical: 'top' }
}

function dashCell(): CellObject {
  return textCell('–', { align: 'right', indent: 0 })
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

/** A column of a table; numbers have their heading at the right, as they stand themselves. */
export type Kolom = readonly [kop: string, breedte: number, soort?: 'getal']

/** Column headings. */
export function headingRow(koppen: readonly (readonly [kop: string, soort?: 'getal' | undefined])[]): Row {
  return koppen.map(([kop, soort]) =>
    colourCell(kop, KOP, {
      fontWeight: 'bold',
      alignVertical: 'center',
      ...(soort === 'getal' ? { align: 'right', indent: 0 } : {}),
    }),
  )
}

/** A title over a part of a sheet; runs on over empty cells beside it. */
export function titleRow(text: string, fontSize = 13): Row {
  return [textCell(text, { fontWeight: 'bold', fontSize, wrap: false, height: fontSize * 1.6 })]
}

/** A sheet that is one table under one row of headings. */
export function tableSheet(naam: string, kolommen: readonly Kolom[], rijen: readonly Row[]): Blad {
  return {
    naam,
    breedtes: kolommen.map(([, breedte]) => breedte),
    rijen: [headingRow(kolommen.map(([kop, , soort]) => [kop, soort])), ...rijen],
    koprij: 1,
  }
}

/** Gives every row the height of its tallest wrapped text: not every program works that out when it opens a file. */
export function fitHeights({ rijen, breedtes }: Blad): Row[] {
  return rijen.map((rij) => {
    const lines = Math.max(1, ...rij.map((cell, column) => countLines(cell, breedtes[column] ?? 0)))
    const [first, ...rest] = rij
    if (lines === 1 || !isCellObject(first)) return rij
    return [{ ...first, height: Math.min(HOOGSTE_RIJ, lines * REGELHOOGTE) }, ...rest]
  })
}

function countLines(cell: Cell, breedte: number): number {
  if (!isCellObject(cell) || cell.wrap !== true || typeof cell.value !== 'string') return 1
  const perLine = Math.max(1, (breedte - 2) * (cell.fontWeight === 'bold' ? 0.95 : 1.05))
  return cell.value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
}

function isCellObject(cell: Cell): cell is CellObject {
  return typeof cell === 'object' && cell !== null && 'value' in cell
}
