import { haalApplicaties, WACHTEND } from '../api/applicaties.ts'
import { vergeet } from '../api/bronnen.ts'
import { api, neem, neemMetKop, voer } from '../api/client.ts'
import type { components } from '../api/schema.d.ts'
import type { Toewijzing } from '../api/typen.ts'

/** Most ids in one request. */
const MEESTE_IDS = 1000

/** `wacht`: of applicaties without a toewijzing in force; `voorstellen`: every open proposal; `alles`: also what is decided. */
export const LIJSTEN = ['wacht', 'voorstellen', 'alles'] as const

export type Vraag = {
  readonly gemeentecode: string
  readonly lijst: (typeof LIJSTEN)[number]
  readonly search: string | null
  /** Read as in a comparison with these. */
  readonly samenMet: readonly string[]
}

/** Toewijzingen to review; the surest first, those of one applicatie together. */
export async function haalToewijzingen(vraag: Vraag): Promise<Toewijzing[]> {
  const [all, waiting] = await Promise.all([
    haalLijst(vraag),
    vraag.lijst === 'wacht' ? haalWachtend(vraag) : Promise.resolve(null),
  ])
  return waiting === null ? all : all.filter(({ applicatie }) => waiting.has(applicatie.id))
}

/** Ids of the applicaties in use that only have proposals: what a comparison counts as `teBeoordelen`. */
async function haalWachtend({ gemeentecode, samenMet }: Vraag): Promise<ReadonlySet<string>> {
  const query = { ...WACHTEND, ...(samenMet.length === 0 ? {} : { samenMet: [...samenMet] }) }
  const found = await haalApplicaties(gemeentecode, query)
  return new Set(found.map(({ id }) => id))
}

async function haalLijst({ gemeentecode, lijst, search }: Vraag): Promise<Toewijzing[]> {
  const alleenOpen = lijst !== 'alles'
  const ask = (page: number) =>
    neem(
      api.GET('/gemeenten/{gemeentecode}/toewijzingen', {
        params: {
          path: { gemeentecode },
          query: {
            page,
            pageSize: 100,
            sort: ['-zekerheid'],
            ...(alleenOpen ? { status: ['voorgesteld'] } : {}),
            ...(search === null ? {} : { search }),
          },
        },
      }),
    )
  const first = await ask(1)
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, first.paginering.totaalPaginas - 1) }, (_, at) => ask(at + 2)),
  )
  const all = [first, ...rest].flatMap(({ resultaten }) => resultaten)
  const best = new Map<string, number>()
  for (const { applicatie, zekerheid } of all)
    best.set(applicatie.id, Math.max(best.get(applicatie.id) ?? 0, zekerheid))
  return all.sort(
    (a, b) =>
      (best.get(b.applicatie.id) ?? 0) - (best.get(a.applicatie.id) ?? 0) ||
      a.applicatie.id.localeCompare(b.applicatie.id) ||
      b.zekerheid - a.zekerheid,
  )
}

/** Says whether a toewijzing holds. */
export async function oordeel(gemeentecode: string, id: string, status: 'bevestigd' | 'afgewezen'): Promise<void> {
  const path = { gemeentecode, id }
  const { etag } = await neemMetKop(api.GET('/gemeenten/{gemeentecode}/toewijzingen/{id}', { params: { path } }))
  await neem(
    api.PATCH('/gemeenten/{gemeentecode}/toewijzingen/{id}', {
      params: { path, header: { 'If-Match': etag } },
      body: { status },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  )
  vergeet()
}

/** Takes a decision back. */
export async function herroep(gemeentecode: string, id: string): Promise<void> {
  const path = { gemeentecode, id }
  const { etag } = await neemMetKop(api.GET('/gemeenten/{gemeentecode}/toewijzingen/{id}', { params: { path } }))
  await voer(
    api.DELETE('/gemeenten/{gemeentecode}/toewijzingen/{id}', { params: { path, header: { 'If-Match': etag } } }),
  )
  vergeet()
}

/** The gemeente's own choice. @returns its id */
export async function voegToe(
  gemeentecode: string,
  applicatieId: string,
  referentiecomponentId: string,
): Promise<string> {
  const { id } = await neem(
    api.POST('/gemeenten/{gemeentecode}/toewijzingen', {
      params: { path: { gemeentecode } },
      body: { applicatieId, referentiecomponentId },
    }),
  )
  vergeet()
  return id
}

/** Confirms the best proposal of every applicatie from a zekerheid on. @returns ids of what was confirmed */
export async function bevestigVanaf(gemeentecode: string, minimaleZekerheid: number): Promise<readonly string[]> {
  return beoordeelVeel(gemeentecode, { status: 'bevestigd', minimaleZekerheid })
}

/** Takes many decisions back at once. */
export async function herroepVeel(gemeentecode: string, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += MEESTE_IDS) {
    await beoordeelVeel(gemeentecode, { status: null, ids: ids.slice(from, from + MEESTE_IDS) })
  }
}

async function beoordeelVeel(
  gemeentecode: string,
  body: components['schemas']['ToewijzingOordelen'],
): Promise<readonly string[]> {
  const { ids } = await neem(
    api.PATCH('/gemeenten/{gemeentecode}/toewijzingen', {
      params: { path: { gemeentecode } },
      body,
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  )
  vergeet()
  return ids
}

export async function haalSamenvoegvoorstellen(gemeente: string) {
  return (await neem(api.GET('/samenvoegvoorstellen', { params: { query: { gemeente, pageSize: 100 } } }))).resultaten
}

/** Two pakketten are one, or are not. @returns id of the decision */
export async function voegSamen(links: string, rechts: string, besluit: 'samenvoegen' | 'apart'): Promise<string> {
  const { id } = await neem(api.POST('/samenvoegingen', { body: { links, rechts, besluit } }))
  vergeet()
  return id
}

/** Takes such a decision back. */
export async function herroepSamenvoeging(id: string): Promise<void> {
  const { etag } = await neemMetKop(api.GET('/samenvoegingen/{id}', { params: { path: { id } } }))
  await voer(api.DELETE('/samenvoegingen/{id}', { params: { path: { id }, header: { 'If-Match': etag } } }))
  vergeet()
}
