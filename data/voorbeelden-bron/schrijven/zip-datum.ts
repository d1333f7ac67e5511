const END_OF_CENTRAL_DIRECTORY = 0x06054b50
const CENTRAL_ENTRY_LENGTH = 46

/**
 * Gives every entry of a zip (an .xlsx is one) the same date at midnight.
 *
 * The xlsx writer stamps entries with the clock and has no option for it; two runs must give the same bytes.
 *
 * @param date - `YYYY-MM-DD`, from 1980
 */
export function setZipDate(zip: Buffer, date: string): Buffer {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number)
  const dosDate = ((year - 1980) << 9) | (month << 5) | day
  const stamped = Buffer.from(zip)
  const end = stamped.length - 22
  if (stamped.readUInt32LE(end) !== END_OF_CENTRAL_DIRECTORY) throw new Error('zip zonder inhoudsopgave')
  let entry = stamped.readUInt32LE(end + 16)
  for (let left = stamped.readUInt16LE(end + 10); left > 0; left -= 1) {
    const local = stamped.readUInt32LE(entry + 42)
    stamped.writeUInt32LE((dosDate << 16) >>> 0, entry + 12)
    stamped.writeUInt32LE((dosDate << 16) >>> 0, local + 10)
    entry += CENTRAL_ENTRY_LENGTH + [28, 30, 32].reduce((sum, at) => sum + stamped.readUInt16LE(entry + at), 0)
  }
  return stamped
}
