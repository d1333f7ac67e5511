import { type Kysely, sql } from 'kysely'

/** What was known of products when uses were derived; empty for those of before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table gebruiksstand add column kennis text not null default ''`).execute(db)
}
