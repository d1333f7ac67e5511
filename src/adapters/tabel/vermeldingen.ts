import type { Vermelding } from '../../core/model/applicatie.ts'
import { isGeenWaarde } from './waarden.ts'

type Herkomst = Vermelding['herkomst']
const NO_NAMES: ReadonlySet<string> = new Set()
const UUID = /^\{?(?:id-)*[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i

/** Between names these may also stand within one. */
const TUSSEN = /(\s*,\s*|\s*\/\s*|\s+\+\s+|\s+en\s+)/i
/** Of those the ones that separate what is not known: a comma, and a slash with spaces around it. */
const SCHEIDT = /^\s*,\s*$|^\s+\/\s+$|^\s+\+\s+$/
const KOMMA = /(\s*,\s*)/

/**
 * Splits a cell that names several things, where the names themselves may hold commas, slashes and the word `en`.
 *
 * Semicolons, bars and line breaks always split. Between commas, slashes, ` + ` and ` en ` the longest run that is a known
 * name is one name. What is not known splits at commas, ` / ` and ` + `, and elsewhere only before a known name.
 *
 * @param bekend - lowercased known names; without any only commas split, because nothing tells a slash in a name apart
 * @returns the names in order, without repeats or empty ones
 */
export function splitNamen(text: string, bekend: ReadonlySet<string> = NO_NAMES): string[] {
  const names = text.split(/[;|\n]/).flatMap((piece) => splitPiece(piece.trim(), bekend))
  return [...new Set(names.filter((name) => !isGeenWaarde(name)))]
}

function splitPiece(piece: string, bekend: ReadonlySet<string>): string[] {
  // names at the even positions, what stands between them at the odd ones
  const parts = piece.split(bekend.size === 0 ? KOMMA : TUSSEN)
  if (parts.length === 1 || bekend.has(nameKey(piece))) return [piece]
  const names: string[] = []
  for (let start = 0; start < parts.length; ) {
    const end = findKnownEnd(parts, start, bekend) ?? findUnknownEnd(parts, start, bekend)
    names.push(parts.slice(start, end).join('').trim())
    start = end + 1
  }
  return names
}

/** More parts than this are not tried as one name: the longest name of GEMMA has two commas. */
const MAX_PARTS = 8

/** Where the longest known name that starts here ends; null when none does. */
function findKnownEnd(parts: readonly string[], start: number, bekend: ReadonlySet<string>): number | null {
  for (let end = Math.min(parts.length, start + 2 * MAX_PARTS - 1); end > start; end -= 2) {
    if (bekend.has(nameKey(parts.slice(start, end).join('')))) return end
  }
  return null
}

function findUnknownEnd(parts: readonly string[], start: number, bekend: ReadonlySet<string>): number {
  let end = start + 1
  while (end < parts.length && !SCHEIDT.test(parts[end] ?? '') && findKnownEnd(parts, end + 1, bekend) === null)
    end += 2
  return Math.min(end, parts.length)
}

function nameKey(name: string): string {
  return name
    .trim()
    .replace(/\s*,\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .toLowerCase()
}

/** Splits a cell with ids; none of ours holds a comma or a space. */
export function splitIds(text: string): string[] {
  return [...new Set(text.split(/[;|,\s]+/).filter((id) => id !== '' && !isGeenWaarde(id)))]
}

/**
 * The vermeldingen of a cell with names and the cell with ids beside it.
 *
 * The number of ids decides how many names there are. Where the names cannot be split into that number, the ids speak alone.
 * A cell with names that holds an id is taken as an id.
 */
export function buildVermeldingen(
  cellen: { readonly namen: string; readonly ids: string },
  herkomst: Herkomst,
  bekend: ReadonlySet<string> = NO_NAMES,
): Vermelding[] {
  const ids = splitIds(cellen.ids)
  if (ids.length === 0) return splitNamen(cellen.namen, bekend).map((name) => toVermelding(name, herkomst))
  const names = ids.length === 1 ? [cellen.namen] : splitToCount(cellen.namen, ids.length, bekend)
  return ids.map((id, index) => {
    const naam = names?.[index] ?? ''
    return isGeenWaarde(naam) ? { id, herkomst } : { naam, id, herkomst }
  })
}

function toVermelding(name: string, herkomst: Herkomst): Vermelding {
  return UUID.test(name) ? { id: name, herkomst } : { naam: name, herkomst }
}

function splitToCount(text: string, count: number, bekend: ReadonlySet<string>): readonly string[] | null {
  const plain = text.split(/[;|,\n]/).map((part) => part.trim())
  if (plain.length === count) return plain
  const known = text.split(/[;|\n]/).flatMap((piece) => splitPiece(piece.trim(), bekend))
  return known.length === count ? known : null
}
