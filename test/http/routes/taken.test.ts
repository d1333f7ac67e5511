import { describe, expect, it } from 'vitest'
import { Gemeentecode } from '../../../src/core/index.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { someServer, someSleutel } from '../../helpers/server.ts'

async function someSituation() {
  const store = buildMemoryStore()
  const own = await someSleutel(store, 'architect', ['9911'])
  const taak = await store.taken.add({
    soort: 'inventarisatie',
    account: own.id,
    gemeentecode: Gemeentecode.parse('9911'),
    invoer: {},
  })
  const app = await someServer({ store })
  const get = ({ authorization }: { authorization: string }, id = taak.id) =>
    app.inject({ url: `/v1/taken/${id}`, headers: { authorization } })
  return { store, own, taak, get }
}

describe('GET /taken/{taakId}', () => {
  it('says how far it is and when to ask again, then where the outcome is', async () => {
    const { store, own, taak, get } = await someSituation()
    const waiting = await get(own)
    expect(waiting.json()).toMatchObject({ status: 'wacht', voortgang: 0 })
    expect(waiting.headers['retry-after']).toBe('1')
    await store.taken.finish(taak.id, { resultaat: '/v1/gemeenten/9911/inventarisaties/x' })
    const done = await get(own)
    expect(done.json()).toMatchObject({
      status: 'gereed',
      _links: { resultaat: { href: 'http://localhost:80/v1/gemeenten/9911/inventarisaties/x' } },
    })
    expect(done.headers['retry-after']).toBeUndefined()
  })

  it('tells why it failed as a problem', async () => {
    const { store, own, taak, get } = await someSituation()
    await store.taken.finish(taak.id, { fout: { code: 'geen_kopregel', detail: 'Regel 1: geen kop.' } })
    expect((await get(own)).json()).toMatchObject({
      status: 'mislukt',
      fout: { status: 400, detail: 'Regel 1: geen kop.', type: 'https://gemene-deler.example/fouten/geen-kopregel' },
    })
  })

  it('is there for who may read the gemeente and for the beheerder, and for nobody else', async () => {
    const { store, get } = await someSituation()
    const status = async (rol: 'lezer' | 'programma' | 'beheerder', gemeenten: string[]) =>
      (await get(await someSleutel(store, rol, gemeenten))).statusCode
    expect(await status('lezer', ['9911'])).toBe(200)
    expect(await status('beheerder', [])).toBe(200)
    expect(await status('lezer', ['9912'])).toBe(404)
    expect(await status('programma', ['9911'])).toBe(404)
  })

  it('is 404 for an id of nothing, 400 for what is no id', async () => {
    const { own, get } = await someSituation()
    expect((await get(own, '3b9710c4-6614-467a-ab82-36822cf48db1')).statusCode).toBe(404)
    expect((await get(own, 'x')).statusCode).toBe(400)
  })
})
