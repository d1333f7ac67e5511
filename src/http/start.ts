import type { FastifyInstance } from 'fastify'
import type { Workspace } from '../app/index.ts'
import { LandschapError } from '../core/index.ts'
import type { Instellingen } from './instellingen.ts'
import { buildServer } from './server.ts'

/** A server that listens. */
export type RunningServer = {
  /** Where: `http://127.0.0.1:3000`. */
  readonly url: string
  /** Takes no new requests, and waits for those that are under way. */
  readonly stop: () => Promise<void>
  /** For what goes wrong beside a request. */
  readonly reportFault: (fault: unknown) => void
}

/**
 * Starts the API.
 *
 * @throws LandschapError ongeldige_invoer when the port or host cannot be used
 */
export async function startServer(workspace: Workspace, instellingen: Instellingen): Promise<RunningServer> {
  const app = await buildServer({ workspace, instellingen })
  const { port, host } = instellingen
  try {
    await app.listen({ port, host })
  } catch (cause) {
    await app.close()
    throw refuseAddress(cause, instellingen)
  }
  return {
    url: describeAddress(app, host),
    stop: () => app.close(),
    reportFault: (fault) => app.log.error({ err: fault }, 'fout buiten een verzoek'),
  }
}

function describeAddress(app: FastifyInstance, host: string): string {
  const address = app.server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  // who listens on every address is reached on this one
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${shown}:${port}`
}

function refuseAddress(cause: unknown, { port, host }: Instellingen): LandschapError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'onbekende oorzaak'
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Poort ${port} is al in gebruik. Stop wat daar draait, of kies een andere poort: PORT=${port + 1}.`,
    EACCES: `Poort ${port} mag niet gebruikt worden. Kies een poort vanaf 1024: PORT=3000.`,
    EADDRNOTAVAIL: `Deze machine heeft geen adres ${host}. Kies een ander: HOST=127.0.0.1.`,
    ENOTFOUND: `Het adres ${host} bestaat niet. Kies een ander: HOST=127.0.0.1.`,
  }
  const detail = reasons[code] ?? `De server kan niet luisteren op ${host}:${port} (${code}).`
  return new LandschapError('ongeldige_invoer', detail, { cause })
}
