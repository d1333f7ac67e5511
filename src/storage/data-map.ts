import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder `data` of the package: as far from src/storage as from dist/storage. */
export const MEEGELEVERD = fileURLToPath(new URL('../../data/', import.meta.url))

/** Where this user's own data stay: GEMENE_DELER_DATA, else `.gemene-deler` in the home folder. */
export function findDataMap(environment: NodeJS.ProcessEnv = process.env): string {
  const chosen = environment['GEMENE_DELER_DATA']
  return chosen === undefined || chosen === '' ? join(homedir(), '.gemene-deler') : chosen
}
