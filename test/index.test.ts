import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  buildDossier,
  buildLandschap,
  compareScenarios,
  computeHerijking,
  computeVerdelingVanTabel,
  Datum,
  Gemeentecode,
  Kostenparameters,
  mapLandschappen,
  Planopdracht,
  planAlternatief,
  planHarmonisatie,
  Referentiemodel,
  readInventarisatie,
  startSolver,
  Verdeelopdracht,
} from '../src/index.ts'

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const peildatum = Datum.parse('2026-11-26')
const referentiemodel = Referentiemodel.parse(readJson('data/gemma/referentiemodel-2026-06-30.json'))

async function readLandschap(code: string, bestand: string) {
  const { inventarisaties } = await readInventarisatie(new Uint8Array(readFileSync(bestand)), {
    bestand,
    referentiemodel,
  })
  const gemeente = { gemeentecode: Gemeentecode.parse(code), naam: `Gemeente ${code}`, voorlopig: false }
  return buildLandschap({ gemeente, inventarisaties, peildatum })
}

describe('the package', () => {
  it('makes a plan, its next best, its dossier and its herijking, with nothing but its door', async () => {
    const landschappen = [
      await readLandschap('9911', 'data/voorbeelden/gemeente-wilgenrade.xlsx'),
      await readLandschap('9915', 'data/voorbeelden/zilverlo.json'),
    ]
    const mapped = mapLandschappen({ landschappen, referentiemodel })
    const solver = startSolver()
    const vraag = {
      opdracht: Planopdracht.parse({
        naam: 'Samen',
        bereik: 'ondersteuning',
        scenarios: [{ strategie: 'best_of_breed', naam: 'Beste' }],
        simulaties: 0,
      }),
      mapped,
      referentiemodel,
      parameters: Kostenparameters.parse(readJson('data/kosten/kosten.json')),
      peildatum,
      losOp: solver.losOp,
    }
    const plan = await planHarmonisatie(vraag)
    expect(compareScenarios([{ id: 'eigen', plan }]).kolommen.map(({ scenario }) => scenario)).toEqual([
      'Niets doen',
      'Beste',
    ])
    const moved = plan.scenarios[1]?.voorstellen.find(({ nummerTwee }) => nummerTwee !== null)
    if (moved === undefined) throw new Error('nothing has a second')
    const keuze = { scenario: 'Beste', referentiecomponentId: moved.referentiecomponent.id }
    expect((await planAlternatief(vraag, keuze)).verschilInCenten).toBeGreaterThanOrEqual(0)
    expect((await buildDossier(plan, { formaat: 'html', referentiemodel })).inhoud).toContain('<h1>Samen</h1>')
    const herijking = computeHerijking(plan, { graph: mapped.graph, scenario: 'Beste', peildatum })
    expect(herijking.stappen).toHaveLength(plan.scenarios[1]?.planning.stappen.length ?? -1)
    const tabel = Verdeelopdracht.parse(readJson('data/voorbeelden-plan/verdeling.json'))
    expect((await computeVerdelingVanTabel(tabel, solver.losOp)).totaalInCenten).toBe(18_000_000)
    await solver.stop()
  })
})
