import type { FastifyInstance } from 'fastify'

/** Version of the API, not of the package: semver, its major is the one in the path. */
export const API_VERSION = '1.0.0'

/** On every response, whatever it is. */
export const VASTE_HEADERS = {
  'API-Version': API_VERSION,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
} as const

/** Puts the fixed headers on every response. Comes before every other rule, so that none can answer without them. */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(VASTE_HEADERS)
    done()
  })
}
