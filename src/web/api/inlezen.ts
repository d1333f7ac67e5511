import { haalAlles } from './bladeren.ts'
import { api, neem, neemMetKop, stuur, voer } from './client.ts'
import { leesFout } from './fout.ts'
import type { Gemeente, Inventarisatie, Taak, Verslag } from './typen.ts'

/** How a file is to be read. `kolommen`: our field by the name of the column. */
export type Leeswijze = {
  readonly isProef: boolean
  readonly isVolledig: boolean
  readonly kolommen: ReadonlyMap<string, string>
}

const WACHT_MS = 1000

/**
 * Sends a file as the inventarisatie of a gemeente. One that becomes a long job is waited for.
 *
 * @param meld - told how far such a job is, 0..1
 * @throws Apifout
 */
export async function stuurBestand(
  code: string,
  file: File,
  { isProef, isVolledig, kolommen }: Leeswijze,
  meld: (voortgang: number) => void,
): Promise<Verslag> {
  const query = new URLSearchParams({ proef: String(isProef) })
  if (!isVolledig) query.set('volledig', 'false')
  if (kolommen.size > 0) query.set('kolommen', [...kolommen].map(([kolom, veld]) => `${veld}:${kolom}`).join(','))
  const { body, response } = await stuur(`/gemeenten/${code}/inventarisaties?${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    },
    body: file,
  })
  if (response.status !== 202) return asVerslag(body)
  return wachtOpTaak(code, new URL(response.headers.get('location') ?? '', location.href).pathname, meld)
}

async function wachtOpTaak(gemeentecode: string, pad: string, meld: (voortgang: number) => void): Promise<Verslag> {
  for (;;) {
    const taakId = pad.split('/').at(-1) ?? ''
    const taak: Taak = await neem(api.GET('/taken/{taakId}', { params: { path: { taakId } } }))
    meld(taak.voortgang)
    if (taak.status === 'mislukt') throw leesFout(new Response(null, { status: taak.fout?.status ?? 500 }), taak.fout)
    if (taak.status === 'gereed') {
      const id = taak._links.resultaat?.href.split('/').at(-1) ?? ''
      const read = await neem(
        api.GET('/gemeenten/{gemeentecode}/inventarisaties/{id}', { params: { path: { gemeentecode, id } } }),
      )
      return { ...read, proef: false }
    }
    await new Promise((resolve) => setTimeout(resolve, WACHT_MS))
  }
}

/** The server holds its answers against the description; here only that there is one. */
function asVerslag(body: unknown): Verslag {
  if (!isVerslag(body)) throw new Error('an upload was answered without a report')
  return body
}

function isVerslag(body: unknown): body is Verslag {
  return typeof body === 'object' && body !== null && 'tellingen' in body && 'bevindingen' in body
}

/** Makes a test gemeente, or keeps the one that is there. */
export async function maakTestgemeente(gemeentecode: string, naam: string): Promise<Gemeente> {
  return neem(api.PUT('/gemeenten/{gemeentecode}', { params: { path: { gemeentecode } }, body: { naam } }))
}

/** All gemeenten, to choose whose a file is. */
export function haalAlleGemeenten(): Promise<Gemeente[]> {
  return haalAlles((page) =>
    neem(api.GET('/gemeenten', { params: { query: { page, pageSize: 100, sort: ['naam'] } } })),
  )
}

export async function haalInventarisaties(gemeentecode: string): Promise<Inventarisatie[]> {
  const params = { path: { gemeentecode }, query: { pageSize: 100 } }
  return (await neem(api.GET('/gemeenten/{gemeentecode}/inventarisaties', { params }))).resultaten
}

/** Undoes an upload: the landschap is as it was before. */
export async function verwijderInventarisatie(gemeentecode: string, id: string): Promise<void> {
  const path = { gemeentecode, id }
  const { etag } = await neemMetKop(api.GET('/gemeenten/{gemeentecode}/inventarisaties/{id}', { params: { path } }))
  await voer(
    api.DELETE('/gemeenten/{gemeentecode}/inventarisaties/{id}', { params: { path, header: { 'If-Match': etag } } }),
  )
}
