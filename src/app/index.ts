export type { BekendeGemeente, GelezenBestand, GemeenteOpgave } from './assign-gemeenten.ts'
export { compareBestanden, type VergelijkOpdracht } from './compare-bestanden.ts'
export { type MapOpdracht, type MappedBestanden, mapBestanden } from './map-bestanden.ts'
export { type LeesOpdracht, readBestanden } from './read-bestanden.ts'
