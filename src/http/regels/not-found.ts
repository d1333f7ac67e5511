import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HttpProbleem, sendProbleem } from './problem.ts'

type Pattern = { readonly test: RegExp; readonly methods: Set<string> }

/** The two addresses that may end in a slash. */
const WITH_SLASH = new Set(['/', '/v1/', '/documentatie/'])

/**
 * Answers what has no route: 405 with Allow where the path exists with other methods, else 404. OPTIONS on a path that
 * exists is answered with what is allowed. A slash at the end makes another path, which does not exist.
 *
 * @param answerLost - speaks first for an address that does not exist; returns whether it answered
 */
export function addNotFound(app: FastifyInstance, answerLost: LostAnswer = () => false): void {
  const patterns = new Map<string, Pattern>()
  app.addHook('onRoute', ({ url, method }) => {
    const path = withoutSlash(url)
    const pattern = patterns.get(path) ?? { test: toRegExp(path), methods: new Set<string>() }
    for (const one of [method].flat()) pattern.methods.add(one)
    if (!path.includes('*')) patterns.set(path, pattern)
  })
  const answer = (request: FastifyRequest, reply: FastifyReply) =>
    answerNotFound({ request, reply, patterns, answerLost })
  app.addHook('onRequest', (request, reply, done) => {
    const path = pathOf(request)
    if (path.endsWith('/') && !WITH_SLASH.has(path)) {
      if (answerLost(request, reply)) return
      void sendProbleem(request, reply, notFound('Laat de schuine streep aan het eind van het adres weg.'))
      return
    }
    // before a body is waited for: what comes with an unknown method is of no interest
    if (request.is404) void answer(request, reply)
    else done()
  })
  app.setNotFoundHandler(answer)
}

/** Answers for an address that does not exist, or returns false. */
export type LostAnswer = (request: FastifyRequest, reply: FastifyReply) => boolean

type Unanswered = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly patterns: ReadonlyMap<string, Pattern>
  readonly answerLost: LostAnswer
}

function answerNotFound({ request, reply, patterns, answerLost }: Unanswered): FastifyReply {
  const path = withoutSlash(pathOf(request))
  const found = [...patterns.values()].filter(({ test }) => test.test(path))
  if (found.length === 0) {
    if (answerLost(request, reply)) return reply
    const detail = 'Dit adres bestaat niet. Zie /documentatie voor de adressen die er zijn.'
    return sendProbleem(request, reply, notFound(detail))
  }
  const allowed = [...new Set(found.flatMap(({ methods }) => [...methods]).concat('OPTIONS'))].sort()
  const headers = { Allow: allowed.join(', ') }
  if (request.method === 'OPTIONS') return reply.code(204).headers(headers).send()
  const detail = `${request.method} kan hier niet; wel: ${allowed.join(', ')}.`
  return sendProbleem(request, reply, new HttpProbleem('methode_niet_mogelijk', detail, { headers }))
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

function notFound(detail: string): HttpProbleem {
  return new HttpProbleem('niet_gevonden', detail)
}

function pathOf({ url }: FastifyRequest): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

function toRegExp(url: string): RegExp {
  const parts = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part.replaceAll('.', '\\.')))
  return new RegExp(`^${parts.join('/')}$`)
}
