import type { Applicatie } from '../model/applicatie.ts'
import type { Pakket } from '../model/pakket.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import type { LandschapGraph } from './kinds.ts'

/** One applicatie with its pakket and its toewijzingen, highest zekerheid first. */
export type ReadApplicatie = {
  readonly applicatie: Applicatie
  readonly pakket: Pakket
  readonly toewijzingen: readonly Toewijzing[]
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

function readOne(graph: LandschapGraph, key: string, applicatie: Applicatie): ReadApplicatie | null {
  let pakket: Pakket | null = null
  const toewijzingen: Toewijzing[] = []
  graph.forEachOutEdge(key, (_, edge, __, ___, ____, target) => {
    if (edge.soort === 'toegewezen_aan') toewijzingen.push(edge.toewijzing)
    if (edge.soort === 'exemplaar_van' && target.soort === 'pakket') pakket = target.pakket
  })
  if (pakket === null) return null
  toewijzingen.sort(
    (a, b) => b.zekerheid - a.zekerheid || compareText(a.referentiecomponentId, b.referentiecomponentId),
  )
  return { applicatie, pakket, toewijzingen }
}
