import { CompiledQuery, type Kysely } from 'kysely'
import type { Pool } from 'pg'
import PgBoss from 'pg-boss'
import type { Tabellen } from './tabellen.ts'

/** Name of the one queue: what is to be done stands in the taak. */
export const RIJ = 'taken'

/** The queue behind the taken. */
export type Wachtrij = {
  readonly boss: PgBoss
  /** Puts the taak on the queue with the connection of an open transaction. @returns id of the job */
  enqueue(db: Kysely<Tabellen>, taakId: string): Promise<string>
  /** Puts a job that was taken off the queue back on it. */
  giveBack(db: Kysely<Tabellen>, opdrachtId: string): Promise<void>
  /** Tells the workers of this process that there is work. */
  wake(): void
  /** @returns what ends the listening */
  onWake(listener: () => void): () => void
}

/**
 * Opens the queue, and makes its tables where they are not there yet: they change with the version of pg-boss.
 *
 * @param isAlone - no other process can do the same at the same time
 */
export async function openWachtrij(pool: Pool, isAlone: boolean): Promise<Wachtrij> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => runAlone(pool, text, values) },
    schedule: false,
    supervise: false,
    archiveCompletedAfterSeconds: 60 * 60,
    deleteAfterDays: 1,
  })
  await (isAlone ? makeTables(boss) : makeLocked(pool, boss))
  const listeners = new Set<() => void>()
  return {
    boss,
    enqueue: async (db, taakId) => {
      const opdrachtId = await boss.send(RIJ, { taakId }, { db: buildDb(db) })
      if (opdrachtId === null) throw new Error('pg-boss refused a job')
      return opdrachtId
    },
    giveBack: async (db, opdrachtId) => {
      await boss.fail(RIJ, opdrachtId, {}, { db: buildDb(db) })
    },
    wake: () => {
      for (const listener of listeners) listener()
    },
    onWake: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

async function makeTables(boss: PgBoss): Promise<void> {
  await boss.start()
  if ((await boss.getQueue(RIJ)) !== null) return
  // takeovers are counted on the taak; the limit here only must not be in their way
  await boss.createQueue(RIJ, { name: RIJ, retryLimit: 1000, retryDelay: 0, expireInHours: 23, retentionDays: 30 })
}

/** pg-boss takes its lock inside the schema that it makes: two that make it at once fail. */
async function makeLocked(pool: Pool, boss: PgBoss): Promise<void> {
  const lock = await pool.connect()
  try {
    await lock.query(`select pg_advisory_lock(hashtextextended('gemene-deler wachtrij', 0))`)
    await makeTables(boss)
  } finally {
    // the lock goes with the connection
    lock.release(true)
  }
}

type Result = { rows: unknown[] }

/** pg-boss sends several statements with BEGIN and COMMIT at once: what fails must not leave its connection in between. */
async function runAlone(pool: Pool, text: string, values: unknown[]): Promise<Result> {
  const client = await pool.connect()
  try {
    return await client.query(text, values)
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/** Lets pg-boss use the connection of a transaction. */
function buildDb(db: Kysely<Tabellen>): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({ rows: (await db.executeQuery(CompiledQuery.raw(text, values))).rows }),
  }
}
