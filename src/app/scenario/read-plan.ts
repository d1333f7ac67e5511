import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type Harmonisatieplan, LandschapError } from '../../core/index.ts'
import type { Workspace } from '../workspace.ts'

const decompress = promisify(gunzip)

export type Planvorm = 'plan' | 'kort'

export type Plansleutel = { readonly scenarioId: string; readonly stand: string }

/** A plan as its schema has it, without kostenposten: empty lists in their place. */
export async function readKortPlan(workspace: Workspace, sleutel: Plansleutel): Promise<Harmonisatieplan> {
  const text = await readPlanJson(workspace, sleutel, 'kort')
  const plan: Harmonisatieplan = JSON.parse(text.toString('utf8'))
  return { ...plan, scenarios: plan.scenarios.map((uitkomst) => ({ ...uitkomst, kostenposten: [] })) }
}

/** The JSON of a plan that is kept, in UTF-8. */
export async function readPlanJson(workspace: Workspace, sleutel: Plansleutel, vorm: Planvorm): Promise<Buffer> {
  return decompress(await readPlanBytes(workspace, sleutel, vorm))
}

/** @throws LandschapError tegenstrijdig when another stand took its place since it was asked for */
export async function readPlanBytes(
  { store }: Workspace,
  { scenarioId, stand }: Plansleutel,
  vorm: Planvorm,
): Promise<Uint8Array> {
  const bytes = await store.scenarios.readPlan(scenarioId, { stand, vorm })
  if (bytes !== null) return bytes
  throw new LandschapError('tegenstrijdig', 'Het plan is op dit moment opnieuw uitgewerkt. Vraag het nog eens op.')
}
