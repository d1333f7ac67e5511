import { LandschapError } from '../errors.ts'
import { buildProjectie, type Projectie } from '../graph/index.ts'
import type { MappedLandschappen } from '../landschap/index.ts'
import type { Datum } from '../model/ids.ts'
import type { Kostenparameters } from '../model/kosten.ts'
import type { Planopdracht } from '../model/plan.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Grondslag } from './compute-scenario.ts'
import { overrideParameters } from './kosten/waarden.ts'
import { resolveOpdracht } from './opgave/opdracht.ts'
import type { Oplosser } from './programma/programma.ts'

export type Planvraag = {
  readonly opdracht: Planopdracht
  /** Landschappen of at least the gemeenten of the plan, with their graph. */
  readonly mapped: MappedLandschappen
  readonly referentiemodel: Referentiemodel
  readonly parameters: Kostenparameters
  readonly peildatum: Datum
  readonly losOp: Oplosser
  /** Told before each scenario, and while one is being optimised. */
  readonly onVoortgang?: (scenario: string, gat: number | null) => void
}

export type Planbasis = Grondslag & { readonly projectie: Projectie }

/**
 * What all scenarios of a plan stand on: names resolved, parameters overridden, the gemeenten in order.
 *
 * @throws LandschapError te_weinig_gemeenten, onbekende_gemeente, ongeldige_invoer for names that are not there
 */
export function buildGrondslag(vraag: Planvraag): Planbasis {
  const opdracht = resolveOpdracht(vraag.opdracht, vraag.mapped.graph)
  const { gemeenten: wanted } = opdracht
  const projectie = buildProjectie(vraag.mapped.graph, wanted === undefined ? {} : { gemeenten: wanted })
  const gemeenten = projectie.gemeenten.map(({ gemeente }) => gemeente.gemeentecode)
  if (gemeenten.length < 2) {
    throw new LandschapError(
      'te_weinig_gemeenten',
      'Een plan is voor twee of meer gemeenten. Geef nog een inventarisatie.',
    )
  }
  const parameters = overrideParameters(vraag.parameters, opdracht.parameters)
  const startdatum = opdracht.startdatum ?? vraag.peildatum
  return { ...vraag, opdracht, parameters, startdatum, gemeenten, projectie, nietswaarden: new Map() }
}
