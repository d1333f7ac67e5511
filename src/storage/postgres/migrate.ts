import { DEFAULT_MIGRATION_TABLE, type Kysely, Migrator, sql } from 'kysely'
import { LandschapError } from '../../core/index.ts'
import { MIGRATIONS } from './migrations/index.ts'

/**
 * Brings the schema up to date. Kysely takes a lock in the database first, so two processes that start at once do it once.
 *
 * @throws LandschapError ongeldige_invoer when a newer version of this program has worked on the store; else what the
 *   failing migration threw: that one leaves nothing behind
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  // when the database cannot even be asked, the first error says more than the second
  if (await hasUnknown(db).catch(() => false)) {
    throw new LandschapError(
      'ongeldige_invoer',
      'Deze opslag is bijgewerkt door een nieuwere versie van gemene-deler. Gebruik die versie, of kies een andere GEMENE_DELER_DATA of DATABASE_URL.',
      { cause: error },
    )
  }
  throw error
}

/** Whether a migration was run here that this version does not know. */
async function hasUnknown<T>(db: Kysely<T>): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db)
  return rows.some(({ name }) => !(name in MIGRATIONS))
}
