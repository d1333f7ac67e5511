import type { FastifyReply, FastifyRequest } from 'fastify'
import { findScenario, moveScenario, requestPlan, type Vrager } from '../../app/index.ts'
import type { Datum, Planscenario } from '../../core/index.ts'
import type { Taak } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf, LOKAAL } from '../regels/access.ts'
import { addressOf } from './scenarios.ts'
import { presentTaak } from './taken.ts'

type Vraag = FastifyRequest & { readonly params: { readonly id: string; readonly scenarioId: string } }

/** A scenario whose plan is kept under this stand. */
export type Uitgewerkt = { readonly scenario: Planscenario; readonly stand: string }

/** Seconds after which it makes sense to look how far a plan is. */
const LOOK_AGAIN = '1'

/**
 * Finds the plan of the scenario that is asked for.
 *
 * @param peildatum - made anew on the landschappen of another day; default that of the scenario
 * @returns null when it is still being made: then the taak was sent, 202
 */
export async function demandPlan(
  { workspace, instellingen }: RouteContext,
  { request, reply }: { readonly request: Vraag; readonly reply: FastifyReply },
  peildatum?: Datum,
): Promise<Uitgewerkt | null> {
  const bewaard = await findScenario(workspace.store, addressOf(request.params))
  const scenario = peildatum === undefined ? bewaard : moveScenario(bewaard, peildatum)
  const found = await requestPlan(workspace, scenario, vragerOf(request, instellingen))
  if ('stand' in found) return { scenario, stand: found.stand }
  sendTaak(request, reply, found.taak)
  return null
}

/** Who asks, with its limit: the one person on this machine has none, as with requests. */
export function vragerOf(
  request: FastifyRequest,
  { plannenPerSleutel }: Pick<RouteContext['instellingen'], 'plannenPerSleutel'>,
): Vrager {
  const { account } = callerOf(request)
  return { account, meeste: account === LOKAAL.account ? null : plannenPerSleutel }
}

/** Answers that somebody is at work on it. */
export function sendTaak(request: FastifyRequest, reply: FastifyReply, taak: Taak): void {
  const body = presentTaak(request, taak)
  void reply.code(202).headers({ location: body._links.self.href, 'retry-after': LOOK_AGAIN }).send(body)
}
