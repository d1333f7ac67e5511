import type { Workspace } from '../workspace.ts'
import { readCountry, readCountryKey } from './country-index.ts'

/** For so long nothing may have changed before the index is brought up to date without anybody asking. */
const RUST_MS = 5000

/**
 * Looks whether something changed, and brings the index of all landschappen up to date once no more has changed between two
 * looks: so that the first question after many uploads does not wait for them, and uploads do not wait for the index.
 *
 * @returns the look; it tells whether it brought something up to date
 */
export function buildCountryLook(workspace: Workspace): () => Promise<boolean> {
  let seen = ''
  let done = ''
  return async () => {
    const key = await readCountryKey(workspace)
    const isQuiet = key === seen
    seen = key
    if (!isQuiet || key === done) return false
    await readCountry(workspace)
    // deriving raises the revisie of the table of uses
    seen = await readCountryKey(workspace)
    done = seen
    return true
  }
}

export type Countryrefresh = {
  /** Looks no more; ends a derivation of many after the gemeente that it is at, and waits for that. */
  stop(): Promise<void>
}

/** Looks every few seconds, one look at a time. @param onFout - what a look threw; the next one tries again */
export function startCountryRefresh(workspace: Workspace, onFout: (error: unknown) => void): Countryrefresh {
  const look = buildCountryLook(workspace)
  const { afleiding } = workspace.memory
  let running: Promise<unknown> | null = null
  const timer = setInterval(() => {
    running ??= look()
      .catch((error: unknown) => {
        if (!afleiding.isStopped) onFout(error)
      })
      .finally(() => {
        running = null
      })
  }, RUST_MS)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      afleiding.isStopped = true
      await running
    },
  }
}
