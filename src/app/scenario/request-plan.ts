import { z } from 'zod'
import { Datum, Gemeentecode, LandschapError, type Planscenario } from '../../core/index.ts'
import type { LandschapStore, Taak } from '../../storage/index.ts'
import type { Workspace } from '../workspace.ts'
import { describeStand } from './plan-stand.ts'

/** What a taak of soort `plan` is asked with. */
export const Planinvoer = z.object({
  scenarioId: z.string(),
  /** That of the scenario, or the later one of a herijking. */
  peildatum: Datum,
  stand: z.string(),
  /** Who may read all of these may see how far it is. */
  gemeenten: z.array(Gemeentecode),
})
export type Planinvoer = z.infer<typeof Planinvoer>

/** Who asks for a plan, and how many plans it may have waiting or running; null: no limit. */
export type Vrager = { readonly account: string; readonly meeste: number | null }

/** The plan is kept, or somebody is at work on it. */
export type Planstand = { readonly stand: string } | { readonly taak: Taak }

/**
 * Sees to it that there is a plan of a scenario, or of one at another peildatum, as everything is now: the one that is kept, or
 * a taak that makes it. Who asks while it is being made gets the same taak, and that counts for whoever asked first.
 *
 * @throws LandschapError tegenstrijdig and others of the plan: why there is none; te_veel_plannen when the asker has as many
 *   waiting or running as it may
 */
export async function requestPlan(workspace: Workspace, scenario: Planscenario, vrager: Vrager): Promise<Planstand> {
  const { store } = workspace
  const stand = await describeStand(workspace, scenario)
  const uitkomst = await store.scenarios.findUitkomst(scenario.id, stand)
  if (uitkomst !== null) {
    if (uitkomst.fout === null) return { stand }
    throw new LandschapError(uitkomst.fout.code, uitkomst.fout.detail)
  }
  const { id, peildatum, opdracht } = scenario
  const invoer: Planinvoer = { scenarioId: id, peildatum, stand, gemeenten: opdracht.gemeenten }
  return { taak: await store.transaction((tx) => queue(tx, invoer, vrager)) }
}

async function queue(tx: LandschapStore, invoer: Planinvoer, { account, meeste }: Vrager): Promise<Taak> {
  // of who asks twice at once one waits; everyone locks in this order
  await tx.antwoorden.lock('plannen van', account)
  await tx.antwoorden.lock('plan', invoer.scenarioId)
  const open = await tx.taken.findOpen({ soort: 'plan', invoer })
  if (open !== null) return open
  if (meeste !== null && (await tx.taken.countOpen({ soort: 'plan', account })) >= meeste) throw refuse(meeste)
  return tx.taken.add({ soort: 'plan', account, invoer })
}

function refuse(meeste: number): LandschapError {
  const many = meeste === 1 ? 'al een plan' : `al ${meeste} plannen`
  return new LandschapError(
    'te_veel_plannen',
    `Met deze sleutel wacht of loopt er ${many}, en meer tegelijk kan niet. Vraag dit plan opnieuw als er een klaar is, of vraag de beheerder van de server om een hogere grens (GEMENE_DELER_MAX_PLANNEN).`,
  )
}
