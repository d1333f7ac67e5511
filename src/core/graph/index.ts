export { buildLandschapGraph, type GraphInput } from './build-graph.ts'
export { buildProjectie } from './build-projectie.ts'
export type { EdgeAttributes, EdgeSoort, LandschapGraph, NodeAttributes, NodeSoort } from './kinds.ts'
export { nodeKey } from './kinds.ts'
export { numberEdges } from './number-edges.ts'
export type {
  Gebruik,
  Projectie,
  ProjectieCel,
  ProjectieComponent,
  ProjectieGemeente,
  ProjectieOptions,
} from './projectie.ts'
export { readInGebruik } from './read-applicaties.ts'
