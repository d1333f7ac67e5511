import { type Alternatief, type ObjectId, type Planscenario, resolveOpdracht } from '../../core/index.ts'
import { hashText } from '../hash-text.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import type { Workspace } from '../workspace.ts'
import { describeStand } from './plan-stand.ts'

export type Alternatiefvraag = {
  /** By name; default the last one that is chosen on cost. */
  readonly scenario?: string | undefined
  readonly referentiecomponentId: ObjectId
}

/** Somebody waits for the answer: two solutions of at most so many seconds each. */
const MOST_SECONDS = 20

export type Alternatiefantwoord = Alternatief & { readonly scenario: string; readonly referentiecomponentId: ObjectId }

/**
 * Finds the next best for one referentiecomponent of a scenario, everything else chosen anew, in a thread; the same question
 * again is answered from memory.
 *
 * @throws LandschapError ongeldige_invoer for a scenario that is not chosen on cost or is not about the component; tegenstrijdig
 *   when there is no other
 */
export async function findAlternatief(
  workspace: Workspace,
  bewaard: Planscenario,
  { scenario, referentiecomponentId }: Alternatiefvraag,
): Promise<Alternatiefantwoord> {
  const { texts } = workspace.memory
  const stand = await describeStand(workspace, bewaard)
  const key = hashText(JSON.stringify(['alternatief', stand, scenario ?? null, referentiecomponentId]))
  const known = texts.get(key)
  if (known !== undefined) return JSON.parse(known.toString('utf8'))
  const { peildatum } = bewaard
  const opdracht = {
    ...bewaard.opdracht,
    tijdslimietInSeconden: Math.min(MOST_SECONDS, bewaard.opdracht.tijdslimietInSeconden),
  }
  const { mapped, referentiemodel } = await mapGemeenten(workspace, { ...bewaard, gemeenten: opdracht.gemeenten })
  const naam = scenario ?? findOptimised(resolveOpdracht(opdracht, mapped.graph).scenarios)
  const grondslag = { opdracht, mapped, referentiemodel, parameters: workspace.kosten, peildatum }
  const found = await workspace.planner.alternatief(grondslag, { scenario: naam, referentiecomponentId })
  const answer = { ...found, scenario: naam, referentiecomponentId }
  texts.set(key, Buffer.from(JSON.stringify(answer)))
  return answer
}

function findOptimised(scenarios: ReturnType<typeof resolveOpdracht>['scenarios']): string {
  const optimised = scenarios.filter(({ strategie }) => strategie === 'best_of_breed' || strategie === 'vernieuwing')
  return (optimised.at(-1) ?? scenarios.at(-1))?.naam ?? ''
}
