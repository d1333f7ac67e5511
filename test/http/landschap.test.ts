import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Datum, type Gemeente, Gemeentecode } from '../../src/core/index.ts'
import { type LandschapStore, openStore, readCatalogus, readShippedRelease } from '../../src/storage/index.ts'
import { runCommand } from '../helpers/cli.ts'
import { someServer } from '../helpers/server.ts'

const VOORBEELDEN = [
  'data/voorbeelden/gemeente-wilgenrade.xlsx',
  'data/voorbeelden/softwarecatalogus-hazelmonde.csv',
  'data/voorbeelden/cmdb-kraaiendrecht.xlsx',
] as const

const gemeenten: readonly Gemeente[] = ['9951', '9952', '9953'].map((code) => ({
  gemeentecode: Gemeentecode.parse(code),
  naam: `Test ${code}`,
  voorlopig: false,
}))

let store: LandschapStore
let app: FastifyInstance

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await store.gemeenten.save(gemeenten)
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

async function upload(code: string, bestand: string, query = ''): Promise<{ statusCode: number; body: string }> {
  return app.inject({
    method: 'POST',
    url: `/v1/gemeenten/${code}/inventarisaties${query}`,
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${basename(bestand)}"`,
    },
    payload: await readFile(bestand),
  })
}

describe('POST /gemeenten/{gemeentecode}/inventarisaties', () => {
  it('reads a proef for a test gemeente that is still to be made, and makes none', async () => {
    const answer = await upload('9988', VOORBEELDEN[0], '?proef=true')
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ proef: true, gemeentecode: '9988' })
    expect((await app.inject('/v1/gemeenten/9988')).statusCode).toBe(404)
    expect((await upload('9988', VOORBEELDEN[0])).statusCode).toBe(404)
    expect((await upload('0001', VOORBEELDEN[0], '?proef=true')).statusCode).toBe(404)
  })

  it('stores nothing for a proef', async () => {
    const answer = await upload('9951', VOORBEELDEN[0], '?proef=true')
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ proef: true, gemeentecode: '9951' })
    const list = await app.inject('/v1/gemeenten/9951/inventarisaties')
    expect(list.json()).toMatchObject({ resultaten: [], paginering: { totaalAantal: 0 } })
  })

  it('answers with the report, and the same file again with the same report', async () => {
    const first = await upload('9951', VOORBEELDEN[0])
    expect(first.statusCode).toBe(201)
    const again = await upload('9951', VOORBEELDEN[0])
    expect(again.statusCode).toBe(200)
    expect(JSON.parse(again.body)).toEqual(JSON.parse(first.body))
  })

  it('says what volledig may be', async () => {
    const answer = await upload('9951', VOORBEELDEN[0], '?volledig=nee')
    expect([answer.statusCode, JSON.parse(answer.body).detail]).toEqual([400, expect.stringContaining('true of false')])
  })
})

describe('GET /gemeenten?metLandschap=true', () => {
  it('lists the gemeenten of which an inventarisatie was read, and no other', async () => {
    const answer = await app.inject('/v1/gemeenten?metLandschap=true')
    expect(answer.json()).toMatchObject({ resultaten: [{ gemeentecode: '9951' }], paginering: { totaalAantal: 1 } })
    expect((await app.inject('/v1/gemeenten')).json()).toMatchObject({ paginering: { totaalAantal: 3 } })
  })
})

describe('GET /referentiemodellen/{versie}/kaart', () => {
  it('places every referentiecomponent of the view within the view', async () => {
    const answer = await app.inject('/v1/referentiemodellen/2026-06-30/kaart')
    expect(answer.statusCode).toBe(200)
    const { breedte, hoogte, vakken } = answer.json()
    const placed = vakken.filter(({ soort }: { soort: string }) => soort === 'referentiecomponent')
    // counted in the release: 177 rectangles of a referentiecomponent
    expect(placed).toHaveLength(177)
    for (const vak of vakken) {
      expect(vak.x + vak.breedte).toBeLessThanOrEqual(breedte)
      expect(vak.y + vak.hoogte).toBeLessThanOrEqual(hoogte)
    }
  })

  it('is 404 for a release that is not there', async () => {
    expect((await app.inject('/v1/referentiemodellen/2020-01-01/kaart')).statusCode).toBe(404)
  })
})

