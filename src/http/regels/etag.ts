import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { LandschapStore } from '../../storage/index.ts'
import { HttpProbleem } from './problem.ts'

/** Makes the strong ETag of a resource: a hash of what it says, without its links, which depend on the address. */
export function computeEtag(resource: object): string {
  const text = JSON.stringify({ ...resource, _links: undefined })
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
}

/** Gives every resource of a route with `config.hasEtag` its ETag, and answers 304 when the caller has it already. */
export function addEtag(app: FastifyInstance): void {
  app.addHook('preSerialization', (request, reply, payload, done) => {
    const isDone = reply.statusCode >= 300 || reply.hasHeader('etag')
    if (request.routeOptions.config.hasEtag === true && isResource(payload) && !isDone) {
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
    // for HEAD Fastify itself takes the body away, and needs it for the length
    done(null, request.method === 'HEAD' ? payload : null)
  })
}

function isResource(payload: unknown): payload is object {
  return typeof payload === 'object' && payload !== null && !Buffer.isBuffer(payload) && !('pipe' in payload)
}

/**
 * Changes a resource for somebody who has seen it as it is now. Two changes of one resource wait for each other.
 *
 * @param read - the resource as GET gives it; null when it is not there yet, which needs no If-Match
 * @param change - what to do, in the transaction in which it was read
 * @throws HttpProbleem versie_ontbreekt (428), versie_gewijzigd (412)
 */
export function changeIfMatch<R extends object | null, T>(
  { request, store }: { readonly request: FastifyRequest; readonly store: LandschapStore },
  read: (inside: LandschapStore) => Promise<R>,
  change: (inside: LandschapStore, current: R) => Promise<T>,
): Promise<T> {
  return store.transaction(async (inside) => {
    await inside.antwoorden.lock('wijziging', `${request.routeOptions.url} ${JSON.stringify(request.params)}`)
    const current = await read(inside)
    requireIfMatch(request, current)
    return change(inside, current)
  })
}

function requireIfMatch({ headers }: FastifyRequest, current: object | null): void {
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
