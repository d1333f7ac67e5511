import { describe, expect, it } from 'vitest'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { SOME_GEMEENTEN, someServer, someSleutel } from '../../helpers/server.ts'

describe('without a key', () => {
  it('one person on this machine may do everything while there are none', async () => {
    const app = await someServer()
    expect((await app.inject('/v1/sleutels')).statusCode).toBe(200)
  })

  it.each([
    ['from another machine', { remoteAddress: '10.0.0.8' }],
    ['through a proxy on this machine', { headers: { 'x-forwarded-for': '10.0.0.8' } }],
    ['through a proxy that says so in the new way', { headers: { forwarded: 'for=10.0.0.8' } }],
    ['by a page of somebody else', { headers: { origin: 'https://elders.example' } }],
    ['under a name that somebody else made point here', { headers: { host: 'elders.example' } }],
  ])('nobody may %s', async (_name, options) => {
    const app = await someServer()
    const answer = await app.inject({ url: '/v1/gemeenten', ...options })
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="gemene-deler"')
  })

  it('nobody may when the server listens to others, or when there is a key', async () => {
    const open = await someServer({ environment: { HOST: '0.0.0.0' } })
    expect((await open.inject('/v1/gemeenten')).statusCode).toBe(401)
    const store = buildMemoryStore(SOME_GEMEENTEN)
    const app = await someServer({ store })
    expect((await app.inject('/v1/gemeenten')).statusCode).toBe(200)
    await someSleutel(store, 'lezer')
    expect((await app.inject('/v1/gemeenten')).statusCode).toBe(401)
  })
})

describe('a key', () => {
  it('works until it is revoked, at once', async () => {
    const store = buildMemoryStore(SOME_GEMEENTEN)
    const { authorization, id } = await someSleutel(store, 'lezer')
    const app = await someServer({ store })
    const ask = () => app.inject({ url: '/v1/gemeenten', headers: { authorization } })
    expect((await ask()).statusCode).toBe(200)
    await store.sleutels.revoke(id)
    const answer = await ask()
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer realm="gemene-deler", error="invalid_token"')
  })

  it('works until it expires', async () => {
    const store = buildMemoryStore(SOME_GEMEENTEN)
    // the clock of the helper stands at 09:00:00
    const over = await someSleutel(store, 'lezer', 'alle', '2026-11-26T09:00:00.000Z')
    const still = await someSleutel(store, 'lezer', 'alle', '2026-11-26T09:00:00.001Z')
    const app = await someServer({ store })
    const ask = ({ authorization }: { authorization: string }) =>
      app.inject({ url: '/v1/gemeenten', headers: { authorization } })
    expect([(await ask(over)).statusCode, (await ask(still)).statusCode]).toEqual([401, 200])
  })

  it.each(['Bearer gd_onbekend', 'Bearer', 'Basic Z2Q6Z2Q=', 'gd_lezer-0', ''])('is not %o', async (authorization) => {
    const store = buildMemoryStore()
    await someSleutel(store, 'lezer')
    const app = await someServer({ store })
    expect((await app.inject({ url: '/v1/gemeenten', headers: { authorization } })).statusCode).toBe(401)
  })

  it('in the address is no key', async () => {
    const store = buildMemoryStore()
    await someSleutel(store, 'lezer')
    const app = await someServer({ store })
    expect((await app.inject('/v1/gemeenten?access_token=gd_lezer-0')).statusCode).toBe(401)
  })
})

describe('a route that does not say who may use it', () => {
  it('is closed, to the beheerder too', async () => {
    const app = await someServer({ routes: [(api) => void api.get('/vergeten', async () => ({ geheim: true }))] })
    const answer = await app.inject('/v1/vergeten')
    expect([answer.statusCode, answer.body.includes('geheim')]).toEqual([403, false])
  })
})