describe('GET /vergelijkingen', () => {
  it('is what the command line makes of the same files', async () => {
    for (const [position, bestand] of VOORBEELDEN.entries()) await upload(`995${position + 1}`, bestand)
    const answer = await app.inject('/v1/vergelijkingen?gemeenten=9953,9951,9952')
    expect(answer.statusCode).toBe(200)
    const own = VOORBEELDEN.flatMap((bestand, position) => {
      const code = `995${position + 1}`
      return ['--gemeente', `${bestand}=${code}:Test ${code}`]
    })
    const cli = runCommand(['vergelijk', ...VOORBEELDEN, ...own, '--formaat', 'json', '--peildatum', '2026-11-26'])
    expect(answer.json()).toEqual(JSON.parse(cli.stdout))
  })

  it('answers an unchanged one with 304', async () => {
    const first = await app.inject('/v1/vergelijkingen?gemeenten=9951,9952')
    const etag = String(first.headers['etag'])
    const again = await app.inject({
      url: '/v1/vergelijkingen?gemeenten=9951,9952',
      headers: { 'if-none-match': etag },
    })
    expect(again.statusCode).toBe(304)
  })

  it('knows a gemeente that was made after an earlier comparison', async () => {
    await app.inject('/v1/vergelijkingen?gemeenten=9951,9952')
    const payload = { naam: 'Laatkomer' }
    expect((await app.inject({ method: 'PUT', url: '/v1/gemeenten/9958', payload })).statusCode).toBe(201)
    const answer = await app.inject('/v1/vergelijkingen?gemeenten=9951,9958')
    expect(answer.json().gemeenten).toMatchObject([{}, { naam: 'Laatkomer', applicaties: 0, volledig: false }])
  })

  it('wants two gemeenten', async () => {
    const answer = await app.inject('/v1/vergelijkingen?gemeenten=9951')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ title: 'Te weinig gemeenten' })
  })
})

describe('PATCH /gemeenten/{gemeentecode}/toewijzingen/{id}', () => {
  it('brings a confirmed proposal into force, and undoes it', async () => {
    const open = await app.inject('/v1/gemeenten/9953/toewijzingen?status=voorgesteld&sort=-zekerheid')
    const { id } = open.json().resultaten[0]
    const url = `/v1/gemeenten/9953/toewijzingen/${id}`
    const before = await app.inject(url)
    const headers = { 'if-match': String(before.headers['etag']), 'content-type': 'application/merge-patch+json' }
    const patched = await app.inject({ method: 'PATCH', url, headers, payload: '{"status":"bevestigd"}' })
    expect(patched.statusCode).toBe(200)
    expect(patched.json()).toMatchObject({ status: 'bevestigd', vanKracht: true, zekerheid: 1 })
    const stale = await app.inject({ method: 'PATCH', url, headers, payload: '{"status":"afgewezen"}' })
    expect(stale.statusCode).toBe(412)
    const undone = await app.inject({
      method: 'DELETE',
      url,
      headers: { 'if-match': String(patched.headers['etag']) },
    })
    expect(undone.statusCode).toBe(204)
    expect((await app.inject(url)).json()).toEqual(before.json())
  })
})

describe('PATCH /gemeenten/{gemeentecode}/toewijzingen', () => {
  it('confirms many, says which, and takes them back with those ids', async () => {
    const url = '/v1/gemeenten/9953/toewijzingen'
    const headers = { 'content-type': 'application/merge-patch+json' }
    const patch = (payload: object) => app.inject({ method: 'PATCH', url, headers, payload: JSON.stringify(payload) })
    const before = (await app.inject(`${url}?pageSize=100`)).json()
    const done = (await patch({ status: 'bevestigd', minimaleZekerheid: 0.8 })).json()
    expect(done.gewijzigd).toBeGreaterThan(0)
    expect(done.ids).toHaveLength(done.gewijzigd)
    expect((await app.inject(`${url}/${done.ids[0]}`)).json()).toMatchObject({ status: 'bevestigd' })
    expect((await patch({ status: null, ids: done.ids })).json()).toEqual(done)
    expect((await app.inject(`${url}?pageSize=100`)).json()).toEqual(before)
    expect((await patch({ status: null, ids: done.ids })).json()).toEqual({ gewijzigd: 0, ids: [] })
  })
})

