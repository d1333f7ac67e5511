export { readGemeenten } from './gemeenten.ts'
export { findReleases, readRelease, saveRelease } from './referentiemodellen.ts'
