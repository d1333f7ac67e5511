import { describePlanstandaard } from '../../core/index.ts'
import { linkTo } from '../regels/links.ts'
import { may } from '../regels/may.ts'
import { PlanstandaardAntwoord } from '../schemas/planstandaard.ts'
import type { Api } from '../zod-provider.ts'

/** `/planstandaard`: what a plan has where it names nothing; the same for everybody. */
export function addPlanstandaardRoute(api: Api): void {
  api.get('/planstandaard', {
    schema: {
      operationId: 'leesPlanstandaard',
      tags: ['Scenario’s'],
      summary: 'Wat een plan gewoonlijk heeft',
      description:
        'De horizon, planperiode, verdeelsleutel en spelregels die gelden voor een scenario dat ze niet noemt: een begin voor een eigen lijst. Wie een lijst ongewijzigd laat, hoeft hem niet te sturen.',
      response: { 200: PlanstandaardAntwoord },
    },
    config: { access: may.readReference, hasEtag: true },
    handler: async (request) => ({
      ...describePlanstandaard(),
      _links: { self: linkTo(request, '/v1/planstandaard') },
    }),
  })
}
