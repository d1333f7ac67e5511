import { LandschapError } from '../core/index.ts'
import type { Taak, Werk, Werkopties } from './registers/taken.ts'
import type { LandschapStore } from './store.ts'

/** What does one taak: it ends with `taken.finish` in the transaction that stores what came of it. */
export type Taakwerker = (werk: {
  readonly taak: Taak
  readonly bestand: Uint8Array | null
  readonly meldVoortgang: (aandeel: number) => Promise<void>
}) => Promise<void>

const STOP_MS = 10_000
const STIL_MS = 40_000

/**
 * Starts to do the taken of the store in this process, each by the worker of its soort. Any number of processes may.
 *
 * A LandschapError of a worker ends the taak as mislukt with its text; any other error too, without internals, and goes
 * to `onFout`. A taak whose process is gone is done by another, from its beginning, and ends once.
 *
 * @returns what stops it: it waits ten seconds for what runs, then leaves that to another process or the next start
 */
export async function startWerkbank(
  store: LandschapStore,
  workers: Readonly<Record<string, Taakwerker>>,
  { gelijktijdig = 1, stilMs = STIL_MS, onFout }: Partial<Werkopties> & Pick<Werkopties, 'onFout'>,
): Promise<{ stop(): Promise<void> }> {
  const work = async (taak: Taak) => {
    const fout = await doTaak(store, taak, workers).catch((error: unknown) => describeFout(error, onFout))
    // a worker that ended it itself has the last word: this then changes nothing
    await store.taken.finish(taak.id, { fout: fout ?? NIET_AFGEROND })
  }
  const werk: Werk = await store.taken.startWork(work, { gelijktijdig, stilMs, onFout })
  return { stop: () => werk.stop(STOP_MS) }
}

type Fout = NonNullable<Taak['fout']>

const NIET_AFGEROND: Fout = {
  code: 'interne_fout',
  detail: 'De verwerking is gestopt zonder uitkomst. Meld dit bij de beheerder.',
}

async function doTaak(
  store: LandschapStore,
  taak: Taak,
  workers: Readonly<Record<string, Taakwerker>>,
): Promise<Fout | null> {
  const worker = Object.hasOwn(workers, taak.soort) ? workers[taak.soort] : undefined
  if (worker === undefined) throw new Error(`no worker for a taak of soort ${taak.soort}`)
  const bestand = await store.taken.readBestand(taak.id)
  await worker({ taak, bestand, meldVoortgang: (aandeel) => store.taken.setVoortgang(taak.id, aandeel) })
  return null
}

function describeFout(error: unknown, onFout: Werkopties['onFout']): Fout {
  if (error instanceof LandschapError) return { code: error.code, detail: error.detail }
  onFout(error)
  return {
    code: 'interne_fout',
    detail: 'De verwerking is door een fout gestopt. Probeer het opnieuw of meld het bij de beheerder.',
  }
}
