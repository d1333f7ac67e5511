import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Dekkingsregel, findDekking, type GroupRequest, readDekking, type Workspace } from '../../app/index.ts'
import type { Gemeentecode, ObjectId } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch } from '../regels/etag.ts'
import { buildSearch } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { CelAdres, CelAntwoord, CelInvoer, DekkingAntwoord, DekkingVraag } from '../schemas/dekking.ts'
import { NoContent } from '../schemas/describe.ts'
import { GemeenteAdres } from '../schemas/gemeente.ts'
import { StandVraag } from '../schemas/landschap.ts'
import { readStand } from '../schemas/stand.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Landschappen']
const LIST = '/gemeenten/:gemeentecode/dekking'
const ONE = `${LIST}/:referentiecomponentId`

/** `/gemeenten/{gemeentecode}/dekking`: what a gemeente fills, and the cellen that it sets itself. */
export function addDekkingRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addSetting(api, context)
}

function addReading(api: Api, { workspace }: RouteContext): void {
  api.get(LIST, {
    schema: {
      operationId: 'leesDekking',
      tags,
      summary: 'De dekking van een gemeente',
      description:
        'Per referentiecomponent of de gemeente het heeft, mist, of dat het onbekend is; met tellingen per beleidsdomein. De tellingen gaan over alles, de filters over de resultaten.',
      params: GemeenteAdres,
      querystring: DekkingVraag,
      response: { 200: DekkingAntwoord },
    },
    config: { access: may.read('gemeentecode'), problems: [404] },
    handler: async (request, reply) => {
      const { gemeentecode } = request.params
      const vraag = request.query
      const { componenten, ...rest } = await readDekking(workspace, gemeentecode, readStand(vraag))
      const found = filterCellen(componenten, vraag)
      const page = takePage(found, vraag).map((one) => present(request, { gemeentecode, ...rest }, one))
      return {
        ...rest,
        beleidsdomeinen: [...rest.beleidsdomeinen],
        ...buildPage({ request, reply, vraag }, page, found.length),
      }
    },
  })

  api.get(ONE, {
    schema: {
      operationId: 'leesDekkingscel',
      tags,
      summary: 'Eén referentiecomponent in één gemeente',
      description: 'De staat van de cel met haar bewijs.',
      params: CelAdres,
      querystring: StandVraag,
      response: { 200: CelAntwoord },
    },
    config: { access: may.read('gemeentecode'), hasEtag: true, problems: [404] },
    handler: async (request) => readCel(request, workspace, readStand(request.query)),
  })
}

function addSetting(api: Api, { workspace }: RouteContext): void {
  api.put(ONE, {
    schema: {
      operationId: 'zetDekkingscel',
      tags,
      summary: 'Een cel op niet_nodig of elders_belegd zetten',
      description:
        'Met reden. Zolang een applicatie in gebruik het referentiecomponent vult, blijft de cel aanwezig; het besluit wordt dan bewaard.',
      params: CelAdres,
      body: CelInvoer,
      response: { 200: CelAntwoord },
    },
    config: { access: may.write('gemeentecode'), hasEtag: true, ifMatch: 'verplicht', problems: [404] },
    handler: async (request) => {
      const { gemeentecode, referentiecomponentId } = request.params
      const { staat, reden, door } = request.body
      const besluit = { referentiecomponentId, staat, reden, ...(door === undefined ? {} : { door }) }
      await changeIfMatch(
        { request, store: workspace.store },
        (store) => readCel(request, { ...workspace, store }, {}),
        (store) => store.besluiten.saveCel(gemeentecode, besluit, callerOf(request).account),
      )
      return readCel(request, workspace, {})
    },
  })

  api.delete(ONE, {
    schema: {
      operationId: 'herroepDekkingscel',
      tags,
      summary: 'Het besluit over een cel terugnemen',
      description: 'De cel is daarna weer wat de inventarisatie zegt.',
      params: CelAdres,
      response: { 204: NoContent },
    },
    config: { access: may.write('gemeentecode'), ifMatch: 'verplicht', problems: [404] },
    handler: async (request, reply) => {
      const { gemeentecode, referentiecomponentId } = request.params
      await changeIfMatch(
        { request, store: workspace.store },
        (store) => readCel(request, { ...workspace, store }, {}),
        (store) => store.besluiten.removeCel(gemeentecode, referentiecomponentId),
      )
      return reply.code(204).send()
    },
  })
}

type Requested = FastifyRequest & {
  readonly params: { readonly gemeentecode: Gemeentecode; readonly referentiecomponentId: ObjectId }
}

async function readCel(request: Requested, workspace: Workspace, stand: Omit<GroupRequest, 'gemeenten'>) {
  const { gemeentecode, referentiecomponentId: id } = request.params
  const { referentiemodel, ...cel } = await findDekking(workspace, { gemeentecode, id }, stand)
  return present(request, { gemeentecode, referentiemodel }, cel)
}

function filterCellen(
  all: readonly Dekkingsregel[],
  { search, staat, beleidsdomein, dubbeling }: z.output<typeof DekkingVraag>,
): Dekkingsregel[] {
  const matches = buildSearch(search)
  return all.filter(
    (one) =>
      matches(one.referentiecomponent.naam) &&
      (staat?.includes(one.staat) ?? true) &&
      (beleidsdomein?.some((naam) => one.beleidsdomeinen.includes(naam)) ?? true) &&
      (!dubbeling || one.dubbeling),
  )
}

function present<T extends Dekkingsregel>(
  request: FastifyRequest,
  { gemeentecode, referentiemodel }: { readonly gemeentecode: Gemeentecode; readonly referentiemodel: string },
  { beleidsdomeinen, applicaties, ...cel }: T,
) {
  const { id } = cel.referentiecomponent
  return {
    ...cel,
    beleidsdomeinen: [...beleidsdomeinen],
    applicaties: [...applicaties],
    _links: {
      self: linkTo(request, `/v1/gemeenten/${gemeentecode}/dekking/${id}`),
      referentiecomponent: linkTo(request, `/v1/referentiemodellen/${referentiemodel}/referentiecomponenten/${id}`),
    },
  }
}
