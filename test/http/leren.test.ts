import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LandschapStore, openStore, seedStore } from '../../src/storage/index.ts'
import { someServer } from '../helpers/server.ts'

let store: LandschapStore
let app: FastifyInstance

const LIJST = 'Applicatie;Leverancier\nBoomix;Boomwaar\n'

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await seedStore(store)
  app = await someServer({ store })
  for (const code of ['9961', '9962']) {
    await app.inject({ method: 'PUT', url: `/v1/gemeenten/${code}`, payload: { naam: `Test ${code}` } })
    const headers = { 'content-type': 'text/csv' }
    await app.inject({ method: 'POST', url: `/v1/gemeenten/${code}/inventarisaties`, headers, payload: LIJST })
  }
})
afterAll(async () => {
  await app.close()
  await store.close()
})

describe('POST /gemeenten/{gemeentecode}/toewijzingen', () => {
  it('helps the next gemeente with the same pakket, and no longer once it is taken back', async () => {
    const components = await app.inject(
      '/v1/referentiemodellen/2026-06-30/referentiecomponenten?search=zaakregistratie',
    )
    const { id: referentiecomponentId } = components.json().resultaten[0]
    const read = async () => (await app.inject('/v1/gemeenten/9962/toewijzingen')).json().resultaten
    const before = await read()
    const payload = { applicatieId: '9961-boomix', referentiecomponentId }
    const made = await app.inject({ method: 'POST', url: '/v1/gemeenten/9961/toewijzingen', payload })
    expect(made.statusCode).toBe(201)
    const [first] = await read()
    expect(first).toMatchObject({ referentiecomponent: { id: referentiecomponentId }, herkomst: 'afgeleid' })
    expect(first.redenen.join(' ')).toContain('elders')
    expect(JSON.stringify(first)).not.toContain('9961')

    const url = new URL(made.json()._links.self.href).pathname
    const headers = { 'if-match': String((await app.inject(url)).headers['etag']) }
    expect((await app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204)
    expect(await read()).toEqual(before)
  })
})
