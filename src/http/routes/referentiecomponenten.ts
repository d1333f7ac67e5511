import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { ObjectId, Referentiecomponent, Referentiemodel } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { buildSearch } from '../regels/filters.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { HttpProbleem } from '../regels/problem.ts'
import {
  type ComponentAntwoord,
  ComponentenVraag,
  ComponentLijst,
  ComponentVolledig,
  ModelAdres,
  OnderdeelAdres,
} from '../schemas/referentiemodel.ts'
import type { Api } from '../zod-provider.ts'
import { indexModel, sortByNaam } from './modelindex.ts'
import { readOrRefuse } from './referentiemodellen.ts'

const tags = ['Referentiemodellen']

/** `/referentiemodellen/{versie}/referentiecomponenten`. */
export function addReferentiecomponentRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/referentiemodellen/:versie/referentiecomponenten', {
    schema: {
      operationId: 'lijstReferentiecomponenten',
      tags,
      summary: 'De referentiecomponenten van een release',
      description:
        'Alle referentiecomponenten, op volgorde van naam. Zoeken kijkt in naam, eerdere namen en trefwoorden.',
      params: ModelAdres,
      querystring: ComponentenVraag,
      response: { 200: ComponentLijst },
    },
    config: { access: may.readReference, keptUntil: 'referentiemodellen' },
    handler: async (request, reply) => {
      const model = await readOrRefuse(workspace, request.params.versie)
      const vraag = request.query
      const found = findComponenten(model, vraag)
      const page = takePage(found, vraag).map((component) => present(request, model, component))
      return buildPage({ request, reply, vraag }, page, found.length)
    },
  })

  api.get('/referentiemodellen/:versie/referentiecomponenten/:id', {
    schema: {
      operationId: 'leesReferentiecomponent',
      tags,
      summary: 'Een referentiecomponent',
      description: 'Met applicatieservices, standaarden (verplicht of aanbevolen), bedrijfsfuncties en BIV.',
      params: OnderdeelAdres,
      response: { 200: ComponentVolledig },
    },
    config: { access: may.readReference, hasEtag: true, keptUntil: 'referentiemodellen' },
    handler: async (request) => {
      const { versie, id } = request.params
      const model = await readOrRefuse(workspace, versie)
      const found = model.referentiecomponenten.find((component) => component.id === id)
      if (found !== undefined) return presentFully(request, model, found)
      throw new HttpProbleem('niet_gevonden', `Referentiemodel ${versie} heeft geen referentiecomponent ${id}.`)
    },
  })
}

function findComponenten(model: Referentiemodel, vraag: z.output<typeof ComponentenVraag>): Referentiecomponent[] {
  const matches = buildSearch(vraag.search)
  const domeinen = findIds(model.beleidsdomeinen, vraag.beleidsdomein)
  const standaarden = findIds(model.standaarden, vraag.standaard)
  return model.referentiecomponenten.filter(
    (component) =>
      matches([component.naam, ...component.eerdereNamen, ...component.trefwoorden].join(' ')) &&
      (vraag.status?.includes(component.status) ?? true) &&
      (domeinen === null || component.beleidsdomeinen.some((id) => domeinen.has(id))) &&
      (standaarden === null || component.standaarden.some(({ standaardId }) => standaarden.has(standaardId))),
  )
}

/** Ids of the parts that are asked for by Object ID or by name; null when nothing is asked. */
function findIds(
  parts: readonly { readonly id: ObjectId; readonly naam: string }[],
  asked: readonly string[] | undefined,
): ReadonlySet<ObjectId> | null {
  if (asked === undefined) return null
  const wanted = new Set(asked.map((text) => text.toLowerCase()))
  return new Set(parts.filter(({ id, naam }) => wanted.has(id) || wanted.has(naam.toLowerCase())).map(({ id }) => id))
}

function present(
  request: FastifyRequest,
  model: Referentiemodel,
  component: Referentiecomponent,
): z.output<typeof ComponentAntwoord> {
  const { id, naam, eerdereNamen, status, biv, bbn, omschrijving, beleidsdomeinen } = component
  return {
    id,
    naam,
    eerdereNamen,
    status,
    ...(biv === undefined ? {} : { biv }),
    ...(bbn === undefined ? {} : { bbn }),
    omschrijving,
    beleidsdomeinen: indexModel(model).name(beleidsdomeinen),
    _links: { self: linkTo(request, `/v1/referentiemodellen/${model.versie}/referentiecomponenten/${id}`) },
  }
}

function presentFully(
  request: FastifyRequest,
  model: Referentiemodel,
  component: Referentiecomponent,
): z.output<typeof ComponentVolledig> {
  const { name, functiesByService } = indexModel(model)
  const { identifier, trefwoorden, applicatieservices, standaarden, apis } = component
  const statuses = new Map(model.standaarden.map(({ id, status }) => [id, status]))
  return {
    ...present(request, model, component),
    identifier,
    trefwoorden,
    applicatieservices: name(applicatieservices),
    bedrijfsfuncties: name(applicatieservices.flatMap((id) => functiesByService.get(id) ?? [])),
    standaarden: sortByNaam(
      standaarden.flatMap(({ standaardId, verbindingsrol }) =>
        name([standaardId]).map((one) => ({
          ...one,
          verbindingsrol,
          status: statuses.get(standaardId) ?? ('onbekend' as const),
        })),
      ),
    ),
    apis: sortByNaam(
      apis.flatMap(({ apiId, verbindingsrol, richting }) =>
        name([apiId]).map((one) => ({ ...one, verbindingsrol, richting })),
      ),
    ),
  }
}
