import { Agent, request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { readShippedRelease } from '../../src/storage/index.ts'
import { someFolder } from '../helpers/cli.ts'
import { startServerProcess } from '../helpers/server-process.ts'
import { someLandschapCsv } from './generator.ts'
import { type Meting, p95, readMegabytes } from './measure.ts'

const GEMEENTEN = 25
/** Most referentiecomponenten in use, filled by about half of the gemeenten each. */
const APPLICATIES = 150
const SMALL_MS = 100
/** As `npm start` and the Dockerfile have it. */
const YOUNG = ['--min-semi-space-size=32', '--max-semi-space-size=32']

/** Name, most milliseconds, and what is asked; niets_doen is always one of them. */
const OPDRACHTEN: readonly (readonly [string, number | null, object])[] = [
  ['het beste per referentiecomponent', 60_000, { strategie: 'best_of_breed', simulaties: 0 }],
  ['alle strategieën met 300 trekkingen', null, {}],
]

type Antwoord = { readonly status: number; readonly body: string }

/**
 * A scenario of 25 gemeenten, worked out as a taak over HTTP while somebody else goes on asking: first one that is chosen on
 * cost, then all strategieën side by side.
 */
export async function benchPlan(): Promise<(Meting | string)[]> {
  const server = await startServerProcess({ environment: { GEMENE_DELER_DATA: someFolder() }, nodeArgs: YOUNG })
  const agent = new Agent({ keepAlive: true })
  const ask = (method: string, path: string, body?: string, type = 'application/json') =>
    send(new URL(`/v1${path}`, server.url), { method, agent, body, type })
  try {
    await fillStore(ask)
    const small = async () => {
      const start = performance.now()
      const { status } = await ask('GET', '/referentiemodellen/2026-06-30')
      if (status !== 200) throw new Error(`a small GET gave ${status}`)
      return performance.now() - start
    }
    const quiet: number[] = []
    for (let round = 0; round < 600; round += 1) quiet.push(await small())
    const found: (Meting | string)[] = []
    for (const [naam, norm, opdracht] of OPDRACHTEN) {
      const gemeten = await makePlan(ask, small, { naam, ...opdracht })
      found.push(...describe({ ...gemeten, naam, norm, geheugen: readMegabytes(server.pid, 'meest') }))
    }
    return [...found, `kleine GET zonder plan: p95 ${p95(quiet.slice(300)).toFixed(1)} ms`]
  } finally {
    agent.destroy()
    await server.stop()
    if (server.stderr() !== '') console.error(server.stderr().slice(0, 4000))
  }
}

type Ask = (method: string, path: string, body?: string, type?: string) => Promise<Antwoord>

const LIST = '/samenwerkingsverbanden/meetregio/scenarios'

function must({ status, body }: Antwoord): string {
  if (status >= 300) throw new Error(`the server answered ${status}: ${body}`)
  return body
}

/** Test gemeenten with their lists, and the group of them all. */
async function fillStore(ask: Ask): Promise<void> {
  const { referentiecomponenten } = await readShippedRelease()
  const names = referentiecomponenten.filter(({ status }) => status === 'in_gebruik').map(({ naam }) => naam)
  const codes = Array.from({ length: GEMEENTEN }, (_, at) => String(9901 + at))
  for (const [at, code] of codes.entries()) {
    const gemeente = { naam: `Testgemeente ${code}`, inwoners: 15_000 + 5000 * at }
    must(await ask('PUT', `/gemeenten/${code}`, JSON.stringify(gemeente)))
    const lijst = someLandschapCsv(at + 1, APPLICATIES, names)
    must(await ask('POST', `/gemeenten/${code}/inventarisaties`, lijst, 'text/csv'))
  }
  const verband = { naam: 'Meetregio', soort: 'Samenwerking', deelnemers: codes }
  must(await ask('PUT', '/samenwerkingsverbanden/meetregio', JSON.stringify(verband)))
}

/** Has a plan made, and asks something small all the while. */
async function makePlan(ask: Ask, small: () => Promise<number>, opdracht: object) {
  const scenario = `${LIST}/${JSON.parse(must(await ask('POST', LIST, JSON.stringify(opdracht)))).id}`
  const start = performance.now()
  let stand = JSON.parse(must(await ask('GET', `${scenario}/plan`)))
  const busy: number[] = []
  const begun = new Map<number, number>()
  while (stand.status === 'wacht' || stand.status === 'loopt') {
    for (let round = 0; round < 10; round += 1) {
      busy.push(await small())
      await delay(10)
    }
    stand = JSON.parse(must(await ask('GET', `/taken/${stand.id}`)))
    const step = Math.round(stand.voortgang * 100)
    if (!begun.has(step)) begun.set(step, performance.now() - start)
  }
  const ours = performance.now() - start
  if (stand.status !== 'gereed') throw new Error(`the plan ended as ${stand.status}: ${JSON.stringify(stand.fout)}`)
  return { ours, busy, begun, plan: JSON.parse(must(await ask('GET', `${scenario}/plan`))) }
}

type Gemeten = {
  readonly naam: string
  /** In ms; null: no more than said. */
  readonly norm: number | null
  readonly ours: number
  readonly busy: readonly number[]
  /** By hundredths of the work: when it was seen to be there, in ms. */
  readonly begun: ReadonlyMap<number, number>
  readonly plan: {
    readonly scenarios: readonly {
      readonly scenario: { readonly naam: string }
      readonly bewijs: { readonly status?: string }
      readonly voorstellen: readonly unknown[]
    }[]
  }
  readonly geheugen: number
}

function describe({ naam, norm, ours, busy, begun, plan, geheugen }: Gemeten): (Meting | string)[] {
  const most = Math.max(...plan.scenarios.map(({ voorstellen }) => voorstellen.length))
  const proven = plan.scenarios.filter(({ bewijs }) => bewijs.status === 'optimaal').length
  const wat = `${GEMEENTEN} gemeenten × ${most} referentiecomponenten over HTTP, ${naam}`
  const steps = [...begun].map(([step, ms]) => `${step} % na ${(ms / 1000).toFixed(0)} s`).join(', ')
  const meting = { peer: null, peerName: '' }
  return [
    ...(norm === null
      ? [`plan van ${wat}: ${(ours / 1000).toFixed(1)} s, hoogste geheugen ${geheugen.toFixed(0)} MB`]
      : [{ ...meting, naam: `plan van ${wat}`, ours, norm: `≤ ${norm} ms`, isMet: ours <= norm, geheugen }]),
    {
      ...meting,
      naam: `kleine GET terwijl dat plan gemaakt wordt: p95 van ${busy.length}`,
      ours: p95(busy),
      norm: `≤ ${SMALL_MS} ms`,
      isMet: p95(busy) <= SMALL_MS,
    },
    `langste kleine GET daarbij ${Math.max(...busy).toFixed(0)} ms; bewezen optimaal: ${proven} van ${plan.scenarios.length}; voortgang: ${steps}`,
  ]
}

type Verzending = {
  readonly method: string
  readonly agent: Agent
  readonly body: string | undefined
  readonly type: string
}

function send(url: URL, { method, agent, body, type }: Verzending): Promise<Antwoord> {
  const headers = body === undefined ? {} : { 'content-type': type, 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    request(url, { method, agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8') }))
      answer.on('error', reject)
    })
      .on('error', reject)
      .end(body)
  })
}
