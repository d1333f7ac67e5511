import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Referentiemodel } from '../../../src/core/index.ts'
import { readShippedRelease } from '../../../src/storage/index.ts'
import { readFixture } from '../../adapters/ameff/fixture.ts'
import { buildMemoryStore } from '../../helpers/memory-store.ts'
import { someServer } from '../../helpers/server.ts'

/** The small release of the fixtures: six referentiecomponenten, with a date and one name of choice. */
function someRelease(versie: string, naam = 'Groencomponent'): string {
  return readFixture('gemma-nieuw.xml')
    .toString('utf8')
    .replaceAll('2031-06-01', versie)
    .replaceAll('Groencomponent', naam)
}

let shipped: Referentiemodel
beforeAll(async () => {
  shipped = await readShippedRelease()
})

async function someSituation() {
  const store = buildMemoryStore()
  await store.referentiemodellen.add(shipped, { status: 'gepubliceerd', bestandshash: 'meegeleverd' })
  const app = await someServer({ store })
  const upload = (payload: string | Buffer, type = 'application/xml') =>
    app.inject({ method: 'POST', url: '/v1/referentiemodellen', headers: { 'content-type': type }, payload })
  const patch = async (versie: string, status: string) => {
    const url = `/v1/referentiemodellen/${versie}`
    const { etag } = (await app.inject(url)).headers
    const headers = { 'content-type': 'application/merge-patch+json', 'if-match': String(etag) }
    return app.inject({ method: 'PATCH', url, headers, payload: JSON.stringify({ status }) })
  }
  return { app, store, upload, patch }
}

describe('POST /referentiemodellen', () => {
  it('takes a release in as concept, plain or gzipped, with its counts', async () => {
    for (const [payload, type] of [
      [someRelease('2027-01-01'), 'application/xml'],
      [gzipSync(someRelease('2027-01-01')), 'application/xml'],
      [gzipSync(someRelease('2027-01-01')), 'application/gzip'],
    ] as const) {
      const { upload } = await someSituation()
      const answer = await upload(payload, type)
      expect([answer.statusCode, answer.headers.location]).toEqual([
        201,
        'http://localhost:80/v1/referentiemodellen/2027-01-01',
      ])
      expect(answer.json()).toMatchObject({
        versie: '2027-01-01',
        status: 'concept',
        aantallen: { referentiecomponenten: 6, applicatieservices: 6, beleidsdomeinen: 1, standaarden: 3 },
      })
    }
  })

  it('changes nothing for the same file, and is 409 for another of the same versie', async () => {
    const { app, upload } = await someSituation()
    await upload(someRelease('2027-01-01'))
    const again = await upload(someRelease('2027-01-01'))
    expect([again.statusCode, again.json().status]).toEqual([200, 'concept'])
    const other = await upload(someRelease('2027-01-01', 'Andere naam'))
    expect([other.statusCode, other.json().title]).toEqual([409, 'Referentiemodel bestaat al'])
    expect((await app.inject('/v1/referentiemodellen')).json().paginering.totaalAantal).toBe(2)
  })

  it.each([
    ['', 400],
    ['<model/>', 415],
    ['dit is geen XML', 415],
    ['<!DOCTYPE x [<!ENTITY a "b">]><model/>', 400],
  ])('refuses %o with %i', async (payload, status) => {
    const { upload } = await someSituation()
    const answer = await upload(payload)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
  })

  it('refuses a file above the limit with 413, and one that came damaged with 400', async () => {
    const { app } = await someSituation()
    const small = await someServer({ environment: { GEMENE_DELER_MAX_MB: '1' } })
    const url = '/v1/referentiemodellen'
    const headers = { 'content-type': 'application/xml' }
    const large = await small.inject({ method: 'POST', url, headers, payload: `<model>${' '.repeat(1024 * 1024)}` })
    expect(large.statusCode).toBe(413)
    const damaged = { ...headers, 'content-digest': 'sha-256=:AAAA:' }
    const answer = await app.inject({ method: 'POST', url, headers: damaged, payload: someRelease('2027-01-01') })
    expect(answer.json()).toMatchObject({ status: 400, invalidParams: [{ in: 'header', name: 'Content-Digest' }] })
  })
})

describe('PATCH /referentiemodellen/{versie}', () => {
  it('publishes a concept and withdraws the other; each asks for the uses to be derived again', async () => {
    const { app, upload, patch } = await someSituation()
    await upload(someRelease('2027-01-01'))
    expect((await patch('2027-01-01', 'gepubliceerd')).json().status).toBe('gepubliceerd')
    const withdrawn = await patch('2026-06-30', 'ingetrokken')
    expect([withdrawn.statusCode, withdrawn.json().status]).toEqual([200, 'ingetrokken'])
    const published = await app.inject('/v1/referentiemodellen?status=gepubliceerd')
    expect(published.json().resultaten.map((one: { versie: string }) => one.versie)).toEqual(['2027-01-01'])
  })

  it('never withdraws the last published one, and makes nothing a concept again', async () => {
    const { app, patch } = await someSituation()
    const last = await patch('2026-06-30', 'ingetrokken')
    expect([last.statusCode, last.json().detail]).toEqual([409, expect.stringContaining('enige dat gepubliceerd is')])
    expect((await patch('2026-06-30', 'concept')).statusCode).toBe(409)
    expect((await patch('2026-06-30', 'gepubliceerd')).statusCode).toBe(200)
    expect((await app.inject('/v1/referentiemodellen/2026-06-30')).json().status).toBe('gepubliceerd')
  })

  it('is 404 for a release that is not there, 400 for what is no date or status', async () => {
    const { patch } = await someSituation()
    expect((await patch('2020-01-01', 'gepubliceerd')).statusCode).toBe(404)
    expect((await patch('morgen', 'gepubliceerd')).statusCode).toBe(400)
    expect((await patch('2026-06-30', 'weg')).statusCode).toBe(400)
  })
})

describe('GET /referentiemodellen/{versie}/verschillen', () => {
  it('tells what the newer one has and lacks', async () => {
    const { app, upload } = await someSituation()
    await upload(someRelease('2027-01-01'))
    const answer = await app.inject('/v1/referentiemodellen/2027-01-01/verschillen?met=2026-06-30')
    expect(answer.json()).toMatchObject({
      oud: '2026-06-30',
      nieuw: '2027-01-01',
    })
    expect(answer.json().toegevoegd).toHaveLength(6)
    // none of the 169 of the shipped release is in the small one
    expect(answer.json().verwijderd).toHaveLength(169)
  })

  it('needs to know with what, and is 404 for a release that is not there', async () => {
    const { app } = await someSituation()
    const url = '/v1/referentiemodellen/2026-06-30/verschillen'
    expect((await app.inject(url)).json()).toMatchObject({ status: 400, invalidParams: [{ in: 'query', name: 'met' }] })
    expect((await app.inject(`${url}?met=2020-01-01`)).statusCode).toBe(404)
  })
})
