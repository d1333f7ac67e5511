import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ROOT } from '../../helpers/cli.ts'
import type { Meting } from '../measure.ts'

const CONNECTIONS = 10
const SECONDS = 4
const ROUNDS = 3

const Uitslag = z.object({ requests: z.object({ average: z.number() }), non2xx: z.int() })

/** Requests per second, by autocannon in a process of its own. */
function measureRate(url: string): number {
  const program = fileURLToPath(import.meta.resolve('autocannon'))
  const args = [program, '--json', '-c', String(CONNECTIONS), '-d', String(SECONDS), url]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  const { requests, non2xx } = Uitslag.parse(JSON.parse(stdout))
  if (non2xx > 0) throw new Error(`${url}: ${non2xx} answers are no success`)
  return requests.average
}

/** A route that does nothing but give this payload. */
const KAAL = `
import fastify from 'fastify'
const payload = JSON.parse(process.env.PAYLOAD)
const app = fastify()
app.get('/', async () => payload)
await app.listen({ port: 0, host: '127.0.0.1' })
console.log(app.server.address().port)`

function startBare(payload: string): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', KAAL], {
    cwd: ROOT,
    env: { ...process.env, PAYLOAD: payload },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve) => {
    child.stdout.on('data', (port: Buffer) => resolve({ child, url: `http://127.0.0.1:${String(port).trim()}/` }))
  })
}

/** A small GET beside a bare Fastify route with the same payload: ours at least half as many per second. */
export async function benchKaal(url: string): Promise<Meting> {
  const { child, url: bareUrl } = await startBare(await (await fetch(url)).text())
  try {
    let [ours, bare] = [0, 0]
    for (let round = 0; round < ROUNDS; round += 1) {
      bare = Math.max(bare, measureRate(bareUrl))
      ours = Math.max(ours, measureRate(url))
    }
    return {
      naam: `kleine GET: ${ours.toFixed(0)}/s, kale route ${bare.toFixed(0)}/s (${(ours / bare).toFixed(2)}); per verzoek`,
      ours: 1000 / ours,
      peer: 1000 / bare,
      peerName: 'een kale Fastify-route met dezelfde inhoud',
      norm: 'minstens half zo snel',
      isMet: ours * 2 >= bare,
    }
  } finally {
    child.kill()
  }
}
