import type { MultiDirectedGraph } from 'graphology'
import type { Applicatie } from '../model/applicatie.ts'
import type { VerbondenKoppeling } from '../model/koppeling.ts'
import type { Celbesluit, Gemeente, Samenwerkingsverband, Volledig } from '../model/landschap.ts'
import type { Leverancier, Pakket } from '../model/pakket.ts'
import type {
  Applicatieservice,
  Bedrijfsfunctie,
  Beleidsdomein,
  Referentiecomponent,
  Standaard,
  Verbindingsrol,
  Voorziening,
} from '../model/referentiemodel.ts'
import type { Toewijzing } from '../model/toewijzing.ts'

/**
 * The kinds of node. The key of a node is `soort:id`, so that ids of different kinds never meet.
 *
 * | soort | id | what it is |
 * |---|---|---|
 * | gemeente | gemeentecode | with inwoners, and what its inventarisatie covers |
 * | samenwerkingsverband | its id | |
 * | applicatie | applicatieId | one use of a pakket by one gemeente; `aard` sets voorzieningen and noise apart |
 * | pakket | pakketId | |
 * | leverancier | leverancierId | |
 * | referentiecomponent | Object ID | |
 * | applicatieservice, bedrijfsfunctie, standaard, beleidsdomein, voorziening | Object ID | the rest of the model |
 */
export type NodeAttributes =
  | { soort: 'gemeente'; naam: string; gemeente: Gemeente; volledig: Volledig }
  | { soort: 'samenwerkingsverband'; naam: string; samenwerkingsverband: Samenwerkingsverband }
  | {
      soort: 'applicatie'
      naam: string
      applicatie: Applicatie
      aard: 'applicatie' | 'voorziening' | 'geen_applicatie'
    }
  | { soort: 'pakket'; naam: string; pakket: Pakket }
  | { soort: 'leverancier'; naam: string; leverancier: Leverancier }
  | { soort: 'referentiecomponent'; naam: string; referentiecomponent: Referentiecomponent }
  | { soort: 'applicatieservice'; naam: string; applicatieservice: Applicatieservice }
  | { soort: 'bedrijfsfunctie'; naam: string; bedrijfsfunctie: Bedrijfsfunctie }
  | { soort: 'standaard'; naam: string; standaard: Standaard }
  | { soort: 'beleidsdomein'; naam: string; beleidsdomein: Beleidsdomein }
  | { soort: 'voorziening'; naam: string; voorziening: Voorziening }

export type NodeSoort = NodeAttributes['soort']

/**
 * The kinds of edge, source → target.
 *
 * | soort | from → to | carries |
 * |---|---|---|
 * | gebruikt | gemeente → applicatie | |
 * | neemt_deel_aan | gemeente → samenwerkingsverband | |
 * | loopt_via | applicatie → samenwerkingsverband | |
 * | exemplaar_van | applicatie → pakket | |
 * | levert | leverancier → pakket | |
 * | toegewezen_aan | applicatie → referentiecomponent | the toewijzing: voice, status, zekerheid, van kracht |
 * | is_voorziening | applicatie → voorziening | |
 * | gekoppeld_met | applicatie → applicatie, applicatie → voorziening | the koppeling: richting, soort, standaard |
 * | besluit | gemeente → referentiecomponent | niet_nodig or elders_belegd, with reason |
 * | ondersteunt | pakket → standaard | |
 * | vraagt | referentiecomponent → standaard | verplicht or aanbevolen |
 * | biedt | referentiecomponent → applicatieservice | |
 * | hoort_bij | referentiecomponent → beleidsdomein | |
 * | stroomt_naar | referentiecomponent → referentiecomponent | |
 * | bedient | applicatieservice → bedrijfsfunctie | |
 * | onderdeel_van | applicatieservice → applicatieservice, bedrijfsfunctie → bedrijfsfunctie | |
 */
export type EdgeAttributes =
  | { soort: 'toegewezen_aan'; toewijzing: Toewijzing }
  | { soort: 'besluit'; besluit: Celbesluit }
  | { soort: 'gekoppeld_met'; koppeling: VerbondenKoppeling }
  | { soort: 'vraagt'; verbindingsrol: Verbindingsrol }
  | {
      soort:
        | 'gebruikt'
        | 'neemt_deel_aan'
        | 'loopt_via'
        | 'exemplaar_van'
        | 'levert'
        | 'is_voorziening'
        | 'ondersteunt'
        | 'biedt'
        | 'hoort_bij'
        | 'stroomt_naar'
        | 'bedient'
        | 'onderdeel_van'
    }

export type EdgeSoort = EdgeAttributes['soort']

export type GraphAttributes = { referentiemodel: string }

/** The landschappen of a group of gemeenten and the reference model as one graph: what every measure reads. */
export type LandschapGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>

/** @example nodeKey('gemeente', '9911') // 'gemeente:9911' */
export function nodeKey(soort: NodeSoort, id: string): string {
  return `${soort}:${id}`
}
