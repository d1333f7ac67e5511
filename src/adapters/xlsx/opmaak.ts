import { findAttribute, readXml } from './xml.ts'
import type { Zip } from './zip.ts'

/** Number formats that Excel has built in and that show a date. @source ECMA-376 part 1, 18.8.30 */
const INGEBOUWDE_DATUMS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])
const DAG_IN_MS = 86_400_000
/** The last day that Excel knows: 31-12-9999. */
const LAATSTE_DAG = 2_958_465

/**
 * Reads which cell styles show a number as a date.
 *
 * @param onderdeel - null for a workbook without styles
 * @returns numbers of the styles, as cells name them
 */
export async function readDatumstijlen(zip: Zip, onderdeel: string | null): Promise<ReadonlySet<number>> {
  const dates = new Set(INGEBOUWDE_DATUMS)
  const styles = new Set<number>()
  let isCellStyles = false
  let count = 0
  if (onderdeel === null) return styles
  await readXml(zip, onderdeel, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') {
        const id = Number(findAttribute(attributes, 'numFmtId'))
        if (isDatumnotatie(findAttribute(attributes, 'formatCode') ?? '')) dates.add(id)
        else dates.delete(id)
      } else if (tag === 'cellXfs') isCellStyles = true
      else if (tag === 'xf' && isCellStyles) {
        if (dates.has(Number(findAttribute(attributes, 'numFmtId')))) styles.add(count)
        count++
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCellStyles = false
    },
  })
  return styles
}

/**
 * Whether a number format shows a date: it has a day or year, or a month without hours.
 *
 * @example isDatumnotatie('[$-413]d mmmm yyyy') // true
 */
export function isDatumnotatie(code: string): boolean {
  const bare = code
    .toLowerCase()
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/general|standaard/g, '')
  return /[dyj]/.test(bare) || (/m/.test(bare) && !/[hs0#?]/.test(bare))
}

/**
 * The date that a serial number of Excel stands for, with the time when there is one.
 *
 * @param is1904 - the workbook counts from 1904, as old Macs do
 * @returns null for a number that is no day; an empty string for 0, the value of an empty formula
 * @source ECMA-376 part 1, 18.17.4; day 60 of the 1900 system (29-2-1900) never was
 * @example formatDatum(46082, false) // '2026-03-01'
 */
export function formatDatum(serial: number, is1904: boolean): string | null {
  if (serial === 0 && !is1904) return ''
  if (!Number.isFinite(serial) || serial < 0 || serial > LAATSTE_DAG) return null
  const day = Math.floor(serial)
  const shift = is1904 ? 24_107 : day < 60 ? 25_568 : 25_569
  const moment = new Date((day - shift) * DAG_IN_MS + Math.round((serial - day) * 86_400) * 1_000).toISOString()
  return serial === day ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${moment.slice(11, 16)}`
}
