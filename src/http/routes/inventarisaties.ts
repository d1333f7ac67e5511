import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  findInventarisatie,
  listInventarisaties,
  readInventarisatieUpload,
  saveInventarisatie,
  type UploadOpdracht,
} from '../../app/index.ts'
import type { Gemeentecode, Inventarisatie } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { readUploadRequest, UPLOAD_TYPES } from '../regels/upload.ts'
import { NoContent } from '../schemas/describe.ts'
import { GemeenteAdres } from '../schemas/gemeente.ts'
import {
  InventarisatieAdres,
  InventarisatieAntwoord,
  InventarisatieLijst,
  InventarisatiesVraag,
  Inventarisatieverslag,
  readKolommen,
  UploadVraag,
} from '../schemas/inventarisatie.ts'
import { TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'
import { queueUpload } from './queue-upload.ts'

const tags = ['Inventarisaties']
const LIST = '/gemeenten/:gemeentecode/inventarisaties'
const ONE = `${LIST}/:id`

/** `/gemeenten/{gemeentecode}/inventarisaties`: uploads, their reports, and undoing them. */
export function addInventarisatieRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addUpload(api, context)
  addRemoval(api, context)
}

function addReading(api: Api, { workspace: { store } }: RouteContext): void {
  api.get(LIST, {
    schema: {
      operationId: 'lijstInventarisaties',
      tags,
      summary: 'Inventarisaties van een gemeente',
      description: 'Wat er van een gemeente is ingelezen, de nieuwste peildatum eerst.',
      params: GemeenteAdres,
      querystring: InventarisatiesVraag,
      response: { 200: InventarisatieLijst },
    },
    config: { access: may.read('gemeentecode'), problems: [404] },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await listInventarisaties(store, request.params.gemeentecode)
      const page = takePage(all, vraag).map((one) => present(request, one))
      return buildPage({ request, reply, vraag }, page, all.length)
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesInventarisatie',
      tags,
      summary: 'Het verslag van een inventarisatie',
      description: 'Hoe een bestand gelezen is: kolommen, tellingen en bevindingen.',
      params: InventarisatieAdres,
      response: { 200: InventarisatieAntwoord },
    },
    config: { access: may.read('gemeentecode'), hasEtag: true, problems: [404] },
    handler: async (request) => present(request, await findInventarisatie(store, request.params)),
  })
}

function addUpload(api: Api, { workspace, instellingen }: RouteContext): void {
  api.post(LIST, {
    schema: {
      operationId: 'leesInventarisatieIn',
      tags,
      summary: 'Een inventarisatie inlezen',
      description:
        'Het bestand zelf is de inhoud van het verzoek: CSV, XLSX, AMEFF (XML) of JSON; de inhoud bepaalt wat het is. De naam mag in Content-Disposition. Hetzelfde bestand nog eens geeft het eerdere verslag (200); is er intussen een andere lijst voor in de plaats gekomen, dan telt het weer (201). Een groot bestand wordt een taak (202).',
      params: GemeenteAdres,
      querystring: UploadVraag,
      response: { 200: Inventarisatieverslag, 201: Inventarisatieverslag, 202: TaakAntwoord },
    },
    config: {
      access: may.write('gemeentecode'),
      hasEtag: true,
      isIdempotent: true,
      isRaw: true,
      consumes: UPLOAD_TYPES,
      problems: [404, 413],
      bodyExample: {
        gemeente: { gemeentecode: '9911' },
        applicaties: [{ naam: 'Zaaksysteem Noord', leverancier: 'Maker' }],
      },
      bodyDescription: 'Een applicatielijst in de vorm waarin hij bestaat.',
    },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const opdracht = readOpdracht(request, gemeentecode, request.query)
      if (opdracht.bytes.length > instellingen.jobFromBytes && !request.query.proef) {
        return queueUpload({ request, reply, workspace }, { soort: 'inventarisatie', gemeentecode, opdracht })
      }
      const read = await readInventarisatieUpload(workspace, opdracht)
      if ('eerder' in read) return { ...present(request, read.eerder), proef: false }
      if (request.query.proef) return presentProef(request, read.gelezen.inventarisatie)
      return runIdempotent({ request, reply, store: workspace.store }, async (store) => {
        const body = { ...present(request, await saveInventarisatie(store, read.gelezen)), proef: false }
        return { status: 201, headers: { location: body._links.self.href }, body }
      })
    },
  })
}

function addRemoval(api: Api, { workspace: { store } }: RouteContext): void {
  api.delete(ONE, {
    schema: {
      operationId: 'verwijderInventarisatie',
      tags,
      summary: 'Een inventarisatie ongedaan maken',
      description:
        'Het landschap is daarna zoals het zonder deze inventarisatie was. Oordelen van de gemeente blijven bewaard.',
      params: InventarisatieAdres,
      response: { 204: NoContent },
    },
    config: { access: may.write('gemeentecode'), ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      await changeIfMatch(
        { request, store },
        async (inside) => present(request, await findInventarisatie(inside, request.params)),
        (inside, { id }) => inside.inventarisaties.remove(id),
      )
      return reply.code(204).send()
    },
  })
}

function readOpdracht(
  request: FastifyRequest,
  gemeentecode: Gemeentecode,
  { bron, peildatum, volledig, kolommen, proef }: z.output<typeof UploadVraag>,
): UploadOpdracht {
  return {
    ...readUploadRequest(request),
    gemeentecode,
    isProef: proef,
    account: callerOf(request).account,
    ...(bron === undefined ? {} : { bron }),
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(volledig === undefined ? {} : { volledig }),
    ...(kolommen === undefined ? {} : { kolommen: readKolommen(kolommen) }),
  }
}

function present(request: FastifyRequest, inventarisatie: Inventarisatie) {
  const gemeente = `/v1/gemeenten/${inventarisatie.gemeentecode}`
  return {
    ...inventarisatie,
    _links: {
      self: linkTo(request, `${gemeente}/inventarisaties/${inventarisatie.id}`),
      ...gemeenteLinks(request, gemeente),
    },
  }
}

/** What was only read has no address. */
function presentProef(request: FastifyRequest, inventarisatie: Omit<Inventarisatie, 'id' | 'volgnummer'>) {
  const gemeente = `/v1/gemeenten/${inventarisatie.gemeentecode}`
  return { ...inventarisatie, proef: true, _links: gemeenteLinks(request, gemeente) }
}

function gemeenteLinks(request: FastifyRequest, gemeente: string) {
  return { gemeente: linkTo(request, gemeente), applicaties: linkTo(request, `${gemeente}/applicaties`) }
}
