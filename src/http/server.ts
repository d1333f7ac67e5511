import { randomUUID } from 'node:crypto'
import fastify, { type FastifyInstance, LogController } from 'fastify'
import type { Workspace } from '../app/index.ts'
import type { RouteContext } from './context.ts'
import type { Instellingen } from './instellingen.ts'
import { addDocument } from './openapi/document.ts'
import { addDocumentatie } from './openapi/documentatie.ts'
import { addAccess } from './regels/access.ts'
import { addCors } from './regels/cors.ts'
import { addErrorHandlers, answerClientError, answerFrameworkError } from './regels/errors.ts'
import { addEtag } from './regels/etag.ts'
import { addHeaders } from './regels/headers.ts'
import { addKept } from './regels/kept.ts'
import { addLimits } from './regels/limits.ts'
import { addLog, loggerOptions } from './regels/log.ts'
import { addMediaTypes } from './regels/media-types.ts'
import { addNotFound } from './regels/not-found.ts'
import { addOpenData } from './regels/open-data.ts'
import { buildSleutelboek } from './regels/sleutelboek.ts'
import { refuseUnknownKeys } from './regels/validation.ts'
import { addGezondheidRoutes } from './routes/gezondheid.ts'
import { ROUTES, type RouteAdder } from './routes/index.ts'
import { addWeb, answerLost, readWeb, type Web } from './web.ts'
import { asApi, useZod } from './zod-provider.ts'

/** Longer than any address can be: a part that is too long is refused by its schema, as what it is. */
const MAX_PARAM_LENGTH = 32_768

/** Body of requests that are no upload. */
const MAX_JSON_BYTES = 1024 * 1024

/**
 * Builds the server with all rules and routes; it listens nowhere yet.
 *
 * @param routes - default all of the API
 */
export async function buildServer({
  workspace,
  instellingen,
  routes = ROUTES,
}: {
  readonly workspace: Workspace
  readonly instellingen: Instellingen
  readonly routes?: readonly RouteAdder[]
}): Promise<FastifyInstance> {
  const app = fastify({
    logger: loggerOptions(instellingen.logLevel),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: MAX_JSON_BYTES,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH },
    // what a server that stops says is a problem like any other
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    connectionTimeout: 120_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 72_000,
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  })
  useZod(app, instellingen.isStrict)
  const web = await readWeb({ thema: instellingen.thema })
  await addRules(app, { workspace, instellingen, web })
  const context: RouteContext = { workspace, instellingen }
  addGezondheidRoutes(asApi(app), context)
  await addDocument(app)
  await app.register(
    async (scope) => {
      refuseUnknownKeys(scope)
      for (const addRoutes of routes) addRoutes(asApi(scope), context)
    },
    { prefix: '/v1' },
  )
  await addDocumentatie(app)
  await addWeb(app, web)
  await app.ready()
  return app
}

/** The order matters: headers before whatever answers, who it is before the limits per key. */
async function addRules(
  app: FastifyInstance,
  { workspace, instellingen, web }: RouteContext & { readonly web: Web | null },
): Promise<void> {
  app.decorate('publicUrl', instellingen.publicUrl)
  addHeaders(app)
  addLog(app)
  addErrorHandlers(app)
  await addCors(app, instellingen.corsOrigins)
  addOpenData(app)
  addNotFound(app, (request, reply) => answerLost(web, request, reply))
  addAccess(app, { sleutelboek: buildSleutelboek(workspace.store), now: workspace.clock.now, host: instellingen.host })
  await addLimits(app, instellingen)
  addMediaTypes(app)
  // before the ETag, which may take the body away
  addKept(app, workspace.store)
  addEtag(app)
}
