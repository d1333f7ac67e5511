import {
  type Harmonisatieplan,
  type Kostenparameters,
  LandschapError,
  type Oplosser,
  type Planopdracht,
  planHarmonisatie,
} from '../core/index.ts'
import type { GelezenBestand } from './assign-gemeenten.ts'
import { type MapOpdracht, type MappedBestanden, mapBestanden } from './map-bestanden.ts'

export type PlanOpdracht = MapOpdracht & {
  readonly opdracht: Planopdracht
  readonly parameters: Kostenparameters
  readonly losOp: Oplosser
  readonly onVoortgang?: (scenario: string, gat: number | null) => void
}

/**
 * Makes a harmonisatieplan of the gemeenten of the files that were read.
 *
 * @throws LandschapError onbekende_gemeente when the planopdracht names a gemeente that no file holds, and those of the plan
 */
export async function planBestanden(
  gelezen: readonly GelezenBestand[],
  opdracht: PlanOpdracht,
): Promise<{ plan: Harmonisatieplan; mapped: MappedBestanden }> {
  const mapped = mapBestanden(gelezen, opdracht)
  const held = mapped.landschappen.map(({ gemeente }) => gemeente.gemeentecode)
  const missing = (opdracht.opdracht.gemeenten ?? []).filter((code) => !held.includes(code))
  if (missing.length > 0) {
    throw new LandschapError(
      'onbekende_gemeente',
      `De planopdracht noemt ${missing.join(', ')}, maar de bestanden bevatten alleen ${held.join(', ') || 'geen landschap'}.`,
    )
  }
  const { referentiemodel, parameters, peildatum, losOp, onVoortgang } = opdracht
  const plan = await planHarmonisatie({
    opdracht: opdracht.opdracht,
    mapped,
    referentiemodel,
    parameters,
    peildatum,
    losOp,
    ...(onVoortgang === undefined ? {} : { onVoortgang }),
  })
  return { plan, mapped }
}
