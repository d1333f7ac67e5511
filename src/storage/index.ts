export { findDataMap } from './data-map.ts'
export { readGemeenten } from './gemeenten.ts'
export { findReleases, type Release, readRelease, saveRelease } from './referentiemodellen.ts'
