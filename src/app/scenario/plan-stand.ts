import { z } from 'zod'
import { Harmonisatieplan, type Planscenario } from '../../core/index.ts'
import { hashText } from '../hash-text.ts'
import { describeKennis } from '../land/describe-kennis.ts'
import { findReferentiemodel } from '../landschap/read-referentiemodel.ts'
import type { Workspace } from '../workspace.ts'

/** Raised when the same input gives another plan than before: what was kept is then made again. */
const REKENWIJZE = 4

/** Another when a plan says more or other things than one that was kept. */
const VORM = hashText(JSON.stringify(z.toJSONSchema(Harmonisatieplan, { unrepresentable: 'any' })))

/**
 * Names all that the outcome of a scenario is made from: its opdracht, the landschappen, the knowledge (of the store
 * and of the package), the release and the cost defaults as they are now.
 *
 * @throws LandschapError onbekend_referentiemodel when its release is gone
 */
export async function describeStand(
  workspace: Workspace,
  { opdracht, referentiemodel, peildatum }: Planscenario,
): Promise<string> {
  const regel = await findReferentiemodel(workspace, referentiemodel)
  const revisies = await workspace.store.revisies.read(opdracht.gemeenten)
  const landschappen = opdracht.gemeenten.map((code) => `${code}@${revisies.gemeenten.get(code) ?? 0}`)
  const parts = [REKENWIJZE, VORM, opdracht, peildatum, landschappen, revisies.kennis, regel.versie, regel.bestandshash]
  return hashText(JSON.stringify([...parts, describeKennis(workspace.catalogus), workspace.kosten]))
}
