import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  buildScenario,
  findBetrokken,
  findSamenwerkingsverband,
  findScenario,
  listScenarios,
  type Workspace,
} from '../../app/index.ts'
import { Planopdracht, type Planscenario, SamenwerkingsverbandId } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may, readableGemeenten } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { NoContent } from '../schemas/describe.ts'
import { SamenwerkingsverbandAdres } from '../schemas/samenwerkingsverband.ts'
import { ScenarioAdres, ScenarioAntwoord, ScenarioInvoer, ScenarioLijst, ScenariosVraag } from '../schemas/scenario.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Scenario’s']
const LIST = '/samenwerkingsverbanden/:id/scenarios'
const ONE = `${LIST}/:scenarioId`

/** `/samenwerkingsverbanden/{id}/scenarios`: what could be done, kept by name. */
export function addScenarioRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addMaking(api, context)
  addChanging(api, context)
}

/**
 * Whose landschappen a request about a samenwerkingsverband or its scenarios is about.
 *
 * @param named - scenarios that the request names beside its address
 */
export function findGemeenten(workspace: Workspace, named: readonly string[] = []) {
  return (request: FastifyRequest) => {
    const verband = SamenwerkingsverbandAdres.safeParse(request.params).data?.id ?? ''
    const scenario = ScenarioAdres.safeParse(request.params).data?.scenarioId
    const gemeenten = readableGemeenten(callerOf(request))
    const scenarios = [...named, ...(scenario === undefined ? [] : [scenario])]
    return findBetrokken(workspace, { verband, gemeenten, scenarios })
  }
}

function addReading(api: Api, { workspace }: RouteContext): void {
  const access = may.readLandschappen(findGemeenten(workspace))
  api.get(LIST, {
    schema: {
      operationId: 'lijstScenarios',
      tags,
      summary: 'Scenario’s van een samenwerkingsverband',
      description: 'De bewaarde scenario’s, op volgorde van aanmaken.',
      params: SamenwerkingsverbandAdres,
      querystring: ScenariosVraag,
      response: { 200: ScenarioLijst },
    },
    config: { access, problems: [404] },
    handler: async (request, reply) => {
      const vraag = request.query
      const gemeenten = readableGemeenten(callerOf(request))
      const all = await listScenarios(workspace, { verband: request.params.id, gemeenten })
      const matches = buildSearch(vraag.search)
      const found = all.map((one) => present(request, one)).filter(({ naam }) => matches(naam))
      const sorted = vraag.sort === undefined ? found : sortBy(found, vraag.sort, ({ id }) => id)
      return buildPage({ request, reply, vraag }, takePage(sorted, vraag), found.length)
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesScenario',
      tags,
      summary: 'Een scenario',
      description: 'De planopdracht zoals die bewaard is.',
      params: ScenarioAdres,
      response: { 200: ScenarioAntwoord },
    },
    config: { access, hasEtag: true, problems: [404] },
    handler: async (request) => present(request, await findScenario(workspace.store, addressOf(request.params))),
  })
}

function addMaking(api: Api, { workspace }: RouteContext): void {
  const { store } = workspace
  api.post(LIST, {
    schema: {
      operationId: 'maakScenario',
      tags,
      summary: 'Een scenario bewaren',
      description:
        'Bewaart een planopdracht voor de deelnemers. Gemeenten, release en peildatum staan daarna vast; wat niet genoemd is, is dat van nu. Er verandert niets aan een landschap.',
      params: SamenwerkingsverbandAdres,
      body: ScenarioInvoer,
      response: { 201: ScenarioAntwoord },
    },
    config: {
      access: may.writeLandschappen(findGemeenten(workspace)),
      hasEtag: true,
      isIdempotent: true,
      problems: [404],
    },
    handler: async (request, reply) => {
      const { account, ...inhoud } = await readInhoud(workspace, request, request.body)
      return runIdempotent({ request, reply, store }, async (inside) => {
        const verband = SamenwerkingsverbandId.parse(request.params.id)
        const body = present(request, await inside.scenarios.add({ ...inhoud, account, samenwerkingsverband: verband }))
        return { status: 201, headers: { location: body._links.self.href }, body }
      })
    },
  })
}

function addChanging(api: Api, { workspace }: RouteContext): void {
  const { store } = workspace
  const access = may.writeLandschappen(findGemeenten(workspace))
  api.put(ONE, {
    schema: {
      operationId: 'bewaarScenario',
      tags,
      summary: 'Een scenario wijzigen',
      description: 'Vervangt de hele planopdracht; wat niet genoemd is, is weer dat van nu.',
      params: ScenarioAdres,
      body: ScenarioInvoer,
      response: { 200: ScenarioAntwoord },
    },
    config: { access, hasEtag: true, ifMatch: 'verplicht', problems: [404] },
    handler: async (request) => {
      const inhoud = await readInhoud(workspace, request, request.body)
      const changed = await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findScenario(inside, addressOf(request.params))),
        (inside, { id }) => inside.scenarios.replace(id, inhoud),
      )
      return present(request, changed ?? (await findScenario(store, addressOf(request.params))))
    },
  })

  api.delete(ONE, {
    schema: {
      operationId: 'verwijderScenario',
      tags,
      summary: 'Een scenario verwijderen',
      description: 'Ook wat ervan is uitgewerkt gaat weg.',
      params: ScenarioAdres,
      response: { 204: NoContent },
    },
    config: { access, ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findScenario(inside, addressOf(request.params))),
        (inside, { id }) => inside.scenarios.remove(id),
      )
      return reply.code(204).send()
    },
  })
}

type Adres = { readonly id: string; readonly scenarioId: string }

/** The address of a scenario as use cases name it. */
export function addressOf({ id, scenarioId }: Adres): { readonly verband: string; readonly id: string } {
  return { verband: id, id: scenarioId }
}

async function readInhoud(
  workspace: Workspace,
  request: FastifyRequest & { readonly params: { readonly id: string } },
  { strategie, referentiemodel, peildatum, ...given }: z.output<typeof ScenarioInvoer>,
) {
  const { account, ...caller } = callerOf(request)
  const gemeenten = readableGemeenten({ account, ...caller })
  const verband = await findSamenwerkingsverband(workspace, { id: request.params.id, gemeenten })
  const soort = given.soort ?? (/herindeling/i.test(verband.soort ?? '') ? 'herindeling' : 'samenwerkingsverband')
  const chosen = strategie === undefined ? {} : { scenarios: [{ strategie }] }
  const opdracht = Planopdracht.parse({ ...given, soort, ...chosen })
  return { account, ...(await buildScenario(workspace, verband, { opdracht, referentiemodel, peildatum })) }
}

function present(request: FastifyRequest, { opdracht, ...scenario }: Planscenario) {
  const verband = `/v1/samenwerkingsverbanden/${scenario.samenwerkingsverband}`
  const self = `${verband}/scenarios/${scenario.id}`
  return {
    ...opdracht,
    ...scenario,
    _links: {
      self: linkTo(request, self),
      samenwerkingsverband: linkTo(request, verband),
      plan: linkTo(request, `${self}/plan`),
      dossier: linkTo(request, `${self}/dossier`),
    },
  }
}
