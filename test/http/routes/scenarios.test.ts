import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VOORBEELDEN } from '../../helpers/planvoorbeeld.ts'
import { type Scenarioserver, startScenarioserver } from '../../helpers/scenarios.ts'
import { someSleutel } from '../../helpers/server.ts'

const LIST = '/v1/samenwerkingsverbanden/drielanden/scenarios'
const NIEMAND = '00000000-0000-4000-8000-000000000000'
const DRIE = VOORBEELDEN.filter((bestand) => /hazelmonde|kraaiendrecht|zilverlo/.test(bestand))

/** Small: one domain, no draws. */
const SMALL = { naam: 'Proef', bereik: { beleidsdomeinen: ['Sociaal domein'] }, simulaties: 0 }

let server: Scenarioserver
beforeAll(async () => {
  server = await startScenarioserver(DRIE)
})
afterAll(() => server.close())

type Headers = Readonly<Record<string, string>>

const post = (payload: object, headers: Headers = {}, url = LIST) =>
  server.app.inject({ method: 'POST', url, payload, headers })
const get = (url: string, headers: Headers = {}) => server.app.inject({ method: 'GET', url, headers })

async function save(payload: object, headers: Headers = {}): Promise<string> {
  const made = await post(payload, headers)
  expect(made.statusCode, made.body).toBe(201)
  return `${LIST}/${made.json().id}`
}

describe('POST and GET /samenwerkingsverbanden/{id}/scenarios', () => {
  it('keeps a scenario with the gemeenten, release and peildatum that its outcome rests on', async () => {
    const made = await post({ ...SMALL, strategie: 'vernieuwing' })
    expect(made.json()).toMatchObject({
      naam: 'Proef',
      soort: 'herindeling',
      gemeenten: ['9912', '9913', '9915'],
      scenarios: [{ strategie: 'vernieuwing' }],
      referentiemodel: '2026-06-30',
      peildatum: '2026-11-26',
      samenwerkingsverband: 'drielanden',
    })
    const read = await get(String(made.headers.location))
    expect([read.json(), read.headers.etag]).toEqual([made.json(), made.headers.etag])
    expect((await get(`${LIST}?search=proef`)).json().resultaten).toEqual([made.json()])
    expect((await get(`${LIST}?search=zee`)).json().paginering.totaalAantal).toBe(0)
  })

  it('makes one for a key that is sent twice', async () => {
    const headers = { 'idempotency-key': '3b9710c4-6614-467a-ab82-36822cf48db1' }
    const [first, second] = [await post(SMALL, headers), await post(SMALL, headers)]
    expect([first.statusCode, second.json()]).toEqual([201, first.json()])
  })

  it.each([
    ['a gemeente that takes no part', { gemeenten: ['9912', '9911'] }, '9911 is geen deelnemer'],
    ['figures of a gemeente that takes no part', { inwoners: { '9911': 5 } }, 'inwoners: 9911 doet niet mee'],
    ['one gemeente, twice', { gemeenten: ['9912', '9912'] }, 'twee of meer'],
    ['a pakket that nobody has', { spelregels: [{ soort: 'uitsluiten', pakket: 'Bestaat niet' }] }, 'Bestaat niet'],
    ['a release that is not there', { referentiemodel: '2001-01-01' }, '2001-01-01'],
    ['a start in another century', { startdatum: '1901-01-01' }, 'startdatum'],
    [
      'two scenarios of one name',
      { scenarios: [{ strategie: 'absorptie' }, { strategie: 'absorptie' }] },
      'eigen naam',
    ],
    ['a beleidsdomein that the release lacks', { bereik: { beleidsdomeinen: ['Ruimtevaart'] } }, 'Ruimtevaart'],
  ])('refuses %s, and says so', async (_, wrong, text) => {
    const answer = await post({ ...SMALL, ...wrong })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().detail).toContain(text)
  })

  it('refuses strategie and scenarios at once, and a field that does not exist', async () => {
    const answer = await post({ ...SMALL, strategie: 'absorptie', scenarios: [{ strategie: 'absorptie' }], kosten: 1 })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().invalidParams.map(({ name }: { name: string }) => name)).toContain('/kosten')
  })

  it('is 404 for a samenwerkingsverband that is not there', async () => {
    const other = '/v1/samenwerkingsverbanden/nergens/scenarios'
    expect([(await get(other)).statusCode, (await post(SMALL, {}, other)).statusCode]).toEqual([404, 404])
  })
})

describe('PUT and DELETE /samenwerkingsverbanden/{id}/scenarios/{scenarioId}', () => {
  it('replaces the whole for who has seen it, and then it is gone for who removes it', async () => {
    const url = await save(SMALL)
    const etag = String((await get(url)).headers.etag)
    const put = (headers: Headers) =>
      server.app.inject({ method: 'PUT', url, payload: { ...SMALL, naam: 'Anders', zaad: 9 }, headers })
    expect((await put({})).statusCode).toBe(428)
    const changed = await put({ 'if-match': etag })
    expect(changed.json()).toMatchObject({ naam: 'Anders', zaad: 9 })
    expect((await put({ 'if-match': etag })).statusCode).toBe(412)
    const remove = (ifMatch: string) => server.app.inject({ method: 'DELETE', url, headers: { 'if-match': ifMatch } })
    expect((await remove(etag)).statusCode).toBe(412)
    expect((await remove(String(changed.headers.etag))).statusCode).toBe(204)
    expect([(await get(url)).statusCode, (await get(`${url}/plan`)).statusCode]).toEqual([404, 404])
  })

  it('knows a scenario only under its own samenwerkingsverband', async () => {
    const url = await save(SMALL)
    const elsewhere = url.replace('drielanden', 'vijf-rond-elzenkring')
    expect((await get(elsewhere)).statusCode).toBe(404)
  })
})

