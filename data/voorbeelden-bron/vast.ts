import { createHash } from 'node:crypto'

/** The date on which all five landschappen are described; also the date inside the workbooks. */
export const PEILDATUM = '2026-09-01'

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** An invented but stable GUID for a thing that has a name. */
export function buildGuid(soort: string, naam: string): string {
  const hex = digest(`gemene-deler/${soort}/${naam}`).toString('hex')
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4] ?? '8'
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An integer from 0 up to `below`, always the same for the same text: variation without chance. */
export function pickNumber(text: string, below: number): number {
  return digest(text).readUInt32BE(0) % below
}

/** One of the options, always the same for the same text. */
export function pick<T>(text: string, options: readonly T[]): T {
  const option = options[pickNumber(text, options.length)]
  if (option === undefined) throw new Error('pick needs at least one option')
  return option
}

/** A date in the given years, always the same for the same text. */
export function pickDate(text: string, fromYear: number, years: number): Date {
  const year = fromYear + pickNumber(`${text}/jaar`, years)
  return new Date(Date.UTC(year, pickNumber(`${text}/maand`, 12), 1 + pickNumber(`${text}/dag`, 28)))
}

/** `D-M-YYYY`, as Dutch tools export dates. */
export function formatDutchDate(date: Date): string {
  return `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${date.getUTCFullYear()}`
}

/** `YYYY-MM-DD`. */
export function formatIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10)
}
