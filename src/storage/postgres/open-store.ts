import { Kysely, PostgresDialect } from 'kysely'
import type { Opslagplaats } from '../opslagplaats.ts'
import type { LandschapStore } from '../store.ts'
import { buildStore } from './build-store.ts'
import { openGeheugen, openMap } from './ingebed.ts'
import { startLuisteraar } from './luisteraar.ts'
import { migrate } from './migrate.ts'
import { buildRevisiestand, type Revisiestand } from './revisiestand.ts'
import { openServer } from './server.ts'
import type { Tabellen } from './tabellen.ts'
import type { Verbinding } from './verbinding.ts'
import { openWachtrij } from './wachtrij.ts'

/**
 * Opens the store and brings its schema up to date. A new one is empty: see seedStore.
 *
 * @param now - clock, in ms since 1970, for what expires
 * @throws LandschapError opslag_bezet when another process has the folder, ongeldige_invoer when there is no server
 */
export async function openPostgresStore(plaats: Opslagplaats, now: () => number): Promise<LandschapStore> {
  const verbinding = await openVerbinding(plaats)
  try {
    const db = new Kysely<Tabellen>({ dialect: new PostgresDialect({ pool: verbinding.pool }) })
    await migrate(db)
    const wachtrij = await openWachtrij(verbinding.pool, verbinding.soort === 'ingebed')
    const stand = buildRevisiestand()
    const luisteraar = await followRevisies({ plaats, db, stand })
    const close = async () => {
      await luisteraar.stop()
      await verbinding.close()
    }
    return buildStore({ db, stand, wachtrij, isAlone: verbinding.soort === 'ingebed', now, close })
  } catch (error) {
    await verbinding.close()
    throw error
  }
}

function openVerbinding(plaats: Opslagplaats): Promise<Verbinding> {
  if ('databaseUrl' in plaats) return openServer(plaats.databaseUrl, plaats.verbindingen ?? 10)
  return 'map' in plaats ? openMap(plaats.map) : openGeheugen()
}

type Followed = {
  readonly plaats: Opslagplaats
  readonly db: Kysely<Tabellen>
  readonly stand: Revisiestand
}

/** The embedded store has one process, which knows its own changes: nothing to listen to. */
async function followRevisies({ plaats, db, stand }: Followed): Promise<{ stop(): Promise<void> }> {
  if ('databaseUrl' in plaats) return startLuisteraar(plaats.databaseUrl, stand)
  stand.reset(await db.selectFrom('revisie').selectAll().execute())
  return { stop: async () => {} }
}
