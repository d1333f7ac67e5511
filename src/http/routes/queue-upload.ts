import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Taaksoort, Upload, Workspace } from '../../app/index.ts'
import type { Gemeentecode } from '../../core/index.ts'
import { callerOf } from '../regels/access.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { presentTaak } from './taken.ts'

type Queued = {
  readonly soort: Taaksoort
  readonly gemeentecode?: Gemeentecode
  /** With the bytes; the rest is kept as it is until the taak is done. */
  readonly opdracht: Upload & { readonly account: string }
}

/** Seconds after which it makes sense to look how far a taak is. */
const LOOK_AGAIN = '2'

/** Makes a taak of reading a large file: 202, with where to look. */
export async function queueUpload(
  { request, reply, workspace }: { request: FastifyRequest; reply: FastifyReply; workspace: Workspace },
  { soort, gemeentecode, opdracht }: Queued,
) {
  const { bytes, account: _, ...invoer } = opdracht
  const { account } = callerOf(request)
  return runIdempotent({ request, reply, store: workspace.store }, async (store) => {
    const place = gemeentecode === undefined ? {} : { gemeentecode }
    const taak = presentTaak(request, await store.taken.add({ soort, account, invoer, ...place }, bytes))
    return { status: 202, headers: { location: taak._links.self.href, 'retry-after': LOOK_AGAIN }, body: taak }
  })
}