describe('PUT /gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', () => {
  it('takes a cel out of the hiaten, and gives it back', async () => {
    const list = await app.inject('/v1/gemeenten/9951/dekking?staat=afwezig')
    const { id } = list.json().resultaten[0].referentiecomponent
    const url = `/v1/gemeenten/9951/dekking/${id}`
    const before = await app.inject(url)
    const payload = { staat: 'elders_belegd', reden: 'Ligt bij een ander.', door: 'Belastingsamenwerking Noord' }
    const headers = { 'if-match': String(before.headers['etag']) }
    const put = await app.inject({ method: 'PUT', url, headers, payload })
    expect(put.json()).toMatchObject(payload)
    const removed = await app.inject({ method: 'DELETE', url, headers: { 'if-match': String(put.headers['etag']) } })
    expect(removed.statusCode).toBe(204)
    expect((await app.inject(url)).json()).toEqual(before.json())
  })
})

describe('DELETE /gemeenten/{gemeentecode}/inventarisaties/{id}', () => {
  it('gives back the landschap of before', async () => {
    const url = '/v1/gemeenten/9951/applicaties?pageSize=100'
    const before = (await app.inject(url)).json()
    const lijst = await app.inject({
      method: 'POST',
      url: '/v1/gemeenten/9951/inventarisaties?bron=eigen_lijst',
      headers: { 'content-type': 'text/csv' },
      payload: 'Applicatie;Leverancier\nZaaksysteem Noord;Maker\n',
    })
    expect(lijst.statusCode).toBe(201)
    const report = lijst.json()
    expect(report.bevindingen.map(({ code }: { code: string }) => code)).toContain('inventarisatie_vervangen')
    expect((await app.inject(url)).json().paginering.totaalAantal).toBe(1)
    const self = new URL(report._links.self.href).pathname
    const etag = String((await app.inject(self)).headers['etag'])
    const removed = await app.inject({ method: 'DELETE', url: self, headers: { 'if-match': etag } })
    expect(removed.statusCode).toBe(204)
    expect((await app.inject(url)).json()).toEqual(before)
  })
})

describe('GET /gemeenten/{gemeentecode}/applicaties', () => {
  it.each([
    ['te_beoordelen', 'teBeoordelen'],
    ['zonder', 'zonderToewijzing'],
  ])('finds with toewijzingstand=%s what a vergelijking counts as %s', async (stand, telling) => {
    const inUse = 'aard=applicatie&status=in_productie,uit_te_faseren,onbekend'
    const found = (
      await app.inject(`/v1/gemeenten/9953/applicaties?toewijzingstand=${stand}&samenMet=9951&${inUse}`)
    ).json()
    const { gemeenten: columns } = (await app.inject('/v1/vergelijkingen?gemeenten=9951,9953')).json()
    expect(found.paginering.totaalAantal).toBe(columns[1][telling])
    expect(columns[1][telling]).toBeGreaterThan(0)
  })

  it('follows an older peildatum', async () => {
    const answer = await app.inject(`/v1/gemeenten/9951/applicaties?peildatum=${Datum.parse('2020-01-01')}`)
    expect(answer.json().paginering.totaalAantal).toBe(0)
  })
})

describe('GET /pakketten', () => {
  it('knows products of the catalogue, and which gemeenten use them', async () => {
    const { resultaten } = (await app.inject('/v1/pakketten?inGebruik=true&pageSize=100')).json()
    expect(resultaten.length).toBeGreaterThan(50)
    const [first] = resultaten
    const one = (await app.inject(`/v1/pakketten/${first.id}`)).json()
    expect(one).toEqual(first)
    const catalogus = (await app.inject('/v1/pakketten?search=key2burgerzaken')).json()
    expect(catalogus.resultaten[0]).toMatchObject({ naam: 'Key2Burgerzaken', leverancier: 'Centric' })
  })
})

