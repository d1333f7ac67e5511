import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import type { LandschapStore } from '../store.ts'
import { ARCHIEFVERSIE, Archiefregel, FORMAAT } from './regels.ts'

/**
 * Writes everything that a store keeps into one archive, as it is at one moment: gzipped lines of JSON, described in the
 * README of this folder. The same content gives the same bytes. Work in progress and kept answers are left out.
 *
 * @param sleutelhashes - with the hashes of API keys, so that the keys work in the store it is restored in
 */
export async function writeArchief(
  store: LandschapStore,
  { sleutelhashes = false }: { readonly sleutelhashes?: boolean } = {},
): Promise<Uint8Array> {
  const gzip = createGzip()
  const chunks: Buffer[] = []
  gzip.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = once(gzip, 'end')
  const hash = createHash('sha256')
  const aantallen: Record<string, number> = {}
  const write = async (value: unknown) => {
    const line = Buffer.from(`${JSON.stringify(value)}\n`)
    hash.update(line)
    if (!gzip.write(line)) await once(gzip, 'drain')
  }
  await write({ formaat: FORMAAT, versie: ARCHIEFVERSIE, sleutelhashes })
  await store.archief.read(async (regel) => {
    aantallen[regel.soort] = (aantallen[regel.soort] ?? 0) + 1
    // parsed as it will be read: what could not be restored is met now, and fields come in one order
    const line = Archiefregel.parse(regel)
    await write(line.soort === 'sleutel' && !sleutelhashes ? { ...line, geheimhash: null } : line)
  })
  gzip.end(`${JSON.stringify({ soort: 'einde', aantallen, sha256: hash.digest('hex') })}\n`)
  await ended
  return Buffer.concat(chunks)
}
