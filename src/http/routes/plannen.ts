import type { FastifyReply } from 'fastify'
import { readKortPlan, readPlanJson } from '../../app/index.ts'
import { LandschapError, type Scenariouitkomst } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { may } from '../regels/may.ts'
import { chooseType, JSON_TYPE } from '../regels/media-types.ts'
import {
  DoellandschapAntwoord,
  DoellandschapVraag,
  DossierVraag,
  PlanAntwoord,
  PlanningAntwoord,
  PlanVraag,
  ScenarioVraag,
} from '../schemas/plan.ts'
import { ScenarioAdres } from '../schemas/scenario.ts'
import { TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'
import { demandPlan } from './demand-plan.ts'
import { findGemeenten } from './scenarios.ts'
import { type Bron, HTML, SVG, sendBestand, XLSX, XML } from './send-bestand.ts'

const tags = ['Scenario’s']
const ONE = '/samenwerkingsverbanden/:id/scenarios/:scenarioId'

/** `/samenwerkingsverbanden/{id}/scenarios/{scenarioId}/plan` and the files of it. */
export function addPlanRoutes(api: Api, context: RouteContext): void {
  addPlan(api, context)
  addDossier(api, context)
  addDoellandschap(api, context)
  addPlanning(api, context)
}

function addPlan(api: Api, context: RouteContext): void {
  const { workspace } = context
  api.get(`${ONE}/plan`, {
    schema: {
      operationId: 'leesPlan',
      tags,
      summary: 'Het plan van een scenario',
      description:
        'Werkt het scenario uit zoals alles er nu voor staat. Is dat al gedaan, dan komt het plan (200); anders komt de taak die het uitwerkt (202, Location): vraag die op tot hij gereed is, en daarna dit adres opnieuw. Eén sleutel mag een vast aantal plannen tegelijk laten wachten of lopen (gewoonlijk vier); daarboven 429. Sluiten spelregels elkaar uit, dan 409 met de kleinste groep die niet samen kan.',
      params: ScenarioAdres,
      querystring: PlanVraag,
      response: { 200: PlanAntwoord, 202: TaakAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      return sendPlan(reply, { workspace, ...made }, request.query.kostenposten ? 'plan' : 'kort')
    },
  })
}

function addDossier(api: Api, context: RouteContext): void {
  const { workspace } = context
  const formaten = new Map<string, 'html' | 'xlsx' | 'ameff'>([
    [HTML, 'html'],
    [XLSX, 'xlsx'],
    [XML, 'ameff'],
  ])
  const produces = [...formaten.keys(), JSON_TYPE]
  api.get(`${ONE}/dossier`, {
    schema: {
      operationId: 'leesDossier',
      tags,
      summary: 'Het dossier van een scenario',
      description:
        'Het plan als stuk voor college en raad. Accept kiest de vorm: text/html (één pagina, om te lezen en te printen), XLSX (alle getallen), application/xml (één scenario als AMEFF met plateaus) of application/json (het plan zelf, met alle bedragen). Is het plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      querystring: DossierVraag,
      response: { 200: PlanAntwoord, 202: TaakAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, produces, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      const formaat = formaten.get(chooseType(request.headers.accept, produces) ?? '')
      const uitgewerkt = { workspace, ...made }
      if (formaat === undefined) return sendPlan(reply.header('vary', 'accept'), uitgewerkt, 'plan')
      return sendBestand(reply, uitgewerkt, { soort: 'dossier', formaat, scenario: request.query.scenario })
    },
  })
}

function addDoellandschap(api: Api, context: RouteContext): void {
  const { workspace } = context
  const formaten = new Map<string, 'svg' | 'xlsx' | 'ameff'>([
    [SVG, 'svg'],
    [XLSX, 'xlsx'],
    [XML, 'ameff'],
  ])
  const produces = [JSON_TYPE, ...formaten.keys()]
  api.get(`${ONE}/doellandschap`, {
    schema: {
      operationId: 'leesDoellandschap',
      tags,
      summary: 'Het doellandschap van een scenario',
      description:
        'Waar één scenario van het plan op uitkomt, gemeten als elk ander landschap, voor en na. Accept kiest de vorm: JSON (de maten), image/svg+xml (op de plaat van GEMMA), XLSX of application/xml (AMEFF met Baseline, plateaus, Target en Gap). Is het plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      querystring: DoellandschapVraag,
      response: { 200: DoellandschapAntwoord, 202: TaakAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, produces, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      const { scenario, moment } = request.query
      const formaat = formaten.get(chooseType(request.headers.accept, produces) ?? '')
      const uitgewerkt = { workspace, ...made }
      if (formaat !== undefined) {
        return sendBestand(reply, uitgewerkt, { soort: 'doellandschap', formaat, scenario, moment })
      }
      const found = await readUitkomst(uitgewerkt, scenario)
      return reply.header('vary', 'accept').send({ scenario: found.scenario.naam, meting: found.meting })
    },
  })
}

function addPlanning(api: Api, context: RouteContext): void {
  const { workspace } = context
  const produces = [JSON_TYPE, SVG]
  api.get(`${ONE}/planning`, {
    schema: {
      operationId: 'leesPlanning',
      tags,
      summary: 'De planning van een scenario',
      description:
        'Wanneer wie wat doet in één scenario van het plan, in halfjaren, met de momenten waarop gemeenten samen over kunnen. Accept kiest: JSON, of image/svg+xml voor een Gantt-diagram. Is het plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      querystring: ScenarioVraag,
      response: { 200: PlanningAntwoord, 202: TaakAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, produces, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      const { scenario } = request.query
      const uitgewerkt = { workspace, ...made }
      if (chooseType(request.headers.accept, produces) === SVG) {
        return sendBestand(reply, uitgewerkt, { soort: 'doellandschap', formaat: 'gantt', scenario })
      }
      const found = await readUitkomst(uitgewerkt, scenario)
      return reply.header('vary', 'accept').send({ scenario: found.scenario.naam, planning: found.planning })
    },
  })
}

/** One way to go of a plan. @param naam - default the last */
async function readUitkomst(
  { workspace, scenario: { id }, stand }: Bron,
  naam: string | undefined,
): Promise<Scenariouitkomst> {
  const { scenarios } = await readKortPlan(workspace, { scenarioId: id, stand })
  const found = naam === undefined ? scenarios.at(-1) : scenarios.find(({ scenario }) => scenario.naam === naam)
  if (found !== undefined) return found
  const known = scenarios.map(({ scenario }) => scenario.naam).join(', ')
  throw new LandschapError('ongeldige_invoer', `Het plan heeft geen scenario '${naam ?? ''}'. Kies uit: ${known}.`)
}

/** The text goes out as it is kept. */
async function sendPlan(
  reply: FastifyReply,
  { workspace, scenario, stand }: Bron,
  vorm: 'plan' | 'kort',
): Promise<FastifyReply> {
  const text = await readPlanJson(workspace, { scenarioId: scenario.id, stand }, vorm)
  return reply.header('etag', `"${stand}-${vorm}"`).type('application/json; charset=utf-8').send(text)
}
