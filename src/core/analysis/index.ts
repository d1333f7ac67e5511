export { type ClusterOptions, findClusters } from './clusters.ts'
export {
  compareCeltabel,
  compareLandschappen,
  type TabelvergelijkingOptions,
  type VergelijkingOptions,
} from './compare-landschappen.ts'
export { compareParen } from './compare-paren.ts'
export { computeConcentratie, type Gewicht } from './concentratie.ts'
export { computeDekking } from './dekking.ts'
export { countDubbelingen } from './dubbelingen.ts'
export { computeFunctieoverlap, type StaatPaar } from './functieoverlap.ts'
export { computeGelijkheid } from './gelijkheid.ts'
export { computeHarmonisatiegraad } from './harmonisatiegraad.ts'
export { findHiaatPosities } from './hiaten.ts'
export { computeInbegrepen, type Inbegrepen } from './inbegrepen.ts'
export { publishLandelijk } from './landelijk.ts'
export { buildPaarmeter, type Paarmaten } from './measure-paar.ts'
export { computeMigraties, computeSpreiding, type Spreiding } from './migraties.ts'
export { findNietToegewezen } from './niet-toegewezen.ts'
export { computeOvereenstemming } from './overeenstemming.ts'
export {
  type Componentnaam,
  type Dubbeling,
  findCelOf,
  findDubbelingen,
  findHiaten,
  findMeesteMigraties,
  findPakkettenOf,
  type Hiaat,
  rankParen,
  type VergelekenPakket,
} from './overzichten.ts'
export { computePakketoverlap, type PakketPaar } from './pakketoverlap.ts'
export { explainPartner } from './partnerreden.ts'
export { GROOTSTE_ONZEKERHEID, type PartnerOptions, rankPartners } from './partners.ts'
export {
  compareReferentiemodellen,
  type Referentiemodelverschil,
  type Standaardenverschil,
} from './referentiemodel-verschil.ts'
export { type Domeinsamenvatting, summarizePerBeleidsdomein } from './samenvattingen.ts'
export { writeVergelijkingJson, writeVergelijkingUitIndex } from './vergelijking-json.ts'
