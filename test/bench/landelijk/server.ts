import { join } from 'node:path'
import { z } from 'zod'
import { Pakketoverlap } from '../../../src/core/model/vergelijking.ts'
import { type Opslagplaats, readCatalogus } from '../../../src/storage/index.ts'
import { someFolder } from '../../helpers/cli.ts'
import { type ServerProcess, startServerProcess } from '../../helpers/server-process.ts'
import { createDatabase } from '../../helpers/store.ts'
import { hasCluster, withCluster } from '../../postgres/cluster.ts'
import { benchBeside } from '../autocannon.ts'
import { seededRandom } from '../generator.ts'
import { loadCountry, someGemeentelijst } from '../last/landschappen.ts'
import { type Meting, median, p95, readMegabytes } from '../measure.ts'

const APPLICATIES = 250
/** So small that its vergelijking with another like it is some 60 kB. */
const KLEIN = 12
const VRAGEN = 300
const UPLOADS = 15
const OPEN = { GEMENE_DELER_VERZOEKEN_PER_MINUUT: '1000000000' }

const Antwoord = z.object({
  resultaten: z.array(z.object({ gemeentecode: z.string(), pakketoverlap: Pakketoverlap })),
})
const Paren = z.object({ paren: z.array(z.object({ pakketoverlap: Pakketoverlap })) })

async function ask(url: string, init: RequestInit = {}): Promise<{ readonly ms: number; readonly text: string }> {
  const start = performance.now()
  const answer = await fetch(url, init)
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${url} gave ${answer.status}: ${text}`)
  return { ms: performance.now() - start, text }
}

/** A file sent as the inventarisatie of a gemeente. */
function upload(url: string, code: string, body: string) {
  const headers = { 'content-type': 'text/csv' }
  return ask(`${url}/v1/gemeenten/${code}/inventarisaties`, { method: 'POST', headers, body })
}

type Situatie = { readonly server: ServerProcess; readonly codes: readonly string[]; readonly naam: string }

/** The first question to a process that just started reads all of the country; the others find it in memory. */
async function benchOpbouw({ server, codes, naam }: Situatie): Promise<(Meting | string)[]> {
  await ask(`${server.url}/readyz`)
  const before = readMegabytes(server.pid)
  const first = await ask(`${server.url}/v1/gemeenten/${codes[0]}/partners`)
  const geheugen = readMegabytes(server.pid, 'meest')
  const times: number[] = []
  for (let at = 0; at < VRAGEN; at += 1) {
    times.push((await ask(`${server.url}/v1/gemeenten/${codes[(at * 7) % codes.length]}/partners`)).ms)
  }
  const ours = p95(times)
  const more = `daarvoor ${before.toFixed(0)} MB, na ${VRAGEN} vragen ${readMegabytes(server.pid).toFixed(0)} MB`
  return [
    {
      ...alone(`342 × ${APPLICATIES} uit de opslag, ${naam}, tot en met het eerste antwoord`, first.ms, 3000),
      norm: '≤ 3.000 ms en ≤ 600 MB',
      isMet: first.ms <= 3000 && geheugen <= 600,
      geheugen,
    },
    alone(`partners over HTTP, ${naam}: p95 (mediaan ${median(times).toFixed(1)} ms)`, ours, 20),
    `geheugen van het proces, ${naam}: ${more}`,
  ]
}

/** A new inventarisatie of one gemeente, until partners and a vergelijking of two both show it: upload and all. */
async function benchBijwerken({ server: { url }, codes, naam }: Situatie): Promise<Meting> {
  const catalogus = await readCatalogus()
  const random = seededRandom(5)
  const [own = '', other = ''] = codes
  const read = async () => {
    const partners = Antwoord.parse(
      JSON.parse((await ask(`${url}/v1/gemeenten/${own}/partners?pageSize=100&gemeenten=${other}`)).text),
    )
    const { paren } = Paren.parse(JSON.parse((await ask(`${url}/v1/vergelijkingen?gemeenten=${own},${other}`)).text))
    return [partners.resultaten[0], paren[0]].map((found) => JSON.stringify(found?.pakketoverlap))
  }
  const times: number[] = []
  let [before] = await read()
  for (let number = 0; number < UPLOADS; number += 1) {
    const list = someGemeentelijst({ catalogus, random, name: `nieuw ${number}`, aantal: 150 + 7 * number })
    const start = performance.now()
    await upload(url, own, list)
    const [inPartners, inVergelijking] = await read()
    times.push(performance.now() - start)
    if (inPartners === before || inPartners !== inVergelijking)
      throw new Error('the new inventarisatie is not to be seen')
    before = inPartners
  }
  const name = `een nieuwe inventarisatie, ${naam}, tot partners én vergelijking haar tonen: de traagste van ${UPLOADS}`
  return alone(`${name} (mediaan ${median(times).toFixed(0)} ms)`, Math.max(...times), 1000)
}

/** Two small gemeenten, asked again and again. */
async function benchHerhaald({ server: { url, pid }, naam }: Situatie): Promise<Meting> {
  const catalogus = await readCatalogus()
  const random = seededRandom(60)
  for (const code of ['9990', '9991']) {
    const headers = { 'content-type': 'application/json' }
    await ask(`${url}/v1/gemeenten/${code}`, {
      method: 'PUT',
      headers,
      body: JSON.stringify({ naam: `Klein ${code}` }),
    })
    await upload(url, code, someGemeentelijst({ catalogus, random, name: code, aantal: KLEIN }))
  }
  const soort = { naam: `een vergelijking die er al was, ${naam}`, soort: 'bytes' } as const
  return benchBeside({ url: `${url}/v1/vergelijkingen?gemeenten=9990,9991`, pid }, soort)
}

function alone(naam: string, ours: number, most: number): Meting {
  return { naam, ours, peer: null, peerName: '', norm: `≤ ${most} ms`, isMet: ours <= most }
}

async function measure(plaats: Opslagplaats, naam: string, environment: Record<string, string>) {
  const codes = await loadCountry(plaats, APPLICATIES)
  const start = () => startServerProcess({ environment: { ...OPEN, ...environment } })
  const first = await start()
  const afleiden = await ask(`${first.url}/v1/gemeenten/${codes[0]}/partners`)
  const lines: (Meting | string)[] = [
    `alle 342 voor het eerst afgeleid, ${naam}: ${(afleiden.ms / 1000).toFixed(1)} s, ${readMegabytes(first.pid, 'meest').toFixed(0)} MB`,
  ]
  await first.stop()
  const server = await start()
  try {
    const situatie = { server, codes, naam }
    lines.push(...(await benchOpbouw(situatie)), await benchBijwerken(situatie), await benchHerhaald(situatie))
    return lines
  } finally {
    await server.stop()
  }
}

/** The country as a server has it: 342 gemeenten in the store, questions over HTTP, on both stores. */
export async function benchServer(): Promise<(Meting | string)[]> {
  const folder = someFolder()
  const lines = await measure({ map: join(folder, 'opslag') }, 'PGlite', { GEMENE_DELER_DATA: folder })
  if (!hasCluster()) return [...lines, 'PostgreSQL is hier niet geïnstalleerd: overgeslagen']
  const more = await withCluster(async (cluster) => {
    const databaseUrl = await createDatabase(cluster)
    return measure({ databaseUrl }, 'PostgreSQL', { DATABASE_URL: databaseUrl, GEMENE_DELER_DATA: someFolder() })
  })
  return [...lines, ...more]
}
