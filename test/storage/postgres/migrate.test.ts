import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../../src/storage/postgres/migrate.ts'

let pglite: PGlite
let db: Kysely<{ kysely_migration: { name: string; timestamp: string } }>

beforeAll(async () => {
  pglite = await PGlite.create()
  const pool = new Pool({ ...createPgConfig(pglite), max: 1 })
  db = new Kysely({ dialect: new PostgresDialect({ pool }) })
})
afterAll(async () => {
  await db.destroy()
  await pglite.close()
})

describe('migrate', () => {
  it('changes nothing a second time', async () => {
    await migrate(db)
    const names = () => db.selectFrom('kysely_migration').select('name').orderBy('name').execute()
    const before = await names()
    expect(before.length).toBeGreaterThan(0)
    await migrate(db)
    expect(await names()).toEqual(before)
  })

  it('refuses a store that a newer version has worked on, and says what to do', async () => {
    await migrate(db)
    await db.insertInto('kysely_migration').values({ name: '9999-later', timestamp: '2027-01-01' }).execute()
    await expect(migrate(db)).rejects.toMatchObject({
      code: 'ongeldige_invoer',
      detail: expect.stringContaining('nieuwere'),
    })
  })
})
