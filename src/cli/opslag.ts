import { buildWorkspace, type Reader, startPlanner, startReader, type Workspace } from '../app/index.ts'
import { findOpslagplaats, openStore, readCatalogus, readKostenparameters, seedStore } from '../storage/index.ts'
import { readToday } from './commands/lezen.ts'

/**
 * Opens the store of this user for one command, and closes it whatever comes of the work.
 *
 * @param reader - stopped at the end; a server gives one that reads large files in threads
 * @throws LandschapError opslag_bezet when a running server holds the embedded store, with what to do
 */
export async function withWorkspace<T>(
  work: (workspace: Workspace) => Promise<T>,
  // one command does one thing at a time: nobody waits for this thread
  reader: Reader = startReader({ smallest: Number.POSITIVE_INFINITY }),
): Promise<T> {
  const planner = startPlanner()
  const store = await openStore(findOpslagplaats())
  try {
    await seedStore(store)
    const clock = { today: readToday, now: () => new Date().toISOString() }
    const [catalogus, kosten] = [await readCatalogus(), await readKostenparameters()]
    return await work(buildWorkspace({ store, reader, planner, catalogus, kosten, clock }))
  } finally {
    await Promise.all([reader.stop(), planner.stop()])
    await store.close()
  }
}
