import { type Applicatie, IN_GEBRUIK } from '../model/applicatie.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'
import type { ProjectieOptions } from './projectie.ts'

/** A toewijzing with the name of its referentiecomponent. */
export type ReadToewijzing = { readonly toewijzing: Toewijzing; readonly naam: string }

/** One applicatie with its pakket and its toewijzingen, highest zekerheid first. */
export type ReadApplicatie = {
  readonly applicatie: Applicatie
  readonly pakket: Pakket
  readonly toewijzingen: readonly ReadToewijzing[]
}

/**
 * Reads what a gemeente runs: its applicaties of every status, without voorzieningen and rows that are no application.
 *
 * @param gemeenteKey - node key of the gemeente
 * @returns sorted by applicatie id; empty when the gemeente runs nothing
 */
export function readApplicaties(graph: LandschapGraph, gemeenteKey: string): ReadApplicatie[] {
  const found: ReadApplicatie[] = []
  graph.forEachOutEdge(gemeenteKey, (_, edge, __, applicatieKey, ___, node) => {
    if (edge.soort !== 'gebruikt' || node.soort !== 'applicatie' || node.aard !== 'applicatie') return
    const read = readOne(graph, applicatieKey, node.applicatie)
    if (read !== null) found.push(read)
  })
  return found.sort((a, b) => compareText(a.applicatie.id, b.applicatie.id))
}

/** Reads the applicaties in use of a group: of the gemeenten and statuses asked for, default all and the usual three. */
export function readInGebruik(graph: LandschapGraph, options: ProjectieOptions = {}): ReadApplicatie[] {
  const { status = IN_GEBRUIK } = options
  const keys =
    options.gemeenten?.map((code) => nodeKey('gemeente', code)) ??
    graph.filterNodes((_, node) => node.soort === 'gemeente')
  return keys
    .flatMap((key) => readApplicaties(graph, key))
    .filter(({ applicatie }) => status.includes(applicatie.status))
}

function readOne(graph: LandschapGraph, key: string, applicatie: Applicatie): ReadApplicatie | null {
  let pakket: Pakket | null = null
  const toewijzingen: ReadToewijzing[] = []
  graph.forEachOutEdge(key, (_, edge, __, ___, ____, target) => {
    if (edge.soort === 'toegewezen_aan') toewijzingen.push({ toewijzing: edge.toewijzing, naam: target.naam })
    if (edge.soort === 'exemplaar_van' && target.soort === 'pakket') pakket = target.pakket
  })
  if (pakket === null) return null
  if (toewijzingen.length > 1)
    toewijzingen.sort(
      ({ toewijzing: a }, { toewijzing: b }) =>
        b.zekerheid - a.zekerheid || compareText(a.referentiecomponentId, b.referentiecomponentId),
    )
  return { applicatie, pakket, toewijzingen }
}
