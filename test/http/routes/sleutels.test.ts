import { describe, expect, it } from 'vitest'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { SOME_GEMEENTEN, someServer, someSleutel } from '../../helpers/server.ts'

async function someSituation() {
  const store = buildMemoryStore(SOME_GEMEENTEN)
  const { authorization } = await someSleutel(store, 'beheerder')
  const app = await someServer({ store })
  const make = (payload: object) =>
    app.inject({ method: 'POST', url: '/v1/sleutels', headers: { authorization }, payload })
  const get = (url: string, as = authorization) => app.inject({ url, headers: { authorization: as } })
  return { app, store, authorization, make, get }
}

describe('POST /sleutels', () => {
  it('shows the secret once; with it the key works for its gemeenten', async () => {
    const { make, get } = await someSituation()
    const answer = await make({ omschrijving: 'Archi', rol: 'lezer', gemeenten: ['GM9911', '363'] })
    expect(answer.statusCode).toBe(201)
    const { geheim, _links, ...facts } = answer.json()
    expect(facts).toMatchObject({
      rol: 'lezer',
      gemeenten: ['9911', '0363'],
      alleGemeenten: false,
      status: 'actief',
      verlooptOp: '2027-11-26T09:00:00.000Z',
    })
    expect((await get('/v1/gemeenten', `Bearer ${geheim}`)).statusCode).toBe(200)
    const shown = await get(_links.self.href.replace(/^.*\/v1/, '/v1'))
    expect(shown.body).not.toContain(geheim)
    expect(shown.headers.etag).toBe(answer.headers.etag)
  })

  it.each([
    [{ omschrijving: 'x', rol: 'lezer' }, '/gemeenten'],
    [{ omschrijving: 'x', rol: 'architect', gemeenten: [] }, '/gemeenten'],
    [{ omschrijving: 'x', rol: 'architect', gemeenten: ['abc'] }, '/gemeenten/0'],
    [{ omschrijving: 'x', rol: 'beheerder', gemeenten: ['9911'] }, '/gemeenten'],
    [{ omschrijving: 'x', rol: 'lezer', gemeenten: ['9911'], alleGemeenten: true }, '/gemeenten'],
    [{ omschrijving: 'x', rol: 'baas' }, '/rol'],
    [{ omschrijving: ' ', rol: 'programma' }, '/omschrijving'],
    [{ omschrijving: 'x', rol: 'programma', verlooptOp: '2027-01-01' }, '/verlooptOp'],
    [{ omschrijving: 'x', rol: 'programma', verlooptOp: '2027-01-01T00:00:00-00:00' }, '/verlooptOp'],
  ])('refuses %o', async (payload, name) => {
    const { make } = await someSituation()
    const answer = await make(payload)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams).toMatchObject([{ in: 'body', name }])
  })

  it('answers in UTC what was given in another zone, and refuses what is over', async () => {
    const { make } = await someSituation()
    const facts = { omschrijving: 'x', rol: 'programma' }
    const later = await make({ ...facts, verlooptOp: '2027-01-01T00:30:00+01:00' })
    expect(later.json().verlooptOp).toBe('2026-12-31T23:30:00.000Z')
    expect((await make({ ...facts, verlooptOp: '2026-11-26T09:00:00Z' })).statusCode).toBe(400)
  })
})

describe('GET /sleutels', () => {
  it('filters on rol and status', async () => {
    const { store, get } = await someSituation()
    const { id } = await someSleutel(store, 'lezer')
    await someSleutel(store, 'lezer', ['9911'], '2026-01-01T00:00:00.000Z')
    await store.sleutels.revoke(id)
    const statuses = async (query: string) =>
      (await get(`/v1/sleutels${query}`)).json().resultaten.map((one: { status: string }) => one.status)
    expect(await statuses('')).toEqual(['actief', 'ingetrokken', 'verlopen'])
    expect(await statuses('?rol=lezer&status=verlopen')).toEqual(['verlopen'])
    expect((await get('/v1/sleutels')).body).not.toMatch(/hash|geheim/i)
  })
})

describe('DELETE /sleutels/{sleutelId}', () => {
  it('revokes what the caller has seen', async () => {
    const { app, store, authorization, get } = await someSituation()
    const { id, authorization: victim } = await someSleutel(store, 'lezer')
    const url = `/v1/sleutels/${id}`
    const remove = (headers: object) => app.inject({ method: 'DELETE', url, headers: { authorization, ...headers } })
    expect((await remove({})).statusCode).toBe(428)
    expect((await remove({ 'if-match': '"oud"' })).statusCode).toBe(412)
    const { etag } = (await get(url)).headers
    const answer = await remove({ 'if-match': String(etag) })
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
    expect((await get('/v1/gemeenten', victim)).statusCode).toBe(401)
    expect((await get(url)).json().status).toBe('ingetrokken')
  })

  it('is 404 for what is not there', async () => {
    const { app, authorization } = await someSituation()
    const url = '/v1/sleutels/3b9710c4-6614-467a-ab82-36822cf48db1'
    expect((await app.inject({ method: 'DELETE', url, headers: { authorization } })).statusCode).toBe(404)
  })
})
