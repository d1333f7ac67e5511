import type { RouteOptions } from 'fastify'
import type { OpenAPIV3 } from 'openapi-types'
import { API_VERSION } from '../regels/headers.ts'

/** Response headers that the document describes once. */
export const HEADERS: Record<string, OpenAPIV3.HeaderObject> = {
  apiVersion: { description: 'Versie van deze API.', schema: { type: 'string', example: API_VERSION } },
  etag: { description: 'Merkteken van deze stand, voor If-Match en If-None-Match.', schema: { type: 'string' } },
  link: { description: 'Adressen van de eerste, vorige, volgende en laatste pagina.', schema: { type: 'string' } },
  location: { description: 'Adres van wat er gemaakt is.', schema: { type: 'string', format: 'uri' } },
  retryAfter: { description: 'Zoveel seconden wachten.', schema: { type: 'integer', minimum: 1 } },
  allowOrigin: { description: 'Elke webpagina mag dit lezen.', schema: { type: 'string' } },
  wwwAuthenticate: { description: 'Hoe u inlogt.', schema: { type: 'string' } },
}

/** Request headers that the document describes once. */
export const PARAMETERS: Record<string, OpenAPIV3.ParameterObject> = {
  ifMatch: {
    in: 'header',
    name: 'If-Match',
    required: true,
    description: 'ETag van de stand die u wijzigt.',
    schema: { type: 'string' },
  },
  ifMatchBijWijziging: {
    in: 'header',
    name: 'If-Match',
    required: false,
    description: 'ETag van de stand die u wijzigt; nodig als het er al is.',
    schema: { type: 'string' },
  },
  ifNoneMatch: {
    in: 'header',
    name: 'If-None-Match',
    required: false,
    description: 'ETag die u al hebt: is er niets gewijzigd, dan komt 304 zonder inhoud.',
    schema: { type: 'string' },
  },
  idempotencyKey: {
    in: 'header',
    name: 'Idempotency-Key',
    required: false,
    description:
      'Een UUID die u zelf maakt. Hetzelfde verzoek met dezelfde sleutel wordt binnen 24 uur maar één keer gedaan.',
    schema: { type: 'string', format: 'uuid' },
  },
}

const header = (name: string): OpenAPIV3.ReferenceObject => ({ $ref: `#/components/headers/${name}` })
const parameter = (name: string): OpenAPIV3.ReferenceObject => ({ $ref: `#/components/parameters/${name}` })

/** The headers of a response: they follow from its status and what its route declares. */
export function headersOf(
  status: string,
  { config = {}, schema }: RouteOptions,
): Record<string, OpenAPIV3.ReferenceObject> {
  return {
    'API-Version': header('apiVersion'),
    ...(config.hasEtag === true && ['200', '201', '304'].includes(status) ? { ETag: header('etag') } : {}),
    ...(hasPages(schema?.querystring) && status === '200' ? { Link: header('link') } : {}),
    ...(['201', '202'].includes(status) ? { Location: header('location') } : {}),
    ...(['202', '429', '503'].includes(status) ? { 'Retry-After': header('retryAfter') } : {}),
    ...(status === '401' ? { 'WWW-Authenticate': header('wwwAuthenticate') } : {}),
    ...(config.isForEveryOrigin === true ? { 'access-control-allow-origin': header('allowOrigin') } : {}),
  }
}

/** The request headers of an operation. */
export function headerParameters({ config = {} }: RouteOptions, method: string): OpenAPIV3.ReferenceObject[] {
  return [
    ...(config.ifMatch === 'verplicht' ? [parameter('ifMatch')] : []),
    ...(config.ifMatch === 'bij_wijziging' ? [parameter('ifMatchBijWijziging')] : []),
    ...(config.hasEtag === true && method === 'GET' ? [parameter('ifNoneMatch')] : []),
    ...(config.isIdempotent === true ? [parameter('idempotencyKey')] : []),
  ]
}

function hasPages(querystring: unknown): boolean {
  const shape: unknown =
    typeof querystring === 'object' && querystring !== null && 'shape' in querystring ? querystring.shape : {}
  return typeof shape === 'object' && shape !== null && 'pageSize' in shape
}
