import type { FastifyInstance } from 'fastify'

/** Lets every web page read what a route declares open (`config.isForEveryOrigin`). */
export function addOpenData(app: FastifyInstance): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    if (request.routeOptions.config.isForEveryOrigin === true) reply.header('access-control-allow-origin', '*')
    // RFC 9110, 8.6: never with 204; the CORS plugin sends it
    if (reply.statusCode === 204) reply.removeHeader('content-length')
    done(null, payload)
  })
}
