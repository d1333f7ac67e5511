import { haalAlles } from './bladeren.ts'
import { api, neem, neemMetKop, stuur, voer } from './client.ts'
import { leesFout } from './fout.ts'
import type { Plan, Planinvoer, Planscenario, Samenwerkingsverband } from './typen.ts'

const PAGINA = { pageSize: 100 } as const
const WACHT_MS = 700

/** Those of which at least two deelnemers are known by code: a plan needs two landschappen. */
export async function haalVerbanden(): Promise<Samenwerkingsverband[]> {
  const all = await haalAlles((page) =>
    neem(api.GET('/samenwerkingsverbanden', { params: { query: { ...PAGINA, page, sort: ['naam'] } } })),
  )
  return all.filter(({ deelnemers }) => deelnemers.length >= 2)
}

/** Registers the chosen gemeenten as a group, or keeps the one of that name. */
export async function legGroepVast(
  naam: string,
  soort: string,
  deelnemers: readonly string[],
): Promise<Samenwerkingsverband> {
  const id = maakId(naam)
  return neem(
    api.PUT('/samenwerkingsverbanden/{id}', {
      params: { path: { id } },
      body: { naam, soort, deelnemers: [...deelnemers] },
    }),
  )
}

/** A name in small letters with hyphens, as addresses have it. */
export function maakId(naam: string): string {
  const plain = naam
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'groep' : plain
}

export function haalPlannen(id: string): Promise<Planscenario[]> {
  return haalAlles((page) =>
    neem(api.GET('/samenwerkingsverbanden/{id}/scenarios', { params: { path: { id }, query: { ...PAGINA, page } } })),
  )
}

/** @param scenarioId - null makes a new one */
export async function bewaarPlan(id: string, scenarioId: string | null, body: Planinvoer): Promise<Planscenario> {
  if (scenarioId === null) {
    return neem(api.POST('/samenwerkingsverbanden/{id}/scenarios', { params: { path: { id } }, body }))
  }
  const path = { id, scenarioId }
  const { etag } = await neemMetKop(
    api.GET('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}', { params: { path } }),
  )
  return neem(
    api.PUT('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}', {
      params: { path, header: { 'If-Match': etag } },
      body,
    }),
  )
}

export async function verwijderPlan(id: string, scenarioId: string): Promise<void> {
  const path = { id, scenarioId }
  const { etag } = await neemMetKop(
    api.GET('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}', { params: { path } }),
  )
  await voer(
    api.DELETE('/samenwerkingsverbanden/{id}/scenarios/{scenarioId}', {
      params: { path, header: { 'If-Match': etag } },
    }),
  )
}

/**
 * The plan, waiting for the job that makes it.
 *
 * @param meld - told how far the job is, 0..1
 * @throws Apifout; 409 when spelregels exclude each other
 */
export async function haalPlan(id: string, scenarioId: string, meld: (voortgang: number) => void): Promise<Plan> {
  for (;;) {
    const { body, response } = await stuur(`/samenwerkingsverbanden/${id}/scenarios/${scenarioId}/plan`, {})
    if (response.status === 200) return asPlan(body)
    await wachtOpPlan(response, meld)
  }
}

/** Waits for the job that an answer points at. @throws Apifout when it failed */
export async function wachtOpPlan(response: Response, meld: (voortgang: number) => void): Promise<void> {
  const taakId = new URL(response.headers.get('location') ?? '', location.href).pathname.split('/').at(-1) ?? ''
  for (;;) {
    const taak = await neem(api.GET('/taken/{taakId}', { params: { path: { taakId } } }))
    meld(taak.voortgang)
    if (taak.status === 'gereed') return
    if (taak.status === 'mislukt') throw leesFout(new Response(null, { status: taak.fout?.status ?? 500 }), taak.fout)
    await new Promise((resolve) => setTimeout(resolve, WACHT_MS))
  }
}

/** The server holds its answers against the description; here only that there is one. */
function asPlan(body: unknown): Plan {
  if (!isPlan(body)) throw new Error('a plan was answered without scenarios')
  return body
}

function isPlan(body: unknown): body is Plan {
  return typeof body === 'object' && body !== null && 'scenarios' in body && 'parameters' in body
}
