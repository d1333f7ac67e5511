import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MEEGELEVERD } from './data-map.ts'

/** The fictional sample gemeenten that ship with the package, in the order of their names. */
export async function readVoorbeelden(): Promise<{ readonly bestandsnaam: string; readonly bytes: Uint8Array }[]> {
  const folder = join(MEEGELEVERD, 'voorbeelden')
  const names = (await readdir(folder)).sort()
  return Promise.all(
    names.map(async (bestandsnaam) => ({ bestandsnaam, bytes: await readFile(join(folder, bestandsnaam)) })),
  )
}
