import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'

type PoolOptions = {
  /** Module whose exports the threads run. */
  readonly thread: URL
  readonly threads: number
  /** Megabytes that a thread may hold. */
  readonly memory: number
}

/** Opens a pool of threads that start when they are needed and end when they are not. */
export function openPool({ thread, threads, memory }: PoolOptions): Piscina {
  const pool = new Piscina({
    filename: fileURLToPath(thread),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: 10_000,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  })
  // whoever waits for a thread that breaks is told by the refusal of its task; the server goes on
  pool.on('error', () => undefined)
  return pool
}
