import type { FastifyRequest } from 'fastify'
import {
  findSamenwerkingsverband,
  listSamenwerkingsverbanden,
  registerSamenwerkingsverband,
  removeSamenwerkingsverband,
} from '../../app/index.ts'
import type { Samenwerkingsverband } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may, readableGemeenten } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { NoContent } from '../schemas/describe.ts'
import {
  SamenwerkingsverbandAdres,
  SamenwerkingsverbandAntwoord,
  SamenwerkingsverbandenVraag,
  SamenwerkingsverbandInvoer,
  SamenwerkingsverbandLijst,
} from '../schemas/samenwerkingsverband.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Samenwerkingsverbanden']
const ONE = '/samenwerkingsverbanden/:id'

/** `/samenwerkingsverbanden`: those that bronnen name, and those that people register. */
export function addSamenwerkingsverbandRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addRegistering(api, context)
}

function addReading(api: Api, { workspace }: RouteContext): void {
  api.get('/samenwerkingsverbanden', {
    schema: {
      operationId: 'lijstSamenwerkingsverbanden',
      tags,
      summary: 'Samenwerkingsverbanden',
      description:
        'Wat is vastgelegd, wat leveringen noemen, en wat inventarisaties noemen van gemeenten die u mag lezen.',
      querystring: SamenwerkingsverbandenVraag,
      response: { 200: SamenwerkingsverbandLijst },
    },
    config: { access: may.readReference },
    handler: async (request, reply) => {
      const vraag = request.query
      const matches = buildSearch(vraag.search)
      const all = await listSamenwerkingsverbanden(workspace, readableGemeenten(callerOf(request)))
      const found = all.filter(
        ({ id, naam, soort, deelnemers }) =>
          matches(`${id} ${naam}`) &&
          (vraag.soort?.includes(soort ?? '') ?? true) &&
          (vraag.deelnemer?.some((code) => deelnemers.includes(code)) ?? true),
      )
      const page = takePage(
        sortBy(found, vraag.sort, ({ id }) => id),
        vraag,
      )
      return buildPage(
        { request, reply, vraag },
        page.map((one) => present(request, one)),
        found.length,
      )
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesSamenwerkingsverband',
      tags,
      summary: 'Een samenwerkingsverband',
      description: 'Soort en deelnemers van een samenwerkingsverband.',
      params: SamenwerkingsverbandAdres,
      response: { 200: SamenwerkingsverbandAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, problems: [404] },
    handler: async (request) => {
      const gemeenten = readableGemeenten(callerOf(request))
      return present(request, await findSamenwerkingsverband(workspace, { id: request.params.id, gemeenten }))
    },
  })
}

type Requested = FastifyRequest & { readonly params: { readonly id: string } }

function addRegistering(api: Api, { workspace }: RouteContext): void {
  const { store } = workspace
  const find = async (request: Requested, inside: LandschapStore) => {
    const gemeenten = readableGemeenten(callerOf(request))
    const all = await listSamenwerkingsverbanden({ ...workspace, store: inside }, gemeenten)
    const found = all.find((verband) => verband.id === request.params.id)
    return found === undefined ? null : present(request, found)
  }
  api.put(ONE, {
    schema: {
      operationId: 'bewaarSamenwerkingsverband',
      tags,
      summary: 'Een samenwerkingsverband vastleggen of wijzigen',
      description:
        'Legt naam, soort en deelnemers vast. Het id is de naam in kleine letters met koppeltekens. Wat bronnen van hetzelfde samenwerkingsverband zeggen komt daar bij het lezen bij.',
      params: SamenwerkingsverbandAdres,
      body: SamenwerkingsverbandInvoer,
      response: { 200: SamenwerkingsverbandAntwoord, 201: SamenwerkingsverbandAntwoord },
    },
    config: { access: may.programme, hasEtag: true, ifMatch: 'bij_wijziging', problems: [404] },
    handler: async (request, reply) => {
      const { id } = request.params
      const isNew = await changeIfMatch(
        { request, store },
        (inside) => find(request, inside),
        async (inside, current) => {
          await registerSamenwerkingsverband(inside, id, request.body)
          return current === null
        },
      )
      const gemeenten = readableGemeenten(callerOf(request))
      const saved = present(request, await findSamenwerkingsverband(workspace, { id, gemeenten }))
      if (isNew) reply.code(201).header('location', saved._links.self.href)
      return saved
    },
  })

  api.delete(ONE, {
    schema: {
      operationId: 'verwijderSamenwerkingsverband',
      tags,
      summary: 'Een vastgelegd samenwerkingsverband verwijderen',
      description: 'Alleen wat is vastgelegd gaat weg; wat bronnen ervan zeggen blijft.',
      params: SamenwerkingsverbandAdres,
      response: { 204: NoContent },
    },
    config: { access: may.programme, ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      await changeIfMatch(
        { request, store },
        (inside) => find(request, inside),
        (inside) => removeSamenwerkingsverband(inside, request.params.id),
      )
      return reply.code(204).send()
    },
  })
}

function present(request: FastifyRequest, verband: Samenwerkingsverband) {
  const self = `/v1/samenwerkingsverbanden/${verband.id}`
  return { ...verband, _links: { self: linkTo(request, self), vergelijking: linkTo(request, `${self}/vergelijking`) } }
}
