import { Agent, request } from 'node:http'
import type { Catalogus } from '../../../src/core/index.ts'
import { seededRandom } from '../generator.ts'
import { someGemeentelijst } from './landschappen.ts'

export type Verzoek = { readonly soort: string; readonly ms: number; readonly status: number }

export type Situatie = {
  readonly url: string
  readonly codes: readonly string[]
  readonly componenten: readonly string[]
  readonly catalogus: Catalogus
}

type Vraag = { readonly soort: string; readonly path: string; readonly body?: string }

const GROEP = 5

/** What a user asks next: 80 % reads, 15 % comparisons of five gemeenten, 5 % uploads of 150 rows. */
function drawVraag({ codes, componenten, catalogus }: Situatie, random: () => number, name: string): Vraag {
  const pick = (of: readonly string[]) => of[Math.floor(random() * of.length)] ?? ''
  const code = pick(codes)
  const kans = random()
  if (kans < 0.05) {
    const body = someGemeentelijst({ catalogus, random, name })
    return { soort: 'upload', path: `/gemeenten/${code}/inventarisaties`, body }
  }
  if (kans < 0.2) {
    const group = new Set<string>()
    while (group.size < GROEP) group.add(pick(codes))
    return { soort: 'vergelijking', path: `/vergelijkingen?gemeenten=${[...group].join(',')}` }
  }
  const release = '/referentiemodellen/2026-06-30/referentiecomponenten'
  const reads = [
    `/gemeenten/${code}`,
    `/gemeenten/${code}/applicaties?pageSize=50`,
    `/gemeenten/${code}/dekking?pageSize=50`,
    `/gemeenten/${code}/toewijzingen?status=voorgesteld`,
    `/gemeenten/${code}/inventarisaties`,
    `/gemeenten?search=a&pageSize=50`,
    `${release}/${pick(componenten)}`,
    `${release}?pageSize=50`,
  ]
  return { soort: 'lezen', path: pick(reads) }
}

/** Users that ask one thing after the other, without a pause, for so long. */
export async function runUsers(situatie: Situatie, users: number, ms: number): Promise<readonly Verzoek[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: users })
  const end = performance.now() + ms
  const done: Verzoek[] = []
  const work = async (user: number) => {
    const random = seededRandom(user + 1)
    for (let number = 0; performance.now() < end; number += 1) {
      const vraag = drawVraag(situatie, random, `${user}-${number}`)
      const start = performance.now()
      const status = await send(`${situatie.url}/v1${vraag.path}`, agent, vraag.body)
      done.push({ soort: vraag.soort, ms: performance.now() - start, status })
    }
  }
  await Promise.all(Array.from({ length: users }, (_, user) => work(user)))
  agent.destroy()
  return done
}

/** Takes the answer in without looking at it: the machine is for the server. */
export function send(url: string, agent: Agent, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'text/csv' }
    const sent = request(url, { agent, headers, method: body === undefined ? 'GET' : 'POST' }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
