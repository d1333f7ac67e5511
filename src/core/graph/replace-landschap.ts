import type { Landschap } from '../model/landschap.ts'
import { addKoppelingen } from './add-koppelingen.ts'
import { addLandschap } from './add-landschap.ts'
import { addPakketten, addSamenwerkingsverbanden } from './add-pakketten.ts'
import type { GraphInput } from './build-graph.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'

/** The mapping of the new landschap; what else it holds about other gemeenten is passed over. */
export type Vervanging = Omit<GraphInput, 'referentiemodel' | 'landschappen'>

/**
 * Puts a newer landschap of one gemeente in the place of the one that the graph has, or adds it: in place, for a graph that
 * a server keeps. Read the gemeente again with readKolom afterwards; no other gemeente changes.
 *
 * A pakket that the graph knows keeps its naam and leverancier: kolommen that were read before show them too. When those change,
 * build the graph anew.
 *
 * Cost: O(what the gemeente runs, old and new), and a look at each pakket of the mapping.
 */
export function replaceLandschap(graph: LandschapGraph, landschap: Landschap, mapping: Vervanging): void {
  const { gemeentecode } = landschap.gemeente
  const gemeenteKey = nodeKey('gemeente', gemeentecode)
  if (graph.hasNode(gemeenteKey)) {
    const applicaties: string[] = []
    graph.forEachOutEdge(gemeenteKey, (_, edge, __, target) => {
      if (edge.soort === 'gebruikt') applicaties.push(target)
    })
    // a node goes with its edges
    for (const key of applicaties) graph.dropNode(key)
    graph.dropNode(gemeenteKey)
  }
  addPakketten(
    graph,
    mapping.indeling.pakketten.filter(({ id }) => !graph.hasNode(nodeKey('pakket', id))),
  )
  addSamenwerkingsverbanden(graph, mapping.samenwerkingsverbanden)
  addLandschap(graph, landschap, mapping)
  const own = mapping.koppelingen?.filter((koppeling) => koppeling.gemeentecode === gemeentecode) ?? []
  addKoppelingen(graph, own)
}
