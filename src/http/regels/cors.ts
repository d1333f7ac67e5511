import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

/** Lets pages of the allowed origins call the API from a browser. A route with open data sets `config.cors` to `*`. */
export async function addCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  await app.register(cors, {
    // no header of this plugin where no page of an allowed origin asks
    origin: (origin, done) => done(null, origin !== undefined && origins.includes(origin)),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Content-Disposition',
      'Content-Digest',
      'Idempotency-Key',
      'If-Match',
      'If-None-Match',
    ],
    exposedHeaders: ['API-Version', 'Link', 'ETag', 'Location', 'Retry-After', 'Deprecation', 'Sunset'],
    strictPreflight: false,
    maxAge: 600,
  })
}
