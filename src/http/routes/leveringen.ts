import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  findLevering,
  type LeveringOpdracht,
  readLeveringUpload,
  removeLevering,
  saveLevering,
} from '../../app/index.ts'
import type { Levering } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { readUploadRequest, UPLOAD_TYPES } from '../regels/upload.ts'
import { NoContent } from '../schemas/describe.ts'
import { readKolommen } from '../schemas/inventarisatie.ts'
import {
  LeveringAdres,
  LeveringAntwoord,
  LeveringenVraag,
  LeveringLijst,
  LeveringUploadVraag,
  Leveringverslag,
} from '../schemas/levering.ts'
import { TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'
import { queueUpload } from './queue-upload.ts'

const tags = ['Leveringen']
const ONE = '/leveringen/:id'

/** `/leveringen`: files about many gemeenten or none. */
export function addLeveringRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addUpload(api, context)
  addRemoval(api, context)
}

function addReading(api: Api, { workspace: { store } }: RouteContext): void {
  api.get('/leveringen', {
    schema: {
      operationId: 'lijstLeveringen',
      tags,
      summary: 'Leveringen',
      description: 'Wat er over veel gemeenten of over geen is ingelezen, de nieuwste eerst.',
      querystring: LeveringenVraag,
      response: { 200: LeveringLijst },
    },
    config: { access: may.programme },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await store.leveringen.list()
      const page = takePage(all, vraag).map((one) => present(request, one))
      return buildPage({ request, reply, vraag }, page, all.length)
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesLevering',
      tags,
      summary: 'Het verslag van een levering',
      description: 'Hoe een bestand gelezen is en wat het opleverde.',
      params: LeveringAdres,
      response: { 200: LeveringAntwoord },
    },
    config: { access: may.programme, hasEtag: true, problems: [404] },
    handler: async (request) => present(request, await findLevering(store, request.params.id)),
  })
}

function addUpload(api: Api, { workspace, instellingen }: RouteContext): void {
  api.post('/leveringen', {
    schema: {
      operationId: 'leesLeveringIn',
      tags,
      summary: 'Een levering inlezen',
      description:
        'Een bestand over veel gemeenten of over geen, zoals de exports van de Softwarecatalogus: aanbod van leveranciers, applicatieportfolio, koppelingen, samenwerkingen. Hetzelfde bestand nog eens geeft het eerdere verslag (200). Een groot bestand wordt een taak (202).',
      querystring: LeveringUploadVraag,
      response: { 200: Leveringverslag, 201: Leveringverslag, 202: TaakAntwoord },
    },
    config: {
      access: may.programme,
      hasEtag: true,
      isIdempotent: true,
      isRaw: true,
      consumes: UPLOAD_TYPES,
      problems: [413],
      bodyExample: {
        gemeenten: [
          { gemeente: { gemeentecode: '9911' }, applicaties: [{ naam: 'Zaaksysteem Noord', leverancier: 'Maker' }] },
          { gemeente: { gemeentecode: '9912' }, applicaties: [{ naam: 'Zaakweg', leverancier: 'Maker' }] },
        ],
      },
      bodyDescription: 'Een export van de Softwarecatalogus, of een ander bestand over veel gemeenten.',
    },
    handler: async (request, reply) => {
      const opdracht = readOpdracht(request, request.query)
      if (opdracht.bytes.length > instellingen.jobFromBytes && !request.query.proef) {
        return queueUpload({ request, reply, workspace }, { soort: 'levering', opdracht })
      }
      const read = await readLeveringUpload(workspace, opdracht)
      if ('eerder' in read) return { ...present(request, read.eerder), proef: false }
      if (request.query.proef) {
        return { ...read.gelezen.levering, inventarisaties: [], proef: true, _links: {} }
      }
      return runIdempotent({ request, reply, store: workspace.store }, async (store) => {
        const body = { ...present(request, await saveLevering(store, read.gelezen)), proef: false }
        return { status: 201, headers: { location: body._links.self.href }, body }
      })
    },
  })
}

function addRemoval(api: Api, { workspace: { store } }: RouteContext): void {
  api.delete(ONE, {
    schema: {
      operationId: 'verwijderLevering',
      tags,
      summary: 'Een levering ongedaan maken',
      description: 'Haalt de kennis weg, en de inventarisaties die met de levering kwamen.',
      params: LeveringAdres,
      response: { 204: NoContent },
    },
    config: { access: may.programme, ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findLevering(inside, request.params.id)),
        (inside, { id }) => removeLevering(inside, id, callerOf(request).account),
      )
      return reply.code(204).send()
    },
  })
}

function readOpdracht(
  request: FastifyRequest,
  { peildatum, volledig, kolommen }: z.output<typeof LeveringUploadVraag>,
): LeveringOpdracht {
  return {
    ...readUploadRequest(request),
    account: callerOf(request).account,
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(volledig === undefined ? {} : { volledig }),
    ...(kolommen === undefined ? {} : { kolommen: readKolommen(kolommen) }),
  }
}

function present(request: FastifyRequest, levering: Levering) {
  return { ...levering, _links: { self: linkTo(request, `/v1/leveringen/${levering.id}`) } }
}
