import { Kysely, PostgresDialect } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openGeheugen } from '../../../src/storage/postgres/ingebed.ts'
import { migrate } from '../../../src/storage/postgres/migrate.ts'
import { buildOmgeving } from '../../../src/storage/postgres/omgeving.ts'
import { buildRevisiestand } from '../../../src/storage/postgres/revisiestand.ts'
import type { Tabellen } from '../../../src/storage/postgres/tabellen.ts'
import type { Verbinding } from '../../../src/storage/postgres/verbinding.ts'

let verbinding: Verbinding
const asked: string[] = []
let db: Kysely<Tabellen>

beforeAll(async () => {
  verbinding = await openGeheugen()
  const dialect = new PostgresDialect({ pool: verbinding.pool })
  db = new Kysely<Tabellen>({
    dialect,
    log: ({ query }) => {
      asked.push(query.sql)
    },
  })
  await migrate(db)
})
afterAll(() => verbinding.close())

describe('buildOmgeving', () => {
  it('asks the database nothing more at the end of work that raised a revisie', async () => {
    const { transaction } = buildOmgeving(db, buildRevisiestand())
    asked.length = 0
    await transaction(({ raise }) => raise(['9901']))
    expect(asked).toEqual(['begin', expect.stringContaining('pg_notify'), 'commit'])
  })

  it('asks whether the transaction still holds when an error of SQL was caught in it', async () => {
    const { transaction } = buildOmgeving(db, buildRevisiestand())
    const work = transaction(async (inside) => {
      const row = { onderwerp: '9901', nummer: 1 }
      await inside.db
        .insertInto('revisie')
        .values([row, row])
        .execute()
        .catch(() => {})
    })
    await expect(work).rejects.toThrow('current transaction is aborted')
  })
})
