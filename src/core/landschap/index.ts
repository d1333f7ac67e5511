export { buildLandschap, type LandschapInput } from './build-landschap.ts'
export { enrichReferentiemodel } from './enrich-referentiemodel.ts'
export { type MappedLandschappen, type MappingInput, mapLandschappen } from './map-landschappen.ts'
