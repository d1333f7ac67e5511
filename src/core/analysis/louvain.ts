import type { UndirectedGraph } from 'graphology'
import louvainModule from 'graphology-communities-louvain'

type Louvain = typeof louvainModule.default

/** The package is CommonJS: what Node gives as its default is the function, while its types put that under `default`. */
function isLouvain(value: unknown): value is Louvain {
  return typeof value === 'function' && 'detailed' in value
}

export type Gemeenschappen = {
  /** Number of the group per node key. */
  readonly communities: Readonly<Record<string, number>>
  readonly modularity: number
}

/**
 * Groups the nodes of a weighted graph by modularity.
 *
 * @param graph - at least one edge, each with `weight`
 * @param rng - decides the order in which nodes are tried
 */
export function findGemeenschappen(
  graph: UndirectedGraph<Record<string, never>, { weight: number }>,
  { rng, resolution }: { readonly rng: () => number; readonly resolution: number },
): Gemeenschappen {
  const candidates: unknown[] = [louvainModule, louvainModule.default]
  const louvain = candidates.find(isLouvain)
  if (louvain === undefined) throw new Error('graphology-communities-louvain has no function detailed')
  return louvain.detailed(graph, { rng, resolution, getEdgeWeight: 'weight' })
}
