import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { type Alternatief, LandschapError, type Verdeelopdracht, type Verdelingsoverzicht } from '../../core/index.ts'
import { type Answer, takeAnswer } from './antwoord.ts'
import { openPool } from './open-pool.ts'
import { packGrondslag } from './plan-in-thread.ts'
import {
  type Alternatiefkeuze,
  type Bestandsvraag,
  makeAlternatief,
  makeBestand,
  makePlan,
  makeVerdeling,
  type Planbytes,
  type Plangrondslag,
} from './plan-work.ts'

/** Makes plans and what follows from them in threads of their own, so that whoever asks something else need not wait. */
export type Planner = {
  readonly plan: (grondslag: Plangrondslag, onVoortgang: (aandeel: number) => void) => Promise<Planbytes>
  readonly alternatief: (grondslag: Plangrondslag, keuze: Alternatiefkeuze) => Promise<Alternatief>
  readonly verdeel: (opdracht: Verdeelopdracht) => Promise<Verdelingsoverzicht>
  /** @param plan - as {@link Planbytes} has it */
  readonly schrijf: (plan: Uint8Array, vraag: Bestandsvraag) => Promise<Uint8Array>
  readonly stop: () => Promise<void>
}

export type PlannerOptions = {
  readonly threads: number
  /** Most megabytes that a thread may use. */
  readonly memory: number
  /** File that a thread runs; null works on the thread that asks, as a script that runs the source does. */
  readonly thread: URL | null
}

const USUAL: PlannerOptions = {
  // a long plan must not keep a dossier waiting
  threads: 2,
  memory: 2000,
  // a thread of Node reads no TypeScript
  thread: import.meta.url.endsWith('.ts') ? null : new URL('./plan-in-thread.js', import.meta.url),
}

/** What waits holds its landschappen in memory. */
const MOST_WAITING = 20

const HERE: Planner = {
  plan: makePlan,
  alternatief: makeAlternatief,
  verdeel: makeVerdeling,
  schrijf: makeBestand,
  stop: async () => undefined,
}

/** Starts no thread before the first question comes. */
export function startPlanner(options: Partial<PlannerOptions> = {}): Planner {
  const { threads, memory, thread } = { ...USUAL, ...options }
  if (thread === null) return HERE
  let pool: Piscina | null = null
  const ask = async <T>(name: string, task: object, ports: MessagePort[] = []): Promise<T> => {
    pool ??= openPool({ thread, threads, memory })
    if (pool.queueSize >= MOST_WAITING) {
      throw new LandschapError('te_druk', 'Er wordt nu veel tegelijk uitgewerkt. Probeer het over een minuut weer.')
    }
    const answer: Answer<T> = await pool.run(task, { name, transferList: ports })
    return takeAnswer(answer)
  }
  return {
    plan: async (grondslag, onVoortgang) => {
      const { port1, port2 } = new MessageChannel()
      port1.on('message', (aandeel: number) => onVoortgang(aandeel))
      try {
        return await ask<Planbytes>('planInThread', { pakje: packGrondslag(grondslag), port: port2 }, [port2])
      } finally {
        port1.close()
      }
    },
    alternatief: (grondslag, keuze) => ask('alternatiefInThread', { pakje: packGrondslag(grondslag), keuze }),
    verdeel: (opdracht) => ask('verdelingInThread', opdracht),
    schrijf: (bytes, vraag) => ask('bestandInThread', { bytes, vraag }),
    stop: async () => {
      await pool?.destroy()
    },
  }
}