describe('POST /samenvoegingen', () => {
  it('makes one pakket of two, and two again', async () => {
    await app.inject({
      method: 'POST',
      url: '/v1/gemeenten/9952/inventarisaties?bron=proef&volledig=false',
      headers: { 'content-type': 'text/csv' },
      payload: 'Applicatie;Leverancier\nZaaksysteem Noord;Maker\nZaaksystem Noord;Maker\n',
    })
    const voorstellen = async () =>
      (await app.inject('/v1/samenvoegvoorstellen?gemeente=9952&pageSize=100')).json().resultaten
    const links = 'maker--zaaksystem-noord'
    const rechts = 'maker--zaaksysteem-noord'
    const isOurs = (one: { links: string; rechts: string }) => [one.links, one.rechts].includes(links)
    expect((await voorstellen()).filter(isOurs)).toHaveLength(1)
    const payload = { links, rechts, besluit: 'samenvoegen' }
    const made = await app.inject({ method: 'POST', url: '/v1/samenvoegingen', payload })
    expect(made.statusCode).toBe(201)
    expect((await voorstellen()).filter(isOurs)).toHaveLength(0)
    const headers = { 'if-match': String(made.headers['etag']) }
    const self = new URL(made.json()._links.self.href).pathname
    expect((await app.inject({ method: 'DELETE', url: self, headers })).statusCode).toBe(204)
    expect((await voorstellen()).filter(isOurs)).toHaveLength(1)
  })
})

describe('POST /leveringen', () => {
  it('takes in what a leverancier says of its pakketten, and takes it back', async () => {
    const payload = [
      'Leverancier Naam;Leverancier ID;Pakket Naam;Pakket ID;Pakketversie Naam;Pakketversie ID;Pakketversie Status;Referentiecomponenten leverancier;Referentiecomponenten leverancier UUID;Ondersteuning standaardversies',
      'Noordmaker;l1;Paspoortkluis Noord;p1;1.0;v1;in gebruik;Burgerzakencomponent;;',
    ].join('\n')
    const headers = { 'content-type': 'text/csv' }
    const made = await app.inject({ method: 'POST', url: '/v1/leveringen', headers, payload })
    expect(made.statusCode).toBe(201)
    expect(made.json()).toMatchObject({ formaat: 'softwarecatalogus_pakketten', aantallen: { kennis: 1 } })
    const find = async () => (await app.inject('/v1/pakketten?search=paspoortkluis')).json().resultaten
    expect(await find()).toMatchObject([
      { naam: 'Paspoortkluis Noord', referentiecomponenten: [{ stemmen: ['leverancier'] }] },
    ])
    const self = new URL(made.json()._links.self.href).pathname
    const etag = String((await app.inject(self)).headers['etag'])
    expect((await app.inject({ method: 'DELETE', url: self, headers: { 'if-match': etag } })).statusCode).toBe(204)
    expect(await find()).toEqual([])
  })
})

describe('PUT /samenwerkingsverbanden/{id}', () => {
  it('registers one, and compares its deelnemers', async () => {
    const url = '/v1/samenwerkingsverbanden/ict-noord'
    const payload = { naam: 'ICT Noord', deelnemers: ['9951', '9952'] }
    const made = await app.inject({ method: 'PUT', url, payload })
    expect(made.statusCode).toBe(201)
    const vergelijking = (await app.inject(`${url}/vergelijking`)).json()
    expect(vergelijking).toEqual((await app.inject('/v1/vergelijkingen?gemeenten=9951,9952')).json())
    const headers = { 'if-match': String(made.headers['etag']) }
    expect((await app.inject({ method: 'DELETE', url, headers })).statusCode).toBe(204)
    expect((await app.inject(url)).statusCode).toBe(404)
  })
})

describe('GET /gemeenten/{gemeentecode}/applicaties with another Accept', () => {
  it('gives the landschap as a file, and refuses a form that it does not know', async () => {
    const url = '/v1/gemeenten/9952/applicaties'
    const csv = await app.inject({ url, headers: { accept: 'text/csv' } })
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="landschap-9952-.*\.csv"$/)
    expect(csv.body.split('\r\n')[0]).toContain('Leverancier,Pakket Naam,Pakketversie Naam')
    const ameff = await app.inject({ url, headers: { accept: 'application/xml' } })
    expect(ameff.body).toContain('<model ')
    expect((await app.inject({ url, headers: { accept: 'image/png' } })).statusCode).toBe(406)
  })
})
