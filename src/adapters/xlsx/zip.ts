import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { LandschapError } from '../../core/errors.ts'
import { buildOnleesbaar, buildOnveilig, buildTeGroot, LIMIETEN } from './limieten.ts'

/** The parts of a zip by name, in lower case; a part is inflated only when it is read. */
export type Zip = {
  readonly bestand: string
  readonly has: (naam: string) => boolean
  /** Gives the bytes of a part in pieces. A part that is not there gives nothing. */
  readonly read: (naam: string, onChunk: (chunk: Uint8Array) => void) => Promise<void>
}

/**
 * Opens the zip that an .xlsx is, and refuses what is made to harm before anything is inflated.
 *
 * @throws LandschapError onleesbaar_bestand - cut off, damaged or encrypted
 * @throws LandschapError bestand_te_groot, onveilig_bestand - see {@link LIMIETEN}
 */
export async function openZip(bytes: Uint8Array, bestand: string): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const file = await rethrow(bestand, () => fromBufferPromise(buffer, { lazyEntries: true, autoClose: false }))
  const entries = await rethrow(bestand, () => readEntries(file, bestand))
  checkSizes([...entries.values()], bestand)
  let inflated = 0
  return {
    bestand,
    has: (naam) => entries.has(naam.toLowerCase()),
    read: async (naam, onChunk) => {
      const entry = entries.get(naam.toLowerCase())
      if (entry === undefined) return
      await rethrow(bestand, async () => {
        const stream: AsyncIterable<Uint8Array> = await file.openReadStreamPromise(entry)
        for await (const chunk of stream) {
          inflated += chunk.length
          if (inflated > LIMIETEN.uitgepaktBytes) throw buildTeGroot(bestand, UITGEPAKT_TE_GROOT)
          onChunk(chunk)
        }
      })
    },
  }
}

async function readEntries(file: ZipFile, bestand: string): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (file.entryCount > LIMIETEN.onderdelen)
    throw buildOnveilig(bestand, `het zip-bestand heeft ${file.entryCount} onderdelen`)
  for await (const entry of file.eachEntry()) {
    if (entry.isEncrypted()) throw buildOnleesbaar(bestand, 'het bestand is met een wachtwoord beveiligd')
    const naam = entry.fileName.toLowerCase()
    if (!entries.has(naam)) entries.set(naam, entry)
  }
  return entries
}

const UITGEPAKT_TE_GROOT = `uitgepakt is de werkmap groter dan ${LIMIETEN.uitgepaktBytes / 1024 / 1024} MB`
/** Folders of parts that are never read: a pivot table may keep a copy of all its data. */
const ONGELEZEN = /^xl\/(?:pivotcache|pivottables|drawings|charts|media|externallinks|querytables|printersettings)\//i

/** Pictures and the like are never inflated, so only the parts with XML count. */
function checkSizes(entries: readonly Entry[], bestand: string): void {
  const parts = entries.filter(({ fileName }) => /\.(?:xml|rels)$/i.test(fileName) && !ONGELEZEN.test(fileName))
  const isBomb = parts.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > LIMIETEN.verhoudingVanafBytes && uncompressedSize > LIMIETEN.verhouding * compressedSize,
  )
  if (isBomb) throw buildOnveilig(bestand, 'een onderdeel is buitensporig sterk ingepakt')
  const declared = parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (declared > LIMIETEN.uitgepaktBytes) throw buildTeGroot(bestand, UITGEPAKT_TE_GROOT)
}

async function rethrow<T>(bestand: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof LandschapError) throw error
    throw buildOnleesbaar(bestand, 'de werkmap is beschadigd of afgebroken', error)
  }
}
