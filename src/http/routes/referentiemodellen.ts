import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  changeModelstatus,
  listReferentiemodellen,
  readModelUpload,
  readReferentiemodel,
  saveModel,
  type Workspace,
} from '../../app/index.ts'
import type { Datum, Referentiemodel } from '../../core/index.ts'
import { type ModelRegel, readShippedRelease } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { changeIfMatch, computeEtag } from '../regels/etag.ts'
import { runIdempotent } from '../regels/idempotency.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { buildPage, takePage } from '../regels/pagination.ts'
import { HttpProbleem } from '../regels/problem.ts'
import { readUploadRequest } from '../regels/upload.ts'
import { ModelAdres, ModelAntwoord, ModelLijst, ModellenVraag, StatusInvoer } from '../schemas/referentiemodel.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Referentiemodellen']

/** `/referentiemodellen`: releases of GEMMA. */
export function addReferentiemodelRoutes(api: Api, context: RouteContext): void {
  addReading(api, context)
  addUploading(api, context)
  addChanging(api, context)
}

function addReading(api: Api, { workspace }: RouteContext): void {
  api.get('/referentiemodellen', {
    schema: {
      operationId: 'lijstReferentiemodellen',
      tags,
      summary: 'Alle releases',
      description: 'De releases van GEMMA die er zijn, de nieuwste eerst.',
      querystring: ModellenVraag,
      response: { 200: ModelLijst },
    },
    config: { access: may.readReference, keptUntil: 'referentiemodellen' },
    handler: async (request, reply) => {
      const vraag = request.query
      const releases = await listReferentiemodellen(workspace)
      const found = releases.filter(({ status }) => vraag.status?.includes(status) ?? true)
      const page = takePage(found, vraag).map((regel) => present(request, workspace, regel))
      return buildPage({ request, reply, vraag }, await Promise.all(page), found.length)
    },
  })

  api.get('/referentiemodellen/:versie', {
    schema: {
      operationId: 'leesReferentiemodel',
      tags,
      summary: 'Een release',
      description: 'Status van een release, en hoeveel erin staat.',
      params: ModelAdres,
      response: { 200: ModelAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, keptUntil: 'referentiemodellen' },
    handler: async (request) => present(request, workspace, await findRelease(workspace, request.params.versie)),
  })
}

function addUploading(api: Api, { workspace, instellingen }: RouteContext): void {
  api.post('/referentiemodellen', {
    bodyLimit: instellingen.maxUploadBytes,
    schema: {
      operationId: 'leesReferentiemodelIn',
      tags,
      summary: 'Een release inlezen',
      description:
        'Leest het AMEFF-bestand van een GEMMA-release in als concept. Hetzelfde bestand nog eens geeft 200 en verandert niets; een ander bestand voor dezelfde versie geeft 409.',
      response: { 200: ModelAntwoord, 201: ModelAntwoord },
    },
    config: {
      access: may.programme,
      hasEtag: true,
      isIdempotent: true,
      isRaw: true,
      consumes: ['application/xml', 'text/xml', 'application/gzip'],
      bodyDescription: 'Het AMEFF-bestand zelf, ook met gzip ingepakt.',
    },
    handler: async (request, reply) => {
      const gelezen = await readModelUpload(workspace, readUploadRequest(request), await readShippedRelease())
      return runIdempotent({ request, reply, store: workspace.store }, async (inside) => {
        const { regel, isNew } = await saveModel(inside, gelezen)
        const body = presentWith(request, regel, gelezen.model)
        const headers = { location: body._links.self.href, etag: computeEtag(body) }
        return { status: isNew ? 201 : 200, headers, body }
      })
    },
  })
}

function addChanging(api: Api, { workspace }: RouteContext): void {
  api.patch('/referentiemodellen/:versie', {
    schema: {
      operationId: 'wijzigReferentiemodel',
      tags,
      summary: 'Een release publiceren of intrekken',
      description:
        'Zet de status van een release: van concept naar gepubliceerd, en van daar naar ingetrokken. De laatste gepubliceerde release kan niet ingetrokken worden.',
      params: ModelAdres,
      body: StatusInvoer,
      response: { 200: ModelAntwoord },
    },
    config: { access: may.programme, hasEtag: true, ifMatch: 'verplicht', problems: [409] },
    handler: async (request) => {
      const { versie } = request.params
      const model = await readOrRefuse(workspace, versie)
      const regel = await changeIfMatch(
        { request, store: workspace.store },
        async (inside) => {
          const current = await inside.referentiemodellen.find(versie)
          if (current === null) throw unknownRelease(versie)
          return presentWith(request, current, model)
        },
        (inside) =>
          changeModelstatus(inside, { versie, status: request.body.status, account: callerOf(request).account }),
      )
      return presentWith(request, regel, model)
    },
  })
}

/** A release in the path that is not there is 404. */
export async function findRelease(workspace: Workspace, versie: Datum): Promise<ModelRegel> {
  const found = (await listReferentiemodellen(workspace)).find((release) => release.versie === versie)
  if (found === undefined) throw unknownRelease(versie)
  return found
}

/** Reads a release whole, from memory once it was read. */
export async function readOrRefuse(workspace: Workspace, versie: Datum): Promise<Referentiemodel> {
  await findRelease(workspace, versie)
  return readReferentiemodel(workspace, versie)
}

function unknownRelease(versie: Datum): HttpProbleem {
  return new HttpProbleem('niet_gevonden', `Referentiemodel ${versie} is er niet. Zie GET /v1/referentiemodellen.`)
}

async function present(request: FastifyRequest, workspace: Workspace, regel: ModelRegel) {
  return presentWith(request, regel, await readReferentiemodel(workspace, regel.versie))
}

function presentWith(
  request: FastifyRequest,
  { versie, naam, status, toegevoegdOp, gewijzigdOp }: ModelRegel,
  model: Referentiemodel,
): z.output<typeof ModelAntwoord> {
  const self = `/v1/referentiemodellen/${versie}`
  return {
    versie,
    naam,
    status,
    toegevoegdOp,
    gewijzigdOp,
    aantallen: {
      referentiecomponenten: model.referentiecomponenten.length,
      standaarden: model.standaarden.length,
      applicatieservices: model.applicatieservices.length,
      bedrijfsfuncties: model.bedrijfsfuncties.length,
      beleidsdomeinen: model.beleidsdomeinen.length,
    },
    _links: {
      self: linkTo(request, self),
      referentiecomponenten: linkTo(request, `${self}/referentiecomponenten`),
    },
  }
}
