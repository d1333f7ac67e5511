import swagger from '@fastify/swagger'
import type { FastifyInstance, RouteOptions } from 'fastify'
import type { OpenAPIV3 } from 'openapi-types'
import { API_VERSION } from '../regels/headers.ts'
import { transformComponents, transformSchema } from '../zod-provider.ts'
import { completeOperation } from './complete.ts'
import { HEADERS, PARAMETERS } from './headers.ts'
import { INFO, TAGS } from './texts.ts'
import { tidySchemas } from './tidy.ts'

/** Has the document made from the routes that are registered after this. Read it with {@link readDocument}. */
export async function addDocument(app: FastifyInstance): Promise<void> {
  const routes = new Map<string, RouteOptions>()
  app.addHook('onRoute', (route) => {
    const method = [route.method].flat()[0]
    const { operationId, hide } = route.schema ?? {}
    if (operationId === undefined || hide === true || method === 'HEAD') return
    if (routes.has(operationId)) throw new Error(`two operations have the id ${operationId}`)
    routes.set(operationId, route)
  })
  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: { ...INFO, version: API_VERSION },
      servers: [{ url: '/v1', description: 'Deze server.' }],
      tags: TAGS,
      security: [{ sleutel: [] }],
      components: {
        securitySchemes: {
          sleutel: { type: 'http', scheme: 'bearer', description: 'Een API-sleutel, gemaakt door de beheerder.' },
        },
      },
    },
    stripBasePath: true,
    transform: transformSchema,
    transformObject: (generated) => complete(transformComponents(generated), routes),
  })
}

type Generated = ReturnType<typeof transformComponents>

function complete(generated: Generated, routes: ReadonlyMap<string, RouteOptions>): Generated {
  // a plain copy: what is shared between places may then be changed in one of them
  const document: OpenAPIV3.Document = JSON.parse(JSON.stringify(generated))
  const { paths, components = {} } = document
  const schemas = tidySchemas(paths, components.schemas ?? {})
  for (const operation of listOperations(paths)) {
    const route = routes.get(operation.operationId ?? '')
    if (route !== undefined) completeOperation(operation, route)
  }
  const names = Object.keys(paths).sort()
  return {
    ...document,
    paths: Object.fromEntries(names.map((name) => [name, paths[name]])),
    components: {
      ...components,
      headers: keepUsed(HEADERS, '#/components/headers/', paths),
      parameters: keepUsed(PARAMETERS, '#/components/parameters/', paths),
      schemas,
    },
  }
}

function keepUsed<T>(shared: Readonly<Record<string, T>>, prefix: string, paths: object): Record<string, T> {
  const text = JSON.stringify(paths)
  return Object.fromEntries(Object.entries(shared).filter(([name]) => text.includes(`"${prefix}${name}"`)))
}

function listOperations(paths: OpenAPIV3.PathsObject): OpenAPIV3.OperationObject[] {
  const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
  return Object.values(paths).flatMap((path) => methods.flatMap((method) => path?.[method] ?? []))
}

/** The document, of a server that is ready. */
export function readDocument(app: FastifyInstance): OpenAPIV3.Document {
  return JSON.parse(JSON.stringify(app.swagger()))
}
