import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { BewaardAntwoord } from '../../../src/storage/index.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { someServer, someSleutel } from '../../helpers/server.ts'

async function someSituation() {
  const store = buildMemoryStore()
  const { authorization } = await someSleutel(store, 'beheerder')
  const app = await someServer({ store })
  const make = (key: string | null, omschrijving = 'Archi', as = authorization) =>
    app.inject({
      method: 'POST',
      url: '/v1/sleutels',
      headers: { authorization: as, ...(key === null ? {} : { 'idempotency-key': key }) },
      payload: { omschrijving, rol: 'programma' },
    })
  return { store, make }
}

describe('Idempotency-Key', () => {
  it('gives the answer that was given, and does the work once', async () => {
    const { store, make } = await someSituation()
    const key = randomUUID()
    const first = await make(key)
    const again = await make(key.toUpperCase())
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    expect([again.headers.location, again.headers.etag]).toEqual([first.headers.location, first.headers.etag])
    // the key of the caller, and the one that was made
    expect(await store.sleutels.list()).toHaveLength(2)
  })

  it('does the work once for two at the same time', async () => {
    const { store, make } = await someSituation()
    const key = randomUUID()
    const [one, other] = await Promise.all([make(key), make(key)])
    expect(one.json()).toEqual(other.json())
    expect(await store.sleutels.list()).toHaveLength(2)
  })

  it('is 409 for another request', async () => {
    const { make } = await someSituation()
    const key = randomUUID()
    await make(key)
    const answer = await make(key, 'Iets anders')
    expect([answer.statusCode, answer.json().title]).toEqual([409, 'Idempotency-Key al gebruikt'])
  })

  it('of one caller means nothing for another', async () => {
    const { store, make } = await someSituation()
    const key = randomUUID()
    const other = await someSleutel(store, 'beheerder')
    const [one, two] = [await make(key), await make(key, 'Archi', other.authorization)]
    expect(one.json().id).not.toBe(two.json().id)
  })

  it('must be a UUID', async () => {
    const { make } = await someSituation()
    expect((await make('een')).json()).toMatchObject({
      status: 400,
      invalidParams: [{ in: 'header', name: 'Idempotency-Key' }],
    })
  })

  it('does the work every time without', async () => {
    const { store, make } = await someSituation()
    await make(null)
    await make(null)
    expect(await store.sleutels.list()).toHaveLength(3)
  })

  it('keeps the answer so that only who has the key can read it', async () => {
    const { store, make } = await someSituation()
    const kept: BewaardAntwoord[] = []
    const { antwoorden } = store
    const save = antwoorden.save.bind(antwoorden)
    antwoorden.save = async (account, sleutel, antwoord) => {
      kept.push(antwoord)
      await save(account, sleutel, antwoord)
    }
    const { geheim } = (await make(randomUUID())).json()
    expect(geheim).toMatch(/^gd_[\w-]{43}$/)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(geheim)
  })
})
