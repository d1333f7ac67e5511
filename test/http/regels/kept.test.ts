import { describe, expect, it } from 'vitest'
import { may } from '../../../src/http/regels/may.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { SOME_GEMEENTEN, someServer, someSleutel } from '../../helpers/server.ts'

async function someSituation() {
  const store = buildMemoryStore(SOME_GEMEENTEN)
  let made = 0
  const app = await someServer({
    store,
    routes: [
      (api) => {
        api.get('/lijst', {
          config: { access: may.readReference, hasEtag: true, keptUntil: 'gemeentenlijst' },
          handler: async () => {
            made += 1
            return { made }
          },
        })
      },
    ],
  })
  return { app, store, count: () => made }
}

describe('answers with reference data', () => {
  it('are made once until what they are made of changes', async () => {
    const { app, store, count } = await someSituation()
    const [first, again] = [await app.inject('/v1/lijst'), await app.inject('/v1/lijst')]
    expect([again.body, again.headers.etag, again.headers['content-type']]).toEqual([
      first.body,
      first.headers.etag,
      first.headers['content-type'],
    ])
    expect(count()).toBe(1)
    await store.gemeenten.save(SOME_GEMEENTEN)
    expect((await app.inject('/v1/lijst')).json()).toEqual({ made: 2 })
  })

  it('are another for another address of the server', async () => {
    const { app, count } = await someSituation()
    await app.inject('/v1/lijst')
    await app.inject({ url: '/v1/lijst', headers: { host: 'localhost:81' } })
    expect(count()).toBe(2)
  })

  it('still answer If-None-Match, HEAD and Accept', async () => {
    const { app } = await someSituation()
    const { headers, body } = await app.inject('/v1/lijst')
    const known = await app.inject({ url: '/v1/lijst', headers: { 'if-none-match': String(headers.etag) } })
    expect([known.statusCode, known.body]).toEqual([304, ''])
    const head = await app.inject({ method: 'HEAD', url: '/v1/lijst' })
    expect([head.statusCode, head.body, head.headers['content-length']]).toEqual([200, '', String(body.length)])
    expect((await app.inject({ url: '/v1/lijst', headers: { accept: 'text/html' } })).statusCode).toBe(406)
    expect((await app.inject('/v1/lijst')).body).toBe(body)
  })

  it('are closed to who may not have them', async () => {
    const { app, store } = await someSituation()
    expect((await app.inject('/v1/lijst')).statusCode).toBe(200)
    const { id, authorization } = await someSleutel(store, 'lezer')
    expect((await app.inject('/v1/lijst')).statusCode).toBe(401)
    expect((await app.inject({ url: '/v1/lijst', headers: { authorization } })).statusCode).toBe(200)
    await store.sleutels.revoke(id)
    expect((await app.inject({ url: '/v1/lijst', headers: { authorization } })).statusCode).toBe(401)
  })
})
