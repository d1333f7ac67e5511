export { type Evaluatie, type EvaluatieInput, evalueer } from './evalueer.ts'
export { crossValidate, type Kruisvalidatie } from './kruisvalidatie.ts'
export type { Productwaarheid, Rijwaarheid, TeMetenInventarisatie } from './waarheid.ts'
export { removeFamilies } from './zonder-families.ts'
