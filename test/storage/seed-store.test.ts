import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readGemeenten, seedStore } from '../../src/storage/index.ts'
import { someGemeente } from '../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../helpers/store.ts'

let test: TestStore
beforeAll(async () => {
  test = await openTestStore()
})
afterAll(() => test.close())

describe('seedStore', () => {
  it('fills an empty store once, however many do it at once', async () => {
    const { store } = test
    const own = someGemeente('0363', { naam: 'Eigen naam' })
    await store.gemeenten.save([own])
    const second = (await test.openAnother?.()) ?? store
    const outcomes = await Promise.all([seedStore(store), seedStore(second)])
    expect(outcomes.filter((isDone) => isDone)).toHaveLength(1)
    expect(await seedStore(store)).toBe(false)
    expect(await store.gemeenten.list()).toHaveLength((await readGemeenten()).length)
    expect(await store.gemeenten.find(own.gemeentecode)).toEqual(own)
    const [model, ...more] = await store.referentiemodellen.list()
    expect(model?.status).toBe('gepubliceerd')
    expect(more).toEqual([])
  })
})
