import { z } from 'zod'

/** What a server acknowledged: 201, with what its report says. */
export type Acknowledged = { readonly id: string; readonly applicaties: number }

const Verslag = z.object({ id: z.string(), applicaties: z.int() })

/** A list of applicaties that nobody else has: as many in the landschap as there are rows. */
export function someList(name: string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => `Stelsel ${name} deel ${row};Maker ${row % 7}`)
  return ['Applicatie;Leverancier', ...lines].join('\n')
}

/** Makes a test gemeente. */
export async function putGemeente(url: string, code: string): Promise<void> {
  const answer = await fetch(`${url}/v1/gemeenten/${code}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ naam: `Testgemeente ${code}` }),
  })
  if (answer.status !== 201) throw new Error(`no gemeente ${code}: ${answer.status}`)
}

/** Uploads a list under a bron of its own: it replaces nothing. */
export function upload(url: string, code: string, list: { name: string; rows: number }): Promise<Response> {
  return fetch(`${url}/v1/gemeenten/${code}/inventarisaties?bron=${list.name}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: someList(list.name, list.rows),
  })
}

/** Uploads one list after the other until the server is gone. @returns what it acknowledged in full */
export async function uploadUntilGone(url: string, code: string, worker: string): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  for (let number = 0; ; number += 1) {
    try {
      const answer = await upload(url, code, { name: `${worker}-${number}`, rows: 1 + ((number * 17) % 60) })
      const body: unknown = await answer.json()
      if (answer.status !== 201) throw new Refused(`${answer.status}: ${JSON.stringify(body)}`)
      acknowledged.push(Verslag.parse(body))
    } catch (error) {
      if (error instanceof Refused) throw error
      return acknowledged
    }
  }
}

/** An answer that is no 201, of a server that was there to give it. */
class Refused extends Error {
  override readonly name = 'Refused'
}

const Lijst = z.object({ resultaten: z.array(Verslag), paginering: z.object({ totaalAantal: z.int() }) })

/** All inventarisaties of a gemeente. */
export async function listInventarisaties(url: string, code: string): Promise<readonly Acknowledged[]> {
  const inventarisaties: Acknowledged[] = []
  for (let page = 1; ; page += 1) {
    const answer = await fetch(`${url}/v1/gemeenten/${code}/inventarisaties?pageSize=100&page=${page}`)
    const { resultaten, paginering } = Lijst.parse(await answer.json())
    inventarisaties.push(...resultaten)
    if (inventarisaties.length >= paginering.totaalAantal) return inventarisaties
  }
}

const Landschap = z.object({ paginering: z.object({ totaalAantal: z.int() }) })

/** How many applicaties the landschap of a gemeente has. */
export async function countApplicaties(url: string, code: string): Promise<number> {
  const answer = await fetch(`${url}/v1/gemeenten/${code}/applicaties?pageSize=1`)
  return Landschap.parse(await answer.json()).paginering.totaalAantal
}
