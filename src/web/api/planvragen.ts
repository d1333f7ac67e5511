import { api, neem, stuur } from './client.ts'
import { wachtOpPlan } from './plannen.ts'
import type { components } from './schema.d.ts'

export type Alternatief = components['schemas']['Alternatief']
export type Herijking = components['schemas']['Herijking']

/** What would come in place of what was chosen for a referentiecomponent. @throws Apifout */
export function haalAlternatief(
  id: string,
  scenarioId: string,
  query: { readonly scenario: string; readonly referentiecomponent: string },
): Promise<Alternatief> {
  const params = { path: { id, scenarioId }, query }
  return neem(api.GET('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}/alternatief', { params }))
}

/** Planned against realised on a later day. @throws Apifout */
export async function haalHerijking(
  id: string,
  scenarioId: string,
  { scenario, peildatum }: { readonly scenario: string; readonly peildatum: string },
): Promise<Herijking> {
  const query = new URLSearchParams({ scenario, ...(peildatum === '' ? {} : { peildatum }) })
  for (;;) {
    const { body, response } = await stuur(
      `/samenwerkingsverbanden/${id}/scenarios/${scenarioId}/herijking?${query}`,
      {},
    )
    if (response.status !== 202) {
      if (!isHerijking(body)) throw new Error('a herijking was answered without steps')
      return body
    }
    await wachtOpPlan(response, () => {})
  }
}

function isHerijking(body: unknown): body is Herijking {
  return typeof body === 'object' && body !== null && 'stappen' in body && 'tellingen' in body
}
