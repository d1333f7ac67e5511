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

const MAX_TITEL = 500
const CODE =
  /\b(?:gemeente\s?code|cbs[\s-]?code|gemeente cbs|gm[\s-]?code)\b\s*[:=]?\s*((?:gm)?\d{1,4})\b|\b(gm\d{4})\b/i
const PEILDATUM = /\b(?:peildatum|peil datum|stand (?:per|van|op)|situatie per|reference date)\b\s*[:=]?\s*(.*)/is
const DATUM = /\b(?:datum|date|bijgewerkt(?: op| tot)?|per)\b\s*[:=]?\s*(.*)/is
const NAAM =
  /\b(?:[Gg]emeente(?:naam)?|GEMEENTE)\b\s*[:=]?\s+((?:['’]s-)?\p{Lu}[\p{L}'’.\- ]*(?:, (?:Gerwen en Nederwetten|GERWEN EN NEDERWETTEN))?(?: ?\([A-Z][A-Za-z]{0,2}\.?\))?)/u
/** A cell that only says that the next one has the name. */
const KALE_KOP = /^(?:naam\s+(?:van\s+(?:de\s+)?)?)?gemeente(?:naam)?\s*[:=]?$/i
/** Words behind a name that are no part of one: what the table is, when and by whom it was made. */
const GEEN_NAAM = [
  String.raw`applicatie[\p{L}-]*|software[\p{L}-]*|pakket[\p{L}-]*|systemen|portfolio|landschap|cmdb|ict|bijlage`,
  'overzicht|inventarisatie|lijst|export|concept|definitief|status|versie|peildatum|stand|situatie|per|datum',
  String.raw`d\.d\.|bijgewerkt|opgesteld|opsteller|gemaakt|ingevuld|aangeleverd|door|auteur|contact[\p{L}-]*`,
  'eigenaar|beheerder|gemeentecode|code|cbs|gm|afdeling|team|voor|januari|februari|maart|april|mei|juni|juli',
  'augustus|september|oktober|november|december',
].join('|')
const NAAM_EINDE = new RegExp(
  String.raw`(?:\s+[-–](?:\s|$)|(?:^|\s)(?:${GEEN_NAAM})(?![\p{L}-])|\s+(?:van|v)\.?$).*$`,
  'isu',
)

/**
 * Reads gemeente, gemeentecode and peildatum from the rows above a header.
 *
 * The first row that states a thing wins; a line that says "peildatum" goes before one with just a date.
 *
 * @returns an empty object when the rows state nothing
 */
export function readTitelregels(rijen: readonly Rij[]): Titel {
  const cells = rijen.map(toCells)
  const lines = cells.map((texts) => texts.join(' ').slice(0, MAX_TITEL)).filter((line) => line !== '')
  const code = findFirst(lines, findCode)
  const naam = findFirst(cells, findNaam)
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
  const bare = text.replace(/\(\s*test\s?-?gemeente\s*\)/gi, '').trim()
  const naam = bare.replace(/^gemeente(?:\s*:\s*|\s+|$)/i, '').trim()
  // behind the word gemeente stands one, and then perhaps whoever drew it up
  return naam === bare || !/^['’\p{Lu}]/u.test(naam) ? naam : takeNaam(naam)
}

/** Whether a text is no more than what can be the name of a gemeente. */
export function isGemeentenaam(text: string): boolean {
  return takeNaam(text) === text
}

/** The texts of a row; a text that merged cells repeat counts once. */
function toCells(rij: Rij): readonly string[] {
  const cells = rij.cellen.map((cel) => cleanCel(cel, false).tekst.slice(0, MAX_TITEL)).filter((cel) => cel !== '')
  return [...new Set(cells)]
}

function findFirst<S, T>(sources: readonly S[], find: (source: S) => T | null): T | null {
  for (const source of sources) {
    const found = find(source)
    if (found !== null) return found
  }
  return null
}

function findCode(line: string): Gemeentecode | null {
  const match = CODE.exec(line)
  const text = match?.[1] ?? match?.[2]
  return text === undefined ? null : parseGemeentecode(text)
}

/** The name stands in the cell that says "gemeente", or in the one behind a bare "Gemeente"; other cells are no part of it. */
function findNaam(cells: readonly string[]): string | null {
  for (const [index, cell] of cells.entries()) {
    const text = KALE_KOP.test(cell) ? `Gemeente ${cleanGemeentenaam(cells[index + 1] ?? '')}` : cell
    const found = NAAM.exec(text.replace(/\(\s*test\s?-?gemeente\s*\)/gi, ''))?.[1] ?? ''
    const name = takeNaam(cleanGemeentenaam(found.trim().replace(NAAM_EINDE, '')).replace(/[\s.,-]+$/, ''))
    if (name !== '') return name
  }
  return null
}

/** Words that are the first part of a name: De Bilt, West Betuwe, Utrechtse Heuvelrug, De Ronde Venen. */
const VOORDEEL =
  /^(?:de|den|het|stede|oude?|nieuwe?|(?:noord|zuid|s[uú]d|midden|oost|west)+|groot|klein|sint|st|hollands|ronde|\p{L}{3,}(?:se|sche|ske))$/iu
/** Between two parts of one name: Alphen aan den Rijn, Bergen op Zoom, Wijk bij Duurstede. */
const BINNEN = /^(?:aan|op|bij)$/i
const LIDWOORD = /^(?:de|den|het)$/i

/**
 * The words that can be the name of a gemeente, without what stands behind it: often whoever made the list.
 *
 * @example takeNaam('Eikenbroek Voornaam Achternaam') // 'Eikenbroek'
 */
function takeNaam(text: string): string {
  const words = text.split(' ')
  const isName = (at: number): boolean => /^\p{Lu}/u.test(words[at] ?? '') || /^['’]s-/.test(words[at] ?? '')
  if (words[0]?.endsWith(',')) return text
  let end = 0
  while (VOORDEEL.test(words[end] ?? '') && isName(end + 1)) end += 1
  end += 1
  if (/-de$/i.test(words[end - 1] ?? '')) end += 1
  const between = words[end] ?? ''
  if (BINNEN.test(between)) {
    const next = LIDWOORD.test(words[end + 1] ?? '') ? end + 2 : end + 1
    if (isName(next)) end = next + 1
  } else if (/^van$/i.test(between) && /^(?:hof|land)$/i.test(words[0] ?? '')) end += 2
  else if (/^en$/i.test(between) && isName(end + 1) && !isName(end + 2)) end += 2
  return [...words.slice(0, end), ...words.slice(end).filter((word) => /^\([\p{L}.]{1,4}\)$/u.test(word))].join(' ')
}

function findAfter(pattern: RegExp, line: string): Datum | null {
  const rest = pattern.exec(line)?.[1]
  return rest === undefined ? null : findDatum(rest)
}
