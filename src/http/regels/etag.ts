import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProbleem } from './problem.ts'

/** Makes the strong ETag of a resource: a hash of what it says, without its links, which depend on the address. */
export function computeEtag(resource: object): string {
  const text = JSON.stringify({ ...resource, _links: undefined })
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** Gives every resource of a route with `config.hasEtag` its ETag, and answers 304 when the caller has it already. */
export function addEtag(app: FastifyInstance): void {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    if (request.routeOptions.config.hasEtag === true && isResource(payload) && reply.statusCode < 300) {
      reply.header('etag', computeEtag(payload))
    }
    done(null, payload)
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const etag = reply.getHeader('etag')
    const known = request.headers['if-none-match']
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (known === undefined || typeof etag !== 'string' || !isRead || reply.statusCode !== 200)
      return done(null, payload)
    if (!listEtags(known, true).includes(etag) && known.trim() !== '*') return done(null, payload)
    reply.code(304).removeHeader('content-type').removeHeader('content-length')
    done(null, null)
  })
}

function isResource(payload: unknown): payload is object {
  return typeof payload === 'object' && payload !== null && !Buffer.isBuffer(payload) && !('pipe' in payload)
}

/**
 * Refuses a change by somebody who has not seen the resource as it is now. Call it in the transaction of the change.
 *
 * @param current - the resource as GET gives it; null when it is not there yet, which needs no If-Match
 * @throws HttpProbleem versie_ontbreekt (428), versie_gewijzigd (412)
 */
export function requireIfMatch({ headers }: FastifyRequest, current: object | null): void {
  const wanted = headers['if-match']
  if (current === null) {
    if (wanted !== undefined) throw changed('Wat u wilt wijzigen is er niet (meer).')
    return
  }
  if (headers['if-none-match']?.trim() === '*') throw changed('Dit bestaat al.')
  if (wanted === undefined) {
    const detail =
      'Stuur in If-Match de ETag mee die u bij het ophalen kreeg, zodat u niets van een ander overschrijft.'
    throw new HttpProbleem('versie_ontbreekt', detail)
  }
  if (wanted.trim() === '*' || listEtags(wanted, false).includes(computeEtag(current))) return
  throw changed('Dit is gewijzigd sinds u het ophaalde. Haal het opnieuw op en breng uw wijziging daarop aan.')
}

function changed(detail: string): HttpProbleem {
  return new HttpProbleem('versie_gewijzigd', detail)
}

/** If-None-Match compares weakly, If-Match strongly (RFC 9110, 13.1). */
function listEtags(header: string, isWeak: boolean): string[] {
  const etags = header.match(/(?:W\/)?"[^"]*"/g) ?? []
  return isWeak ? etags.map((etag) => etag.replace(/^W\//, '')) : etags
}
