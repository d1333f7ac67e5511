import {
  findAlternatief,
  findScenario,
  readKortPlan,
  recalibrateScenario,
  requestPlan,
  type Workspace,
} from '../../app/index.ts'
import { compareScenarios } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { may } from '../regels/may.ts'
import { chooseType, JSON_TYPE } from '../regels/media-types.ts'
import { buildTegelijk } from '../regels/tegelijk.ts'
import {
  AlternatiefAntwoord,
  AlternatiefVraag,
  HerijkingAntwoord,
  HerijkingVraag,
  ScenariovergelijkingAntwoord,
  ScenariovergelijkingVraag,
  VerdeelInvoer,
  VerdelingAntwoord,
  VerdelingenAntwoord,
} from '../schemas/planvragen.ts'
import { SamenwerkingsverbandAdres } from '../schemas/samenwerkingsverband.ts'
import { ScenarioAdres } from '../schemas/scenario.ts'
import { TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'
import { demandPlan, sendTaak, vragerOf } from './demand-plan.ts'
import { findGemeenten } from './scenarios.ts'
import { HTML, sendBestand, XLSX } from './send-bestand.ts'

const tags = ['Scenario’s']
const VERBAND = '/samenwerkingsverbanden/:id'
const ONE = `${VERBAND}/scenarios/:scenarioId`

/** What is asked about plans: side by side, who pays, what else, and what came of it. */
export function addPlanvraagRoutes(api: Api, context: RouteContext): void {
  addVergelijking(api, context)
  addVerdeling(api, context)
  addAlternatief(api, context)
  addHerijking(api, context)
}

function addVergelijking(api: Api, { workspace, instellingen }: RouteContext): void {
  const named = (query: unknown) => ScenariovergelijkingVraag.safeParse(query).data?.scenarios ?? []
  api.get(`${VERBAND}/scenariovergelijking`, {
    schema: {
      operationId: 'vergelijkScenarios',
      tags,
      summary: 'Scenario’s naast elkaar',
      description:
        'De uitkomsten van bewaarde scenario’s naast elkaar: kosten, maten, planning en hoe zeker ze zijn, en per referentiecomponent wat elk voorstelt. Is een plan er nog niet, dan komt de taak die het uitwerkt (202): vraag dit adres daarna opnieuw.',
      params: SamenwerkingsverbandAdres,
      querystring: ScenariovergelijkingVraag,
      response: { 200: ScenariovergelijkingAntwoord, 202: TaakAntwoord },
    },
    config: {
      access: may.readLandschappen((request) => findGemeenten(workspace, named(request.query))(request)),
      hasEtag: true,
      problems: [404, 409],
    },
    handler: async (request, reply) => {
      const { id: verband } = request.params
      const ids = [...new Set(request.query.scenarios)]
      const scenarios = await Promise.all(ids.map((id) => findScenario(workspace.store, { verband, id })))
      const plannen = []
      for (const scenario of scenarios) {
        const found = await requestPlan(workspace, scenario, vragerOf(request, instellingen))
        if ('taak' in found) {
          sendTaak(request, reply, found.taak)
          return reply
        }
        const plan = await readKortPlan(workspace, { scenarioId: scenario.id, stand: found.stand })
        plannen.push({ id: scenario.id, plan })
      }
      return compareScenarios(plannen)
    },
  })
}

function addVerdeling(api: Api, context: RouteContext): void {
  const { workspace } = context
  const access = may.readLandschappen(findGemeenten(workspace))
  api.get(`${ONE}/verdeling`, {
    schema: {
      operationId: 'leesVerdeling',
      tags,
      summary: 'Wie wat betaalt in een scenario',
      description:
        'De gezamenlijke kosten van elk scenario van het plan, verdeeld met elke verdeelsleutel: of geen groep alleen goedkoper uit is (stabiel), en wat er gebeurt als een deelnemer vertrekt. Is het plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      response: { 200: VerdelingenAntwoord, 202: TaakAntwoord },
    },
    config: { access, hasEtag: true, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      const plan = await readKortPlan(workspace, { scenarioId: made.scenario.id, stand: made.stand })
      return { verdelingen: plan.scenarios.map(({ scenario, verdeling }) => ({ scenario: scenario.naam, verdeling })) }
    },
  })

  api.post(`${VERBAND}/verdeling`, {
    schema: {
      operationId: 'verdeelKosten',
      tags,
      summary: 'Kosten verdelen volgens een eigen tabel',
      description:
        'Verdeelt wat een groep samen betaalt met elke verdeelsleutel, op de cent. De tabel zegt van elke deelgroep wat die zonder de anderen zou betalen. Er wordt niets bewaard; hetzelfde verzoek geeft hetzelfde antwoord.',
      params: SamenwerkingsverbandAdres,
      body: VerdeelInvoer,
      response: { 200: VerdelingAntwoord },
    },
    config: { access, problems: [404] },
    handler: async (request) => workspace.planner.verdeel(request.body),
  })
}

function addAlternatief(api: Api, { workspace, instellingen }: RouteContext): void {
  const tegelijk = buildTegelijk('alternatieven')
  api.get(`${ONE}/alternatief`, {
    schema: {
      operationId: 'leesAlternatief',
      tags,
      summary: 'De volgende keus voor een referentiecomponent',
      description:
        'Wat er zou komen als het gekozen pakket niet kon, en wat het hele plan dan meer kost: alles wordt opnieuw gekozen. Alleen voor scenario’s die op kosten zijn gekozen (best_of_breed en vernieuwing). Rekent twee keer hoogstens twintig seconden.',
      params: ScenarioAdres,
      querystring: AlternatiefVraag,
      response: { 200: AlternatiefAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, problems: [404, 409] },
    handler: async (request) => {
      const { scenario, referentiecomponent } = request.query
      const bewaard = await findBewaard(workspace, request.params)
      const found = await tegelijk(vragerOf(request, instellingen), () =>
        findAlternatief(workspace, bewaard, { scenario, referentiecomponentId: referentiecomponent }),
      )
      return { ...found, doel: [...found.doel] }
    },
  })
}

function addHerijking(api: Api, context: RouteContext): void {
  const { workspace } = context
  const formaten = new Map<string, 'html' | 'xlsx'>([
    [HTML, 'html'],
    [XLSX, 'xlsx'],
  ])
  const produces = [JSON_TYPE, ...formaten.keys()]
  api.get(`${ONE}/herijking`, {
    schema: {
      operationId: 'leesHerijking',
      tags,
      summary: 'Gepland naast gerealiseerd',
      description:
        'Legt de stappen van één scenario naast de landschappen op een latere peildatum: wat is gedaan, wat is te laat, wat is anders gelopen. Accept kiest de vorm: JSON, of text/html of XLSX voor een heel dossier, met de herijking voorop en het plan opnieuw gemaakt op de landschappen van die dag. Is een plan er nog niet, dan komt de taak die het uitwerkt (202).',
      params: ScenarioAdres,
      querystring: HerijkingVraag,
      response: { 200: HerijkingAntwoord, 202: TaakAntwoord },
    },
    config: { access: may.readLandschappen(findGemeenten(workspace)), hasEtag: true, produces, problems: [404, 409] },
    handler: async (request, reply) => {
      const made = await demandPlan(context, { request, reply })
      if (made === null) return reply
      const herijking = await recalibrateScenario(workspace, made.scenario, { stand: made.stand, ...request.query })
      const formaat = formaten.get(chooseType(request.headers.accept, produces) ?? '')
      if (formaat === undefined) return reply.header('vary', 'accept').send(herijking)
      const anew = await demandPlan(context, { request, reply }, herijking.peildatum)
      if (anew === null) return reply
      const herijkt = { herijking, eerder: made.stand }
      return sendBestand(reply, { workspace, ...anew }, { soort: 'dossier', formaat, herijkt })
    },
  })
}

function findBewaard({ store }: Workspace, { id, scenarioId }: { readonly id: string; readonly scenarioId: string }) {
  return findScenario(store, { verband: id, id: scenarioId })
}
