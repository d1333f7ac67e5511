import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importBestand, listPartners, mapGemeenten } from '../../src/app/index.ts'
import { buildCeltabel, buildOverlapindex, Gemeentecode } from '../../src/core/index.ts'
import { type LandschapStore, openStore, readCatalogus, seedStore } from '../../src/storage/index.ts'
import { someServer, someWorkspace } from '../helpers/server.ts'

const FILES = ['softwarecatalogus-hazelmonde.csv', 'zilverlo.json', 'gemeente-wilgenrade.xlsx']
const CODES = ['9911', '9912', '9915'].map((code) => Gemeentecode.parse(code))

let store: LandschapStore
let app: FastifyInstance

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await seedStore(store)
  const catalogus = await readCatalogus()
  const workspace = await someWorkspace(store, catalogus)
  for (const bestandsnaam of FILES) {
    const bytes = await readFile(`data/voorbeelden/${bestandsnaam}`)
    await importBestand(workspace, { bestandsnaam, bytes }, { account: 'lokaal' })
  }
  app = await someServer({ store, catalogus })
})
afterAll(async () => {
  await app.close()
  await store.close()
})

describe('GET /gemeenten/{gemeentecode}/partners', () => {
  it('ranks as the graph of each gemeente says, though it reads the table of uses', async () => {
    const answer = await app.inject('/v1/gemeenten/9911/partners')
    expect(answer.statusCode).toBe(200)
    const workspace = await someWorkspace(store, await readCatalogus())
    const groups = await Promise.all(CODES.map((code) => mapGemeenten(workspace, { gemeenten: [code] })))
    const [first] = groups
    if (first === undefined) throw new Error('no group')
    const tables = groups.map(({ mapped }) => buildCeltabel(mapped.graph))
    const celtabel = { ...buildCeltabel(first.mapped.graph), kolommen: tables.flatMap(({ kolommen }) => kolommen) }
    const expected = listPartners(
      buildOverlapindex(celtabel),
      { gemeentecode: Gemeentecode.parse('9911'), weging: { functieoverlap: 1 } },
      () => true,
    )
    expect(answer.json().resultaten).toEqual(JSON.parse(JSON.stringify(expected.partners)))
    expect(answer.json().zonderRang).toEqual(JSON.parse(JSON.stringify(expected.zonderRang)))
  })

  it('sees a new inventarisatie at once', async () => {
    const before = (await app.inject('/v1/gemeenten/9911/partners')).json()
    await app.inject({ method: 'PUT', url: '/v1/gemeenten/9959', payload: { naam: 'Tweeling' } })
    const made = await app.inject({
      method: 'POST',
      url: '/v1/gemeenten/9959/inventarisaties',
      headers: { 'content-type': 'application/octet-stream' },
      payload: await readFile('data/voorbeelden/gemeente-wilgenrade.xlsx'),
    })
    expect(made.statusCode).toBe(201)
    const after = (await app.inject('/v1/gemeenten/9911/partners')).json()
    expect(after.paginering.totaalAantal).toBe(before.paginering.totaalAantal + 1)
    expect(after.resultaten[0]).toMatchObject({ gemeentecode: '9959', naam: 'Tweeling' })
  })

  it('sees uses that were derived anew, though nothing in the landschap changed', async () => {
    const code = Gemeentecode.parse('9912')
    const codes = async () => {
      const { resultaten, zonderRang } = (await app.inject('/v1/gemeenten/9911/partners?pageSize=100')).json()
      return [...resultaten, ...zonderRang].map(({ gemeentecode }) => gemeentecode)
    }
    expect(await codes()).toContain('9912')
    const stand = (await store.gebruik.listStanden()).find(({ gemeentecode }) => gemeentecode === code)
    if (stand === undefined) throw new Error('9912 was never derived')
    const regels = await store.gebruik.list([code])
    await store.gebruik.replace(code, [], stand)
    expect(await codes()).not.toContain('9912')
    await store.gebruik.replace(code, regels, stand)
    expect(await codes()).toContain('9912')
  })

  it('limits itself to the deelnemers of a samenwerkingsverband, also of one that was registered later', async () => {
    const ask = async () => {
      const { resultaten, zonderRang } = (
        await app.inject('/v1/gemeenten/9911/partners?pageSize=100&samenwerkingsverband=proefverband')
      ).json()
      return [...resultaten, ...zonderRang].map(({ gemeentecode }) => gemeentecode)
    }
    expect(await ask()).toEqual([])
    const payload = { naam: 'Proefverband', soort: 'overig', deelnemers: ['9911', '9915'] }
    const made = await app.inject({ method: 'PUT', url: '/v1/samenwerkingsverbanden/proefverband', payload })
    expect(made.statusCode).toBe(201)
    expect(await ask()).toEqual(['9915'])
  })

  it.each([
    ['weging', 'weging=geluk:1'],
    ['weging', 'weging=functieoverlap:0'],
    ['weging', 'weging=functieoverlap:1,functieoverlap:2'],
    ['weging', `weging=functieoverlap:${'9'.repeat(320)}`],
    ['inwonersVanaf', 'inwonersVanaf=50000&inwonersTotEnMet=20000'],
  ])('refuses what cannot be, naming %s: ?%s', async (name, query) => {
    const answer = await app.inject(`/v1/gemeenten/9911/partners?${query}`)
    expect([answer.statusCode, answer.json().invalidParams]).toMatchObject([400, [{ in: 'query', name }]])
  })

  it('says what to do about a gemeente without landschap', async () => {
    const answer = await app.inject('/v1/gemeenten/0363/partners')
    expect([answer.statusCode, answer.json().detail]).toEqual([404, expect.stringContaining('Lees eerst')])
  })
})

describe('GET /clusters', () => {
  it('gives the same groups for the same seed', async () => {
    const first = (await app.inject('/v1/clusters?zaad=7')).json()
    expect(first.gemeenten).toBeGreaterThanOrEqual(3)
    expect((await app.inject('/v1/clusters?zaad=7')).json()).toEqual(first)
  })
})

describe('GET /landelijk', () => {
  it('shows no figure over fewer than five gemeenten, and stays the same for the month', async () => {
    const first = (await app.inject('/v1/landelijk')).json()
    expect(first).toMatchObject({ maand: '2026-11', gemeenten: null })
    expect(first.componenten.every(({ gemeenten }: { gemeenten: number | null }) => gemeenten === null)).toBe(true)
    expect((await app.inject('/v1/landelijk')).json()).toEqual(first)
  })

  it('does not keep a picture without figures: the fifth gemeente gives the first one, that stays', async () => {
    const add = async (code: string) => {
      await app.inject({ method: 'PUT', url: `/v1/gemeenten/${code}`, payload: { naam: `Nieuw ${code}` } })
      const made = await app.inject({
        method: 'POST',
        url: `/v1/gemeenten/${code}/inventarisaties`,
        headers: { 'content-type': 'application/octet-stream' },
        payload: await readFile('data/voorbeelden/zilverlo.json'),
      })
      expect(made.statusCode).toBe(201)
    }
    await add('9961')
    const first = (await app.inject('/v1/landelijk')).json()
    expect(first).toMatchObject({ maand: '2026-11', standVan: '2026-11', gemeenten: 5 })
    for (const code of ['9962', '9963', '9964', '9965', '9966']) await add(code)
    expect((await app.inject('/v1/landelijk')).json()).toEqual(first)
  })
})
