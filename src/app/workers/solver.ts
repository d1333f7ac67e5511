import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Oplosser, Oplossing, Voortgang } from '../../core/index.ts'
import { solveProgramma } from './solve-programma.ts'

/** Solves programmes in threads of their own, so that whoever asks something else need not wait. */
export type Solver = {
  readonly losOp: Oplosser
  readonly stop: () => Promise<void>
}

export type SolverOptions = {
  readonly threads: number
  /** File that a thread runs; null solves on the thread that asks, as a script that runs the source does. */
  readonly thread: URL | null
}

const USUAL: SolverOptions = {
  threads: 1,
  // a thread of Node reads no TypeScript
  thread: import.meta.url.endsWith('.ts') ? null : new URL('./solve-programma.js', import.meta.url),
}

/** Starts no thread before the first programme comes. */
export function startSolver(options: Partial<SolverOptions> = {}): Solver {
  const { threads, thread } = { ...USUAL, ...options }
  if (thread === null) return { losOp: solveProgramma, stop: async () => undefined }
  let pool: Piscina<unknown, Oplossing> | null = null
  const open = (): Piscina<unknown, Oplossing> => {
    pool ??= new Piscina<unknown, Oplossing>({
      filename: fileURLToPath(thread),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 10_000,
    })
    return pool
  }
  return {
    losOp: async (programma, { tijdslimiet, onVoortgang } = {}) => {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (voortgang: Voortgang) => onVoortgang?.(voortgang))
      try {
        const task = { programma, tijdslimiet, port: port2 }
        return await open().run(task, { name: 'solveInThread', transferList: [port2] })
      } finally {
        port1.close()
      }
    },
    stop: async () => {
      await pool?.destroy()
    },
  }
}
