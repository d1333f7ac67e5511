import type { VerbondenKoppeling } from '../model/koppeling.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'

/** Adds the koppelingen between applicaties, and with voorzieningen; one of which a side is not in the graph is left out. */
export function addKoppelingen(graph: LandschapGraph, koppelingen: readonly VerbondenKoppeling[]): void {
  for (const koppeling of koppelingen) {
    const { applicatieId, doel } = koppeling
    const [from, to] = [nodeKey('applicatie', applicatieId), nodeKey(doel.soort, doel.id)]
    if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdge(from, to, { soort: 'gekoppeld_met', koppeling })
  }
}
