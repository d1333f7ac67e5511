import type { FastifyRequest } from 'fastify'

/**
 * The address of this server as the caller knows it, without path: for absolute links.
 *
 * The one that was set goes before what the request says.
 */
export function baseUrl(request: FastifyRequest): string {
  return request.server.publicUrl ?? `${request.protocol}://${request.host}`
}

/** An absolute link to a path. Parts that come from data must be encoded already. */
export function linkTo(request: FastifyRequest, path: string): { href: string } {
  return { href: `${baseUrl(request)}${path}` }
}
