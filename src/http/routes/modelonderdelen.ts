import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ObjectId, Referentiemodel } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { buildSearch } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { HttpProbleem } from '../regels/problem.ts'
import { describeList } from '../schemas/describe.ts'
import {
  DomeinAntwoord,
  FunctieAntwoord,
  ModelAdres,
  OnderdeelAdres,
  OnderdelenVraag,
  ServiceAntwoord,
  StandaardAntwoord,
} from '../schemas/referentiemodel.ts'
import type { Api } from '../zod-provider.ts'
import { indexModel, type Modelindex } from './modelindex.ts'
import { readOrRefuse } from './referentiemodellen.ts'

/** `/referentiemodellen/{versie}/standaarden`, `/applicatieservices`, `/bedrijfsfuncties` and `/beleidsdomeinen`. */
export function addModelonderdeelRoutes(api: Api, context: RouteContext): void {
  addOnderdeel(api, context, {
    path: 'standaarden',
    names: { one: 'Standaard', many: 'Standaarden', text: 'standaard', texts: 'standaarden' },
    schema: StandaardAntwoord,
    list: ({ standaarden }) => standaarden,
    show: ({ id, naam, status, versies }, { componentenByStandaard }, _links) => ({
      id,
      naam,
      status,
      versies: versies.map((versie) => ({ id: versie.id, naam: versie.naam, status: versie.status })),
      referentiecomponenten: [...(componentenByStandaard.get(id) ?? [])],
      _links,
    }),
  })
  addOnderdeel(api, context, {
    path: 'applicatieservices',
    names: {
      one: 'Applicatieservice',
      many: 'Applicatieservices',
      text: 'applicatieservice',
      texts: 'applicatieservices',
    },
    schema: ServiceAntwoord,
    list: ({ applicatieservices }) => applicatieservices,
    show: ({ id, naam, onderdeelVan, bedrijfsfuncties }, { name, componentenByService }, _links) => ({
      id,
      naam,
      onderdeelVan: name(onderdeelVan),
      bedrijfsfuncties: name(bedrijfsfuncties),
      referentiecomponenten: [...(componentenByService.get(id) ?? [])],
      _links,
    }),
  })
  addOnderdeel(api, context, {
    path: 'bedrijfsfuncties',
    names: { one: 'Bedrijfsfunctie', many: 'Bedrijfsfuncties', text: 'bedrijfsfunctie', texts: 'bedrijfsfuncties' },
    schema: FunctieAntwoord,
    list: ({ bedrijfsfuncties }) => bedrijfsfuncties,
    show: ({ id, naam, soort, lagen, onderdeelVan }, { name, servicesByFunctie }, _links) => ({
      id,
      naam,
      soort,
      lagen,
      onderdeelVan: name(onderdeelVan),
      applicatieservices: [...(servicesByFunctie.get(id) ?? [])],
      _links,
    }),
  })
  addOnderdeel(api, context, {
    path: 'beleidsdomeinen',
    names: { one: 'Beleidsdomein', many: 'Beleidsdomeinen', text: 'beleidsdomein', texts: 'beleidsdomeinen' },
    schema: DomeinAntwoord,
    list: ({ beleidsdomeinen }) => beleidsdomeinen,
    show: ({ id, naam }, { componentenByDomein }, _links) => ({
      id,
      naam,
      referentiecomponenten: [...(componentenByDomein.get(id) ?? [])],
      _links,
    }),
  })
}

type Onderdeel<S extends z.ZodType, T> = {
  readonly path: string
  readonly names: { readonly one: string; readonly many: string; readonly text: string; readonly texts: string }
  readonly schema: S
  readonly list: (model: Referentiemodel) => readonly T[]
  readonly show: (item: T, index: Modelindex, _links: { self: { href: string } }) => z.output<S>
}

/** A list of one kind of part, and one of them: the same for every kind. */
function addOnderdeel<S extends z.ZodType, T extends { readonly id: ObjectId; readonly naam: string }>(
  api: Api,
  { workspace }: RouteContext,
  { path, names, schema, list, show }: Onderdeel<S, T>,
): void {
  const tags = ['Referentiemodellen']
  // show gives what the schema says; Fastify cannot follow the type of a schema that it does not know
  const response: z.ZodType = schema
  const present = (request: FastifyRequest, model: Referentiemodel, item: T) =>
    show(item, indexModel(model), {
      self: linkTo(request, `/v1/referentiemodellen/${model.versie}/${path}/${item.id}`),
    })
  api.get(`/referentiemodellen/:versie/${path}`, {
    schema: {
      operationId: `lijst${names.many}`,
      tags,
      summary: `De ${names.texts} van een release`,
      description: `Alle ${names.texts}, op volgorde van naam. Zoeken kijkt in de naam.`,
      params: ModelAdres,
      querystring: OnderdelenVraag,
      response: { 200: describeList(response) },
    },
    config: { access: may.readReference, keptUntil: 'referentiemodellen' },
    handler: async (request, reply) => {
      const model = await readOrRefuse(workspace, request.params.versie)
      const vraag = request.query
      const matches = buildSearch(vraag.search)
      const found = list(model).filter(({ naam }) => matches(naam))
      const page = takePage(found, vraag).map((item) => present(request, model, item))
      return buildPage({ request, reply, vraag }, page, found.length)
    },
  })
  api.get(`/referentiemodellen/:versie/${path}/:id`, {
    schema: {
      operationId: `lees${names.one}`,
      tags,
      summary: `Eén ${names.text} van een release`,
      description: `De ${names.text} met dit Object ID, en wat eraan hangt.`,
      params: OnderdeelAdres,
      response: { 200: response },
    },
    config: { access: may.readReference, hasEtag: true, keptUntil: 'referentiemodellen' },
    handler: async (request) => {
      const { versie, id } = request.params
      const model = await readOrRefuse(workspace, versie)
      const found = list(model).find((item) => item.id === id)
      if (found !== undefined) return present(request, model, found)
      throw new HttpProbleem('niet_gevonden', `Referentiemodel ${versie} heeft geen ${names.text} ${id}.`)
    },
  })
}
