import { type Gemeentecode, LandschapError, type Planscenario } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { listSamenwerkingsverbanden } from '../landschap/list-samenwerkingsverbanden.ts'
import type { Workspace } from '../workspace.ts'

export type Verbandvraag = {
  readonly verband: string
  /** Whose landschappen may be read; null: all. */
  readonly gemeenten: readonly Gemeentecode[] | null
}

/**
 * Lists the scenarios of a samenwerkingsverband whose gemeenten may all be read, in order of making.
 *
 * @throws LandschapError onbekend_samenwerkingsverband when nothing is known of it, no scenario either
 */
export async function listScenarios(
  workspace: Workspace,
  { verband, gemeenten }: Verbandvraag,
): Promise<readonly Planscenario[]> {
  const all = await workspace.store.scenarios.list(verband)
  const seen = all.filter(
    ({ opdracht }) => gemeenten === null || opdracht.gemeenten.every((c) => gemeenten.includes(c)),
  )
  if (seen.length > 0) return seen
  const known = await listSamenwerkingsverbanden(workspace, gemeenten)
  if (known.some(({ id }) => id === verband)) return seen
  throw new LandschapError('onbekend_samenwerkingsverband', `Samenwerkingsverband ${verband} is niet bekend.`)
}

/** @throws LandschapError onbekend_scenario, also for one of another samenwerkingsverband */
export async function findScenario(
  store: LandschapStore,
  { verband, id }: { readonly verband: string; readonly id: string },
): Promise<Planscenario> {
  const found = await store.scenarios.find(id)
  if (found?.samenwerkingsverband === verband) return found
  throw new LandschapError('onbekend_scenario', `Scenario ${id} is niet bekend bij ${verband}.`)
}

/**
 * Whose landschappen a question about a samenwerkingsverband and its scenarios is about: its deelnemers, and those of the
 * scenarios that it names, which may have left since.
 *
 * @returns empty when nothing that it names is there
 */
export async function findBetrokken(
  workspace: Workspace,
  { verband, gemeenten, scenarios }: Verbandvraag & { readonly scenarios: readonly string[] },
): Promise<readonly Gemeentecode[]> {
  const known = await listSamenwerkingsverbanden(workspace, gemeenten)
  const deelnemers = known.find(({ id }) => id === verband)?.deelnemers ?? []
  const named = await Promise.all(scenarios.map((id) => workspace.store.scenarios.find(id)))
  return [
    ...deelnemers,
    ...named.flatMap((one) => (one?.samenwerkingsverband === verband ? one.opdracht.gemeenten : [])),
  ]
}
