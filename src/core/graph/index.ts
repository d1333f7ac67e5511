export { buildLandschapGraph, type GraphInput } from './build-graph.ts'
export { buildProjectie } from './build-projectie.ts'
export {
  buildCeltabel,
  projectCeltabel,
  removeKolommen,
  replaceKolommen,
  selectKolommen,
} from './celtabel.ts'
export { countOverlap, type Overlaptellingen } from './count-overlap.ts'
export { findNaasten, type Naasten, type Naastenlijst } from './find-naasten.ts'
export { readCeltabel } from './gebruiksgraaf.ts'
export type { EdgeAttributes, EdgeSoort, LandschapGraph, NodeAttributes, NodeSoort } from './kinds.ts'
export { nodeKey } from './kinds.ts'
export { numberEdges } from './number-edges.ts'
export {
  buildOverlapindex,
  findPositie,
  type Gemeenterij,
  type Overlapindex,
  updateOverlapindex,
} from './overlapindex.ts'
export type {
  Celtabel,
  Componentfeiten,
  Gebruik,
  Kolom,
  Projectie,
  ProjectieCel,
  ProjectieComponent,
  ProjectieGemeente,
  ProjectieOptions,
} from './projectie.ts'
export { readInGebruik } from './read-applicaties.ts'
export { readKolom } from './read-kolom.ts'
export { replaceLandschap, type Vervanging } from './replace-landschap.ts'
export { countGedeeldeBits, readStaatbits, type Staatbits } from './staatbits.ts'
