import { LandschapError } from '../../core/index.ts'
import type { LandschapStore, Scenariouitslag, Taak } from '../../storage/index.ts'
import { mapGemeenten } from '../map-gemeenten.ts'
import type { Workspace } from '../workspace.ts'
import { describeStand } from './plan-stand.ts'
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
  const scenario = await workspace.store.scenarios.find(invoer.scenarioId)
  if (scenario === null) throw removed()
  // read before the landschappen are: what changes in between makes the outcome one of an older stand
  const stand = await describeStand(workspace, scenario)
  const { opdracht, peildatum } = scenario
  try {
    const { mapped, referentiemodel } = await mapGemeenten(workspace, { ...scenario, gemeenten: opdracht.gemeenten })
    const grondslag = { opdracht, mapped, referentiemodel, parameters: workspace.kosten, peildatum }
    let told: Promise<unknown> = Promise.resolve()
    const bytes = await workspace.planner.plan(grondslag, (aandeel) => {
      told = told.then(() => meldVoortgang(aandeel))
    })
    await told
    return { invoer, uitslag: { stand, ...bytes } }
  } catch (error) {
    if (!(error instanceof LandschapError)) throw error
    return { invoer, uitslag: { stand, fout: { code: error.code, detail: error.detail } } }
  }
}

/** Keeps what came of it, and says how the taak ends. */
export async function savePlan(tx: LandschapStore, { scenarioId }: Planinvoer, uitslag: Scenariouitslag) {
  const scenario = await tx.scenarios.find(scenarioId)
  const isKept = scenario !== null && (await tx.scenarios.saveUitkomst(scenarioId, uitslag))
  if (!isKept) throw removed()
  if ('fout' in uitslag) return { fout: uitslag.fout }
  return { resultaat: `/v1/samenwerkingsverbanden/${scenario.samenwerkingsverband}/scenarios/${scenarioId}/plan` }
}

function removed(): LandschapError {
  return new LandschapError('onbekend_scenario', 'Het scenario is verwijderd voordat het uitgewerkt was.')
}
