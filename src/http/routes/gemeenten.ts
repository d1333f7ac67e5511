import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { findGemeente, saveTestgemeente } from '../../app/index.ts'
import type { Gemeente } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { baseUrl } from '../regels/links.ts'
import { canRead, may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { GemeenteAdres, GemeenteAntwoord, GemeenteInvoer, GemeenteLijst, GemeentenVraag } from '../schemas/gemeente.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Gemeenten']

/** `/gemeenten`: the gemeenten of the Netherlands, and test gemeenten. */
export function addGemeenteRoutes(api: Api, { workspace: { store } }: RouteContext): void {
  api.get('/gemeenten', {
    schema: {
      operationId: 'lijstGemeenten',
      tags,
      summary: 'Alle gemeenten',
      description: 'De gemeenten van Nederland en de testgemeenten.',
      querystring: GemeentenVraag,
      response: { 200: GemeenteLijst },
    },
    config: { access: may.readReference, keptUntil: 'gemeentenlijst' },
    handler: async (request, reply) => {
      const vraag = request.query
      const matches = buildSearch(vraag.search)
      const known = await store.gemeenten.list()
      const listed = vraag.metLandschap ? await keepInventoried(request, store, known) : known
      const found = listed.filter(
        ({ gemeentecode, naam, provincie }) =>
          matches(`${gemeentecode} ${naam}`) && (vraag.provincie?.includes(provincie ?? '') ?? true),
      )
      const page = takePage(
        sortBy(found, vraag.sort, ({ gemeentecode }) => gemeentecode),
        vraag,
      )
      return buildPage(
        { request, reply, vraag },
        page.map((one) => present(request, one)),
        found.length,
      )
    },
  })

  api.get('/gemeenten/:gemeentecode', {
    schema: {
      operationId: 'leesGemeente',
      tags,
      summary: 'Een gemeente',
      description: 'Naam, provincie en inwoners van een gemeente.',
      params: GemeenteAdres,
      response: { 200: GemeenteAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, keptUntil: 'gemeentenlijst' },
    handler: async (request) => present(request, await findGemeente(store, request.params.gemeentecode)),
  })

  api.put('/gemeenten/:gemeentecode', {
    schema: {
      operationId: 'bewaarGemeente',
      tags,
      summary: 'Een testgemeente maken of wijzigen',
      description: 'Alleen voor testgemeenten, met een code vanaf 9901. De gemeenten van Nederland staan vast.',
      params: GemeenteAdres,
      body: GemeenteInvoer,
      response: { 200: GemeenteAntwoord, 201: GemeenteAntwoord },
    },
    config: { access: may.write('gemeentecode'), hasEtag: true, ifMatch: 'bij_wijziging', problems: [409] },
    handler: (request, reply) => {
      const { gemeentecode } = request.params
      return changeIfMatch(
        { request, store },
        async (inside) => {
          const current = await inside.gemeenten.find(gemeentecode)
          return current === null ? null : present(request, current)
        },
        async (inside, current) => {
          const saved = present(request, await saveTestgemeente(inside, gemeentecode, request.body))
          if (current === null) reply.code(201).header('location', saved._links.self.href)
          return saved
        },
      )
    },
  })
}

/** Those of which the caller may read a landschap, and there is one. */
async function keepInventoried(
  request: FastifyRequest,
  store: LandschapStore,
  gemeenten: readonly Gemeente[],
): Promise<Gemeente[]> {
  const readable = gemeenten.filter(({ gemeentecode }) => canRead(callerOf(request), gemeentecode))
  const inventarisaties = await store.inventarisaties.list(readable.map(({ gemeentecode }) => gemeentecode))
  const codes = new Set(inventarisaties.map(({ gemeentecode }) => gemeentecode))
  return readable.filter(({ gemeentecode }) => codes.has(gemeentecode))
}

function present(request: FastifyRequest, gemeente: Gemeente): z.output<typeof GemeenteAntwoord> {
  const self = `${baseUrl(request)}/v1/gemeenten/${gemeente.gemeentecode}`
  return {
    ...gemeente,
    _links: {
      self: { href: self },
      inventarisaties: { href: `${self}/inventarisaties` },
      applicaties: { href: `${self}/applicaties` },
      dekking: { href: `${self}/dekking` },
    },
  }
}
