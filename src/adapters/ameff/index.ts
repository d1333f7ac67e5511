export { isAmeff } from './prolog.ts'
export { type AmeffOpties, readAmeffLandschap } from './read-landschap.ts'
export { readReferentiemodel } from './read-referentiemodel.ts'
