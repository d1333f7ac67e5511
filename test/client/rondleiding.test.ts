import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import createClient, { type Client } from 'openapi-fetch'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, someFolder } from '../helpers/cli.ts'
import { makeSleutel, type ServerProcess, startServerProcess } from '../helpers/server-process.ts'
import type { components, paths } from './schema.d.ts'

/**
 * The tour of the README by a client whose types come from the API description, against a server that runs: what does not
 * fit the description does not compile, what the server does otherwise fails here.
 */
const BESTANDEN = {
  '9951': 'data/voorbeelden/gemeente-wilgenrade.xlsx',
  '9952': 'data/voorbeelden/softwarecatalogus-hazelmonde.csv',
  '9953': 'data/voorbeelden/cmdb-kraaiendrecht.xlsx',
} as const
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: ServerProcess
let api: Client<paths>

beforeAll(async () => {
  server = await startServerProcess({ environment: { GEMENE_DELER_DATA: someFolder() } })
  const { geheim } = await makeSleutel(server.url)
  api = createClient<paths>({
    baseUrl: `${server.url}/v1`,
    headers: { authorization: `Bearer ${geheim}` },
    querySerializer: { array: { style: 'form', explode: false } },
  })
})

afterAll(async () => {
  await server.stop()
})

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response }

/** The body of a success, with its ETag. */
function take<T>({ data, error, response }: Answer<T>): { readonly body: T; readonly etag: string } {
  if (data === undefined) throw new Error(`${response.status} ${response.url}: ${JSON.stringify(error)}`)
  return { body: data, etag: response.headers.get('etag') ?? '' }
}

async function upload(gemeentecode: string, bestand: string): Promise<components['schemas']['Inventarisatieverslag']> {
  const bytes = await readFile(join(ROOT, bestand))
  const answer = await api.POST('/gemeenten/{gemeentecode}/inventarisaties', {
    params: { path: { gemeentecode } },
    headers: {
      'content-type': bestand.endsWith('.csv') ? 'text/csv' : XLSX,
      'content-disposition': `attachment; filename="${basename(bestand)}"`,
    },
    body: {},
    bodySerializer: () => bytes,
  })
  const { body } = take(answer)
  if (!('tellingen' in body)) throw new Error('a small file became a taak')
  return body
}

/** Asks for a plan, and as long as somebody is at work on it how far that is: the time limit of the test is the limit. */
async function followPlan(path: {
  id: string
  scenarioId: string
}): Promise<components['schemas']['Harmonisatieplan']> {
  const address = { params: { path } }
  const { body } = take(await api.GET('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}/plan', address))
  if ('scenarios' in body) return body
  for (;;) {
    const { status } = take(await api.GET('/taken/{taakId}', { params: { path: { taakId: body.id } } })).body
    if (status === 'mislukt') throw new Error('the plan failed')
    if (status === 'gereed') return followPlan(path)
  }
}

