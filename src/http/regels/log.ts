import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import type { Instellingen } from '../instellingen.ts'

/** One line of JSON per request on standard error, without anything of a person: no address, no values of a query, no tokens, no bodies. */
export function loggerOptions(level: Instellingen['logLevel']): NonNullable<FastifyServerOptions['logger']> {
  if (level === 'silent') return false
  return { level, base: null, stream: process.stderr, serializers: { req: () => ({}), res: () => ({}) } }
}

export function addLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        methode: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        account: request.caller?.account ?? null,
      },
      'verzoek',
    )
    done()
  })
}
