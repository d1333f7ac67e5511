import { Datum } from '../../core/model/ids.ts'
import { parseDatum } from './datum.ts'

const KEER = /^(\d{1,2})\s*(?:x|×|maal|keer|\*)\s*(\d{1,2}|een|één)\s*([a-z]*)/
const DUUR = /^(\d{1,2}|een|één)\s*([a-z]+)/
const SOM = /^\d{1,2}(?:\s*\+\s*\d{1,2})+\s*([a-z]*)/

/** Months per unit; a bare number of options counts years, as contracts do. */
const MAANDEN: readonly (readonly [RegExp, number])[] = [
  [/^(?:jaar|jaren|jr|years?|)$/, 12],
  [/^(?:maand|maanden|mnd|months?)$/, 1],
]

/**
 * Until when a contract may be extended: a date, or how long after its end (`2 x 1 jaar`, `24 maanden`, `1+1+1`).
 *
 * @param einddatum - end of the contract, from which a length of time counts
 * @returns null when it is neither, or a length of time without an end to count from
 * @example parseVerlenging('2 x 1 jaar', Datum.parse('2027-12-31')) // '2029-12-31'
 */
export function parseVerlenging(text: string, einddatum: Datum | undefined): Datum | null {
  const clean = text.trim().toLowerCase()
  const datum = parseDatum(clean)
  if (datum !== null) return datum
  const months = countMonths(clean)
  return months === null || einddatum === undefined ? null : addMonths(einddatum, months)
}

/** Whether the text says that there is no option, which is no date and no defect. */
export function isGeenVerlenging(text: string): boolean {
  return /^(?:nee|geen|no|none|0|niet(?: verlengbaar)?)\.?$/i.test(text.trim())
}

function countMonths(text: string): number | null {
  const times = KEER.exec(text)
  if (times !== null) return scale(Number(times[1]) * readNumber(times[2]), times[3])
  const sum = SOM.exec(text)
  if (sum !== null) {
    const parts = [...sum[0].matchAll(/\d+/g)].map(([number]) => Number(number))
    return scale(
      parts.reduce((total, part) => total + part, 0),
      sum[1],
    )
  }
  const once = DUUR.exec(text)
  return once === null ? null : scale(readNumber(once[1]), once[2])
}

function readNumber(text = ''): number {
  return /^\d/.test(text) ? Number(text) : 1
}

function scale(count: number, unit = ''): number | null {
  const months = MAANDEN.find(([pattern]) => pattern.test(unit))?.[1]
  return months === undefined || count === 0 ? null : count * months
}

/** The same day so many months later; the last day of a shorter month. */
function addMonths(datum: Datum, maanden: number): Datum | null {
  const [year = 0, month = 1, day = 1] = datum.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + maanden, 0)).getUTCDate()
  const date = new Date(Date.UTC(year, month - 1 + maanden, Math.min(day, last)))
  const parsed = Datum.safeParse(date.toISOString().slice(0, 10))
  return parsed.success ? parsed.data : null
}
