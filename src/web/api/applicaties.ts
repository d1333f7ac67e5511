import { haalAlles } from './bladeren.ts'
import { api, neem } from './client.ts'
import type { operations } from './schema.d.ts'
import type { Applicatie } from './typen.ts'

type Query = NonNullable<operations['lijstApplicaties']['parameters']['query']>

/** What a comparison counts as an applicatie in use. */
export const IN_GEBRUIK = {
  aard: ['applicatie'],
  status: ['in_productie', 'uit_te_faseren', 'onbekend'],
} satisfies Query

/** What waits for a decision before it fills anything. */
export const WACHTEND = { ...IN_GEBRUIK, toewijzingstand: ['te_beoordelen'] } satisfies Query

/** The same address also gives files. */
const JSON_GEVRAAGD = { accept: 'application/json' }

/** One page of a landschap. */
export async function haalApplicatiepagina(gemeentecode: string, query: Query) {
  const params = { path: { gemeentecode }, query }
  const lijst = await neem(api.GET('/gemeenten/{gemeentecode}/applicaties', { params, headers: JSON_GEVRAAGD }))
  if (typeof lijst === 'string') throw new Error('asked for JSON, got a file')
  return lijst
}

/** Every applicatie that a question finds. */
export function haalApplicaties(gemeentecode: string, query: Query): Promise<Applicatie[]> {
  return haalAlles((page) => haalApplicatiepagina(gemeentecode, { ...query, page, pageSize: 100 }))
}
