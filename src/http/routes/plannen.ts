import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type Dossierbestand,
  type Dossierformaat,
  findScenario,
  readPlanJson,
  requestPlan,
  type Workspace,
  writeDossier,
} from '../../app/index.ts'
import type { Planscenario } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { may } from '../regels/may.ts'
import { chooseType, JSON_TYPE } from '../regels/media-types.ts'
import { DossierVraag, PlanAntwoord, PlanVraag } from '../schemas/plan.ts'
import { ScenarioAdres } from '../schemas/scenario.ts'
import { TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'
import { addressOf, findGemeenten } from './scenarios.ts'
import { presentTaak } from './taken.ts'

const tags = ['Scenario’s']
const ONE = '/samenwerkingsverbanden/:id/scenarios/:scenarioId'

/** What Accept can ask for beside JSON. */
const FORMATEN: Readonly<Record<string, Dossierformaat>> = {
  'text/html': 'html',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/xml': 'ameff',
}
const DOSSIERTYPES = [...Object.keys(FORMATEN), JSON_TYPE]

/** Seconds after which it makes sense to look how far a plan is. */
const LOOK_AGAIN = '1'

/** `/samenwerkingsverbanden/{id}/scenarios/{scenarioId}/plan` and `/dossier`: what comes of a scenario. */
export function addPlanRoutes(api: Api, { workspace }: RouteContext): void {
  const access = may.readLandschappen(findGemeenten(workspace))
  api.get(`${ONE}/plan`, {
    schema: {
      operationId: 'leesPlan',
      tags,
      summary: 'Het plan van een scenario',
      description:
        'Werkt het scenario uit zoals alles er nu voor staat. Is dat al gedaan, dan komt het plan (200); anders komt de taak die het uitwerkt (202, Location): vraag die op tot hij gereed is, en daarna dit adres opnieuw. Sluiten spelregels elkaar uit, dan 409 met de kleinste groep die niet samen kan.',
      params: ScenarioAdres,
      querystring: PlanVraag,
      response: { 200: PlanAntwoord, 202: TaakAntwoord },
    },
    config: { access, hasEtag: true, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(workspace, request, reply)
      if (made === null) return reply
      const { scenario, stand } = made
      const vorm = request.query.kostenposten ? 'plan' : 'kort'
      const text = await readPlanJson(workspace, { scenarioId: scenario.id, stand }, vorm)
      return sendJson(reply, text, `${stand}-${vorm}`)
    },
  })

  api.get(`${ONE}/dossier`, {
    schema: {
      operationId: 'leesDossier',
      tags,
      summary: 'Het dossier van een scenario',
      description:
        'Het plan als stuk voor college en raad. Accept kiest de vorm: text/html (één pagina, om te lezen en te printen), XLSX (alle getallen), application/xml (één scenario als AMEFF met plateaus) of application/json (het plan zelf). Is het plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      querystring: DossierVraag,
      response: { 200: PlanAntwoord, 202: TaakAntwoord },
    },
    config: { access, hasEtag: true, produces: DOSSIERTYPES, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(workspace, request, reply)
      if (made === null) return reply
      const { scenario, stand } = made
      const formaat = FORMATEN[chooseType(request.headers.accept, DOSSIERTYPES) ?? '']
      reply.header('vary', 'accept')
      if (formaat === undefined) {
        return sendJson(reply, await readPlanJson(workspace, { scenarioId: scenario.id, stand }, 'plan'), stand)
      }
      const vraag = { stand, formaat, scenario: request.query.scenario }
      return sendBestand(reply, await writeDossier(workspace, scenario, vraag))
    },
  })
}

type Vraag = FastifyRequest & { readonly params: { readonly id: string; readonly scenarioId: string } }
type Uitgewerkt = { readonly scenario: Planscenario; readonly stand: string }

/** @returns null when it is still being made: the taak was sent */
export async function demandPlan(
  workspace: Workspace,
  request: Vraag,
  reply: FastifyReply,
): Promise<Uitgewerkt | null> {
  const scenario = await findScenario(workspace.store, addressOf(request.params))
  const found = await requestPlan(workspace, scenario, callerOf(request).account)
  if ('stand' in found) return { scenario, stand: found.stand }
  const taak = presentTaak(request, found.taak)
  await reply.code(202).headers({ location: taak._links.self.href, 'retry-after': LOOK_AGAIN }).send(taak)
  return null
}

function sendBestand(reply: FastifyReply, { bytes, mediatype, bestandsnaam, version }: Dossierbestand): FastifyReply {
  const place = mediatype.startsWith('text/html') ? 'inline' : 'attachment'
  return reply
    .headers({ 'content-disposition': `${place}; filename="${bestandsnaam}"`, etag: `"${version}"` })
    .type(mediatype)
    .send(Buffer.from(bytes))
}

/** The text goes out as it is kept. */
function sendJson(reply: FastifyReply, text: Buffer, version: string): FastifyReply {
  return reply.header('etag', `"${version}"`).type('application/json; charset=utf-8').send(text)
}
