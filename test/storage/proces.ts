import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Opslagplaats } from '../../src/storage/index.ts'

export type Proces = {
  readonly pid: number
  /** The next line that it prints. */
  readLine(): Promise<string>
  /** As the machine does when memory runs out: no chance to tidy up. */
  kill(): Promise<void>
}

/** Starts another operating-system process on a store: see werker.ts for what it can do. */
export function startProces(plaats: Opslagplaats, what: 'open' | 'werk'): Proces {
  const script = fileURLToPath(new URL('werker.ts', import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(plaats), what], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (child.stdout === null || child.pid === undefined) throw new Error('the process did not start')
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    pid: child.pid,
    readLine: async () => {
      const { value, done } = await lines.next()
      if (done === true) throw new Error('the process ended')
      return String(value)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
