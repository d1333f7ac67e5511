import { buildWorkspace, startReader, type Workspace } from '../app/index.ts'
import { findOpslagplaats, openStore, readCatalogus, seedStore } from '../storage/index.ts'
import { readToday } from './commands/lezen.ts'

/**
 * Opens the store of this user for one command, and closes it whatever comes of the work.
 *
 * @throws LandschapError opslag_bezet when a running server holds the embedded store, with what to do
 */
export async function withWorkspace<T>(work: (workspace: Workspace) => Promise<T>): Promise<T> {
  const store = await openStore(findOpslagplaats())
  // one command does one thing at a time: nobody waits for this thread
  const reader = startReader({ smallest: Number.POSITIVE_INFINITY })
  try {
    await seedStore(store)
    const clock = { today: readToday, now: () => new Date().toISOString() }
    return await work(buildWorkspace({ store, reader, catalogus: await readCatalogus(), clock }))
  } finally {
    await reader.stop()
    await store.close()
  }
}
