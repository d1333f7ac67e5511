import type { LandschapGraph } from '../../graph/index.ts'
import { compareText } from '../../model/sorteren.ts'

export type Hoofdfunctie = {
  readonly id: string
  readonly naam: string
  /** Object IDs of the referentiecomponenten that offer a service to it or to what is below it. Sorted. */
  readonly componenten: readonly string[]
}

/**
 * The main functions of a layer of GEMMA with the referentiecomponenten that support them.
 *
 * @returns sorted by naam; empty when the release has no such layer
 */
export function findHoofdfuncties(graph: LandschapGraph, laag: string): Hoofdfunctie[] {
  const componentenByFunctie = new Map<string, Set<string>>()
  graph.forEachEdge((_, edge, __, service, node) => {
    if (edge.soort !== 'biedt' || node.soort !== 'referentiecomponent') return
    for (const functie of climb(graph, servedBy(graph, service))) {
      const found = componentenByFunctie.get(functie) ?? new Set()
      found.add(node.referentiecomponent.id)
      componentenByFunctie.set(functie, found)
    }
  })
  const found: Hoofdfunctie[] = []
  graph.forEachNode((key, node) => {
    if (node.soort !== 'bedrijfsfunctie') return
    const { id, naam, soort, lagen } = node.bedrijfsfunctie
    if (soort !== 'hoofdfunctie' || !lagen.includes(laag)) return
    found.push({ id, naam, componenten: [...(componentenByFunctie.get(key) ?? [])].sort(compareText) })
  })
  return found.sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}

/** The functions that a service serves, directly or as part of a larger service. */
function servedBy(graph: LandschapGraph, service: string): string[] {
  const services = climb(graph, [service])
  return services.flatMap((key) =>
    graph.filterOutNeighbors(key, (neighbour) =>
      graph.someOutEdge(key, neighbour, (_, edge) => edge.soort === 'bedient'),
    ),
  )
}

/** The nodes themselves and all that they are part of. */
function climb(graph: LandschapGraph, from: readonly string[]): string[] {
  const seen = new Set(from)
  for (const key of seen) {
    graph.forEachOutEdge(key, (_, edge, __, target) => {
      if (edge.soort === 'onderdeel_van') seen.add(target)
    })
  }
  return [...seen]
}
