import { type Kysely, Migrator } from 'kysely'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings the schema up to date. Kysely takes a lock in the database first, so two processes that start at once do it once.
 *
 * @throws what the failing migration threw; that one leaves nothing behind
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
