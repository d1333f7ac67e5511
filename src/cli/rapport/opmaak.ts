import { styleText } from 'node:util'
import { cleanLine, formatAantal } from '../../adapters/index.ts'
import type { VergelekenGemeente } from '../../core/index.ts'
import { type Kolom, wrapText, writeTabel } from './tabel.ts'

export type TekstOpties = {
  /** Columns of the terminal. */
  readonly breedte: number
  readonly kleur: boolean
}

type Stijl = Parameters<typeof styleText>[0]

/** How the parts of a report are set: headings, paragraphs and tables of one width. */
export type Opmaak = {
  readonly breedte: number
  readonly style: (stijl: Stijl, text: string) => string
  /** A heading over a section, in capitals so that it also stands out without colour. */
  readonly kop: (text: string) => string
  /** Running text, wrapped; `inspringing` columns from the left, further lines `hangend` more. */
  readonly alinea: (text: string, inspringing?: number, hangend?: number) => string[]
  readonly tabel: (kolommen: readonly Kolom[], rijen: readonly (readonly string[])[]) => string[]
}

/** Builds the layout of a report. */
export function buildOpmaak({ breedte, kleur }: TekstOpties): Opmaak {
  const style = (stijl: Stijl, text: string) => (kleur ? styleText(stijl, text, { validateStream: false }) : text)
  return {
    breedte,
    style,
    kop: (text) => style('bold', text.toUpperCase()),
    alinea: (text, inspringing = 0, hangend = 0) =>
      wrapText(text, breedte - inspringing - hangend, breedte - inspringing).map((line, at) => {
        return `${' '.repeat(inspringing + (at === 0 ? 0 : hangend))}${line}`
      }),
    tabel: (kolommen, rijen) => writeTabel(kolommen, rijen, breedte),
  }
}

/** Joins the sections that have something to say, with an empty line between. */
export function joinSecties(secties: readonly (readonly string[])[]): string {
  return secties
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

/** The name of a gemeente by its code; the code itself for one that is not compared. */
export function nameGemeenten(gemeenten: readonly VergelekenGemeente[]): (gemeentecode: string) => string {
  const names = new Map<string, string>(gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, cleanLine(naam)]))
  return (gemeentecode) => names.get(gemeentecode) ?? gemeentecode
}

/** The name of a referentiecomponent for a narrow column: it may be broken before `component`. */
export function describeComponent({ naam }: { readonly naam: string }): string {
  return cleanLine(naam).replace(/(?<=\p{L}{4})component$/u, '\u00adcomponent')
}

/** Says that a list goes on, and where to find the rest. */
export function describeRest(shown: number, all: number): string[] {
  if (shown >= all) return []
  return [`  … en nog ${formatAantal(all - shown)}. Alles staat in --formaat xlsx, html of json.`]
}
