import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Instellingen } from '../instellingen.ts'
import { LOKAAL } from './access.ts'
import { HttpProbleem } from './problem.ts'

/** Sends requests away that one key sends too fast (429), and all new ones while the server cannot keep up (503). */
export async function addLimits(app: FastifyInstance, instellingen: Instellingen): Promise<void> {
  let isClosing = false
  app.addHook('preClose', (done) => {
    isClosing = true
    done()
  })
  app.addHook('onRequest', (_request, _reply, done) => {
    done(isClosing ? tooBusy('De dienst stopt; probeer het zo weer.') : undefined)
  })
  if (instellingen.maxEventLoopDelay > 0) {
    await app.register(underPressure, {
      maxEventLoopDelay: instellingen.maxEventLoopDelay,
      pressureHandler: (request) => {
        // who asks whether the process lives must hear that it does
        if (request.url.startsWith('/livez')) return
        throw tooBusy('Het is nu te druk. Probeer het over enkele seconden weer.')
      },
    })
  }
  await app.register(rateLimit, {
    max: instellingen.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.caller?.account ?? request.ip,
    // the limit is per key: the one person on this machine has none, and slows down only itself
    allowList: (request) => request.caller?.account === LOKAAL.account || /^\/(?:livez|readyz)$/.test(request.url),
    errorResponseBuilder: (_request, { ttl }) => {
      const seconds = Math.max(Math.ceil(ttl / 1000), 1)
      return new HttpProbleem('te_veel_verzoeken', `U doet te veel verzoeken. Wacht ${seconds} seconden.`, {
        headers: { 'Retry-After': String(seconds) },
      })
    },
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  })
}

function tooBusy(detail: string): HttpProbleem {
  return new HttpProbleem('te_druk', detail, { headers: { 'Retry-After': '5' } })
}
