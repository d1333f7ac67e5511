import { z } from 'zod'
import type { RouteContext } from '../context.ts'
import { may } from '../regels/may.ts'
import { HttpProbleem } from '../regels/problem.ts'
import type { Api } from '../zod-provider.ts'

/** For whoever keeps the server running: no part of the API, so not in its description and not under `/v1`. */
export function addGezondheidRoutes(api: Api, { workspace }: RouteContext): void {
  const schema = { hide: true, response: { 200: z.object({ status: z.literal('ok') }) } }
  const config = { access: may.open }
  api.get('/livez', { schema, config, handler: async () => ({ status: 'ok' }) as const })
  api.get('/readyz', {
    schema,
    config,
    handler: async (request) => {
      await workspace.store.ping().catch((cause: unknown) => {
        request.log.warn({ err: cause }, 'de opslag antwoordt niet')
        throw new HttpProbleem('te_druk', 'De opslag is nog niet klaar.', { headers: { 'Retry-After': '5' }, cause })
      })
      return { status: 'ok' } as const
    },
  })
}
