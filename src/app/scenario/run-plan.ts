import { LandschapError } from '../../core/index.ts'
import type { LandschapStore, Scenariouitslag, Taak } from '../../storage/index.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import type { Workspace } from '../workspace.ts'
import { describeStand } from './plan-stand.ts'
import { moveScenario } from './recalibrate-scenario.ts'
import { Planinvoer } from './request-plan.ts'

type Uitgevoerd = { readonly invoer: Planinvoer; readonly uitslag: Scenariouitslag }

/**
 * Works out the plan of a taak. Rules that leave no plan are an outcome too.
 *
 * @throws LandschapError onbekend_scenario when it was removed meanwhile
 */
export async function runPlan(
  workspace: Workspace,
  taak: Taak,
  meldVoortgang: (aandeel: number) => Promise<void>,
): Promise<Uitgevoerd> {
  const invoer = Planinvoer.parse(taak.invoer)
  const found = await workspace.store.scenarios.find(invoer.scenarioId)
  if (found === null) throw removed()
  const { peildatum } = invoer
  const soort = peildatum === found.peildatum ? 'plan' : 'herijking'
  const scenario = moveScenario(found, peildatum)
  // read before the landschappen are: what changes in between makes the outcome one of an older stand
  const stand = await describeStand(workspace, scenario)
  const { opdracht } = scenario
  try {
    const { mapped, referentiemodel } = await mapGemeenten(workspace, { ...scenario, gemeenten: opdracht.gemeenten })
    const grondslag = { opdracht, mapped, referentiemodel, parameters: workspace.kosten, peildatum }
    let told: Promise<unknown> = Promise.resolve()
    const bytes = await workspace.planner.plan(grondslag, (aandeel) => {
      told = told.then(() => meldVoortgang(aandeel))
    })
    await told
    return { invoer, uitslag: { soort, stand, ...bytes } }
  } catch (error) {
    if (!(error instanceof LandschapError)) throw error
    return { invoer, uitslag: { soort, stand, fout: { code: error.code, detail: error.detail } } }
  }
}

/** Keeps what came of it, and says how the taak ends. */
export async function savePlan(tx: LandschapStore, { scenarioId, peildatum }: Planinvoer, uitslag: Scenariouitslag) {
  const scenario = await tx.scenarios.find(scenarioId)
  const isKept = scenario !== null && (await tx.scenarios.saveUitkomst(scenarioId, uitslag))
  if (!isKept) throw removed()
  if ('fout' in uitslag) return { fout: uitslag.fout }
  const adres = `/v1/samenwerkingsverbanden/${scenario.samenwerkingsverband}/scenarios/${scenarioId}`
  return { resultaat: `${adres}/${uitslag.soort === 'plan' ? 'plan' : `herijking?peildatum=${peildatum}`}` }
}

function removed(): LandschapError {
  return new LandschapError('onbekend_scenario', 'Het scenario is verwijderd voordat het uitgewerkt was.')
}
