import type { z } from 'zod'
import { compareReferentiemodellen, type Referentiemodelverschil } from '../../core/index.ts'
import type { RouteContext } from '../context.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { ModelAdres, VerschillenVraag } from '../schemas/referentiemodel.ts'
import { VerschilAntwoord } from '../schemas/referentiemodelverschil.ts'
import type { Api } from '../zod-provider.ts'
import { readOrRefuse } from './referentiemodellen.ts'

/** `/referentiemodellen/{versie}/verschillen`: what changed between two releases. */
export function addVerschilRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/referentiemodellen/:versie/verschillen', {
    schema: {
      operationId: 'vergelijkReferentiemodellen',
      tags: ['Referentiemodellen'],
      summary: 'Wat er tussen twee releases veranderde',
      description: 'Vergelijkt deze release (nieuw) met een andere (oud, in met).',
      params: ModelAdres,
      querystring: VerschillenVraag,
      response: { 200: VerschilAntwoord },
    },
    config: { access: may.readReference, hasEtag: true, keptUntil: 'referentiemodellen' },
    handler: async (request) => {
      const oud = await readOrRefuse(workspace, request.query.met)
      const nieuw = await readOrRefuse(workspace, request.params.versie)
      const self = `/v1/referentiemodellen/${nieuw.versie}`
      return {
        ...present(compareReferentiemodellen(oud, nieuw)),
        _links: {
          self: linkTo(request, `${self}/verschillen?met=${oud.versie}`),
          oud: linkTo(request, `/v1/referentiemodellen/${oud.versie}`),
          nieuw: linkTo(request, self),
        },
      }
    },
  })
}

function present(verschil: Referentiemodelverschil): Omit<z.output<typeof VerschilAntwoord>, '_links'> {
  const { toegevoegd, verwijderd, hernoemd, statusGewijzigd, standaardenGewijzigd } = verschil
  return {
    oud: verschil.oud,
    nieuw: verschil.nieuw,
    toegevoegd: [...toegevoegd],
    verwijderd: [...verwijderd],
    hernoemd: [...hernoemd],
    statusGewijzigd: [...statusGewijzigd],
    standaardenGewijzigd: standaardenGewijzigd.map((one) => ({
      id: one.id,
      naam: one.naam,
      toegevoegd: [...one.toegevoegd],
      verwijderd: [...one.verwijderd],
      rolGewijzigd: [...one.rolGewijzigd],
    })),
    splitsingen: verschil.splitsingen.map(({ van, naar }) => ({ van, naar: [...naar] })),
    samenvoegingen: verschil.samenvoegingen.map(({ van, naar }) => ({ van: [...van], naar })),
    vervangingen: [...verschil.vervangingen],
  }
}
