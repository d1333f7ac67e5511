import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Referentiemodel } from '../../../src/core/index.ts'
import { readShippedRelease } from '../../../src/storage/index.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { someServer } from '../../helpers/server.ts'

let model: Referentiemodel
let app: FastifyInstance
beforeAll(async () => {
  model = await readShippedRelease()
  const store = buildMemoryStore()
  await store.referentiemodellen.add(model, { status: 'gepubliceerd', bestandshash: 'meegeleverd' })
  app = await someServer({ store })
})

const get = (path: string) => app.inject(`/v1/referentiemodellen/2026-06-30${path}`)
const total = async (path: string) => (await get(path)).json().paginering.totaalAantal
const first = <T>(items: readonly T[]): T => {
  const [item] = items
  if (item === undefined) throw new Error('an empty list')
  return item
}

describe('the parts of release 2026-06-30', () => {
  // the counts of design.md
  it.each([
    ['referentiecomponenten', 169],
    ['standaarden', 198],
    ['applicatieservices', 422],
    ['bedrijfsfuncties', 296],
  ])('has %s: %i', async (path, count) => {
    expect(await total(`/${path}`)).toBe(count)
  })

  it.each(['referentiecomponenten', 'standaarden', 'applicatieservices', 'bedrijfsfuncties', 'beleidsdomeinen'])(
    'gives every one of %s in full, as its schema says, and links to it',
    async (path) => {
      const { resultaten } = (await get(`/${path}?pageSize=100`)).json()
      for (const { id, naam, _links } of resultaten) {
        const answer = await app.inject(_links.self.href.replace(/^.*(?=\/v1)/, ''))
        expect([answer.statusCode, answer.json().id, answer.json().naam]).toEqual([200, id, naam])
      }
      expect((await get(`/${path}/00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404)
      expect((await get(`/${path}/geen-id`)).statusCode).toBe(400)
      expect((await app.inject(`/v1/referentiemodellen/2020-01-01/${path}`)).statusCode).toBe(404)
    },
  )
})

describe('GET referentiecomponenten', () => {
  it('filters on status: those of a status and of all others make the whole', async () => {
    const inUse = model.referentiecomponenten.filter(({ status }) => status === 'in_gebruik').length
    expect(await total('/referentiecomponenten?status=in_gebruik')).toBe(inUse)
    const rest = 'in_ontwikkeling,einde_ondersteuning,teruggetrokken,onbekend'
    expect(await total(`/referentiecomponenten?status=${rest}`)).toBe(169 - inUse)
  })

  it('filters on beleidsdomein and standaard, by id or by name', async () => {
    const domein = first(model.beleidsdomeinen)
    const byId = await total(`/referentiecomponenten?beleidsdomein=${domein.id}`)
    expect(byId).toBe(model.referentiecomponenten.filter((one) => one.beleidsdomeinen.includes(domein.id)).length)
    expect(await total(`/referentiecomponenten?beleidsdomein=${encodeURIComponent(domein.naam.toUpperCase())}`)).toBe(
      byId,
    )
    const component = first(model.referentiecomponenten.filter(({ standaarden }) => standaarden.length > 0))
    const { standaardId } = first(component.standaarden)
    const found = (await get(`/referentiecomponenten?pageSize=100&standaard=${standaardId}`)).json().resultaten
    expect(found.map((one: { id: string }) => one.id)).toContain(component.id)
    expect(await total('/referentiecomponenten?beleidsdomein=bestaat-niet')).toBe(0)
  })

  it('searches in name, earlier names and trefwoorden', async () => {
    const component = first(model.referentiecomponenten.filter(({ trefwoorden }) => trefwoorden.length > 0))
    const query = encodeURIComponent(first(component.trefwoorden))
    const found = (await get(`/referentiecomponenten?pageSize=100&search=${query}`)).json().resultaten
    expect(found.map((one: { id: string }) => one.id)).toContain(component.id)
  })

  it('gives one with what hangs on it, each named', async () => {
    const component = first(
      model.referentiecomponenten.filter(
        ({ standaarden, applicatieservices }) => standaarden.length > 1 && applicatieservices.length > 0,
      ),
    )
    const answer = (await get(`/referentiecomponenten/${component.id}`)).json()
    expect(answer.applicatieservices).toHaveLength(component.applicatieservices.length)
    expect(answer.standaarden).toHaveLength(component.standaarden.length)
    expect(
      answer.standaarden.every(
        (one: { verbindingsrol: string; naam: string }) => one.naam !== '' && one.verbindingsrol !== '',
      ),
    ).toBe(true)
    const standaard = (await get(`/standaarden/${answer.standaarden[0].id}`)).json()
    expect(standaard.referentiecomponenten).toContainEqual({
      id: component.id,
      naam: component.naam,
      verbindingsrol: answer.standaarden[0].verbindingsrol,
    })
  })
})
