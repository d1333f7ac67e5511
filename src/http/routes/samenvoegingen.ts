import type { FastifyRequest } from 'fastify'
import {
  decideSamenvoeging,
  findSamenvoeging,
  listSamenvoegingen,
  listSamenvoegvoorstellen,
  type Samenvoeging,
  undoSamenvoeging,
} from '../../app/index.ts'
import { PakketId } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { NoContent } from '../schemas/describe.ts'
import {
  SamenvoegingAdres,
  SamenvoegingAntwoord,
  SamenvoegingenVraag,
  SamenvoegingInvoer,
  SamenvoegingLijst,
  VoorstelLijst,
  VoorstellenVraag,
} from '../schemas/pakket.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Pakketten']
const ONE = '/samenvoegingen/:id'

/** `/samenvoegvoorstellen` and `/samenvoegingen`: pakketten that look alike, and what people decided about them. */
export function addSamenvoegingRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addDeciding(api, context)
}

function addReading(api: Api, { workspace }: RouteContext): void {
  api.get('/samenvoegvoorstellen', {
    schema: {
      operationId: 'lijstSamenvoegvoorstellen',
      tags,
      summary: 'Pakketten die op elkaar lijken',
      description: 'In het landschap van een gemeente; waarover besloten is staat er niet meer bij.',
      querystring: VoorstellenVraag,
      response: { 200: VoorstelLijst },
    },
    config: { access: may.readEveryLandschapOf('gemeente'), problems: [404] },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await listSamenvoegvoorstellen(workspace, vraag.gemeente)
      return buildPage({ request, reply, vraag }, takePage(all, vraag), all.length)
    },
  })

  api.get('/samenvoegingen', {
    schema: {
      operationId: 'lijstSamenvoegingen',
      tags,
      summary: 'Besluiten over samenvoegen',
      description: 'Alle besluiten, de nieuwste eerst.',
      querystring: SamenvoegingenVraag,
      response: { 200: SamenvoegingLijst },
    },
    config: { access: may.readReference },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await listSamenvoegingen(workspace.store)
      const page = takePage(all, vraag).map((one) => present(request, one))
      return buildPage({ request, reply, vraag }, page, all.length)
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesSamenvoeging',
      tags,
      summary: 'Een besluit over samenvoegen',
      description: 'Wat er over twee pakketten besloten is.',
      params: SamenvoegingAdres,
      response: { 200: SamenvoegingAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, problems: [404] },
    handler: async (request) => present(request, await findSamenvoeging(workspace.store, request.params.id)),
  })
}

function addDeciding(api: Api, { workspace: { store } }: RouteContext): void {
  api.post('/samenvoegingen', {
    schema: {
      operationId: 'besluitSamenvoeging',
      tags,
      summary: 'Besluiten of twee pakketten één zijn',
      description: 'Geldt voor alle landschappen. Het laatste besluit over een paar telt.',
      body: SamenvoegingInvoer,
      response: { 201: SamenvoegingAntwoord },
    },
    config: { access: may.curate, isIdempotent: true, hasEtag: true },
    handler: async (request, reply) => {
      const { links, rechts, besluit } = request.body
      const pair = { een: PakketId.parse(links), ander: PakketId.parse(rechts), besluit }
      const { account } = callerOf(request)
      return runIdempotent({ request, reply, store }, async (inside) => {
        const body = present(request, await decideSamenvoeging(inside, pair, account))
        return { status: 201, headers: { location: body._links.self.href }, body }
      })
    },
  })

  api.delete(ONE, {
    schema: {
      operationId: 'herroepSamenvoeging',
      tags,
      summary: 'Een besluit over samenvoegen terugnemen',
      description: 'Daarna telt het vorige besluit over dit paar, als dat er was.',
      params: SamenvoegingAdres,
      response: { 204: NoContent },
    },
    config: { access: may.curate, ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findSamenvoeging(inside, request.params.id)),
        (inside, { id }) => undoSamenvoeging(inside, id, callerOf(request).account),
      )
      return reply.code(204).send()
    },
  })
}

function present(request: FastifyRequest, samenvoeging: Samenvoeging) {
  return { ...samenvoeging, _links: { self: linkTo(request, `/v1/samenvoegingen/${samenvoeging.id}`) } }
}
