import type { Opslagplaats } from './opslagplaats.ts'
import type { LandschapStore } from './store.ts'

/**
 * Opens the store and brings its schema up to date. A new one is empty: see seedStore.
 *
 * The database code, nearly three hundred modules, is loaded here: a command that only compares files does not wait for it.
 *
 * @param now - clock, in ms since 1970, for what expires
 * @throws LandschapError opslag_bezet when another process has the folder, ongeldige_invoer when there is no server
 */
export async function openStore(plaats: Opslagplaats, now: () => number = Date.now): Promise<LandschapStore> {
  const { openPostgresStore } = await import('./postgres/open-store.ts')
  return openPostgresStore(plaats, now)
}
