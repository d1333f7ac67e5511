export { assignReferentiecomponenten, type ToewijzingInput } from './assign.ts'
export { buildComponentIndex, type ComponentIndex } from './component-index.ts'
export { proposeReferentiecomponenten, type Voorstel } from './propose.ts'
export type { Producttekst } from './rank.ts'
