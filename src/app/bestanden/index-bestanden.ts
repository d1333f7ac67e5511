import { buildCeltabel, buildOverlapindex, type Gebruikstatus, type Overlapindex } from '../../core/index.ts'
import type { GelezenBestand } from './assign-gemeenten.ts'
import { type MapOpdracht, mapBestanden } from './map-bestanden.ts'

export type IndexOpdracht = MapOpdracht & {
  /** What counts as in use; default in productie, uit te faseren and not stated. */
  readonly status?: readonly Gebruikstatus[]
}

/** Makes the index of all gemeenten in the files: what partners, clusters and the national picture are read from. */
export function indexBestanden(gelezen: readonly GelezenBestand[], opdracht: IndexOpdracht): Overlapindex {
  const { graph } = mapBestanden(gelezen, opdracht)
  const { status } = opdracht
  return buildOverlapindex(buildCeltabel(graph, status === undefined ? {} : { status }))
}
