import {
  type Alternatief,
  type Harmonisatieplan,
  type Kostenparameters,
  LandschapError,
  type Oplosser,
  type Planopdracht,
  type Planvraag,
  planAlternatief,
  planHarmonisatie,
} from '../../core/index.ts'
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
  const vraag = prepareVraag(gelezen, opdracht)
  return { plan: await planHarmonisatie(vraag), mapped: vraag.mapped }
}

/**
 * The next best for one referentiecomponent of an optimised scenario, everything else chosen anew.
 *
 * @param keuze.referentiecomponent - naam or Object ID
 * @throws LandschapError ongeldige_invoer for a referentiecomponent or scenario that is not there, and as for a plan
 */
export async function findTweedeKeus(
  gelezen: readonly GelezenBestand[],
  opdracht: PlanOpdracht,
  keuze: { readonly scenario: string; readonly referentiecomponent: string },
): Promise<Alternatief> {
  const vraag = prepareVraag(gelezen, opdracht)
  const { referentiecomponent: asked, scenario } = keuze
  const found = vraag.referentiemodel.referentiecomponenten.find(({ id, naam }) => id === asked || naam === asked)
  if (found === undefined) {
    throw new LandschapError(
      'ongeldige_invoer',
      `De referentiecomponent '${asked}' bestaat niet in deze release. Schrijf de naam zoals het plan die geeft.`,
    )
  }
  return planAlternatief(vraag, { scenario, referentiecomponentId: found.id })
}

function prepareVraag(
  gelezen: readonly GelezenBestand[],
  opdracht: PlanOpdracht,
): Planvraag & { readonly mapped: MappedBestanden } {
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
  return {
    opdracht: opdracht.opdracht,
    mapped,
    referentiemodel,
    parameters,
    peildatum,
    losOp,
    ...(onVoortgang === undefined ? {} : { onVoortgang }),
  }
}
