import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LandschapStore } from '../../../src/storage/index.ts'
import { code, someInhoud, someVerslag } from '../../helpers/opslag.ts'
import { IS_SERVER, openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

const gemeente = code('9901')
const readNumber = async (one: LandschapStore) => (await one.revisies.read([gemeente])).gemeenten.get(gemeente) ?? 0
const change = () => store.inventarisaties.add(someVerslag('9901'), someInhoud())

/** Reads until the number is there: a message of another process takes moments. */
async function readUntil(one: LandschapStore, wanted: number): Promise<number> {
  for (;;) {
    const number = await readNumber(one)
    if (number >= wanted) return number
    await one.ping()
  }
}

describe('revisies', () => {
  it('are known at once after the commit, and inside the transaction before it', async () => {
    const before = await readNumber(store)
    await store.transaction(async (tx) => {
      await tx.inventarisaties.add(someVerslag('9901'), someInhoud())
      expect(await readNumber(tx)).toBe(before + 1)
    })
    expect(await readNumber(store)).toBe(before + 1)
  })
})

describe('lock', () => {
  it('makes those who read, judge and write do so one after the other', async () => {
    const before = await readNumber(store)
    // each writes only when nobody wrote since it read: without the lock both would
    const judge = () =>
      store.transaction(async (tx) => {
        await tx.revisies.lock([gemeente, 'kennis'])
        if ((await readNumber(tx)) !== before) return 'gewijzigd'
        await tx.inventarisaties.add(someVerslag('9901'), someInhoud())
        return 'geschreven'
      })
    const outcomes = await Promise.all([judge(), judge(), judge()])
    expect(outcomes.filter((outcome) => outcome === 'geschreven')).toHaveLength(1)
    expect(await readNumber(store)).toBe(before + 1)
    await expect(store.revisies.lock([gemeente])).rejects.toThrow('transaction')
  })
})

describe.skipIf(!IS_SERVER)('revisies of two processes on one server', () => {
  it('follow what the other changes', async () => {
    const other = (await test.openAnother?.()) ?? store
    const before = await readNumber(store)
    await change()
    expect(await readUntil(other, before + 1)).toBe(before + 1)
  })

  it('are right while the listener is cut off, and after it came back', async () => {
    const other = (await test.openAnother?.()) ?? store
    const admin = new Client({ connectionString: 'databaseUrl' in test.plaats ? test.plaats.databaseUrl : '' })
    await admin.connect()
    const cut = () =>
      admin.query(`select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and application_name = 'gemene-deler revisies'`)
    await cut()
    const before = await readNumber(store)
    await change()
    expect(await readUntil(other, before + 1)).toBe(before + 1)
    for (;;) {
      const { rows } = await admin.query(`select 1 from pg_stat_activity
        where datname = current_database() and application_name = 'gemene-deler revisies' and state = 'idle'`)
      if (rows.length >= 2) break
    }
    await change()
    expect(await readUntil(other, before + 2)).toBe(before + 2)
    await admin.end()
  })
})
