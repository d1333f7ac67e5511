import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { type LandschapStore, type Opslagplaats, openStore } from '../../src/storage/index.ts'

export type TestStore = {
  readonly store: LandschapStore
  /** Another process, as it were, on the same server; null on the embedded store, which has one. */
  readonly openAnother: (() => Promise<LandschapStore>) | null
  readonly plaats: Opslagplaats
  close(): Promise<void>
}

/** True when the tests run on a PostgreSQL server: see test/postgres/run.ts. */
export const IS_SERVER = process.env['TEST_DATABASE_URL'] !== undefined

/** Opens an empty store: embedded in memory, or a database of its own on the server of TEST_DATABASE_URL. */
export async function openTestStore(now?: () => number): Promise<TestStore> {
  const server = process.env['TEST_DATABASE_URL']
  const plaats = server === undefined ? { geheugen: true as const } : { databaseUrl: await createDatabase(server) }
  const store = await openStore(plaats, now)
  const others: LandschapStore[] = []
  const openAnother = async () => {
    const other = await openStore(plaats, now)
    others.push(other)
    return other
  }
  return {
    store,
    plaats,
    openAnother: 'databaseUrl' in plaats ? openAnother : null,
    close: async () => {
      await Promise.all([store, ...others].map((one) => one.close()))
      if (server !== undefined && 'databaseUrl' in plaats) {
        await run(server, `drop database "${new URL(plaats.databaseUrl).pathname.slice(1)}" with (force)`)
      }
    },
  }
}

/** Makes an empty database. @returns its address */
export async function createDatabase(server: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await run(server, `create database "${name}"`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function run(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(statement)
  await client.end()
}
