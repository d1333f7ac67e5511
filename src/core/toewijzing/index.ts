export { assignReferentiecomponenten, type ToewijzingInput } from './assign.ts'
export { groupFamilies } from './families.ts'
export {
  buildVariant,
  learnFromProeven,
  rankBeoordelingen,
  splitFamilies,
  VARIANTEN,
  type Variant,
} from './geleerd.ts'
export { learnFromCatalogus, tryCatalogus } from './leer-catalogus.ts'
export type { Applicatietekst } from './rank.ts'
export { buildVermeldingzoeker } from './resolve-vermelding.ts'
export { buildToewijzer, type Toewijzer } from './toewijzer.ts'
export type { Voorstel } from './voorstel.ts'
export { buildVoorzieningzoeker, type Voorzieningzoeker } from './voorziening.ts'
export { AUTOMATISCH, estimateZekerheden, MOST_JUDGED, ZWIJGEN } from './zekerheid.ts'
