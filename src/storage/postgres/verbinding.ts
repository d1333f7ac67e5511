import type { Pool } from 'pg'

/** A database that is open: embedded or a server. */
export type Verbinding = {
  readonly soort: 'ingebed' | 'server'
  readonly pool: Pool
  close(): Promise<void>
}
