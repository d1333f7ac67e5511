import {
  type ClusterOptions,
  type Clusters,
  findClusters,
  type Gemeentecode,
  type Overlapindex,
} from '../../core/index.ts'

/**
 * Finds the natural groups of gemeenten, and says what holds a group together where the reader may know it.
 *
 * @param mayRead - whether the reader may see the landschap of a gemeente. What a group shares is named only when that holds
 *   for all of it: what all members use, each of them uses. It is set against the gemeenten that the reader may see: a share
 *   of all would tell how many of the others use it, down to one.
 */
export function listClusters(
  index: Overlapindex,
  options: ClusterOptions,
  mayRead: (gemeentecode: Gemeentecode) => boolean,
): Clusters {
  const found = findClusters(index, { ...options, vergeleken: mayRead })
  return {
    ...found,
    clusters: found.clusters.map((cluster) =>
      cluster.gemeenten.every(({ gemeentecode }) => mayRead(gemeentecode))
        ? cluster
        : { ...cluster, pakketten: [], referentiecomponenten: [] },
    ),
  }
}
