import { LandschapError } from '../core/index.ts'
import { saveBestand } from './bestanden.ts'

/** Writes to standard output and waits until it is taken: a pipe may be slow. */
export async function print(content: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(content, (error) => (error ? reject(error) : resolve()))
  })
}

/** A remark beside the result: standard error, so that the result itself can be piped on. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Shows how far long work is, on one line that is rewritten; silent when standard error is no terminal. */
export function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`)
}

/** Takes the progress line away. */
export function clearProgress(): void {
  showProgress('')
}

/**
 * Gives a result where the caller wants it: in a file, or on standard output.
 *
 * @throws LandschapError ongeldige_invoer when a binary result would go to a terminal
 */
export async function deliver(content: string | Uint8Array, pad: string | undefined): Promise<void> {
  if (pad !== undefined) {
    await saveBestand(pad, content)
    remark(`Geschreven: ${pad}`)
    return
  }
  if (typeof content !== 'string' && process.stdout.isTTY) {
    throw new LandschapError(
      'ongeldige_invoer',
      'Een werkmap past niet op het scherm. Geef een bestand: --uit vergelijking.xlsx',
    )
  }
  await print(content)
}

/** How wide a report may be: the terminal, else 100 columns; never so wide that a line is hard to read. */
export function reportWidth(): number {
  return Math.min(Math.max(process.stdout.columns ?? 100, 60), 140)
}

/** Colour only for eyes: a terminal, and not switched off. */
export function hasColour(pad: string | undefined): boolean {
  return pad === undefined && process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined
}
