import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { InvalidParam } from './problem.ts'
import { describeIssue } from './reasons.ts'

type Part = { readonly in: InvalidParam['in']; readonly schema: unknown; readonly given: unknown }

/** The order in which Fastify checks; it stops at the first part that fails. */
const ORDER: readonly InvalidParam['in'][] = ['path', 'body', 'query', 'header']

const CONTEXTS: Readonly<Record<string, InvalidParam['in']>> = {
  params: 'path',
  body: 'body',
  querystring: 'query',
  headers: 'header',
}

/**
 * Finds everything that is wrong with a request, in all its parts.
 *
 * @param context - the part that Fastify found wrong first: those before it are right and already parsed
 * @returns in the order path, body, query, header
 */
export function findInvalidParams(request: FastifyRequest, context: string): InvalidParam[] {
  const schema = request.routeOptions.schema ?? {}
  const parts: Part[] = [
    { in: 'path', schema: schema.params, given: request.params },
    { in: 'body', schema: schema.body, given: request.body },
    { in: 'query', schema: schema.querystring, given: request.query },
    { in: 'header', schema: schema.headers, given: request.headers },
  ]
  const first = ORDER.indexOf(CONTEXTS[context] ?? 'path')
  return parts.slice(first).flatMap((part) => findInvalid(part))
}

function findInvalid({ in: place, schema, given }: Part): InvalidParam[] {
  if (!(schema instanceof z.ZodType)) return []
  const read = schema.safeParse(given)
  return read.success ? [] : read.error.issues.flatMap((issue) => toInvalidParams(issue, place, given))
}

function toInvalidParams(issue: z.core.$ZodIssue, place: InvalidParam['in'], given: unknown): InvalidParam[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      in: place,
      name: nameOf(place, [...issue.path, key]),
      code: 'onbekend',
      reason: place === 'query' ? 'Deze zoekvraag bestaat hier niet.' : 'Dit veld bestaat hier niet.',
    }))
  }
  const isMissing = valueAt(given, issue.path) === undefined
  return [
    {
      in: place,
      name: nameOf(place, issue.path),
      code: isMissing && issue.code === 'invalid_type' ? 'verplicht' : codeOf(issue),
      reason: describeIssue(issue, isMissing),
    },
  ]
}

function codeOf(issue: z.core.$ZodIssue): string {
  const codes: Readonly<Record<string, string>> = {
    invalid_type: 'type',
    too_small: 'minimum',
    too_big: 'maximum',
    invalid_format: 'formaat',
    invalid_value: 'keuze',
  }
  return codes[issue.code] ?? 'waarde'
}

/** A body is pointed into with RFC 6901; its root is the empty pointer. */
function nameOf(place: InvalidParam['in'], path: readonly PropertyKey[]): string {
  if (place !== 'body') return String(path[0] ?? '')
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    given ?? undefined,
  )
}

/** A query key that a route does not know is a mistake of the caller: also where the route knows none at all. */
export function refuseUnknownKeys(scope: FastifyInstance): void {
  scope.addHook('onRoute', (route) => {
    route.schema = { querystring: z.strictObject({}), ...route.schema }
  })
}
