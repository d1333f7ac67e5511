import { createHash } from 'node:crypto'
import { readReferentiemodel } from '../../adapters/index.ts'
import type { Inlezing, Referentiemodel } from '../../core/index.ts'
import { readBestanden } from '../bestanden/read-bestanden.ts'

/** A file as it was sent. */
export type Upload = {
  readonly bytes: Uint8Array
  /** As the sender calls it, without folders. */
  readonly bestandsnaam?: string
  /** Our field → column, where the recognition of headings falls short. */
  readonly kolommen?: Readonly<Record<string, string>>
}

/** What the file is called in places where the sender gave no name. */
const NAAMLOOS = 'upload'

/** SHA-256 of the bytes, in hex. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Reads one file that was sent.
 *
 * @returns the inlezing, with the name under which its places speak of it
 * @throws LandschapError of the reader
 */
export async function readUpload(
  { bytes, bestandsnaam, kolommen }: Upload,
  referentiemodel: Referentiemodel,
): Promise<{ readonly bestand: string; readonly inlezing: Inlezing }> {
  const opdracht = { referentiemodel, ...(kolommen === undefined ? {} : { kolommen }) }
  const [gelezen] = await readBestanden([bestandsnaam ?? NAAMLOOS], () => Promise.resolve(bytes), opdracht)
  // readBestanden gives one per name
  if (gelezen === undefined) throw new Error('no inlezing for the upload')
  return gelezen
}

/**
 * Reads a release of GEMMA that was sent.
 *
 * @throws LandschapError of the reader
 */
export async function readModel({ bytes, bestandsnaam }: Upload): Promise<Referentiemodel> {
  return readReferentiemodel(bytes, { bestand: bestandsnaam ?? NAAMLOOS }).referentiemodel
}
