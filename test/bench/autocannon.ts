import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ROOT } from '../helpers/cli.ts'
import { type Meting, readCpu } from './measure.ts'

const CONNECTIONS = 10
const SECONDS = 4
const ROUNDS = 3

const Uitslag = z.object({ requests: z.object({ average: z.number(), total: z.int().positive() }), non2xx: z.int() })

/** Requests per second, and milliseconds of processor of the server for each: of the fastest round. */
type Tempo = { readonly rate: number; readonly cpu: number }

/** By autocannon in a process of its own. */
function measureTempo({ url, pid }: Adres): Tempo {
  const before = readCpu(pid)
  const program = fileURLToPath(import.meta.resolve('autocannon'))
  const args = [program, '--json', '-c', String(CONNECTIONS), '-d', String(SECONDS), url]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const { requests, non2xx } = Uitslag.parse(JSON.parse(stdout))
  if (non2xx > 0) throw new Error(`${url}: ${non2xx} answers are no success`)
  return { rate: requests.average, cpu: (readCpu(pid) - before) / requests.total }
}

/** Where a server answers, and which process it is. */
type Adres = { readonly url: string; readonly pid: number }

/** A route that does nothing but give what it read from its input: as a value that it serialises, or as bytes. */
const KAAL = `
import fastify from 'fastify'
const parts = []
for await (const part of process.stdin) parts.push(part)
const bytes = Buffer.concat(parts)
const payload = process.env.SOORT === 'bytes' ? bytes : JSON.parse(bytes.toString())
const app = fastify()
app.get('/', async () => payload)
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(app.server.address().port)`

function startBare(payload: string, soort: string): Promise<Adres & { readonly child: ChildProcess }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', KAAL], {
    cwd: ROOT,
    env: { ...process.env, SOORT: soort },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(payload)
  return new Promise((resolve) => {
    child.stdout.on('data', (port: Buffer) => {
      resolve({ child, pid: child.pid ?? 0, url: `http://127.0.0.1:${String(port).trim()}/` })
    })
  })
}

/**
 * A GET beside a bare Fastify route that answers the same, in the same run: ours at least half as many per second. The
 * processor time per request stands beside it, because whoever asks may be slower than both.
 *
 * @param soort - how the bare route has its answer: as a value to serialise, or as bytes
 */
export async function benchBeside(
  adres: Adres,
  { naam, soort }: { readonly naam: string; readonly soort: 'waarde' | 'bytes' },
): Promise<Meting> {
  const text = await (await fetch(adres.url)).text()
  const bare = await startBare(text, soort)
  try {
    const rounds = Array.from({ length: ROUNDS }, () => ({ theirs: measureTempo(bare), ours: measureTempo(adres) }))
    const ours = takeFastest(rounds.map((round) => round.ours))
    const theirs = takeFastest(rounds.map((round) => round.theirs))
    const rates = `${ours.rate.toFixed(0)}/s, kale route ${theirs.rate.toFixed(0)}/s (${(ours.rate / theirs.rate).toFixed(2)})`
    return {
      naam: `${naam} (${(Buffer.byteLength(text) / 1000).toFixed(0)} kB): ${rates}; processor per verzoek`,
      ours: ours.cpu,
      peer: theirs.cpu,
      peerName: `een kale Fastify-route met dezelfde ${soort === 'bytes' ? 'bytes' : 'inhoud'}`,
      norm: 'minstens half zo snel',
      isMet: ours.rate * 2 >= theirs.rate,
    }
  } finally {
    bare.child.kill()
  }
}

function takeFastest(rounds: readonly Tempo[]): Tempo {
  return rounds.reduce((best, round) => (round.rate > best.rate ? round : best))
}
