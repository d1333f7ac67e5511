import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Taak, Werk, Werkopties } from '../registers/taken.ts'
import type { Omgeving } from './omgeving.ts'
import { beatHeart, giveBack, takeOver } from './overname.ts'
import { parseGuid } from './rijen.ts'
import { finishTaak, readTaak } from './taak.ts'
import { RIJ, type Wachtrij } from './wachtrij.ts'

type Onderdelen = { readonly omgeving: Omgeving; readonly wachtrij: Wachtrij; readonly isAlone: boolean }
type Opdracht = { readonly id: string; readonly taakId: string }

/** Another process tells nobody that there is work: so often it is looked for. */
const POLL_MS = 2000
const MAINTENANCE_MS = 60 * 60 * 1000
const MOST_STARTS = 3

/** Takes taken off the queue until stop. pg-boss's own loop is not used: it leaves promises that end the process. */
export async function startWork(
  onderdelen: Onderdelen,
  work: (taak: Taak) => Promise<void>,
  { gelijktijdig, stilMs, onFout }: Werkopties,
): Promise<Werk> {
  const { omgeving, wachtrij, isAlone } = onderdelen
  const running = new Map<string, Opdracht>()
  const stopping = new AbortController()
  const run = async (opdracht: Opdracht) => {
    running.set(opdracht.taakId, opdracht)
    try {
      await runOpdracht(onderdelen, opdracht, work)
      return true
    } catch (error) {
      onFout(error)
      if (running.has(opdracht.taakId)) await giveBack(onderdelen, opdracht.taakId, opdracht.id).catch(onFout)
      return false
    } finally {
      running.delete(opdracht.taakId)
    }
  }
  const loop = async () => {
    while (!stopping.signal.aborted) {
      // listening begins before looking: work that comes in between is not slept through
      const pause = buildPause(wachtrij, stopping.signal)
      const [job] = await wachtrij.boss.fetch<{ taakId: string }>(RIJ, { batchSize: 1 })
      if (job === undefined || !(await run({ id: job.id, taakId: job.data.taakId }))) await pause.wait()
      pause.end()
    }
  }
  await takeOver(onderdelen, isAlone ? 0 : stilMs)
  const loops = Promise.all(Array.from({ length: gelijktijdig }, loop))
  loops.catch(onFout)
  const timers = [
    repeat(async () => {
      await beatHeart(onderdelen, [...running.keys()])
      if (!isAlone) await takeOver(onderdelen, stilMs)
    }, stilMs / 4),
    repeat(() => wachtrij.boss.maintain(), MAINTENANCE_MS),
  ]
  function repeat(action: () => Promise<unknown>, interval: number): NodeJS.Timeout {
    return setInterval(() => void action().catch(onFout), interval).unref()
  }
  return {
    stop: async (waitMs) => {
      stopping.abort()
      const waiting = new AbortController()
      await Promise.race([loops, delay(waitMs, undefined, { signal: waiting.signal }).catch(() => {})])
      waiting.abort()
      for (const timer of timers) clearInterval(timer)
      for (const { taakId, id } of running.values()) {
        running.delete(taakId)
        await giveBack({ omgeving, wachtrij }, taakId, id).catch(onFout)
      }
    },
  }
}

async function runOpdracht(
  { omgeving, wachtrij }: Onderdelen,
  { id, taakId }: Opdracht,
  work: (taak: Taak) => Promise<void>,
): Promise<void> {
  const row = await omgeving.db
    .updateTable('taak')
    .set({ status: 'loopt', hartslagOp: sql<Date>`now()`, pogingen: sql<number>`pogingen + 1` })
    .where('id', '=', parseGuid(taakId))
    .where('gereedOp', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (row !== undefined) await (row.pogingen > MOST_STARTS ? giveUp(omgeving, taakId) : work(readTaak(row)))
  await wachtrij.boss.complete(RIJ, id)
}

/** What ended its process three times would end it again. */
async function giveUp(omgeving: Omgeving, taakId: string): Promise<void> {
  const detail = `De verwerking is ${MOST_STARTS} keer begonnen en niet afgekomen. Probeer het met een kleiner bestand, of meld het bij de beheerder.`
  await finishTaak(omgeving, taakId, { fout: { code: 'interne_fout', detail } })
}

/** Waits until there may be work, from now on. */
function buildPause(wachtrij: Wachtrij, stopping: AbortSignal): { wait(): Promise<void>; end(): void } {
  const awake = new AbortController()
  const end = wachtrij.onWake(() => awake.abort())
  const signal = AbortSignal.any([awake.signal, stopping])
  return { wait: () => delay(POLL_MS, undefined, { signal }).catch(() => {}), end }
}
