import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LandschapStore } from '../../../src/storage/index.ts'
import { code, someGemeente, someInhoud, someVerslag } from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

describe('transaction', () => {
  it('keeps nothing of work that throws, in no register', async () => {
    const work = store.transaction(async (tx) => {
      await tx.gemeenten.save([someGemeente('9901')])
      await tx.inventarisaties.add(someVerslag('9901'), someInhoud('Zaakweg'))
      throw new Error('halverwege')
    })
    await expect(work).rejects.toThrow('halverwege')
    expect(await store.gemeenten.find(code('9901'))).toBeNull()
    expect(await store.inventarisaties.list([code('9901')])).toEqual([])
    expect((await store.revisies.read([code('9901')])).gemeenten.get(code('9901'))).toBe(0)
  })

  it('joins the transaction that is open', async () => {
    await store.transaction(async (tx) => {
      await tx.transaction((inner) => inner.gemeenten.save([someGemeente('9902')]))
      expect(await tx.gemeenten.find(code('9902'))).toEqual(someGemeente('9902'))
    })
    expect(await store.gemeenten.find(code('9902'))).toEqual(someGemeente('9902'))
  })

  it('commits nothing when a part failed, whoever caught that', async () => {
    const work = store.transaction(async (tx) => {
      await tx.gemeenten.save([someGemeente('9903')])
      await tx.transaction(() => Promise.reject(new Error('deel'))).catch(() => {})
    })
    await expect(work).rejects.toThrow('deel')
    expect(await store.gemeenten.find(code('9903'))).toBeNull()
  })

  it('commits nothing after an error of the database that somebody caught', async () => {
    const work = store.transaction(async (tx) => {
      await tx.gemeenten.save([someGemeente('9904')])
      // a zero byte is no text to the database
      await tx.antwoorden.find('\u0000', 'x').catch(() => {})
    })
    await expect(work).rejects.toThrow('transaction is aborted')
    expect(await store.gemeenten.find(code('9904'))).toBeNull()
  })

  it('refuses the outer store inside, instead of waiting for ever', async () => {
    const work = store.transaction(() => store.gemeenten.list())
    await expect(work).rejects.toThrow('inside a transaction')
    await expect(store.transaction(() => store.transaction(() => Promise.resolve()))).rejects.toThrow('inside')
    await expect(store.ping()).resolves.toBeUndefined()
  })

  it('lets twenty at once each do all of their work', async () => {
    const codes = Array.from({ length: 20 }, (_, index) => `${9920 + index}`)
    await Promise.all(
      codes.map((one) =>
        store.transaction(async (tx) => {
          await tx.gemeenten.save([someGemeente(one)])
          await tx.inventarisaties.add(someVerslag(one), someInhoud('Zaakweg'))
          await tx.revisies.read([code(one)])
        }),
      ),
    )
    const all = await store.inventarisaties.list(codes.map(code))
    expect(all.map(({ gemeentecode }) => gemeentecode).sort()).toEqual(codes)
    expect(new Set(all.map(({ volgnummer }) => volgnummer)).size).toBe(20)
  })

  it('does work again that the database ended for the sake of another', async () => {
    let starts = 0
    // both raise two revisies, in opposite order, after both hold one: a circle that only ending one can open
    const holding: (() => void)[] = []
    const meet = () =>
      new Promise<void>((resolve) => {
        holding.push(resolve)
        if (holding.length === 2 || !('databaseUrl' in test.plaats)) for (const go of holding) go()
      })
    const cross = (first: string, second: string) =>
      store.transaction(async (tx) => {
        starts += 1
        await tx.inventarisaties.add(someVerslag(first), someInhoud())
        if (starts <= 2) await meet()
        await tx.inventarisaties.add(someVerslag(second), someInhoud())
      })
    await Promise.all([cross('9951', '9952'), cross('9952', '9951')])
    expect(await store.inventarisaties.list([code('9951'), code('9952')])).toHaveLength(4)
    expect(starts).toBe('databaseUrl' in test.plaats ? 3 : 2)
  })
})
