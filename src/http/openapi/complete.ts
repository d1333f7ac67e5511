import type { RouteOptions } from 'fastify'
import type { OpenAPIV3 } from 'openapi-types'
import { consumesOf, JSON_TYPE, producesOf } from '../regels/media-types.ts'
import { exampleOf } from '../schemas/describe.ts'
import { exampleProbleem } from '../schemas/probleem.ts'
import { headerParameters, headersOf } from './headers.ts'
import { listProblems } from './problems.ts'
import { PROBLEM_TEXTS, SUCCESS } from './texts.ts'

type Operation = OpenAPIV3.OperationObject
type Media = OpenAPIV3.MediaTypeObject

/** Adds to an operation everything that follows from what its route declares. */
export function completeOperation(operation: Operation, route: RouteOptions): void {
  const { config = {} } = route
  const method = [route.method].flat()[0] ?? 'GET'
  const parameters = [...(operation.parameters ?? []).map(asList), ...headerParameters(route, method)]
  if (parameters.length > 0) operation.parameters = parameters
  if (config.access !== undefined) {
    operation.description = `${operation.description ?? ''} ${config.access.description}`.trim()
    if (config.access.isOpen) operation.security = []
  }
  completeBody(operation, route, method)
  operation.responses = buildResponses(operation, route, method)
  for (const media of listMedia(operation)) addExample(media)
}

/** Values with commas between, not the key again and again. */
function asList(
  parameter: OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject,
): OpenAPIV3.ParameterObject | OpenAPIV3.ReferenceObject {
  if (!('in' in parameter) || parameter.schema === undefined || !('type' in parameter.schema)) return parameter
  return parameter.schema.type === 'array' ? { ...parameter, style: 'form', explode: false } : parameter
}

function completeBody(operation: Operation, { config = {}, schema }: RouteOptions, method: string): void {
  const consumed = consumesOf({ method, config, schema })
  if (consumed.length === 0) return
  const body = operation.requestBody
  const [described] = body !== undefined && 'content' in body ? Object.values(body.content) : []
  const mediaOf = (type: string): Media => {
    if (described !== undefined) return structuredClone(described)
    return type === JSON_TYPE ? { schema: { type: 'object' }, example: config.bodyExample } : sentFile()
  }
  operation.requestBody = {
    required: true,
    ...(config.bodyDescription === undefined ? {} : { description: config.bodyDescription }),
    content: Object.fromEntries(consumed.map((type) => [type, mediaOf(type)])),
  }
}

function binary(): Media {
  return { schema: { type: 'string', format: 'binary' } }
}

/** A file that is sent has something in it. */
function sentFile(): Media {
  return { schema: { type: 'string', format: 'binary', minLength: 1 } }
}

function buildResponses(operation: Operation, route: RouteOptions, method: string): Operation['responses'] {
  const responses: Record<string, OpenAPIV3.ResponseObject> = {}
  for (const [status, response] of Object.entries(operation.responses)) {
    if ('description' in response) responses[status] = buildSuccess(status, response, route)
  }
  if (route.config?.hasEtag === true && method === 'GET') responses['304'] = { description: SUCCESS['304'] ?? '' }
  for (const status of listProblems(route)) responses[status] = buildProblem(status)
  for (const [status, response] of Object.entries(responses)) response.headers = headersOf(status, route)
  return responses
}

function buildSuccess(
  status: string,
  response: OpenAPIV3.ResponseObject,
  { config = {} }: RouteOptions,
): OpenAPIV3.ResponseObject {
  const description = SUCCESS[status] ?? response.description
  const [json] = Object.values(response.content ?? {})
  if (json === undefined) return { description }
  const produced = status === '200' ? producesOf({ config }) : [JSON_TYPE]
  const content = produced.map((type) => [type, type === JSON_TYPE ? json : binary()] as const)
  return { description, content: Object.fromEntries(content) }
}

function buildProblem(status: number): OpenAPIV3.ResponseObject {
  const schema = { $ref: '#/components/schemas/Probleem' }
  return {
    description: PROBLEM_TEXTS[status] ?? '',
    content: { 'application/problem+json': { schema, example: exampleProbleem(status) } },
  }
}

function listMedia({ requestBody, responses }: Operation): Media[] {
  const bodies = [requestBody, ...Object.values(responses)]
  return bodies.flatMap((body) =>
    body !== undefined && 'content' in body && body.content !== undefined ? Object.values(body.content) : [],
  )
}

/** The example of a named schema is shown at every body of it. */
function addExample(media: Media): void {
  if (media.example !== undefined || media.schema === undefined || !('$ref' in media.schema)) return
  const example = exampleOf(media.schema.$ref.split('/').at(-1) ?? '')
  if (example !== undefined) media.example = structuredClone(example)
}
