import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  type Beoordeelregel,
  decideToewijzingen,
  findToewijzing,
  listToewijzingen,
  type Oordeel,
  prepareEigenToewijzing,
  undoToewijzing,
  undoToewijzingen,
  type Workspace,
} from '../../app/index.ts'
import { ApplicatieId, type Gemeentecode, groupBy, LandschapError } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { buildSearch, sortBy } from '../regels/filters.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { NoContent } from '../schemas/describe.ts'
import { GemeenteAdres } from '../schemas/gemeente.ts'
import {
  EigenToewijzingInvoer,
  OordeelUitkomst,
  ToewijzingAangemaakt,
  ToewijzingAdres,
  ToewijzingAntwoord,
  ToewijzingenVraag,
  ToewijzingLijst,
  ToewijzingOordelen,
  ToewijzingWijziging,
} from '../schemas/landschap.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Landschappen']
const LIST = '/gemeenten/:gemeentecode/toewijzingen'
const ONE = `${LIST}/:id`

/** `/gemeenten/{gemeentecode}/toewijzingen`: the review of what applicaties are used for. */
export function addToewijzingRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addDeciding(api, context)
  addOwn(api, context)
}

function addReading(api: Api, { workspace }: RouteContext): void {
  api.get(LIST, {
    schema: {
      operationId: 'lijstToewijzingen',
      tags,
      summary: 'Toewijzingen van een gemeente',
      description:
        'Wat vermeld, voorgesteld en besloten is, ook wat in de huidige release vervallen is. Met status=voorgesteld krijgt u wat op een oordeel wacht.',
      params: GemeenteAdres,
      querystring: ToewijzingenVraag,
      response: { 200: ToewijzingLijst },
    },
    config: { access: may.read('gemeentecode'), problems: [404] },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const vraag = request.query
      const found = filterToewijzingen(await listToewijzingen(workspace, gemeentecode), vraag)
      const page = takePage(found, vraag).map((one) => present(request, gemeentecode, one))
      return buildPage({ request, reply, vraag }, page, found.length)
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesToewijzing',
      tags,
      summary: 'Een toewijzing',
      description: 'Eén toewijzing, met wie het zegt, hoe zeker het is en waarom.',
      params: ToewijzingAdres,
      response: { 200: ToewijzingAntwoord },
    },
    config: { access: may.read('gemeentecode'), hasEtag: true, problems: [404] },
    handler: async (request) =>
      present(request, request.params.gemeentecode, await findToewijzing(workspace, request.params)),
  })
}

function addDeciding(api: Api, { workspace }: RouteContext): void {
  api.patch(ONE, {
    schema: {
      operationId: 'beoordeelToewijzing',
      tags,
      summary: 'Een toewijzing bevestigen of afwijzen',
      description:
        'Het oordeel van de gemeente gaat boven wat leverancier of afleiding zegt. Het laatste oordeel telt.',
      params: ToewijzingAdres,
      body: ToewijzingWijziging,
      response: { 200: ToewijzingAntwoord },
    },
    config: { access: may.write('gemeentecode'), hasEtag: true, ifMatch: 'verplicht', problems: [404] },
    handler: async (request) => {
      const { gemeentecode } = request.params
      const { account } = callerOf(request)
      await changeIfMatch(
        { request, store: workspace.store },
        (store) => readOne(request, { ...workspace, store }),
        (store, regel) =>
          decideToewijzingen(store, { gemeentecode, account }, [{ regel, oordeel: readOordeel(request.body) }]),
      )
      return present(request, gemeentecode, await findToewijzing(workspace, request.params))
    },
  })

  api.patch(LIST, {
    schema: {
      operationId: 'beoordeelToewijzingen',
      tags,
      summary: 'Veel toewijzingen tegelijk beoordelen',
      description:
        'Met ids, of alle eerste voorstellen met ten minste minimaleZekerheid. Met status null worden de oordelen over deze ids teruggenomen. Alles lukt of niets; een onbekend id wordt genoemd.',
      params: GemeenteAdres,
      body: ToewijzingOordelen,
      response: { 200: OordeelUitkomst },
    },
    config: { access: may.write('gemeentecode'), problems: [404] },
    handler: async (request) => {
      const { gemeentecode } = request.params
      const { status, reden } = request.body
      const regels = await selectToewijzingen(workspace, gemeentecode, request.body)
      if (status === null) return summarize(await undoToewijzingen(workspace.store, gemeentecode, regels))
      const oordeel = readOordeel({ status, reden })
      const { account } = callerOf(request)
      await decideToewijzingen(
        workspace.store,
        { gemeentecode, account },
        regels.map((regel) => ({ regel, oordeel })),
      )
      return summarize(regels)
    },
  })
}

