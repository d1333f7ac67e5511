import type { RouteContext } from '../context.ts'
import type { Api } from '../zod-provider.ts'
import { addApplicatieRoutes } from './applicaties.ts'
import { addDekkingRoutes } from './dekking.ts'
import { addGemeenteRoutes } from './gemeenten.ts'
import { addInhoudsopgave } from './inhoudsopgave.ts'
import { addInventarisatieRoutes } from './inventarisaties.ts'
import { addKaartRoutes } from './kaart.ts'
import { addLandRoutes } from './land.ts'
import { addLeveringRoutes } from './leveringen.ts'
import { addModelonderdeelRoutes } from './modelonderdelen.ts'
import { addOpenapiRoute } from './openapi.ts'
import { addPakketRoutes } from './pakketten.ts'
import { addPlanRoutes } from './plannen.ts'
import { addPlanstandaardRoute } from './planstandaard.ts'
import { addPlanvraagRoutes } from './planvragen.ts'
import { addReferentiecomponentRoutes } from './referentiecomponenten.ts'
import { addReferentiemodelRoutes } from './referentiemodellen.ts'
import { addSamenvoegingRoutes } from './samenvoegingen.ts'
import { addSamenwerkingsverbandRoutes } from './samenwerkingsverbanden.ts'
import { addScenarioRoutes } from './scenarios.ts'
import { addSleutelRoutes } from './sleutels.ts'
import { addTaakRoutes } from './taken.ts'
import { addToewijzingRoutes } from './toewijzingen.ts'
import { addVergelijkingRoutes } from './vergelijkingen.ts'
import { addVerschilRoutes } from './verschillen.ts'

/** Adds the routes of one resource. Paths are without `/v1`. */
export type RouteAdder = (api: Api, context: RouteContext) => void

/** Every resource of the API, in the order of the description. */
export const ROUTES: readonly RouteAdder[] = [
  addInhoudsopgave,
  addOpenapiRoute,
  addReferentiemodelRoutes,
  addKaartRoutes,
  addReferentiecomponentRoutes,
  addModelonderdeelRoutes,
  addVerschilRoutes,
  addGemeenteRoutes,
  addInventarisatieRoutes,
  addLeveringRoutes,
  addApplicatieRoutes,
  addToewijzingRoutes,
  addDekkingRoutes,
  addPakketRoutes,
  addSamenvoegingRoutes,
  addSamenwerkingsverbandRoutes,
  addVergelijkingRoutes,
  addPlanstandaardRoute,
  addScenarioRoutes,
  addPlanRoutes,
  addPlanvraagRoutes,
  addLandRoutes,
  addTaakRoutes,
  addSleutelRoutes,
]
