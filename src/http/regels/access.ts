import type { FastifyInstance, FastifyRequest } from 'fastify'
import { isLoopback } from '../instellingen.ts'
import type { Caller, Verdict } from './may.ts'
import { HttpProbleem } from './problem.ts'
import type { Sleutelboek } from './sleutelboek.ts'

export const LOKAAL: Caller = { account: 'lokaal', rol: 'beheerder', gemeenten: 'alle' }

export type AccessOptions = {
  readonly sleutelboek: Sleutelboek
  /** This moment, in UTC. */
  readonly now: () => string
  /** Where the server listens. */
  readonly host: string
}

/**
 * Lets nobody in whom the route does not name: 401 without a key, 403 with one that may not. A route without
 * `config.access` is closed.
 *
 * Who it is, is found out before the limits per key; whether it may, before the body is read.
 */
export function addAccess(app: FastifyInstance, options: AccessOptions): void {
  app.decorateRequest('caller', null)
  app.addHook('onRequest', async (request) => {
    if (!request.is404) request.caller = await findCaller(request, options)
  })
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const { access } = request.routeOptions.config
    // the only route of the CORS plugin answers preflights; it shows nothing
    if (request.is404 || (request.method === 'OPTIONS' && access === undefined)) return done(null, payload)
    if (access === undefined) return done(forbidden())
    if (access.isOpen) return done(null, payload)
    if (request.caller === null) return done(notLoggedIn(request.headers.authorization !== undefined))
    const apply = (verdict: Verdict) => {
      request.verdict = verdict
      if (verdict === 'nee') done(forbidden())
      else done(null, payload)
    }
    const judged = access.judge(request.caller, request)
    if (typeof judged === 'string') apply(judged)
    else judged.then(apply, done)
  })
  // validation has refused what names no gemeente; where a route forgot to, the door stays shut
  app.decorateRequest('verdict', 'ja')
  app.addHook('preHandler', (request, _reply, done) => {
    if (request.verdict === 'onleesbaar') return done(forbidden())
    done()
  })
}

/** Who sends this request. Only for routes that are not open. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === null) throw new Error('a route that is open has no caller')
  return caller
}

async function findCaller(request: FastifyRequest, options: AccessOptions): Promise<Caller | null> {
  const { authorization } = request.headers
  if (authorization === undefined) return (await isLokaal(request, options)) ? LOKAAL : null
  const geheim = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1]
  const sleutel = geheim === undefined ? null : await options.sleutelboek.find(geheim)
  if (sleutel === null || sleutel.ingetrokkenOp !== null) return null
  if (Date.parse(sleutel.verlooptOp) <= Date.parse(options.now())) return null
  return { account: sleutel.id, rol: sleutel.rol, gemeenten: sleutel.gemeenten }
}

/**
 * As long as nobody made a key, the one person on this machine may do everything. Not through a proxy, and not by way of a
 * web page of somebody else: those name another host or origin.
 */
async function isLokaal(request: FastifyRequest, { host, sleutelboek }: AccessOptions): Promise<boolean> {
  const { headers, ip } = request
  if (!isLoopback(host) || !isLoopback(ip.replace(/^::ffff:/, ''))) return false
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false
  if (!isLoopback(hostname(request.host))) return false
  if (headers.origin !== undefined && headers.origin !== `${request.protocol}://${request.host}`) return false
  return !(await sleutelboek.hasAny())
}

function hostname(host: string): string {
  return host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}

function forbidden(): HttpProbleem {
  return new HttpProbleem('geen_toegang', 'Uw sleutel geeft hier geen toegang toe. Vraag de beheerder om een andere.')
}

function notLoggedIn(hasKey: boolean): HttpProbleem {
  const detail = hasKey
    ? 'Deze sleutel is onbekend, verlopen of ingetrokken. Vraag de beheerder om een nieuwe.'
    : 'Stuur een API-sleutel mee in de header Authorization: Bearer.'
  const challenge = hasKey ? 'Bearer realm="gemene-deler", error="invalid_token"' : 'Bearer realm="gemene-deler"'
  return new HttpProbleem('niet_ingelogd', detail, { headers: { 'WWW-Authenticate': challenge } })
}
