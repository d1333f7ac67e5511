import { Datum } from '../../core/model/ids.ts'

const MAANDEN: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'jan', 'january'],
    ['februari', 'feb', 'february'],
    ['maart', 'mrt', 'march', 'mar'],
    ['april', 'apr'],
    ['mei', 'may'],
    ['juni', 'jun', 'june'],
    ['juli', 'jul', 'july'],
    ['augustus', 'aug', 'august'],
    ['september', 'sep', 'sept'],
    ['oktober', 'okt', 'october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

const TIJD = String.raw`(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIJD}$`)
const DAG_EERST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIJD}$`)
const UITGESCHREVEN = /^(?:(?:ma|di|wo|do|vr|za|zo)[a-z]*\.?\s+)?(\d{1,2})[\s-]([a-z]+)\.?[\s-](\d{4}|\d{2})$/

/**
 * Reads a date as Dutch files write it: day first, ISO, or with the name of the month. Never month first.
 *
 * A year of two digits is 2000–2069 or 1970–1999. A time behind the date is ignored.
 *
 * @returns null when the text is no existing date
 * @example parseDatum('26-03-14') // '2014-03-26'
 */
export function parseDatum(text: string): Datum | null {
  const clean = text.trim().toLowerCase()
  const iso = ISO.exec(clean.toUpperCase())
  if (iso !== null) return buildDatum(iso[1], iso[2], iso[3])
  const dayFirst = DAG_EERST.exec(clean.toUpperCase())
  if (dayFirst !== null) return buildDatum(dayFirst[3], dayFirst[2], dayFirst[1])
  const written = UITGESCHREVEN.exec(clean)
  const month = MAANDEN.get(written?.[2] ?? '')
  return month === undefined ? null : buildDatum(written?.[3], String(month), written?.[1])
}

function buildDatum(year = '', month = '', day = ''): Datum | null {
  const fullYear = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
  const parsed = Datum.safeParse(`${fullYear}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

/**
 * The first date that stands in a line of text, as in `Stand per 1 maart 2026, versie 2`.
 *
 * @returns null when there is none
 */
export function findDatum(text: string): Datum | null {
  const candidates = text.matchAll(
    /\b(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[a-z]{3,9})\.?[-/. ]\d{2,4})\b/gi,
  )
  for (const [candidate] of candidates) {
    const datum = parseDatum(candidate)
    if (datum !== null) return datum
  }
  return null
}
