import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type Exportformaat,
  type Exportuitkomst,
  exportLandschap,
  findApplicatie,
  type Landschapsregel,
  listApplicaties,
  mapGemeenten,
} from '../../app/index.ts'
import type { RouteContext } from '../context.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { chooseType, JSON_TYPE } from '../regels/media-types.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { GemeenteAdres } from '../schemas/gemeente.ts'
import {
  ApplicatieAdres,
  ApplicatieAntwoord,
  ApplicatieLijst,
  ApplicatiesVraag,
  StandVraag,
} from '../schemas/landschap.ts'
import { readStand } from '../schemas/stand.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Landschappen']

/** What Accept can ask for beside JSON. */
const FORMATEN: Readonly<Record<string, Exportformaat>> = {
  'text/csv': 'csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/xml': 'ameff',
}

/** `/gemeenten/{gemeentecode}/applicaties`: the landschap, row by row. */
export function addApplicatieRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/gemeenten/:gemeentecode/applicaties', {
    schema: {
      operationId: 'lijstApplicaties',
      tags,
      summary: 'Het landschap van een gemeente',
      description:
        'Elke applicatie van een gemeente op een peildatum, met haar pakket en wat zij vult. Met Accept komt het hele landschap als bestand: text/csv (pakketoverzicht van de Softwarecatalogus), XLSX of application/xml (AMEFF, met GEMMA); filters en pagina gelden dan niet.',
      params: GemeenteAdres,
      querystring: ApplicatiesVraag,
      response: { 200: ApplicatieLijst },
    },
    config: {
      access: may.readBeside('gemeentecode', 'samenMet'),
      produces: [JSON_TYPE, ...Object.keys(FORMATEN)],
      problems: [404],
    },
    handler: async (request, reply) => {
      const vraag = request.query
      const formaat = FORMATEN[chooseType(request.headers.accept, [JSON_TYPE, ...Object.keys(FORMATEN)]) ?? '']
      if (formaat !== undefined) {
        const group = await mapGemeenten(workspace, {
          gemeenten: [request.params.gemeentecode],
          ...readStand(vraag),
        })
        await sendBestand(reply, await exportLandschap(group, request.params.gemeentecode, formaat))
        return
      }
      const { samenMet = [] } = vraag
      const all = await listApplicaties(workspace, request.params.gemeentecode, { ...readStand(vraag), samenMet })
      const found = sortBy(filterApplicaties(all, vraag), vraag.sort, ({ id }) => id)
      const page = takePage(found, vraag).map((one) => present(request, one))
      return buildPage({ request, reply, vraag }, page, found.length)
    },
  })

  api.get('/gemeenten/:gemeentecode/applicaties/:id', {
    schema: {
      operationId: 'leesApplicatie',
      tags,
      summary: 'Een applicatie',
      description: 'Eén applicatie van een gemeente.',
      params: ApplicatieAdres,
      querystring: StandVraag,
      response: { 200: ApplicatieAntwoord },
    },
    config: { access: may.read('gemeentecode'), hasEtag: true, problems: [404] },
    handler: async (request) =>
      present(request, await findApplicatie(workspace, request.params, readStand(request.query))),
  })
}

async function sendBestand(reply: FastifyReply, { bytes, mediatype, bestandsnaam }: Exportuitkomst): Promise<void> {
  const name = `attachment; filename="${bestandsnaam}"`
  await reply.header('content-disposition', name).header('vary', 'accept').type(mediatype).send(Buffer.from(bytes))
}

function filterApplicaties(
  all: readonly Landschapsregel[],
  {
    search,
    status,
    aard,
    hosting,
    leverancier,
    referentiecomponent,
    toewijzingstand,
  }: z.output<typeof ApplicatiesVraag>,
): Landschapsregel[] {
  const matches = buildSearch(search)
  return all.filter(
    (one) =>
      matches(`${one.naam} ${one.pakket.naam} ${one.leverancier ?? ''} ${one.pakket.leverancier ?? ''}`) &&
      (status?.includes(one.status) ?? true) &&
      (aard?.includes(one.aard) ?? true) &&
      (toewijzingstand?.includes(one.toewijzingstand) ?? true) &&
      (hosting?.includes(one.hosting ?? 'onbekend') ?? true) &&
      (leverancier?.includes(one.pakket.leverancier ?? '') ?? true) &&
      (referentiecomponent?.some((id) => one.referentiecomponenten.some((component) => component.id === id)) ?? true),
  )
}

function present(request: FastifyRequest, { vermeldingen, referentiecomponenten, ...regel }: Landschapsregel) {
  const gemeente = `/v1/gemeenten/${regel.gemeentecode}`
  return {
    ...regel,
    vermeldingen,
    referentiecomponenten: [...referentiecomponenten],
    _links: {
      self: linkTo(request, `${gemeente}/applicaties/${regel.id}`),
      gemeente: linkTo(request, gemeente),
      toewijzingen: linkTo(request, `${gemeente}/toewijzingen?applicatie=${encodeURIComponent(regel.id)}`),
    },
  }
}