describe('the tour of the README, by a client made from the description', () => {
  it('makes test gemeenten, uploads a file for each, and reads the reports', async () => {
    for (const [gemeentecode, bestand] of Object.entries(BESTANDEN)) {
      const made = await api.PUT('/gemeenten/{gemeentecode}', {
        params: { path: { gemeentecode } },
        body: { naam: `Test ${gemeentecode}` },
      })
      expect(take(made).body).toMatchObject({ gemeentecode, naam: `Test ${gemeentecode}` })
      const verslag = await upload(gemeentecode, bestand)
      const { regelsIn, uit, redenen } = verslag.tellingen
      expect(regelsIn).toBe(uit + redenen.reduce((sum, { aantal }) => sum + aantal, 0))
      const read = await api.GET('/gemeenten/{gemeentecode}/inventarisaties/{id}', {
        params: { path: { gemeentecode, id: verslag.id ?? '' } },
      })
      expect(take(read).body).toMatchObject({ applicaties: verslag.applicaties, bestandsnaam: basename(bestand) })
    }
  })

  it('corrects a toewijzing', async () => {
    const path = { gemeentecode: '9953' }
    const query = { status: ['voorgesteld' as const], sort: ['-zekerheid' as const] }
    const list = take(await api.GET('/gemeenten/{gemeentecode}/toewijzingen', { params: { path, query } })).body
    const id = list.resultaten[0]?.id ?? ''
    const one = await api.GET('/gemeenten/{gemeentecode}/toewijzingen/{id}', { params: { path: { ...path, id } } })
    const patched = await api.PATCH('/gemeenten/{gemeentecode}/toewijzingen/{id}', {
      params: { path: { ...path, id }, header: { 'If-Match': take(one).etag } },
      headers: { 'content-type': 'application/merge-patch+json' },
      body: { status: 'bevestigd' },
    })
    expect(take(patched).body).toMatchObject({ status: 'bevestigd', vanKracht: true })
  })

  it('marks a cell as elders_belegd, and the comparison no longer has it as hiaat', async () => {
    const compare = async () => {
      const query = { gemeenten: ['9951', '9952', '9953'] }
      return take(await api.GET('/vergelijkingen', { params: { query } })).body
    }
    const before = await compare()
    const gap = before.componenten.find(({ hiaten }) => hiaten.includes('9951'))?.referentiecomponent.id ?? ''
    const path = { gemeentecode: '9951', referentiecomponentId: gap }
    const cel = await api.GET('/gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', { params: { path } })
    const put = await api.PUT('/gemeenten/{gemeentecode}/dekking/{referentiecomponentId}', {
      params: { path, header: { 'If-Match': take(cel).etag } },
      body: { staat: 'elders_belegd', reden: 'Ligt bij een ander.', door: 'Belastingsamenwerking Noord' },
    })
    expect(take(put).body.staat).toBe('elders_belegd')
    const after = await compare()
    expect(after.componenten.find(({ referentiecomponent }) => referentiecomponent.id === gap)?.hiaten).not.toContain(
      '9951',
    )
    expect(after.samenvatting.hiaten).toBe(before.samenvatting.hiaten - 1)
    expect(after.gemeenten.map(({ gemeentecode }) => gemeentecode)).toEqual(['9951', '9952', '9953'])
  })

  it('undoes an upload, and follows an older peildatum', async () => {
    const path = { gemeentecode: '9952' }
    const count = async (query: { peildatum?: string } = {}) => {
      const { body } = take(await api.GET('/gemeenten/{gemeentecode}/applicaties', { params: { path, query } }))
      // the other forms of this address are files, which the description types as text
      return typeof body === 'string' ? null : body.paginering.totaalAantal
    }
    expect(await count({ peildatum: '2020-01-01' })).toBe(0)
    const full = await count()
    const list = take(await api.GET('/gemeenten/{gemeentecode}/inventarisaties', { params: { path } })).body
    const address = { ...path, id: list.resultaten[0]?.id ?? '' }
    const { etag } = take(
      await api.GET('/gemeenten/{gemeentecode}/inventarisaties/{id}', { params: { path: address } }),
    )
    const removed = await api.DELETE('/gemeenten/{gemeentecode}/inventarisaties/{id}', {
      params: { path: address, header: { 'If-Match': etag } },
    })
    expect([Number(full) > 50, removed.response.status, await count()]).toEqual([true, 204, 0])
    await upload('9952', BESTANDEN['9952'])
    expect(await count()).toBe(full)
  })

  it('takes a release in as concept, reads what differs, publishes it and withdraws it', async () => {
    const bytes = await readFile(join(ROOT, 'test/fixtures/ameff/gemma-nieuw.xml'))
    const made = await api.POST('/referentiemodellen', {
      headers: { 'content-type': 'application/xml' },
      body: '',
      bodySerializer: () => bytes,
    })
    const { versie, status } = take(made).body
    expect(status).toBe('concept')
    const verschillen = await api.GET('/referentiemodellen/{versie}/verschillen', {
      params: { path: { versie }, query: { met: '2026-06-30' } },
    })
    expect(Object.keys(take(verschillen).body).length).toBeGreaterThan(2)
    for (const next of ['gepubliceerd', 'ingetrokken'] as const) {
      const { etag } = take(await api.GET('/referentiemodellen/{versie}', { params: { path: { versie } } }))
      const patched = await api.PATCH('/referentiemodellen/{versie}', {
        params: { path: { versie }, header: { 'If-Match': etag } },
        headers: { 'content-type': 'application/merge-patch+json' },
        body: { status: next },
      })
      expect(take(patched).body.status).toBe(next)
    }
  })

  it('keeps a scenario of a herindeling, follows the taak, and reads plan, dossier and comparison', async () => {
    const verband = { id: 'proefgemeente' }
    const made = await api.PUT('/samenwerkingsverbanden/{id}', {
      params: { path: verband },
      body: { naam: 'Proefgemeente', soort: 'Herindeling', deelnemers: Object.keys(BESTANDEN) },
    })
    expect(take(made).body.deelnemers).toHaveLength(3)
    const { body } = take(
      await api.POST('/samenwerkingsverbanden/{id}/scenarios', {
        params: { path: verband },
        body: { naam: 'Proef', strategie: 'best_of_breed', bereik: 'ondersteuning', simulaties: 10 },
      }),
    )
    expect(body).toMatchObject({ soort: 'herindeling', scenarios: [{ strategie: 'best_of_breed' }] })
    const path = { ...verband, scenarioId: body.id }
    const plan = await followPlan(path)
    expect(plan.scenarios.map(({ bewijs }) => bewijs.status)).toEqual(['volledig', 'optimaal'])
    const dossier = await api.GET('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}/dossier', {
      params: { path },
      headers: { accept: 'text/html' },
      parseAs: 'text',
    })
    expect(String(dossier.data)).toContain('<h1>Proef</h1>')
    const compared = take(
      await api.GET('/samenwerkingsverbanden/{id}/scenariovergelijking', {
        params: { path: verband, query: { scenarios: [body.id] } },
      }),
    ).body
    expect('kolommen' in compared && compared.kolommen.map(({ strategie }) => strategie)).toEqual([
      'niets_doen',
      'best_of_breed',
    ])
  })

  it('takes the landschap out as CSV', async () => {
    const { data, response } = await api.GET('/gemeenten/{gemeentecode}/applicaties', {
      params: { path: { gemeentecode: '9952' } },
      headers: { accept: 'text/csv' },
      parseAs: 'text',
    })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(String(data)).toContain('Pakket Naam,Pakketversie Naam')
  })

  it('refuses in the words of the description', async () => {
    const { error } = await api.GET('/vergelijkingen', { params: { query: { gemeenten: ['9951'] } } })
    expect(error).toMatchObject({ status: 400, title: 'Te weinig gemeenten' })
  })
})
