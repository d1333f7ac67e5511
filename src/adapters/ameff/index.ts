export { isAmeff } from './prolog.ts'
export { readAmeffLandschap } from './read-landschap.ts'
export { readReferentiemodel } from './read-referentiemodel.ts'
