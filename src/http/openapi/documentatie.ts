import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { may } from '../regels/may.ts'

/** What the page needs, and nothing from elsewhere. */
const POLICY =
  "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; img-src 'self' data:; script-src 'self'; style-src 'self' 'unsafe-inline'"

/** `/documentatie`: the description as a page on which requests can be tried. */
export async function addDocumentatie(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = {
        ...route.config,
        access: may.open,
        produces: ['text/html', 'text/css', 'application/javascript', 'image/png', 'application/json', '*/*'],
      }
    })
    await scope.register(swaggerUi, {
      routePrefix: '/documentatie',
      staticCSP: POLICY,
      uiConfig: { url: '/v1/openapi.json', docExpansion: 'list', persistAuthorization: false, validatorUrl: null },
      theme: { title: 'Gemene Deler: documentatie van de API' },
    })
  })
}
