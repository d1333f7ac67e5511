import { createReadStream } from 'node:fs'
import { rename, stat, writeFile } from 'node:fs/promises'
import { LandschapError } from '../core/index.ts'

/** No inventory or release comes near this; a release of GEMMA is 14 MB. */
const MAX_MB = 64

/**
 * Reads a file whole, refusing first what cannot be an inventory.
 *
 * @throws LandschapError bestand_niet_gevonden, bestand_te_groot, onbekend_formaat (a folder)
 */
export async function openBestand(pad: string): Promise<Uint8Array> {
  const facts = await stat(pad).catch((cause: NodeJS.ErrnoException) => {
    throw new LandschapError('bestand_niet_gevonden', `${pad}: ${describeMissing(cause)}`, { cause })
  })
  if (facts.isDirectory()) {
    throw new LandschapError(
      'onbekend_formaat',
      `${pad}: dit is een map. Noem de bestanden erin, bijvoorbeeld ${pad}/*`,
    )
  }
  if (facts.size > MAX_MB * 1024 * 1024) {
    const megabytes = Math.round(facts.size / 1024 / 1024)
    throw new LandschapError(
      'bestand_te_groot',
      `${pad}: het bestand is ${megabytes} MB; de grens is ${MAX_MB} MB. Exporteer alleen de applicaties, zonder bijlagen.`,
    )
  }
  const chunks: Buffer[] = []
  for await (const chunk of createReadStream(pad)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function describeMissing(cause: NodeJS.ErrnoException): string {
  if (cause.code === 'ENOENT') return 'het bestand is er niet. Controleer de naam en de map.'
  if (cause.code === 'EACCES') return 'het bestand mag niet gelezen worden. Controleer de rechten.'
  return `het bestand kan niet gelezen worden (${cause.code ?? 'onbekende oorzaak'}).`
}

/**
 * Writes a result to a file at once: nobody ever sees half of it.
 *
 * @throws LandschapError ongeldige_invoer when the folder is not there or may not be written
 */
export async function saveBestand(pad: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${pad}.${process.pid}.tmp`
  try {
    await writeFile(temporary, content)
    await rename(temporary, pad)
  } catch (cause) {
    throw new LandschapError('ongeldige_invoer', `${pad}: kan hier niet schrijven. Controleer de map en de rechten.`, {
      cause,
    })
  }
}
