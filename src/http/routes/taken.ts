import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Planinvoer } from '../../app/index.ts'
import type { Taak } from '../../storage/index.ts'
import type { RouteContext } from '../context.ts'
import { callerOf } from '../regels/access.ts'
import { linkTo } from '../regels/links.ts'
import { type Caller, canRead, may } from '../regels/may.ts'
import { buildProbleem, HttpProbleem } from '../regels/problem.ts'
import { TaakAdres, TaakAntwoord } from '../schemas/taak.ts'
import type { Api } from '../zod-provider.ts'

/** `/taken/{taakId}`: how far long work is. */
export function addTaakRoutes(api: Api, { workspace: { store } }: RouteContext): void {
  api.get('/taken/:taakId', {
    schema: {
      operationId: 'leesTaak',
      tags: ['Taken'],
      summary: 'Hoe ver een taak is',
      description:
        'Status en voortgang van een taak; bij gereed staat in _links.resultaat wat eruit kwam. Een taak van een ander, voor een gemeente die u niet mag zien, bestaat voor u niet.',
      params: TaakAdres,
      response: { 200: TaakAntwoord },
    },
    config: { access: may.readReference, hasEtag: true },
    handler: async (request, reply) => {
      const taak = await store.taken.find(request.params.taakId)
      if (taak === null || !maySee(callerOf(request), taak)) {
        throw new HttpProbleem('niet_gevonden', 'Er is geen taak met dit id die u mag zien.')
      }
      if (taak.status === 'wacht' || taak.status === 'loopt') reply.header('retry-after', '1')
      return presentTaak(request, taak)
    },
  })
}

function maySee(caller: Caller, { account, gemeentecode, invoer }: Taak): boolean {
  if (caller.account === account || caller.rol === 'beheerder') return true
  const { data } = Planinvoer.safeParse(invoer)
  if (data !== undefined) return data.gemeenten.every((code) => canRead(caller, code))
  return gemeentecode !== undefined && canRead(caller, gemeentecode)
}

/** A taak as the API shows it. */
export function presentTaak(request: FastifyRequest, taak: Taak): z.output<typeof TaakAntwoord> {
  const { id, soort, gemeentecode, status, voortgang, aangemaaktOp, gereedOp, fout, resultaat } = taak
  return {
    id,
    soort,
    ...(gemeentecode === undefined ? {} : { gemeentecode }),
    status,
    voortgang,
    aangemaaktOp,
    ...(gereedOp === null ? {} : { gereedOp }),
    ...(fout === null ? {} : { fout: presentFout(fout, id) }),
    _links: {
      self: linkTo(request, `/v1/taken/${id}`),
      ...(resultaat === null ? {} : { resultaat: linkTo(request, resultaat) }),
    },
  }
}

/** The id of the taak is the one in the log. */
function presentFout({ code, detail }: NonNullable<Taak['fout']>, id: string) {
  const { type, title, status, detail: text, instance } = buildProbleem(new HttpProbleem(code, detail), id)
  return { type, title, status, detail: text, instance }
}
