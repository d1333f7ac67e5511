import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from './cli.ts'

const PROGRAM = join(ROOT, 'dist/cli/main.js')

/** `serveer` as a process of its own, as a user starts it. */
export type ServerProcess = {
  /** Where it listens: `http://127.0.0.1:41234`. */
  readonly url: string
  readonly pid: number
  /** What it wrote to stderr so far: the log among it. */
  readonly stderr: () => string
  /** Ends it at once, without a chance to tidy up (`kill -9`), and waits until it is gone. */
  readonly kill: () => Promise<void>
  /** Asks it to stop, and waits. @returns its exit code */
  readonly stop: () => Promise<number | null>
}

export type ServerProcessOptions = {
  /** Added to the environment of this process: the store (GEMENE_DELER_DATA or DATABASE_URL) first of all. */
  readonly environment: Readonly<Record<string, string>>
  /** Arguments behind `serveer`. */
  readonly args?: readonly string[]
  /** Of node itself. */
  readonly nodeArgs?: readonly string[]
}

/** A server that ended before it listened. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
  readonly code: number | null
  readonly stderr: string

  constructor(code: number | null, stderr: string) {
    super(`serveer ended with ${code}: ${stderr}`)
    this.code = code
    this.stderr = stderr
  }
}

/**
 * Starts `serveer` on a free port, and waits until it says where it listens.
 *
 * @throws NotStarted
 */
export async function startServerProcess({
  environment,
  args = [],
  nodeArgs = [],
}: ServerProcessOptions): Promise<ServerProcess> {
  buildWhenStale()
  const child = spawn(process.execPath, [...nodeArgs, PROGRAM, 'serveer', ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', NO_COLOR: '1', GEMENE_DELER_LOG: 'warn', ...environment },
  })
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)))
  let stderr = ''
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  const url = await Promise.race([readUrl(child), ended.then((code) => new NotStarted(code, stderr))])
  if (url instanceof NotStarted) throw url
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    url,
    pid: child.pid ?? 0,
    stderr: () => stderr,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
  }
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let stdout = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8')
      const url = /draait op (http:\S+)/.exec(stdout)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
}

/** Makes a key for everything, through a server that has none yet. @returns its id and secret */
export async function makeSleutel(url: string): Promise<{ readonly id: string; readonly geheim: string }> {
  const answer = await fetch(`${url}/v1/sleutels`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rol: 'beheerder', omschrijving: 'proef' }),
  })
  return z.object({ id: z.string(), geheim: z.string() }).parse(await answer.json())
}

let isBuilt = false

/** The program that is tried is that of the source as it is now. */
function buildWhenStale(): void {
  if (isBuilt) return
  isBuilt = true
  const made = statSync(PROGRAM, { throwIfNoEntry: false })?.mtimeMs ?? 0
  const source = join(ROOT, 'src')
  const newest = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .reduce((last, name) => Math.max(last, statSync(join(source, name)).mtimeMs), 0)
  if (made >= newest) return
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) throw new Error('the build failed')
}
