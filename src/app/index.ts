export type { BekendeGemeente, GelezenBestand, GemeenteOpgave } from './bestanden/assign-gemeenten.ts'
export { compareBestanden } from './bestanden/compare-bestanden.ts'
export { evaluateEngine } from './bestanden/evaluate-engine.ts'
export { indexBestanden } from './bestanden/index-bestanden.ts'
export { type MappedBestanden, mapBestanden } from './bestanden/map-bestanden.ts'
export { findTweedeKeus, planBestanden } from './bestanden/plan-bestanden.ts'
export { proposeToewijzingen } from './bestanden/propose-toewijzingen.ts'
export { readBestanden } from './bestanden/read-bestanden.ts'
export {
  answerReview,
  listBesluiten,
  parseReviewantwoord,
  type Review,
  startReview,
} from './bestanden/review-toewijzingen.ts'
export { type Importuitkomst, importBestand } from './inlezen/import-bestanden.ts'
export type { Upload } from './inlezen/read-upload.ts'
export { saveTestgemeente } from './inlezen/save-testgemeente.ts'
export {
  readInventarisatieUpload,
  saveInventarisatie,
  type UploadOpdracht,
} from './inlezen/upload-inventarisatie.ts'
export {
  type LeveringOpdracht,
  readLeveringUpload,
  removeLevering,
  saveLevering,
} from './inlezen/upload-levering.ts'
export { readModelUpload, saveModel } from './inlezen/upload-referentiemodel.ts'
export { readCountry } from './land/country-index.ts'
export { listClusters } from './land/list-clusters.ts'
export { findPakket, listPakketten, type Pakketkaart } from './land/list-pakketten.ts'
export { listPartners, type PartnerRequest } from './land/list-partners.ts'
export { readLandelijk } from './land/publish-landelijk.ts'
export { queueOutdatedGebruik } from './land/queue-gebruik.ts'
export { buildCountryLook, startCountryRefresh } from './land/refresh-country.ts'
export { changeModelstatus } from './landschap/change-modelstatus.ts'
export { type CompareRequest, compareGemeenten } from './landschap/compare-gemeenten.ts'
export {
  EXPORTFORMATEN,
  type Exportformaat,
  type Exportuitkomst,
  exportLandschap,
} from './landschap/export-landschap.ts'
export { findGemeente } from './landschap/find-gemeente.ts'
export {
  findApplicatie,
  type Landschapsregel,
  listApplicaties,
  TOEWIJZINGSTANDEN,
} from './landschap/list-applicaties.ts'
export { findInventarisatie, findLevering, listInventarisaties } from './landschap/list-inventarisaties.ts'
export {
  findDeelnemers,
  findSamenwerkingsverband,
  listSamenwerkingsverbanden,
} from './landschap/list-samenwerkingsverbanden.ts'
export { type GroupRequest, mapGemeenten } from './landschap/map-gemeenten.ts'
export { type Dekkingsregel, findDekking, readDekking } from './landschap/read-dekking.ts'
export { listReferentiemodellen, readReferentiemodel } from './landschap/read-referentiemodel.ts'
export {
  registerSamenwerkingsverband,
  removeSamenwerkingsverband,
} from './landschap/register-samenwerkingsverband.ts'
export { hashGeheim, makeSleutel } from './make-sleutel.ts'
export {
  decideSamenvoeging,
  findSamenvoeging,
  listSamenvoegingen,
  listSamenvoegvoorstellen,
  type Samenvoeging,
  undoSamenvoeging,
} from './oordelen/decide-samenvoeging.ts'
export {
  decideToewijzingen,
  type Oordeel,
  prepareEigenToewijzing,
  undoToewijzing,
  undoToewijzingen,
} from './oordelen/decide-toewijzing.ts'
export { type Beoordeelregel, findToewijzing, listToewijzingen } from './oordelen/list-toewijzingen.ts'
export { buildTaakwerk, type Taaksoort } from './run-taken.ts'
export {
  buildDoellandschapuitvoer,
  DOELFORMATEN,
  DOELMOMENTEN,
  type Doelformaat,
  type Doelmoment,
} from './scenario/build-doellandschap.ts'
export { buildDossier, DOSSIERFORMATEN, type Dossierformaat } from './scenario/build-dossier.ts'
export { buildScenario } from './scenario/build-scenario.ts'
export { findAlternatief } from './scenario/find-alternatief.ts'
export { findBetrokken, findScenario, listScenarios } from './scenario/find-scenarios.ts'
export { readKortPlan, readPlanJson } from './scenario/read-plan.ts'
export { moveScenario, recalibrateScenario } from './scenario/recalibrate-scenario.ts'
export { Planinvoer, requestPlan, type Vrager } from './scenario/request-plan.ts'
export { type Planbestandvraag, writePlanbestand } from './scenario/write-planbestand.ts'
export { startPlanner } from './workers/planner.ts'
export { type Reader, startReader } from './workers/reader.ts'
export { startSolver } from './workers/solver.ts'
export { buildWorkspace, type Workspace } from './workspace.ts'
