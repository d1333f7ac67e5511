import type { RouteContext } from '../context.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { HttpProbleem } from '../regels/problem.ts'
import { KaartAntwoord } from '../schemas/kaart.ts'
import { ModelAdres } from '../schemas/referentiemodel.ts'
import type { Api } from '../zod-provider.ts'
import { readOrRefuse } from './referentiemodellen.ts'

/** `/referentiemodellen/{versie}/kaart`: where every referentiecomponent stands on GEMMA's own view. */
export function addKaartRoutes(api: Api, { workspace }: RouteContext): void {
  api.get('/referentiemodellen/:versie/kaart', {
    schema: {
      operationId: 'leesKaart',
      tags: ['Referentiemodellen'],
      summary: 'De plaat van een release',
      description:
        'Plaats en maat van elk referentiecomponent op de plaat van GEMMA, om er een warmtekaart op te tekenen. 404 als de release zo’n plaat niet heeft.',
      params: ModelAdres,
      response: { 200: KaartAntwoord },
    },
    config: { access: may.readReference, hasEtag: true },
    handler: async (request) => {
      const { versie, kaart } = await readOrRefuse(workspace, request.params.versie)
      if (kaart === null) {
        throw new HttpProbleem('niet_gevonden', `Release ${versie} bevat geen plaat met alle referentiecomponenten.`)
      }
      const model = `/v1/referentiemodellen/${versie}`
      return {
        ...kaart,
        versie,
        _links: { self: linkTo(request, `${model}/kaart`), referentiemodel: linkTo(request, model) },
      }
    },
  })
}