function addOwn(api: Api, { workspace }: RouteContext): void {
  api.post(LIST, {
    schema: {
      operationId: 'voegToewijzingToe',
      tags,
      summary: 'Een eigen toewijzing toevoegen',
      description: 'Waar de gemeente een applicatie voor gebruikt. Is de toewijzing er al, dan wordt die bevestigd.',
      params: GemeenteAdres,
      body: EigenToewijzingInvoer,
      response: { 201: ToewijzingAangemaakt },
    },
    config: { access: may.write('gemeentecode'), isIdempotent: true, problems: [404] },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const { applicatieId, referentiecomponentId, reden } = request.body
      const prepared = await prepareEigenToewijzing(
        workspace,
        { gemeentecode, account: callerOf(request).account },
        {
          applicatieId: ApplicatieId.parse(applicatieId),
          referentiecomponentId,
          ...(reden === undefined ? {} : { reden }),
        },
      )
      return runIdempotent({ request, reply, store: workspace.store }, async (store) => {
        await prepared.save(store)
        const self = linkTo(request, `/v1/gemeenten/${gemeentecode}/toewijzingen/${prepared.id}`)
        const body = { id: prepared.id, applicatieId, referentiecomponentId, _links: { self } }
        return { status: 201, headers: { location: self.href }, body }
      })
    },
  })

  api.delete(ONE, {
    schema: {
      operationId: 'herroepToewijzing',
      tags,
      summary: 'Een oordeel terugnemen',
      description:
        'Neemt het oordeel van de gemeente terug: wat vermeld of voorgesteld was is dat weer, een eigen toewijzing vervalt.',
      params: ToewijzingAdres,
      response: { 204: NoContent },
    },
    config: { access: may.write('gemeentecode'), ifMatch: 'verplicht', problems: [404, 409] },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const isUndone = await changeIfMatch(
        { request, store: workspace.store },
        (store) => readOne(request, { ...workspace, store }),
        (store, regel) => undoToewijzing(store, gemeentecode, regel),
      )
      if (isUndone) return reply.code(204).send()
      throw new LandschapError(
        'tegenstrijdig',
        'Over deze toewijzing is geen oordeel gegeven, dus er is niets terug te nemen.',
      )
    },
  })
}

function summarize(regels: readonly Beoordeelregel[]): { gewijzigd: number; ids: string[] } {
  return { gewijzigd: regels.length, ids: regels.map(({ id }) => id) }
}

type Requested = FastifyRequest & { readonly params: { readonly gemeentecode: Gemeentecode; readonly id: string } }

async function readOne(request: Requested, workspace: Workspace) {
  return present(request, request.params.gemeentecode, await findToewijzing(workspace, request.params))
}

/** @throws LandschapError onbekende_toewijzing, naming the ids that are not there */
async function selectToewijzingen(
  workspace: Workspace,
  gemeentecode: Gemeentecode,
  { ids, minimaleZekerheid }: z.output<typeof ToewijzingOordelen>,
): Promise<Beoordeelregel[]> {
  const all = await listToewijzingen(workspace, gemeentecode)
  if (ids !== undefined) {
    const byId = new Map(all.map((regel) => [regel.id, regel]))
    const missing = ids.filter((id) => !byId.has(id))
    if (missing.length === 0) return [...new Set(ids)].flatMap((id) => byId.get(id) ?? [])
    throw new LandschapError(
      'onbekende_toewijzing',
      `Gemeente ${gemeentecode} heeft deze toewijzingen niet: ${missing.slice(0, 10).join(', ')}. Er is niets gewijzigd.`,
    )
  }
  const open = all.filter(({ status }) => status === 'voorgesteld' || status === 'automatisch')
  const firsts = [...groupBy(open, ({ applicatie }) => applicatie.id).values()].flatMap(([first]) => first ?? [])
  return firsts.filter(({ zekerheid }) => zekerheid >= (minimaleZekerheid ?? 1))
}

function filterToewijzingen(
  all: readonly Beoordeelregel[],
  { search, status, herkomst, applicatie, referentiecomponent, sort }: z.output<typeof ToewijzingenVraag>,
): Beoordeelregel[] {
  const matches = buildSearch(search)
  const found = all.filter(
    (one) =>
      matches(`${one.applicatie.naam} ${one.applicatie.leverancier ?? ''} ${one.referentiecomponent.naam}`) &&
      (status?.includes(one.status) ?? true) &&
      (herkomst?.includes(one.herkomst) ?? true) &&
      (applicatie?.includes(one.applicatie.id) ?? true) &&
      (referentiecomponent?.includes(one.referentiecomponent.id) ?? true),
  )
  // the list has its own order: by applicatie, the surest first
  if (sort[0] === 'applicatie') return found
  const rows = found.map((regel) => ({ ...regel, regel, naam: regel.applicatie.naam }))
  return sortBy(rows, sort, ({ naam, id }) => `${naam} ${id}`).map(({ regel }) => regel)
}

function readOordeel({ status, reden }: z.output<typeof ToewijzingWijziging>): Oordeel {
  return { status, ...(reden === undefined ? {} : { reden }) }
}

function present(request: FastifyRequest, gemeentecode: Gemeentecode, regel: Beoordeelregel) {
  const gemeente = `/v1/gemeenten/${gemeentecode}`
  return {
    ...regel,
    _links: {
      self: linkTo(request, `${gemeente}/toewijzingen/${regel.id}`),
      applicatie: linkTo(request, `${gemeente}/applicaties/${regel.applicatie.id}`),
    },
  }
}
