import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { findPakket, listPakketten, type Pakketkaart } from '../../app/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may, readableGemeenten } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { PakketAdres, PakketAntwoord, PakketLijst, PakkettenVraag } from '../schemas/pakket.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Pakketten']

/** `/pakketten`: the products that catalogue, leveringen and landschappen know. */
export function addPakketRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/pakketten', {
    schema: {
      operationId: 'lijstPakketten',
      tags,
      summary: 'Pakketten',
      description:
        'De producten die de meegeleverde catalogus, leveringen en de landschappen die u mag lezen kennen: namen, leverancier en waarvoor ze dienen.',
      querystring: PakkettenVraag,
      response: { 200: PakketLijst },
    },
    config: { access: may.readReference },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await listPakketten(workspace, readableGemeenten(callerOf(request)))
      const found = filterPakketten(all, vraag)
      const sorted = vraag.sort[0] === 'naam' ? found : sortBy(found, vraag.sort, ({ id }) => id)
      const page = takePage(sorted, vraag).map((one) => present(request, one))
      return buildPage({ request, reply, vraag }, page, found.length)
    },
  })

  api.get('/pakketten/:id', {
    schema: {
      operationId: 'leesPakket',
      tags,
      summary: 'Een pakket',
      description: 'Eén product met zijn namen, leveranciers, referentiecomponenten en standaarden.',
      params: PakketAdres,
      response: { 200: PakketAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, problems: [404] },
    handler: async (request) => {
      const gemeenten = readableGemeenten(callerOf(request))
      return present(request, await findPakket(workspace, { id: request.params.id, gemeenten }))
    },
  })
}

function filterPakketten(
  all: readonly Pakketkaart[],
  { search, leverancier, referentiecomponent, inGebruik }: z.output<typeof PakkettenVraag>,
): Pakketkaart[] {
  const matches = buildSearch(search)
  return all.filter(
    (one) =>
      matches(`${one.naam} ${one.leverancier ?? ''} ${one.aliassen.join(' ')}`) &&
      (leverancier?.includes(one.leverancier ?? '') ?? true) &&
      (referentiecomponent?.some((id) => one.referentiecomponenten.some((component) => component.id === id)) ?? true) &&
      (!inGebruik || one.gemeenten.length > 0),
  )
}

function present(request: FastifyRequest, kaart: Pakketkaart) {
  return {
    ...kaart,
    eerdereLeveranciers: [...kaart.eerdereLeveranciers],
    aliassen: [...kaart.aliassen],
    referentiecomponenten: kaart.referentiecomponenten.map((one) => ({ ...one, stemmen: [...one.stemmen] })),
    standaarden: [...kaart.standaarden],
    gemeenten: [...kaart.gemeenten],
    _links: { self: linkTo(request, `/v1/pakketten/${kaart.id}`) },
  }
}
