import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDossier } from '../../../src/app/index.ts'
import type { Plangrondslag } from '../../../src/app/workers/plan-work.ts'
import { type Planner, startPlanner } from '../../../src/app/workers/planner.ts'
import { Harmonisatieplan, Verdeelopdracht } from '../../../src/core/index.ts'
import { PEILDATUM, planVoorbeeld, readOpdracht } from '../../helpers/planvoorbeeld.ts'

const opdracht = readOpdracht('herindeling-drielanden', {
  bereik: { beleidsdomeinen: ['Sociaal domein'] },
  scenarios: [{ strategie: 'best_of_breed' }],
})

let here: Planner
let thread: Planner
let grondslag: Plangrondslag
let text: string
beforeAll(async () => {
  here = startPlanner()
  thread = startPlanner({ threads: 1, thread: new URL('../../helpers/plan-thread.mjs', import.meta.url) })
  const { plan, mapped, referentiemodel, parameters } = await planVoorbeeld(opdracht)
  grondslag = { opdracht, mapped, referentiemodel, parameters, peildatum: PEILDATUM }
  text = JSON.stringify(plan)
})
afterAll(async () => {
  await thread.stop()
})

describe('startPlanner', () => {
  it('makes the same plan in a thread as here, with and without kostenposten, and tells how far it is', async () => {
    const told: number[] = []
    const bytes = await thread.plan(grondslag, (aandeel) => told.push(aandeel))
    expect(gunzipSync(bytes.plan).toString()).toBe(text)
    expect(gunzipSync((await here.plan(grondslag, () => undefined)).plan).toString()).toBe(text)
    const kort = JSON.parse(gunzipSync(bytes.kort).toString())
    expect(kort.scenarios[1]).not.toHaveProperty('kostenposten')
    expect(kort.scenarios[1].voorstellen).toEqual(JSON.parse(text).scenarios[1].voorstellen)
    // doing nothing, then the one that was asked for
    expect([told[0], told.includes(0.5), told.every((aandeel) => aandeel < 1)]).toEqual([0, true, true])
  })

  it('writes a dossier in a thread', async () => {
    const { plan } = await here.plan(grondslag, () => undefined)
    const { referentiemodel } = grondslag
    const vraag = { formaat: 'html', referentiemodel } as const
    const { inhoud } = await buildDossier(Harmonisatieplan.parse(JSON.parse(text)), vraag)
    expect(Buffer.from(await thread.schrijf(plan, { dossier: vraag })).toString()).toBe(inhoud)
  })

  it('divides a table in a thread: the golden case', async () => {
    const tabel = Verdeelopdracht.parse(JSON.parse(readFileSync('data/voorbeelden-plan/verdeling.json', 'utf8')))
    const { verdelingen } = await thread.verdeel(tabel)
    const nucleolus = verdelingen.find(({ sleutel }) => sleutel === 'nucleolus')
    // 73⅓, 58⅓ and 48⅓ thousand euro: the cent that is left goes to the first
    expect(nucleolus?.bijdragen.map(({ bijdrageInCenten }) => bijdrageInCenten)).toEqual([
      7_333_334, 5_833_333, 4_833_333,
    ])
  })

  it('carries a refusal over from the thread', async () => {
    const [component] = Harmonisatieplan.parse(JSON.parse(text)).scenarios[0]?.voorstellen ?? []
    if (component === undefined) throw new Error('no voorstel')
    const keuze = { scenario: 'Niets doen', referentiecomponentId: component.referentiecomponent.id }
    await expect(thread.alternatief(grondslag, keuze)).rejects.toMatchObject({ code: 'ongeldige_invoer' })
  })
})