describe('a plan', () => {
  it('is made once by a taak that everybody who asks meanwhile gets, and again when something that it rests on changes', async () => {
    const url = await save({ ...SMALL, strategie: 'absorptie' })
    const [first, second] = [await get(`${url}/plan`), await get(`${url}/plan`)]
    expect([first.statusCode, first.headers['retry-after']]).toEqual([202, '1'])
    expect(second.json().id).toBe(first.json().id)
    expect(String(first.headers.location)).toContain(`/v1/taken/${first.json().id}`)
    const plan = await server.workOut(`${url}/plan`)
    expect(plan.statusCode).toBe(200)
    const taak = await get(`/v1/taken/${first.json().id}`)
    expect(taak.json()).toMatchObject({ status: 'gereed', voortgang: 1 })
    expect(new URL(taak.json()._links.resultaat.href).pathname).toBe(`${url}/plan`)
    const [applicatie] = (await get('/v1/gemeenten/9912/applicaties')).json().resultaten
    expect((await get(`${url}/plan`)).statusCode).toBe(200)
    await server.app.inject({
      method: 'POST',
      url: '/v1/gemeenten/9912/toewijzingen',
      payload: {
        applicatieId: applicatie.id,
        referentiecomponentId: plan.json().scenarios[0].voorstellen[0].referentiecomponent.id,
      },
    })
    expect((await get(`${url}/plan`)).statusCode).toBe(202)
  })

  it('is refused with 409 when spelregels exclude each other, naming the smallest group of them', async () => {
    const free = await server.workOut(`${await save({ ...SMALL, strategie: 'best_of_breed' })}/plan`)
    const kept = free.json().scenarios[0].voorstellen.find(({ doel }: { doel: unknown[] }) => doel.length > 0)
    const { pakket, gemeenten } = kept.doel[0]
    const spelregels = [
      { soort: 'meeste_gebruik' },
      { soort: 'behouden', pakket: pakket.id, gemeente: gemeenten[0] },
      { soort: 'stevig_bewijs' },
      { soort: 'uitsluiten', pakket: pakket.id },
    ]
    const url = await save({ ...SMALL, strategie: 'best_of_breed', spelregels })
    for (const part of ['plan', 'dossier', 'verdeling', 'herijking', 'planning', 'doellandschap']) {
      const answer = await server.workOut(`${url}/${part}`, { accept: 'application/json' })
      expect([part, answer.statusCode]).toEqual([part, 409])
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json().detail).toMatch(
        new RegExp(
          `^Geen plan voldoet aan deze spelregels samen: \\(1\\) .* houdt dat\\. \\(2\\) ${pakket.naam} doet niet mee\\. Laat er één los`,
        ),
      )
    }
  })
})

describe('access', () => {
  it('shows a scenario and how far its plan is only to who may read all of its gemeenten', async () => {
    const { store, app } = await openWithKeys()
    const key = async (rol: 'lezer' | 'architect' | 'programma', gemeenten: readonly string[]) =>
      (await someSleutel(store, rol, gemeenten)).authorization
    const whole = ['9912', '9913', '9915']
    const [architect, lezer] = [await key('architect', whole), await key('lezer', whole)]
    const [part, programme] = [await key('architect', ['9912', '9913']), await key('programma', whole)]
    const ask = (url: string, authorization: string, payload?: object) =>
      app.inject({
        method: payload === undefined ? 'GET' : 'POST',
        url,
        headers: { authorization },
        ...(payload === undefined ? {} : { payload }),
      })
    const made = await ask(LIST, architect, SMALL)
    expect(made.statusCode).toBe(201)
    const url = `${LIST}/${made.json().id}`
    for (const who of [part, programme]) {
      for (const address of [LIST, url, `${url}/plan`, `${LIST}/${NIEMAND}`]) {
        expect((await ask(address, who)).statusCode).toBe(403)
      }
      expect((await ask(LIST, who, SMALL)).statusCode).toBe(403)
    }
    expect((await ask(LIST, lezer, SMALL)).statusCode).toBe(403)
    const waiting = await ask(`${url}/plan`, architect)
    const taak = new URL(String(waiting.headers.location)).pathname
    expect((await ask(taak, lezer)).statusCode).toBe(200)
    expect((await ask(taak, part)).statusCode).toBe(404)
    const compared = `/v1/samenwerkingsverbanden/drielanden/scenariovergelijking?scenarios=${made.json().id}`
    expect([(await ask(compared, lezer)).statusCode, (await ask(compared, part)).statusCode]).toEqual([202, 403])
    await app.close()
    await store.close()
  })

  it('keeps it from a deelnemer that joined later and from nobody of the group when one left', async () => {
    const url = await save(SMALL)
    const { store } = server
    const verband = await store.samenwerkingsverbanden.find('drielanden')
    if (verband === null) throw new Error('it is registered')
    await store.samenwerkingsverbanden.save({ ...verband, deelnemers: verband.deelnemers.slice(0, 2) })
    expect((await get(url)).json().gemeenten).toEqual(['9912', '9913', '9915'])
    const left = await post({ ...SMALL, gemeenten: ['9912', '9915'] })
    expect([left.statusCode, left.json().detail]).toEqual([400, expect.stringContaining('9915 is geen deelnemer')])
    await store.samenwerkingsverbanden.save(verband)
  })
})

/** A server of its own: a key ends what this machine may do without one. */
async function openWithKeys() {
  const { app, store } = await startScenarioserver(DRIE)
  return { app, store }
}
