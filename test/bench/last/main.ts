import { Agent } from 'node:http'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { readCatalogus, readShippedRelease } from '../../../src/storage/index.ts'
import { someFolder } from '../../helpers/cli.ts'
import { type ServerProcess, startServerProcess } from '../../helpers/server-process.ts'
import { createDatabase } from '../../helpers/store.ts'
import { withCluster } from '../../postgres/cluster.ts'
import { benchBeside } from '../autocannon.ts'
import { seededRandom } from '../generator.ts'
import { type Meting, p95, readCpu, readMegabytes } from '../measure.ts'
import { runUsers, type Situatie, send, type Verzoek } from './gebruikers.ts'
import { loadCountry } from './landschappen.ts'

const USERS = 20
const SECONDS = Number(process.env['LAST_SECONDEN'] ?? 60)
const WARM_MS = 150
/** As `npm start` and the Dockerfile have it. */
const YOUNG = ['--min-semi-space-size=32', '--max-semi-space-size=32']
/** Not what is measured: how much one caller may ask. */
const OPEN = { GEMENE_DELER_VERZOEKEN_PER_MINUUT: '1000000000' }

function describeMinute(verzoeken: readonly Verzoek[], megabytes: readonly number[]): string {
  const soorten = ['lezen', 'vergelijking', 'upload'].map((soort) => {
    const own = verzoeken.filter((one) => one.soort === soort).map(({ ms }) => ms)
    return `${soort} ${own.length}× p95 ${p95(own).toFixed(0)} ms`
  })
  const statuses = [...new Set(verzoeken.map(({ status }) => status))].sort((a, b) => a - b)
  const counts = statuses.map((one) => `${one}: ${verzoeken.filter(({ status }) => status === one).length}`)
  const third = Math.ceil(megabytes.length / 3)
  const mean = (of: readonly number[]) => (of.reduce((sum, one) => sum + one, 0) / of.length).toFixed(0)
  const memory = `geheugen eerste derde ${mean(megabytes.slice(0, third))} MB, laatste derde ${mean(megabytes.slice(-third))} MB`
  const rate = (verzoeken.length / SECONDS).toFixed(0)
  return `${soorten.join(', ')}; ${counts.join(', ')}; ${rate} verzoeken/s; ${memory}; load ${loadavg()[0]?.toFixed(1)}`
}

async function benchUsers(server: ServerProcess, situatie: Situatie, norm: { naam: string; ms: number }) {
  await runUsers(situatie, USERS, (SECONDS * 1000) / 6)
  const megabytes: number[] = []
  const timer = setInterval(() => megabytes.push(readMegabytes(server.pid)), 1000)
  const cpu = readCpu(server.pid)
  const verzoeken = await runUsers(situatie, USERS, SECONDS * 1000)
  const perVerzoek = (readCpu(server.pid) - cpu) / verzoeken.length
  clearInterval(timer)
  const ours = p95(verzoeken.map(({ ms }) => ms))
  const faults = verzoeken.filter(({ status }) => status >= 400 || status === 0).length
  const meting: Meting = {
    naam: `${USERS} gebruikers op 342 × 150, ${norm.naam}: p95, ${faults} fouten`,
    ours,
    peer: null,
    peerName: '',
    norm: `≤ ${norm.ms} ms, geen fouten`,
    isMet: ours <= norm.ms && faults === 0,
    geheugen: Math.max(...megabytes),
  }
  return [meting, `${describeMinute(verzoeken, megabytes)}; processor per verzoek ${perVerzoek.toFixed(1)} ms`]
}

/** One group again and again, and groups that nobody asked before of gemeenten that were. */
async function benchGroups({ url, codes }: Situatie, naam: string): Promise<(Meting | string)[]> {
  const agent = new Agent({ keepAlive: true })
  const random = seededRandom(25)
  const draw = () => [...codes].sort(() => random() - 0.5).slice(0, 25)
  const measure = async (group: readonly string[]) => {
    const start = performance.now()
    const status = await send(`${url}/v1/vergelijkingen?gemeenten=${group.join(',')}`, agent)
    if (status !== 200) throw new Error(`a vergelijking of 25 gemeenten gave ${status}`)
    return performance.now() - start
  }
  const same = draw()
  await measure(same)
  const warm: number[] = []
  for (let round = 0; round < 100; round += 1) warm.push(await measure(same))
  const fresh: number[] = []
  for (let round = 0; round < 12; round += 1) fresh.push(await measure(draw()))
  agent.destroy()
  const ours = p95(warm)
  const meting = { naam: `vergelijking van 25 gemeenten, warm, ${naam}: p95`, ours, peer: null, peerName: '' }
  return [
    { ...meting, norm: `≤ ${WARM_MS} ms`, isMet: ours <= WARM_MS },
    `vergelijking van 25 gemeenten die nog niet zo bij elkaar gevraagd zijn, ${naam}: p95 ${p95(fresh).toFixed(0)} ms`,
  ]
}

/**
 * 342 gemeenten × 150 applicaties, and twenty people who use the API at once without a pause, on both stores.
 *
 * LAST_ALLEEN (`pglite`, `postgres`) does one; LAST_SECONDEN is how long (60); LAST_PROFIEL a folder for CPU profiles.
 */
export async function benchLast(): Promise<(Meting | string)[]> {
  const profile = process.env['LAST_PROFIEL']
  const catalogus = await readCatalogus()
  const componenten = (await readShippedRelease()).referentiecomponenten.map(({ id }) => id)
  const measure = async (
    environment: Record<string, string>,
    codes: readonly string[],
    norm: { naam: string; ms: number },
  ) => {
    const server = await startServerProcess({
      environment: { ...OPEN, ...environment },
      nodeArgs: [...YOUNG, ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`])],
    })
    try {
      const situatie = { url: server.url, codes, componenten, catalogus }
      const groups = await benchGroups(situatie, norm.naam)
      const small = await benchBeside(
        {
          url: `${server.url}/v1/referentiemodellen/2026-06-30/referentiecomponenten/${componenten[0]}`,
          pid: server.pid,
        },
        { naam: 'kleine GET', soort: 'waarde' },
      )
      return [...(await benchUsers(server, situatie, norm)), ...groups, small]
    } finally {
      await server.stop()
      if (server.stderr() !== '') console.error(server.stderr().slice(0, 4000))
    }
  }
  const alone = process.env['LAST_ALLEEN']
  const onPglite = async () => {
    const folder = someFolder()
    const codes = await loadCountry({ map: join(folder, 'opslag') })
    return measure({ GEMENE_DELER_DATA: folder }, codes, { naam: 'PGlite', ms: 600 })
  }
  const onPostgres = () =>
    withCluster(async (cluster) => {
      const databaseUrl = await createDatabase(cluster)
      const codes = await loadCountry({ databaseUrl })
      const environment = { DATABASE_URL: databaseUrl, GEMENE_DELER_DATA: someFolder() }
      return measure(environment, codes, { naam: 'PostgreSQL', ms: 300 })
    })
  return [...(alone === 'postgres' ? [] : await onPglite()), ...(alone === 'pglite' ? [] : await onPostgres())]
}
