import type { LandschapGraph } from './kinds.ts'

/**
 * Copies the graph with edges named by their number instead of by the random key that graphology gives.
 *
 * @returns the same nodes and edges in the same order, so that an export has the same bytes every time
 */
export function numberEdges(graph: LandschapGraph): LandschapGraph {
  const copy = graph.emptyCopy()
  let number = 0
  graph.forEachEdge((_, edge, source, target) => {
    copy.addDirectedEdgeWithKey(String(number), source, target, edge)
    number += 1
  })
  return copy
}
