import type { FastifyReply } from 'fastify'
import { type CompareRequest, compareGemeenten, findSamenwerkingsverband, type Workspace } from '../../app/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { may, readableGemeenten } from '../regels/may.ts'
import { SamenwerkingsverbandAdres } from '../schemas/samenwerkingsverband.ts'
import { VerbandVergelijkingVraag, VergelijkingAntwoord, VergelijkingVraag } from '../schemas/vergelijking.ts'
import type { Api } from '../zod-provider.ts'

const tags = ['Vergelijkingen']

/** `/vergelijkingen` of any group of gemeenten, and the one of a samenwerkingsverband. */
export function addVergelijkingRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/vergelijkingen', {
    schema: {
      operationId: 'vergelijkGemeenten',
      tags,
      summary: 'Gemeenten vergelijken',
      description:
        'Vergelijkt 2 tot en met 50 gemeenten: dekking, overlap met grenzen, gelijkheid, hiaten, dubbelingen en migraties, met het bewijs per cel.',
      querystring: VergelijkingVraag,
      response: { 200: VergelijkingAntwoord },
    },
    config: { access: may.readEveryLandschapOf('gemeenten'), hasEtag: true, problems: [404] },
    handler: async (request, reply) => {
      await sendVergelijking(reply, workspace, readKeuze(request.query, request.query.gemeenten))
    },
  })

  api.get('/samenwerkingsverbanden/:id/vergelijking', {
    schema: {
      operationId: 'vergelijkSamenwerkingsverband',
      tags,
      summary: 'De deelnemers van een samenwerkingsverband vergelijken',
      description: 'Dezelfde vergelijking als van losse gemeenten, over alle deelnemers.',
      params: SamenwerkingsverbandAdres,
      querystring: VerbandVergelijkingVraag,
      response: { 200: VergelijkingAntwoord },
    },
    config: {
      access: may.readLandschappen(async (request) => {
        const id = SamenwerkingsverbandAdres.safeParse(request.params).data?.id ?? ''
        const gemeenten = readableGemeenten(callerOf(request))
        return findSamenwerkingsverband(workspace, { id, gemeenten }).then(
          ({ deelnemers }) => deelnemers,
          () => [],
        )
      }),
      hasEtag: true,
      problems: [404],
    },
    handler: async (request, reply) => {
      const gemeenten = readableGemeenten(callerOf(request))
      const { deelnemers } = await findSamenwerkingsverband(workspace, { id: request.params.id, gemeenten })
      await sendVergelijking(reply, workspace, readKeuze(request.query, deelnemers))
    },
  })
}

type Keuze = { [K in 'referentiemodel' | 'peildatum' | 'status' | 'weging']?: CompareRequest[K] | undefined }

function readKeuze(
  { referentiemodel, peildatum, status, weging }: Keuze,
  gemeenten: CompareRequest['gemeenten'],
): CompareRequest {
  return {
    gemeenten,
    ...(referentiemodel === undefined ? {} : { referentiemodel }),
    ...(peildatum === undefined ? {} : { peildatum }),
    ...(status === undefined ? {} : { status }),
    ...(weging === undefined ? {} : { weging }),
  }
}

/** The text goes out as it is in memory. */
async function sendVergelijking(reply: FastifyReply, workspace: Workspace, request: CompareRequest): Promise<void> {
  const { text, version } = await compareGemeenten(workspace, request)
  await reply.header('etag', `"${version}"`).type('application/json; charset=utf-8').send(text)
}
