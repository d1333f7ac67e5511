import type { RouteContext } from '../context.ts'
import type { Api } from '../zod-provider.ts'
import { addGemeenteRoutes } from './gemeenten.ts'
import { addInhoudsopgave } from './inhoudsopgave.ts'
import { addOpenapiRoute } from './openapi.ts'

/** Adds the routes of one resource. Paths are without `/v1`. */
export type RouteAdder = (api: Api, context: RouteContext) => void

/** Every resource of the API, in the order of the description. */
export const ROUTES: readonly RouteAdder[] = [addInhoudsopgave, addOpenapiRoute, addGemeenteRoutes]
