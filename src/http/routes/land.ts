import type { z } from 'zod'
import {
  findDeelnemers,
  listClusters,
  listPartners,
  type PartnerRequest,
  readCountry,
  readLandelijk,
} from '../../app/index.ts'
import { type Gemeentecode, Partnerweging } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { linkTo } from '../regels/links.ts'
import { canRead, may, readableGemeenten } from '../regels/may.ts'
import { buildPage } from '../regels/pagination.ts'
import { GemeenteAdres } from '../schemas/gemeente.ts'
import {
  ClustersAntwoord,
  ClustersVraag,
  LandelijkAntwoord,
  PartnersAntwoord,
  PartnersVraag,
  readWeging,
} from '../schemas/land.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Heel Nederland']

/** Questions over all gemeenten at once: partners of one, groups, and the national picture. */
export function addLandRoutes(api: Api, context: RouteContext): void {
  addPartners(api, context)
  addClusters(api, context)
  addLandelijk(api, context)
}

function addPartners(api: Api, { workspace }: RouteContext): void {
  api.get('/gemeenten/:gemeentecode/partners', {
    schema: {
      operationId: 'lijstPartners',
      tags,
      summary: 'Met welke gemeenten valt het meest te delen',
      description:
        'Rangschikt de andere gemeenten op een maat of een mengsel van maten, met de grenzen die onbekende cellen openlaten.',
      params: GemeenteAdres,
      querystring: PartnersVraag,
      response: { 200: PartnersAntwoord },
    },
    config: { access: may.read('gemeentecode'), problems: [404] },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const vraag = request.query
      const caller = callerOf(request)
      const index = await readCountry(workspace)
      const { samenwerkingsverband: ids } = vraag
      const deelnemers =
        ids === undefined ? null : await findDeelnemers(workspace, { ids, gemeenten: readableGemeenten(caller) })
      const opdracht = readVraag(gemeentecode, vraag, deelnemers)
      const { partners, totaal, ...rest } = listPartners(index, opdracht, (code) => canRead(caller, code))
      return {
        ...rest,
        ...buildPage({ request, reply, vraag }, partners, totaal),
        _links: { self: linkTo(request, `/v1/gemeenten/${gemeentecode}/partners`) },
      }
    },
  })
}

/** @param deelnemers - to whom the question is limited; null: to nobody */
function readVraag(
  gemeentecode: Gemeentecode,
  vraag: z.output<typeof PartnersVraag>,
  deelnemers: ReadonlySet<Gemeentecode> | null,
): PartnerRequest {
  const { page, pageSize, maat, weging, minimaalGedeeld, grootsteOnzekerheid, inwonersVanaf, inwonersTotEnMet } = vraag
  const { provincie } = vraag
  const gemeenten =
    deelnemers === null ? vraag.gemeenten : (vraag.gemeenten ?? [...deelnemers]).filter((code) => deelnemers.has(code))
  const isSized = inwonersVanaf > 0 || inwonersTotEnMet < 20_000_000
  return {
    gemeentecode,
    weging: weging === undefined ? { [maat]: 1 } : Partnerweging.parse(readWeging(weging)),
    minimaalGedeeld,
    grootsteOnzekerheid,
    vanaf: (page - 1) * pageSize,
    aantal: pageSize,
    filter: {
      ...(gemeenten === undefined ? {} : { gemeenten }),
      ...(provincie === undefined ? {} : { provincies: provincie }),
      ...(isSized ? { inwonersVanaf, inwonersTotEnMet } : {}),
    },
  }
}

function addClusters(api: Api, { workspace }: RouteContext): void {
  api.get('/clusters', {
    schema: {
      operationId: 'leesClusters',
      tags,
      summary: 'Groepen van gemeenten die hetzelfde gebruiken',
      description: 'Zoekt groepen in de overlap van alle landschappen, met de modulariteit ervan.',
      querystring: ClustersVraag,
      response: { 200: ClustersAntwoord },
    },
    config: { access: may.readReference, hasEtag: true },
    handler: async (request) => {
      const caller = callerOf(request)
      const index = await readCountry(workspace)
      const clusters = listClusters(index, request.query, (code) => canRead(caller, code))
      return { ...clusters, _links: { self: linkTo(request, '/v1/clusters') } }
    },
  })
}

function addLandelijk(api: Api, { workspace }: RouteContext): void {
  api.get('/landelijk', {
    schema: {
      operationId: 'leesLandelijk',
      tags,
      summary: 'Het landelijke beeld van deze maand',
      description: 'Eén momentopname per maand, voor iedereen dezelfde.',
      response: { 200: LandelijkAntwoord },
    },
    config: { access: may.readReference, hasEtag: true },
    handler: async (request) => ({
      ...(await readLandelijk(workspace)),
      _links: { self: linkTo(request, '/v1/landelijk') },
    }),
  })
}
