import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareScenarios, type Planvoorstel } from '../../../src/core/index.ts'
import { VOORBEELDEN } from '../../helpers/planvoorbeeld.ts'
import { type Scenarioserver, startScenarioserver } from '../../helpers/scenarios.ts'

const VERBAND = '/v1/samenwerkingsverbanden/drielanden'
const BASE = { bereik: { beleidsdomeinen: ['Sociaal domein'] }, simulaties: 0 }
const BESTE = 'Het beste per referentiecomponent'

let server: Scenarioserver
let ids: readonly string[]
beforeAll(async () => {
  server = await startScenarioserver(VOORBEELDEN.filter((naam) => /hazelmonde|kraaiendrecht|zilverlo/.test(naam)))
  const made = []
  for (const strategie of ['best_of_breed', 'absorptie']) {
    const payload = { ...BASE, naam: strategie, strategie }
    made.push(await server.app.inject({ method: 'POST', url: `${VERBAND}/scenarios`, payload }))
  }
  ids = made.map((answer) => answer.json().id)
})
afterAll(() => server.close())

const readPlan = async (id: string | undefined) =>
  (await server.workOut(`${VERBAND}/scenarios/${id}/plan?kostenposten=true`)).json()

describe('GET /samenwerkingsverbanden/{id}/scenariovergelijking', () => {
  it('gives the taken that are still to be done, one after the other, then the scenarios side by side', async () => {
    const url = `${VERBAND}/scenariovergelijking?scenarios=${ids.join()}`
    expect((await server.workOut(url)).statusCode).toBe(202)
    const answer = await server.workOut(url)
    expect(answer.statusCode).toBe(200)
    const plannen = await Promise.all(ids.map(async (id) => ({ id, plan: await readPlan(id) })))
    expect(answer.body).toBe(JSON.stringify(compareScenarios(plannen)))
    expect(answer.json().kolommen.map(({ strategie }: { strategie: string }) => strategie)).toEqual([
      'niets_doen',
      'best_of_breed',
      'absorptie',
    ])
  })

  it('is 404 for a scenario that is not there', async () => {
    const url = `${VERBAND}/scenariovergelijking?scenarios=${ids[0]},00000000-0000-4000-8000-000000000000`
    expect((await server.workOut(url)).statusCode).toBe(404)
  })
})

describe('verdeling', () => {
  it('gives that of every scenario of the plan', async () => {
    const answer = await server.workOut(`${VERBAND}/scenarios/${ids[0]}/verdeling`)
    const { scenarios } = await readPlan(ids[0])
    expect(answer.json().verdelingen).toEqual(
      scenarios.map(({ scenario, verdeling }: { scenario: { naam: string }; verdeling: unknown }) => ({
        scenario: scenario.naam,
        verdeling,
      })),
    )
  })

  it('divides a table of costs: the golden case', async () => {
    const payload = JSON.parse(readFileSync('data/voorbeelden-plan/verdeling.json', 'utf8'))
    const answer = await server.app.inject({ method: 'POST', url: `${VERBAND}/verdeling`, payload })
    const stable = answer
      .json()
      .verdelingen.flatMap(({ sleutel, stabiel }: { sleutel: string; stabiel: boolean }) => (stabiel ? [sleutel] : []))
    // design: gelijk and naar inwoners are not stable; naar_gebruik has no outcome, for the table has no use
    expect(stable).toEqual(['naar_kosten_alleen', 'scrb', 'shapley', 'nucleolus'])
  })

  it('names the group that the table leaves out', async () => {
    const payload = {
      deelnemers: [
        { id: 'A', naam: 'A' },
        { id: 'B', naam: 'B' },
      ],
      kosten: [{ deelnemers: ['A'], kostenInCenten: 1 }],
    }
    const answer = await server.app.inject({ method: 'POST', url: `${VERBAND}/verdeling`, payload })
    expect([answer.statusCode, answer.json().detail]).toEqual([400, expect.stringContaining('van de groep')])
  })
})

describe('GET /samenwerkingsverbanden/{id}/scenarios/{scenarioId}/alternatief', () => {
  it('says what would come instead and what the whole would cost more, never less', async () => {
    const { scenarios } = await readPlan(ids[0])
    const voorstellen: readonly Planvoorstel[] = scenarios[1].voorstellen
    const choice = voorstellen.find(({ nummerTwee }) => nummerTwee !== null)
    const id = choice?.referentiecomponent.id ?? ''
    const url = `${VERBAND}/scenarios/${ids[0]}/alternatief?referentiecomponent=${id}`
    const first = await server.workOut(url)
    expect(first.json()).toMatchObject({ scenario: BESTE, referentiecomponentId: id, isBewezen: true })
    expect(first.json().verschilInCenten).toBeGreaterThanOrEqual(0)
    const chosen = choice?.doel.map(({ pakket }) => pakket.id) ?? []
    expect(first.json().doel.filter((pakket: { id: string }) => chosen.includes(pakket.id as never))).toEqual([])
    expect((await server.workOut(url)).body).toBe(first.body)
  })

  it('is refused where nothing was chosen on cost', async () => {
    const url = `${VERBAND}/scenarios/${ids[1]}/alternatief?referentiecomponent=00000000-0000-4000-8000-000000000000`
    const answer = await server.workOut(url)
    expect([answer.statusCode, answer.json().detail]).toEqual([400, expect.stringContaining('op kosten is gekozen')])
  })
})

describe('GET /samenwerkingsverbanden/{id}/scenarios/{scenarioId}/herijking', () => {
  it('holds the plan against a later day: on the same landschappen nothing was done', async () => {
    const url = `${VERBAND}/scenarios/${ids[0]}/herijking`
    const later = (await server.workOut(`${url}?peildatum=2040-01-01`)).json()
    const { scenarios } = await readPlan(ids[0])
    const stappen = scenarios[1].planning.stappen.length
    expect([later.gepland, later.tellingen.nog_niet, later.stappen.length]).toEqual([stappen, 0, stappen])
    const now = (await server.workOut(url)).json()
    // what runs through a samenwerkingsverband today counts as joined already
    expect([now.peildatum, now.gepland]).toEqual(['2026-11-26', 0])
    expect(now.tellingen.nog_niet + now.tellingen.gedaan).toBe(stappen)
  })

  it.each([
    ['text/html', '<!doctype html>'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'pk'],
  ])('gives a whole dossier as %s, with the plan made anew on that day', async (accept, start) => {
    const url = `${VERBAND}/scenarios/${ids[0]}/herijking?peildatum=2028-03-01`
    const answer = await server.workOut(url, { accept })
    expect(answer.headers['content-type']).toContain(accept)
    expect(answer.headers['content-disposition']).toContain('filename="herijking-best-of-breed-2028-03-01.')
    expect(answer.body.slice(0, start.length).toLowerCase()).toBe(start)
    if (accept === 'text/html') expect(answer.body).toContain('1 maart 2028')
    // the plan of the scenario itself is still kept
    expect((await server.app.inject(`${VERBAND}/scenarios/${ids[0]}/plan`)).statusCode).toBe(200)
  })

  it('refuses a day before the plan, and a scenario that it does not have', async () => {
    const url = `${VERBAND}/scenarios/${ids[0]}/herijking`
    expect((await server.workOut(`${url}?peildatum=2020-01-01`)).statusCode).toBe(400)
    const other = await server.workOut(`${url}?scenario=Nergens`)
    expect([other.statusCode, other.json().detail]).toEqual([400, expect.stringContaining(BESTE)])
  })
})
