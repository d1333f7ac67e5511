export { isAmeff } from './prolog.ts'
export { readReferentiemodel } from './read-referentiemodel.ts'
