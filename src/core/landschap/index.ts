export { buildLandschap, type LandschapInput } from './build-landschap.ts'
export { type MappedLandschappen, type MappingInput, mapLandschappen } from './map-landschappen.ts'
