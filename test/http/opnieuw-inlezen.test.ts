import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Gemeentecode } from '../../src/core/index.ts'
import { type LandschapStore, openStore, readCatalogus, readShippedRelease } from '../../src/storage/index.ts'
import { someServer } from '../helpers/server.ts'

let store: LandschapStore
let app: FastifyInstance

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await store.gemeenten.save([{ gemeentecode: Gemeentecode.parse('9951'), naam: 'Wisselend', voorlopig: false }])
  await store.referentiemodellen.add(await readShippedRelease(), {
    status: 'gepubliceerd',
    bestandshash: 'meegeleverd',
  })
  app = await someServer({ store, catalogus: await readCatalogus() })
})
afterAll(async () => {
  await app.close()
  await store.close()
})

describe('POST /gemeenten/{gemeentecode}/inventarisaties', () => {
  it('lets the same file again take its place back after another list replaced it, once', async () => {
    const send = async (text: string, query = '') => {
      const { statusCode } = await app.inject({
        method: 'POST',
        url: `/v1/gemeenten/9951/inventarisaties${query}`,
        headers: { 'content-type': 'text/csv' },
        payload: text,
      })
      return statusCode
    }
    const names = async () => {
      const { resultaten } = (await app.inject('/v1/gemeenten/9951/applicaties')).json()
      return resultaten.map(({ naam }: { naam: string }) => naam)
    }
    const [right, wrong] = ['Applicatie\nGoede lijst\n', 'Applicatie\nVerkeerde lijst\n']
    expect([await send(right), await send(wrong)]).toEqual([201, 201])
    expect(await names()).toEqual(['Verkeerde lijst'])
    expect([await send(right), await send(right)]).toEqual([201, 200])
    expect(await names()).toEqual(['Goede lijst'])
    // at an older peildatum than what counts now nothing changes, and a second time is a second time there too
    expect([await send(wrong, '?peildatum=2020-01-01'), await send(wrong, '?peildatum=2020-01-01')]).toEqual([201, 200])
    expect(await names()).toEqual(['Goede lijst'])
  })
})
