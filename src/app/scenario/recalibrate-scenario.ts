import {
  computeHerijking,
  type Datum,
  type Herijking,
  LandschapError,
  type Planscenario,
  restartOpdracht,
} from '../../core/index.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import { takeTurn } from '../take-turn.ts'
import type { Workspace } from '../workspace.ts'
import { readKortPlan } from './read-plan.ts'

/** A scenario to be worked out anew on the landschappen of another day: what is left to do of it begins then. */
export function moveScenario(scenario: Planscenario, peildatum: Datum): Planscenario {
  if (peildatum === scenario.peildatum) return scenario
  return { ...scenario, peildatum, opdracht: restartOpdracht(scenario.opdracht, peildatum) }
}

export type Herijkvraag = {
  readonly stand: string
  /** By name; default the last of the plan. */
  readonly scenario?: string | undefined
  /** Default today. */
  readonly peildatum?: Datum | undefined
}

/**
 * Holds the plan of a scenario, which is kept, against the landschappen at a later peildatum.
 *
 * @throws LandschapError ongeldige_invoer for a peildatum before that of the plan, or a scenario that it does not have
 */
export async function recalibrateScenario(
  workspace: Workspace,
  { id, opdracht, referentiemodel, peildatum: start }: Planscenario,
  { stand, scenario, peildatum = workspace.clock.today() }: Herijkvraag,
): Promise<Herijking> {
  if (peildatum < start) {
    throw new LandschapError('ongeldige_invoer', `peildatum: kies een dag vanaf ${start}, de peildatum van het plan.`)
  }
  const plan = await readKortPlan(workspace, { scenarioId: id, stand })
  const { mapped } = await mapGemeenten(workspace, { gemeenten: opdracht.gemeenten, referentiemodel, peildatum })
  const naam = scenario ?? plan.scenarios.at(-1)?.scenario.naam ?? ''
  return takeTurn(() => computeHerijking(plan, { graph: mapped.graph, scenario: naam, peildatum }))
}
