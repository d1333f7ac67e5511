import { join } from 'node:path'
import { findDataMap } from './data-map.ts'

/** Where the store is: a PostgreSQL server, a folder for this process alone, or memory that is gone at the end. */
export type Opslagplaats =
  | { readonly databaseUrl: string; readonly verbindingen?: number }
  | { readonly map: string }
  | { readonly geheugen: true }

/** Where this user's store is: the PostgreSQL server of DATABASE_URL, else a folder among the user's own data. */
export function findOpslagplaats(environment: NodeJS.ProcessEnv = process.env): Opslagplaats {
  const databaseUrl = environment['DATABASE_URL']
  if (databaseUrl !== undefined && databaseUrl !== '') return { databaseUrl }
  return { map: join(findDataMap(environment), 'opslag') }
}
