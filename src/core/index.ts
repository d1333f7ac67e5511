export * from './analysis/index.ts'
export { FOUTCODES, type Foutcode, LandschapError } from './errors.ts'
export * from './evaluatie/index.ts'
export {
  buildCeltabel,
  buildLandschapGraph,
  buildOverlapindex,
  buildProjectie,
  type Celtabel,
  type EdgeAttributes,
  type EdgeSoort,
  findNaasten,
  type Gebruik,
  type GraphInput,
  type Kolom,
  type LandschapGraph,
  type NodeAttributes,
  type NodeSoort,
  nodeKey,
  type Overlapindex,
  type Projectie,
  type ProjectieCel,
  type ProjectieOptions,
  projectCeltabel,
  readKolom,
  removeKolommen,
  replaceKolommen,
  replaceLandschap,
  selectKolommen,
  updateOverlapindex,
  type Vervanging,
} from './graph/index.ts'
export { identifyPakketten } from './identity/index.ts'
export {
  type Bekendpakket,
  buildLandschap,
  buildUitvoer,
  type Catalogusstem,
  type CompositionInput,
  composeLandschap,
  describeCatalogus,
  enrichReferentiemodel,
  type Keuze,
  type LandschapInput,
  type Landschapsdeel,
  type MappedLandschappen,
  type MappingInput,
  mapLandschappen,
  selectInventarisaties,
  type Uitvoerbron,
} from './landschap/index.ts'
export * from './model/index.ts'
export * from './plan/index.ts'
export {
  type Applicatietekst,
  assignReferentiecomponenten,
  buildToewijzer,
  learnFromCatalogus,
  type Toewijzer,
  type ToewijzingInput,
  type Voorstel,
} from './toewijzing/index.ts'
