import { UndirectedGraph } from 'graphology'
import { findNaasten, type Kolom, type Naastenlijst, type Overlapindex } from '../graph/index.ts'
import type { Clustermaat, Clusters } from '../model/clusters.ts'
import type { Gemeentecode } from '../model/ids.ts'
import { describeCluster } from './clusterkenmerken.ts'
import { findGemeenschappen } from './louvain.ts'
import { buildSeededRandom } from './seeded-random.ts'

export type ClusterOptions = {
  /** Default pakketoverlap: what they run, not what they do. */
  readonly maat?: Clustermaat
  /** The same seed gives the same clusters; default 1. */
  readonly zaad?: number
  /** How many nearest gemeenten each is tied to; default 10. */
  readonly buren?: number
  /** Above 1 gives more and smaller clusters, below 1 fewer; default 1. */
  readonly resolutie?: number
  /** How many pakketten and referentiecomponenten to name per cluster; default 5. */
  readonly kenmerken?: number
  /** Which gemeenten beside the cluster itself it is set against, to say what is typical of it; default all. */
  readonly vergeleken?: (gemeentecode: Gemeentecode) => boolean
}

/**
 * Finds the natural groups of gemeenten by what they run.
 *
 * Every gemeente is tied to its nearest ones, by their overlap; ties of all with all would make one lump, because all run
 * much the same. Louvain then finds the groups with the highest modularity it can reach from this seed.
 *
 * Cost: {@link findNaasten}, then Louvain: in practice linear in the n × buren ties.
 *
 * @returns clusters largest first, then by lowest gemeentecode; no clusters and modulariteit null when nobody has anything
 *   in common
 * @source V. Blondel, J. Guillaume, R. Lambiotte, E. Lefebvre (2008), Fast unfolding of communities in large networks
 */
export function findClusters(index: Overlapindex, options: ClusterOptions = {}): Clusters {
  const {
    maat = 'pakketoverlap',
    zaad = 1,
    buren = 10,
    resolutie = 1,
    kenmerken = 5,
    vergeleken = () => true,
  } = options
  const { kolommen } = index.celtabel
  const naasten = findNaasten(index, buren)
  const graph = buildBurengraph(maat === 'pakketoverlap' ? naasten.opPakketten : naasten.opFuncties, buren)
  const outcome =
    graph.size === 0 ? null : findGemeenschappen(graph, { rng: buildSeededRandom(zaad), resolution: resolutie })
  const groups = new Map<number, Kolom[]>()
  const zonder: Kolom[] = []
  for (const [position, kolom] of kolommen.entries()) {
    const community = outcome?.communities[position]
    if (community === undefined) zonder.push(kolom)
    else groups.set(community, [...(groups.get(community) ?? []), kolom])
  }
  // kolommen are in the order of gemeentecode, so groups of one size stay in the order of their first
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length)
  return {
    maat,
    zaad,
    gemeenten: kolommen.length,
    modulariteit: outcome === null ? null : roundNoise(outcome.modularity),
    clusters: ordered.map((leden, at) => ({
      nummer: at + 1,
      ...describeCluster(index, leden, { aantal: kenmerken, vergeleken }),
    })),
    zonderCluster: zonder.map(({ gemeente: { gemeente } }) => ({
      gemeentecode: gemeente.gemeentecode,
      naam: gemeente.naam,
    })),
  }
}

/** One cluster of all has modularity 0, which sums of shares miss by some 1e-16. */
function roundNoise(modularity: number): number {
  return Math.abs(modularity) < 1e-12 ? 0 : modularity
}

/** Gemeenten with a tie, by position, each tied to its nearest with the share as weight. */
function buildBurengraph({ posities, aandelen }: Naastenlijst, buren: number) {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>()
  for (const [at, andere] of posities.entries()) {
    const weight = aandelen[at] ?? 0
    if (andere === -1 || weight <= 0) continue
    const eigen = Math.floor(at / buren)
    graph.mergeNode(eigen)
    graph.mergeNode(andere)
    graph.mergeEdge(eigen, andere, { weight })
  }
  return graph
}
