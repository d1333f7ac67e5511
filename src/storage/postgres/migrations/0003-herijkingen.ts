import { type Kysely, sql } from 'kysely'

/** Beside its plan a scenario keeps the one that a herijking made last. */
const STATEMENTS = [
  `alter table scenariouitkomst add column soort text not null default 'plan'`,
  'alter table scenariouitkomst drop constraint scenariouitkomst_pkey',
  'alter table scenariouitkomst add primary key ("scenarioId", soort)',
  'alter table scenariouitkomst alter column soort drop default',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
