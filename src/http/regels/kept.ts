import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { LandschapStore } from '../../storage/index.ts'
import { baseUrl } from './links.ts'

type Kept = { readonly text: string; readonly headers: Readonly<Record<string, string>> }

/** Characters of all answers together. */
const MOST = 16_000_000

/**
 * Keeps answers with reference data (`config.keptUntil`), until what they were made of changes.
 *
 * Only for routes that answer every caller the same. A request that is answered so was let in like any other, and its
 * exact address was found valid before.
 */
export function addKept(app: FastifyInstance, store: LandschapStore): void {
  const memory = new LRUCache<string, Kept>({ maxSize: MOST, sizeCalculation: ({ text }) => text.length + 1 })
  const keys = new WeakMap<FastifyRequest, string>()
  app.addHook('preValidation', async (request, reply) => {
    const { keptUntil } = request.routeOptions.config
    if (keptUntil === undefined) return
    const { [keptUntil]: revisie } = await store.revisies.read([])
    const key = `${keptUntil} ${revisie} ${baseUrl(request)}${request.url}`
    const kept = memory.get(key)
    if (kept !== undefined) return reply.headers(kept.headers).send(kept.text)
    keys.set(request, key)
  })
  app.addHook('onSend', (request, reply, payload, done) => {
    const key = keys.get(request)
    if (key !== undefined && reply.statusCode === 200 && typeof payload === 'string') {
      memory.set(key, { text: payload, headers: readHeaders(reply.getHeaders()) })
    }
    done(null, payload)
  })
}

/** What belongs to the answer itself; all else is of the request. */
function readHeaders(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const names = ['content-type', 'etag', 'link']
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}
