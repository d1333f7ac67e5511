export type { BekendeGemeente, GelezenBestand, GemeenteOpgave } from './assign-gemeenten.ts'
export {
  buildDoellandschapuitvoer,
  DOELFORMATEN,
  DOELMOMENTEN,
  type Doelformaat,
  type Doelmoment,
} from './build-doellandschap.ts'
export { buildDossier, DOSSIERFORMATEN, type Dossierformaat } from './build-dossier.ts'
export { changeModelstatus } from './change-modelstatus.ts'
export { compareBestanden } from './compare-bestanden.ts'
export { type CompareRequest, compareGemeenten } from './compare-gemeenten.ts'
export { readCountry } from './country-index.ts'
export {
  decideSamenvoeging,
  findSamenvoeging,
  listSamenvoegingen,
  listSamenvoegvoorstellen,
  type Samenvoeging,
  undoSamenvoeging,
} from './decide-samenvoeging.ts'
export {
  decideToewijzingen,
  type Oordeel,
  prepareEigenToewijzing,
  undoToewijzing,
  undoToewijzingen,
} from './decide-toewijzing.ts'
export { evaluateEngine } from './evaluate-engine.ts'
export { EXPORTFORMATEN, type Exportformaat, type Exportuitkomst, exportLandschap } from './export-landschap.ts'
export { findGemeente } from './find-gemeente.ts'
export { type Importuitkomst, importBestand } from './import-bestanden.ts'
export { indexBestanden } from './index-bestanden.ts'
export { findApplicatie, type Landschapsregel, listApplicaties, TOEWIJZINGSTANDEN } from './list-applicaties.ts'
export { listClusters } from './list-clusters.ts'
export { findInventarisatie, findLevering, listInventarisaties } from './list-inventarisaties.ts'
export { findPakket, listPakketten, type Pakketkaart } from './list-pakketten.ts'
export { listPartners, type PartnerRequest } from './list-partners.ts'
export { findDeelnemers, findSamenwerkingsverband, listSamenwerkingsverbanden } from './list-samenwerkingsverbanden.ts'
export { type Beoordeelregel, findToewijzing, listToewijzingen } from './list-toewijzingen.ts'
export { hashGeheim, makeSleutel } from './make-sleutel.ts'
export { type MappedBestanden, mapBestanden } from './map-bestanden.ts'
export { type GroupRequest, mapGemeenten } from './map-gemeenten.ts'
export { findTweedeKeus, planBestanden } from './plan-bestanden.ts'
export { proposeToewijzingen } from './propose-toewijzingen.ts'
export { readLandelijk } from './publish-landelijk.ts'
export { queueOutdatedGebruik } from './queue-gebruik.ts'
export { readBestanden } from './read-bestanden.ts'
export { type Dekkingsregel, findDekking, readDekking } from './read-dekking.ts'
export { listReferentiemodellen, readReferentiemodel } from './read-referentiemodel.ts'
export type { Upload } from './read-upload.ts'
export { buildCountryLook, startCountryRefresh } from './refresh-country.ts'
export {
  registerSamenwerkingsverband,
  removeSamenwerkingsverband,
} from './register-samenwerkingsverband.ts'
export {
  answerReview,
  listBesluiten,
  parseReviewantwoord,
  type Review,
  startReview,
} from './review-toewijzingen.ts'
export { buildTaakwerk, type Taaksoort } from './run-taken.ts'
export { saveTestgemeente } from './save-testgemeente.ts'
export { buildScenario } from './scenario/build-scenario.ts'
export { findAlternatief } from './scenario/find-alternatief.ts'
export { findBetrokken, findScenario, listScenarios } from './scenario/find-scenarios.ts'
export { readKortPlan, readPlanJson } from './scenario/read-plan.ts'
export { moveScenario, recalibrateScenario } from './scenario/recalibrate-scenario.ts'
export { Planinvoer, requestPlan, type Vrager } from './scenario/request-plan.ts'
export { type Planbestandvraag, writePlanbestand } from './scenario/write-planbestand.ts'
export {
  readInventarisatieUpload,
  saveInventarisatie,
  type UploadOpdracht,
} from './upload-inventarisatie.ts'
export {
  type LeveringOpdracht,
  readLeveringUpload,
  removeLevering,
  saveLevering,
} from './upload-levering.ts'
export { readModelUpload, saveModel } from './upload-referentiemodel.ts'
export { startPlanner } from './workers/planner.ts'
export { type Reader, startReader } from './workers/reader.ts'
export { startSolver } from './workers/solver.ts'
export { buildWorkspace, type Workspace } from './workspace.ts'
