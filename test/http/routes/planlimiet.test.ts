import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { VOORBEELDEN } from '../../helpers/planvoorbeeld.ts'
import { type Scenarioserver, startScenarioserver } from '../../helpers/scenarios.ts'
import { someServer, someSleutel } from '../../helpers/server.ts'

const GEMEENTEN = ['9912', '9913', '9915']
const LIJST = '/v1/samenwerkingsverbanden/drielanden/scenarios'

let server: Scenarioserver
let app: FastifyInstance
/** Addresses by name, kept before there was any key: from then on nobody comes in without one. */
const urls = new Map<string, string>()
let lokaal: number[]
beforeAll(async () => {
  server = await startScenarioserver(VOORBEELDEN.filter((one) => /hazelmonde|kraaiendrecht|zilverlo/.test(one)))
  app = await someServer({ store: server.store, environment: { GEMENE_DELER_MAX_PLANNEN: '2' } })
  for (const naam of 'abcdefghijkl') urls.set(naam, await save(naam))
  lokaal = await Promise.all([...'jkl'].map(async (naam) => (await app.inject(`${at(naam)}/plan`)).statusCode))
})
afterAll(async () => {
  await app.close()
  await server.close()
})

/** Keeps a scenario of doing nothing. @returns its address */
async function save(naam: string): Promise<string> {
  const scenarios = [{ strategie: 'niets_doen' }, { strategie: 'best_of_breed' }]
  const payload = { naam, soort: 'herindeling', gemeenten: GEMEENTEN, scenarios, simulaties: 0 }
  const made = await server.app.inject({ method: 'POST', url: LIJST, payload })
  expect(made.statusCode, made.body).toBe(201)
  return new URL(made.json()._links.self.href).pathname
}

const at = (naam: string) => urls.get(naam) ?? ''

async function someKey() {
  const { authorization } = await someSleutel(server.store, 'lezer', GEMEENTEN)
  return Object.assign((url: string) => app.inject({ url, headers: { authorization } }), { authorization })
}

describe('the limit on plans of one key', () => {
  it('refuses one more than it may have waiting or running, and says what to do', async () => {
    const ask = await someKey()
    const [first, second, third] = [at('a'), at('b'), at('c')]
    const taken = [await ask(`${first}/plan`), await ask(`${second}/dossier`)]
    expect(taken.map(({ statusCode }) => statusCode)).toEqual([202, 202])
    const refused = await ask(`${third}/plan`)
    expect([refused.statusCode, refused.headers['content-type'], refused.headers['retry-after']]).toEqual([
      429,
      'application/problem+json; charset=utf-8',
      '10',
    ])
    expect(refused.json()).toMatchObject({
      type: 'https://gemene-deler.example/fouten/te-veel-plannen',
      status: 429,
      detail: expect.stringMatching(/al 2 plannen.*opnieuw als er een klaar is.*GEMENE_DELER_MAX_PLANNEN/),
    })
    // what waits already is no new plan, whoever asked for it
    expect((await ask(`${first}/planning`)).json().id).toBe(taken[0]?.json().id)
    const other = await (await someKey())(`${third}/plan`)
    expect(other.statusCode).toBe(202)
    expect((await ask(`${third}/plan`)).json().id).toBe(other.json().id)
    // one that ends, for whatever reason, makes room
    await server.store.taken.finish(taken[0]?.json().id, { fout: { code: 'interne_fout', detail: 'Gestopt.' } })
    expect((await ask(`${at('d')}/plan`)).statusCode).toBe(202)
  })

  it('holds for requests that come at the same time', async () => {
    const ask = await someKey()
    const statuses = (await Promise.all([...'efgh'].map((naam) => ask(`${at(naam)}/plan`)))).map(
      ({ statusCode }) => statusCode,
    )
    expect(statuses.sort((a, b) => a - b)).toEqual([202, 202, 429, 429])
  })

  it('holds for alternatieven, which somebody waits for, as they are under way', async () => {
    const ask = await someKey()
    const url = at('i')
    const { body } = await server.workOut(`${url}/plan`, { authorization: ask.authorization })
    const { voorstellen } = JSON.parse(body).scenarios[1]
    const ids: string[] = voorstellen
      .filter((own: { nummerTwee: unknown }) => own.nummerTwee !== null)
      .map((own: { referentiecomponent: { id: string } }) => own.referentiecomponent.id)
    const all = () => Promise.all(ids.slice(0, 3).map((id) => ask(`${url}/alternatief?referentiecomponent=${id}`)))
    expect((await all()).map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 200, 429])
    // what was refused can be had afterwards: nothing stays counted
    expect((await all()).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
  })

  it('does not hold for the one person on this machine', () => {
    expect(lokaal).toEqual([202, 202, 202])
  })
})
