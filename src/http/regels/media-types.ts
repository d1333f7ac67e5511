import type { FastifyContextConfig, FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProbleem } from './problem.ts'

export const JSON_TYPE = 'application/json'
export const PATCH_TYPE = 'application/merge-patch+json'

/** What a route answers with, first the one it prefers. */
export function producesOf({ config }: { readonly config: FastifyContextConfig }): readonly string[] {
  return config.produces ?? [JSON_TYPE]
}

/** What a route takes as body; empty: it takes none. */
export function consumesOf(route: {
  readonly method: string | readonly string[]
  readonly config: FastifyContextConfig
  readonly schema?: { readonly body?: unknown } | undefined
}): readonly string[] {
  if (route.config.consumes !== undefined) return route.config.consumes
  if (route.schema?.body === undefined) return []
  return route.method === 'PATCH' ? [PATCH_TYPE] : [JSON_TYPE]
}

/**
 * Holds requests to the media types of their route: 406 where Accept leaves none, 415 where the body has another one.
 *
 * JSON is parsed; with `config.isRaw` every body stays bytes, for uploads whose content decides what they are.
 */
export function addMediaTypes(app: FastifyInstance): void {
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const { is404, routeOptions } = request
    if (is404 || routeOptions.config.access === undefined) return done(null, payload)
    const produced = producesOf(routeOptions)
    if (chooseType(request.headers.accept, produced) === null) {
      const detail = `Dit adres antwoordt met ${produced.join(' of ')}. Pas de header Accept aan.`
      return done(new HttpProbleem('vorm_niet_leverbaar', detail))
    }
    const refusal = refuseBody(request)
    return refusal === null ? done(null, payload) : done(refusal)
  })
  app.removeAllContentTypeParsers()
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    if (request.routeOptions.config.isRaw === true) return done(null, body)
    if (request.routeOptions.schema?.body === undefined) return done(null, undefined)
    if (body.length === 0) return done(null, undefined)
    void parseJson(request, body.toString('utf8'), (error, value) => {
      if (error === null) return done(null, value)
      done(
        new HttpProbleem('ongeldige_invoer', 'De inhoud is geen geldige JSON.', {
          invalidParams: [{ in: 'body', name: '', code: 'json', reason: 'Kan niet als JSON gelezen worden.' }],
        }),
      )
    })
  })
}

function refuseBody(request: FastifyRequest): HttpProbleem | null {
  const length = request.headers['content-length']
  const hasBody = request.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0')
  if (!hasBody) return null
  const { routeOptions } = request
  const taken = consumesOf({ method: request.method, config: routeOptions.config, schema: routeOptions.schema })
  // a body where none is asked for means nothing (RFC 9110, 9.3.1): it is passed over
  if (taken.length === 0) return null
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (type !== undefined && taken.includes(type)) return refuseEncoding(request)
  const given = type === undefined ? 'Content-Type ontbreekt' : `Content-Type ${type} kan hier niet`
  return new HttpProbleem('mediatype_onbekend', `${given}; dit adres neemt ${taken.join(', ')}.`, {
    headers: request.method === 'PATCH' ? { 'Accept-Patch': taken.join(', ') } : {},
  })
}

function refuseEncoding({ headers, routeOptions }: FastifyRequest): HttpProbleem | null {
  const encoding = headers['content-encoding']?.toLowerCase()
  if (encoding === undefined || encoding === 'identity') return null
  if (encoding === 'gzip' && routeOptions.config.isRaw === true) return null
  return new HttpProbleem('mediatype_onbekend', `Content-Encoding ${encoding} kan hier niet.`)
}

/**
 * Chooses what to answer with.
 *
 * @param accept - header Accept (RFC 9110): types, `*`, and a weight; absent means anything
 * @returns the type with the highest weight, of equals the first; null when every one is refused
 */
export function chooseType(accept: string | undefined, produced: readonly string[]): string | null {
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return produced[0] ?? null
  const ranges = accept.split(',').map((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const weight = parameters.find((text) => text.startsWith('q='))
    return { range, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
  })
  const weightOf = (type: string): number => {
    const [family = ''] = type.split('/')
    for (const wanted of [type, `${family}/*`, '*/*']) {
      const found = ranges.find(({ range }) => range === wanted)
      if (found !== undefined) return found.weight
    }
    return 0
  }
  const best = produced.reduce<{ type: string | null; weight: number }>(
    (so, type) => (weightOf(type) > so.weight ? { type, weight: weightOf(type) } : so),
    { type: null, weight: 0 },
  )
  return best.type
}
