import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Harmonisatieplan } from '../../../src/core/index.ts'
import { runCommand, someFolder } from '../../helpers/cli.ts'
import { readOpdracht, VOORBEELDEN } from '../../helpers/planvoorbeeld.ts'
import { type Scenarioserver, startScenarioserver } from '../../helpers/scenarios.ts'

/** The shipped cases: which samenwerkingsverband, and which of the sample files hold its gemeenten. */
const CASES = [
  { verband: 'vijf-rond-elzenkring', naam: 'samenwerking-elzenkring', bestanden: VOORBEELDEN },
  {
    verband: 'drielanden',
    naam: 'herindeling-drielanden',
    bestanden: VOORBEELDEN.filter((bestand) => /hazelmonde|kraaiendrecht|zilverlo/.test(bestand)),
  },
]
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let server: Scenarioserver
beforeAll(async () => {
  server = await startScenarioserver()
})
afterAll(() => server.close())

/** Keeps a case as a scenario. @returns its address */
async function save(verband: string, opdracht: object): Promise<string> {
  const made = await server.app.inject({
    method: 'POST',
    url: `/v1/samenwerkingsverbanden/${verband}/scenarios`,
    payload: opdracht,
  })
  expect(made.statusCode, made.body).toBe(201)
  return new URL(made.json()._links.self.href).pathname
}

describe.each(CASES)('the case $naam over HTTP', ({ verband, naam, bestanden }) => {
  const opdracht = readOpdracht(naam)
  let url: string
  let plan: Harmonisatieplan
  beforeAll(async () => {
    url = await save(verband, opdracht)
    plan = JSON.parse((await server.workOut(`${url}/plan?kostenposten=true`)).body)
  })

  it('runs through all strategieën, in the shape of its schema', () => {
    expect(Harmonisatieplan.parse(plan)).toEqual(plan)
    expect(plan.scenarios.map(({ scenario }) => scenario.strategie)).toEqual([
      'niets_doen',
      'absorptie',
      'best_of_breed',
      'coexistentie',
      'vernieuwing',
    ])
    expect(plan.scenarios.filter(({ bewijs }) => bewijs.status === 'optimaal')).toHaveLength(2)
  })

  it('gives the plan of the command line, byte for byte', () => {
    const folder = someFolder()
    const [asked, written] = [join(folder, 'opdracht.json'), join(folder, 'plan.json')]
    writeFileSync(asked, JSON.stringify(opdracht))
    const flags = ['--opdracht', asked, '--peildatum', '2026-11-26', '--formaat', 'json', '--uit', written]
    expect(runCommand(['plan', ...bestanden, ...flags]).code).toBe(0)
    expect(JSON.stringify(plan)).toBe(JSON.stringify(JSON.parse(readFileSync(written, 'utf8'))))
  })

  it('leaves the kostenposten out unless asked, and knows what the caller has already', async () => {
    const answer = await server.workOut(`${url}/plan`)
    const kort = {
      ...plan,
      scenarios: plan.scenarios.map((uitkomst) => ({ ...uitkomst, kostenposten: undefined })),
    }
    expect(answer.body).toBe(JSON.stringify(kort))
    const again = await server.workOut(`${url}/plan`, { 'if-none-match': String(answer.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it.each([
    ['text/html', '<!doctype html>', `inline; filename="dossier-`],
    [XLSX, 'PK', `attachment; filename="dossier-`],
    ['application/xml', '<?xml', `attachment; filename="dossier-`],
    ['application/json', '{"naam":', null],
  ])('gives the dossier as %s', async (accept, start, disposition) => {
    const first = await server.workOut(`${url}/dossier`, { accept })
    expect(first.statusCode).toBe(200)
    expect(first.headers['content-type']).toContain(accept)
    expect(first.body.toLowerCase().startsWith(start.toLowerCase())).toBe(true)
    if (disposition !== null) expect(first.headers['content-disposition']).toContain(disposition)
  })

  it('draws the doellandschap and the planning, and gives their figures', async () => {
    for (const [part, field] of [
      ['doellandschap', 'meting'],
      ['planning', 'planning'],
    ] as const) {
      const query = `scenario=${encodeURIComponent('Het beste per referentiecomponent')}`
      const svg = await server.workOut(`${url}/${part}?${query}`, { accept: 'image/svg+xml' })
      expect([svg.statusCode, svg.body.includes('<svg ')]).toEqual([200, true])
      const json = await server.workOut(`${url}/${part}?${query}`)
      expect(json.json()).toEqual({
        scenario: 'Het beste per referentiecomponent',
        [field]: plan.scenarios[2]?.[field],
      })
    }
  })
})
