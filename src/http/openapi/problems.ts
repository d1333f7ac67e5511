import type { RouteOptions } from 'fastify'
import { consumesOf } from '../regels/media-types.ts'

/**
 * Lists every problem that an operation can answer with: they follow from what its route declares.
 *
 * @returns statuses, ascending
 */
export function listProblems(route: Pick<RouteOptions, 'method' | 'config' | 'schema' | 'url'>): number[] {
  const { config = {}, schema = {} } = route
  const method = [route.method].flat()[0] ?? 'GET'
  const hasBody = consumesOf({ method, config, schema }).length > 0
  const hasVariables = route.url.includes('/:')
  const statuses = new Set<number>([400, 406, 429, 431, 500, 503, ...(config.problems ?? [])])
  if (config.access?.isOpen !== true) for (const status of [401, 403]) statuses.add(status)
  if (hasVariables) statuses.add(404)
  if (hasBody) for (const status of [413, 415]) statuses.add(status)
  if (config.isIdempotent === true) statuses.add(409)
  if (config.ifMatch !== undefined) for (const status of [412, 428]) statuses.add(status)
  return [...statuses].sort((a, b) => a - b)
}
