import { Datum } from '../../model/ids.ts'

const DAG = 86_400_000
const JAAR = 365.25

/** Years from one date to another; negative when it lies before. */
export function yearsBetween(van: Datum, tot: Datum): number {
  return (Date.parse(tot) - Date.parse(van)) / DAG / JAAR
}

/** The same day so many months later; the last day of a shorter month. */
export function addMonths(datum: Datum, maanden: number): Datum {
  const [year = 0, month = 1, day = 1] = datum.split('-').map(Number)
  const index = year * 12 + month - 1 + maanden
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  const date = new Date(Date.UTC(Math.floor(index / 12), index % 12, Math.min(day, last)))
  return Datum.parse(date.toISOString().slice(0, 10))
}

/** What 1 a year, paid at the end of each of so many years, is worth now. */
export function annuity(jaren: number, discontovoet: number): number {
  return Array.from({ length: jaren }, (_, at) => (1 + discontovoet) ** -(at + 1)).reduce((sum, one) => sum + one, 0)
}
