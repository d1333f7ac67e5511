import type { Piscina } from 'piscina'
import { LandschapError, type Referentiemodel } from '../../core/index.ts'
import { readModel, readUpload } from '../inlezen/read-upload.ts'
import { type Answer, takeAnswer } from './antwoord.ts'
import { openPool } from './open-pool.ts'

/** Reads files; large ones in threads of their own, so that whoever asks something else need not wait. */
export type Reader = {
  readonly read: typeof readUpload
  readonly readModel: typeof readModel
  readonly stop: () => Promise<void>
}

export type ReaderOptions = {
  /** Files of at most so many bytes are read at once, on the thread that asks. */
  readonly smallest: number
  readonly threads: number
  /** Most megabytes that a thread may use. */
  readonly memory: number
  /** File that a thread runs: ours as it is compiled. Who runs the source gives one that can. */
  readonly thread: URL
}

const USUAL: ReaderOptions = {
  smallest: 200_000,
  threads: 1,
  memory: 1500,
  thread: new URL('./read-upload.js', import.meta.url),
}

/** Starts no thread before the first large file comes. */
export function startReader(options: Partial<ReaderOptions> = {}): Reader {
  const { smallest, threads, memory, thread } = { ...USUAL, ...options }
  let pool: Piscina | null = null
  const open = (): Piscina => {
    pool ??= openPool({ thread, threads, memory })
    return pool
  }
  return {
    read: async (upload, referentiemodel) => {
      if (upload.bytes.length <= smallest) return readUpload(upload, referentiemodel)
      return takeAnswer(await askThread<Gelezen>(open(), { upload, referentiemodel }, 'readInThread'))
    },
    readModel: async (upload) => {
      if (upload.bytes.length <= smallest) return readModel(upload)
      return takeAnswer(await askThread<Referentiemodel>(open(), { upload }, 'readModelInThread'))
    },
    stop: async () => {
      await pool?.destroy()
    },
  }
}

type Gelezen = Awaited<ReturnType<typeof readUpload>>

async function askThread<T>(pool: Piscina<object, Answer<T>>, task: object, name: string): Promise<Answer<T>> {
  try {
    return await pool.run(task, { name })
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'ERR_WORKER_OUT_OF_MEMORY') throw cause
    throw new LandschapError(
      'bestand_te_groot',
      'Dit bestand vraagt te veel geheugen om in één keer te lezen. Splits het, bijvoorbeeld per gemeente of per beleidsdomein.',
      { cause },
    )
  }
}
