const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
/** The first year that a zip can hold. */
const EERSTE_JAAR = 1980

/**
 * Gives every entry of a zip (a workbook is one) the same date, at midnight.
 *
 * The library stamps the entries with the clock and has no option for it.
 *
 * @param zip - with its directory at the very end, as the library writes it
 * @param datum - `YYYY-MM-DD`; a year before 1980 becomes 1980
 * @returns a new copy
 */
export function setZipDatum(zip: Uint8Array, datum: string): Uint8Array {
  const stamped = Uint8Array.from(zip)
  const view = new DataView(stamped.buffer)
  const end = stamped.length - END_LENGTH
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new Error('a zip without a directory at its end')
  const stamp = packDatum(datum)
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    view.setUint32(entry + 12, stamp, true)
    view.setUint32(view.getUint32(entry + 42, true) + 10, stamp, true)
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true))
    entry += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return stamped
}

/** MS-DOS date in the high half, time 00:00:00 in the low half. */
function packDatum(datum: string): number {
  const [year = EERSTE_JAAR, month = 1, day = 1] = datum.split('-').map(Number)
  const days = (Math.max(0, year - EERSTE_JAAR) << 9) | (month << 5) | day
  return (days << 16) >>> 0
}
