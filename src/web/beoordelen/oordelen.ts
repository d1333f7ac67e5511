import { vergeet } from '../api/bronnen.ts'
import { api, neem, neemMetKop, voer } from '../api/client.ts'
import type { Toewijzing } from '../api/typen.ts'

/** Proposals that wait, or all toewijzingen; the surest first, those of one applicatie together. */
export async function haalToewijzingen(
  gemeentecode: string,
  alleenOpen: boolean,
  search: string | null,
): Promise<Toewijzing[]> {
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

/** Confirms the best proposal of every applicatie from a zekerheid on. @returns how many */
export async function bevestigVanaf(gemeentecode: string, minimaleZekerheid: number): Promise<number> {
  const { gewijzigd } = await neem(
    api.PATCH('/gemeenten/{gemeentecode}/toewijzingen', {
      params: { path: { gemeentecode } },
      body: { status: 'bevestigd', minimaleZekerheid },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  )
  vergeet()
  return gewijzigd
}

export async function haalSamenvoegvoorstellen(gemeente: string) {
  return (await neem(api.GET('/samenvoegvoorstellen', { params: { query: { gemeente, pageSize: 100 } } }))).resultaten
}

/** Two pakketten are one, or are not. */
export async function voegSamen(links: string, rechts: string, besluit: 'samenvoegen' | 'apart'): Promise<void> {
  await neem(api.POST('/samenvoegingen', { body: { links, rechts, besluit } }))
  vergeet()
}
