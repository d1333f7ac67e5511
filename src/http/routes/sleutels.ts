import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { makeSleutel } from '../../app/index.ts'
import type { LandschapStore, Sleutel } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { changeIfMatch, computeEtag } from '../regels/etag.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { HttpProbleem } from '../regels/problem.ts'
import {
  NieuweSleutel,
  SleutelAdres,
  SleutelAntwoord,
  SleutelInvoer,
  SleutelLijst,
  SleutelsVraag,
} from '../schemas/sleutel.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Beheer']

/** `/sleutels`: who may use the API. */
export function addSleutelRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addMaking(api, context)
  addRevoking(api, context)
}

function addReading(api: Api, { workspace: { store, clock } }: RouteContext): void {
  api.get('/sleutels', {
    schema: {
      operationId: 'lijstSleutels',
      tags,
      summary: 'Alle sleutels',
      description: 'De API-sleutels, de oudste eerst, ook verlopen en ingetrokken.',
      querystring: SleutelsVraag,
      response: { 200: SleutelLijst },
    },
    config: { access: may.administer },
    handler: async (request, reply) => {
      const vraag = request.query
      const found = (await store.sleutels.list())
        .map((sleutel) => present(request, sleutel, clock.now()))
        .filter(({ rol, status }) => (vraag.rol?.includes(rol) ?? true) && (vraag.status?.includes(status) ?? true))
      return buildPage({ request, reply, vraag }, takePage(found, vraag), found.length)
    },
  })

  api.get('/sleutels/:sleutelId', {
    schema: {
      operationId: 'leesSleutel',
      tags,
      summary: 'Een sleutel',
      description: 'Wat een sleutel mag en tot wanneer. Het geheim wordt niet getoond.',
      params: SleutelAdres,
      response: { 200: SleutelAntwoord },
    },
    config: { access: may.administer, hasEtag: true },
    handler: async (request) => present(request, await findSleutel(store, request.params.sleutelId), clock.now()),
  })
}

function addMaking(api: Api, { workspace: { store, clock } }: RouteContext): void {
  api.post('/sleutels', {
    schema: {
      operationId: 'maakSleutel',
      tags,
      summary: 'Een sleutel maken',
      description: 'Het geheim staat alleen in dit antwoord: bewaar het meteen.',
      body: SleutelInvoer,
      response: { 201: NieuweSleutel },
    },
    config: { access: may.administer, isIdempotent: true },
    handler: async (request, reply) => {
      const { gemeenten, omschrijving, rol, verlooptOp } = request.body
      return runIdempotent({ request, reply, store }, async (inside) => {
        const opdracht = { omschrijving, rol, gemeenten: gemeenten ?? ('alle' as const) }
        const made = await makeSleutel(
          inside,
          verlooptOp === undefined ? opdracht : { ...opdracht, verlooptOp },
          clock.now(),
        )
        const shown = present(request, made.sleutel, clock.now())
        const headers = { location: shown._links.self.href, etag: computeEtag(shown) }
        return { status: 201, headers, body: { ...shown, geheim: made.geheim } }
      })
    },
  })
}

function addRevoking(api: Api, { workspace: { store, clock } }: RouteContext): void {
  api.delete('/sleutels/:sleutelId', {
    schema: {
      operationId: 'trekSleutelIn',
      tags,
      summary: 'Een sleutel intrekken',
      description: 'De sleutel werkt daarna niet meer. In de lijst blijft zichtbaar dat hij er was.',
      params: SleutelAdres,
      response: { 204: z.undefined() },
    },
    config: { access: may.administer, ifMatch: 'verplicht' },
    handler: async (request, reply) => {
      const { sleutelId } = request.params
      await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findSleutel(inside, sleutelId), clock.now()),
        (inside) => inside.sleutels.revoke(sleutelId),
      )
      return reply.code(204).send()
    },
  })
}

async function findSleutel(store: LandschapStore, id: string): Promise<Sleutel> {
  const found = await store.sleutels.find(id)
  if (found !== null) return found
  throw new HttpProbleem('niet_gevonden', 'Er is geen sleutel met dit id. Zie GET /v1/sleutels.')
}

function present(request: FastifyRequest, sleutel: Sleutel, now: string): z.output<typeof SleutelAntwoord> {
  const { id, omschrijving, rol, gemeenten, aangemaaktOp, verlooptOp, ingetrokkenOp } = sleutel
  const isExpired = Date.parse(verlooptOp) <= Date.parse(now)
  return {
    id,
    omschrijving,
    rol,
    gemeenten: gemeenten === 'alle' ? [] : [...gemeenten],
    alleGemeenten: gemeenten === 'alle',
    status: ingetrokkenOp !== null ? 'ingetrokken' : isExpired ? 'verlopen' : 'actief',
    aangemaaktOp,
    verlooptOp,
    ...(ingetrokkenOp === null ? {} : { ingetrokkenOp }),
    _links: { self: linkTo(request, `/v1/sleutels/${id}`) },
  }
}
