export { readCatalogus } from './catalogus.ts'
export { readGemeenten } from './gemeenten.ts'
export { findReleases, readRelease, readShippedRelease, saveRelease } from './referentiemodellen.ts'
export type * from './store.ts'
