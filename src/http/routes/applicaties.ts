import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { findApplicatie, type Landschapsregel, listApplicaties } from '../../app/index.ts'
import type { RouteContext } from '../context.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
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

/** `/gemeenten/{gemeentecode}/applicaties`: the landschap, row by row. */
export function addApplicatieRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/gemeenten/:gemeentecode/applicaties', {
    schema: {
      operationId: 'lijstApplicaties',
      tags,
      summary: 'Het landschap van een gemeente',
      description: 'Elke applicatie van een gemeente op een peildatum, met haar pakket en wat zij vult.',
      params: GemeenteAdres,
      querystring: ApplicatiesVraag,
      response: { 200: ApplicatieLijst },
    },
    config: { access: may.read('gemeentecode'), problems: [404] },
    handler: async (request, reply) => {
      const vraag = request.query
      const all = await listApplicaties(workspace, request.params.gemeentecode, readStand(vraag))
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

function filterApplicaties(
  all: readonly Landschapsregel[],
  { search, status, aard, hosting, leverancier, referentiecomponent }: z.output<typeof ApplicatiesVraag>,
): Landschapsregel[] {
  const matches = buildSearch(search)
  return all.filter(
    (one) =>
      matches(`${one.naam} ${one.pakket.naam} ${one.leverancier ?? ''} ${one.pakket.leverancier ?? ''}`) &&
      (status?.includes(one.status) ?? true) &&
      (aard?.includes(one.aard) ?? true) &&
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
