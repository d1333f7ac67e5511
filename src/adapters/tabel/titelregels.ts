import { type Datum, type Gemeentecode, parseGemeentecode } from '../../core/model/ids.ts'
import { cleanCel } from './celtekst.ts'
import { findDatum } from './datum.ts'
import type { Rij } from './tabel.ts'

/** What the rows above the header say of the whole table. */
export type Titel = {
  readonly naam?: string
  readonly gemeentecode?: Gemeentecode
  readonly peildatum?: Datum
}

const CODE =
  /\b(?:gemeente\s?code|cbs[\s-]?code|gemeente cbs|gm[\s-]?code)\b\s*[:=]?\s*((?:gm)?\d{1,4})\b|\b(gm\d{4})\b/i
const PEILDATUM = /\b(?:peildatum|peil datum|stand (?:per|van|op)|situatie per|reference date)\b\s*[:=]?\s*(.*)/is
const DATUM = /\b(?:datum|date|bijgewerkt(?: op| tot)?|per)\b\s*[:=]?\s*(.*)/is
const NAAM =
  /\b(?:[Gg]emeente(?:naam)?|GEMEENTE)\b\s*[:=]?\s+((?:['’]s-)?\p{Lu}[\p{L}'’.\- ]*(?:, \p{L}[\p{L} ]*)?(?: ?\([A-Z][A-Za-z]{0,2}\.?\))?)/u
const NAAM_EINDE =
  /(?:,\s*(?=peildatum|stand|versie|afdeling|datum|team)|\s+[-–](?:\s|$)|\s+(?:per|peildatum|stand|versie|d\.d\.|datum|gemeentecode|voor|van$)(?:\s|$)).*$/is

/**
 * Reads gemeente, gemeentecode and peildatum from the rows above a header.
 *
 * The first row that states a thing wins; a line that says "peildatum" goes before one with just a date.
 *
 * @returns an empty object when the rows state nothing
 */
export function readTitelregels(rijen: readonly Rij[]): Titel {
  const lines = rijen.map(toLine).filter((line) => line !== '')
  const code = findFirst(lines, findCode)
  const naam = findFirst(lines, findNaam)
  const peildatum =
    findFirst(lines, (line) => findAfter(PEILDATUM, line)) ?? findFirst(lines, (line) => findAfter(DATUM, line))
  return {
    ...(naam === null ? {} : { naam }),
    ...(code === null ? {} : { gemeentecode: code }),
    ...(peildatum === null ? {} : { peildatum }),
  }
}

/**
 * The bare name of a gemeente: without "gemeente" before it and "(testgemeente)" behind it.
 *
 * @returns an empty string when nothing is left
 * @example cleanGemeentenaam('Gemeente Eikenbroek (testgemeente)') // 'Eikenbroek'
 */
export function cleanGemeentenaam(text: string): string {
  return text
    .replace(/\(\s*test\s?-?gemeente\s*\)/gi, '')
    .replace(/^\s*gemeente(?:\s*:\s*|\s+)/i, '')
    .trim()
}

function toLine(rij: Rij): string {
  const cells = rij.cellen.map((cel) => cleanCel(cel, false).tekst).filter((cel) => cel !== '')
  return [...new Set(cells)].join(' ').slice(0, 500)
}

function findFirst<T>(lines: readonly string[], find: (line: string) => T | null): T | null {
  for (const line of lines) {
    const found = find(line)
    if (found !== null) return found
  }
  return null
}

function findCode(line: string): Gemeentecode | null {
  const match = CODE.exec(line)
  const text = match?.[1] ?? match?.[2]
  return text === undefined ? null : parseGemeentecode(text)
}

function findNaam(line: string): string | null {
  const text = NAAM.exec(line.replace(/\(\s*test\s?-?gemeente\s*\)/gi, ''))?.[1]
  const name = cleanGemeentenaam((text ?? '').trim().replace(NAAM_EINDE, ''))
  return name === '' ? null : name
}

function findAfter(pattern: RegExp, line: string): Datum | null {
  const rest = pattern.exec(line)?.[1]
  return rest === undefined ? null : findDatum(rest)
}
