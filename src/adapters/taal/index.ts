export { formatDagMaandJaar, HOSTING_LABELS, listComponentnamen, STATUS_LABELS } from './gebruik.ts'
export { formatBedrag, formatEuro, formatRond } from './geld.ts'
export {
  formatAantal,
  formatDatum,
  formatDatumsIn,
  formatDecimaal,
  formatOpsomming,
  formatPercentage,
  formatTelling,
} from './getal.ts'
export {
  DEKKING_KLEUREN,
  describeKlasse,
  findKlasse,
  HIAAT_KLEUR,
  KLASSEN,
  type Klasse,
  type Klassebeeld,
  type Kleur,
  STAAT_KLEUREN,
} from './kleuren.ts'
export { describeKoppelingen } from './koppelingen.ts'
export {
  BEVINDING_LABELS,
  DEKKING_LABELS,
  DEKKING_UITLEG,
  describeDomein,
  describeZonderLandschap,
  FORMAAT_LABELS,
  GELIJKHEID_LABELS,
  GEMEENTEHERKOMST_LABELS,
  HERKOMST_LABELS,
  STAAT_LABELS,
} from './labels.ts'
export { type Bevindinggroep, formatBronplaats, formatPlaats, groupBevindingen, nameBestand } from './plaats.ts'
export {
  BEDRAGHERKOMST_LABELS,
  describeBewijs,
  describeKoppelwerk,
  KOSTENSOORT_LABELS,
  STAND_LABELS,
  STAND_UITLEG,
  STAP_LABELS,
  STRATEGIE_LABELS,
  STRATEGIE_UITLEG,
  VOORSTEL_LABELS,
  VOORSTEL_UITLEG,
  WIJZIGING_LABELS,
} from './plan.ts'
export { cleanLine, cleanText, isFormulaLike, truncateText } from './tekst.ts'
export { TOELICHTING, type Uitleg } from './toelichting.ts'
export { SLEUTEL_LABELS } from './verdeling.ts'
export { buildVoorstelrijen, VOORSTELKOLOMMEN, type Voorstelkolom } from './voorstelrijen.ts'
