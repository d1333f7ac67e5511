import createClient from 'openapi-fetch'
import { type Sleutelvraag, vraagSleutel } from '../staat/sleutel.ts'
import { type Apifout, leesFout, maakOffline } from './fout.ts'
import type { paths } from './schema.d.ts'

/** The API of the server that sent this page, typed by its own description. */
export const api = createClient<paths>({
  baseUrl: '/v1',
  fetch: sendWithSleutel,
  querySerializer: { array: { style: 'form', explode: false } },
})

type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response }

/**
 * Takes the body out of an answer.
 *
 * @throws Apifout for everything that is no success
 */
export async function neem<T>(answer: Promise<Answer<T>>): Promise<T> {
  return (await neemMetKop(answer)).body
}

/** As {@link neem}, with the ETag that a change has to send back. */
export async function neemMetKop<T>(answer: Promise<Answer<T>>): Promise<{ readonly body: T; readonly etag: string }> {
  const { data, error, response } = await answer
  if (!response.ok || data === undefined) throw leesFout(response, error)
  return { body: data, etag: response.headers.get('etag') ?? '' }
}

/** Of a change that answers with nothing. @throws Apifout */
export async function voer(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer
  if (!response.ok) throw leesFout(response, error)
}

/** Sends a file as it is; not by the typed client, which knows bodies in JSON only. */
export async function stuur(path: string, init: RequestInit): Promise<{ body: unknown; response: Response }> {
  const response = await sendWithSleutel(new Request(`/v1${path}`, init))
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw leesFout(response, body)
  return { body, response }
}

/** Fetches a file in the form that is asked for. @throws Apifout, also when it is not made yet */
export async function haalBestand(path: string, accept: string): Promise<{ naam: string; inhoud: Blob }> {
  const response = await sendWithSleutel(new Request(`/v1${path}`, { headers: { accept } }))
  if (response.status !== 200) throw leesFout(response, await response.json().catch(() => null))
  const naam = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  return { naam: naam ?? 'bestand', inhoud: await response.blob() }
}

/** Adds the key of this session; on 401 asks for one and tries again, until it works or the person gives up. */
async function sendWithSleutel(request: Request): Promise<Response> {
  let vraag: Sleutelvraag = 'geen'
  for (;;) {
    const sleutel = await vraagSleutel(vraag)
    const attempt = request.clone()
    if (sleutel !== null) attempt.headers.set('authorization', `Bearer ${sleutel}`)
    const response = await fetch(attempt).catch((): Apifout => maakOffline())
    if (!(response instanceof Response)) throw response
    if (response.status !== 401) return response
    const next: Sleutelvraag = sleutel === null ? 'nodig' : 'onjuist'
    if ((await vraagSleutel(next)) === null) return response
    vraag = 'geen'
  }
}
