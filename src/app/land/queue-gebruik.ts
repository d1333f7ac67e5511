import type { LandschapStore } from '../../storage/index.ts'
import type { Workspace } from '../workspace.ts'
import { describeKennis } from './describe-kennis.ts'

/** Has the table of uses made anew for every gemeente: what is known of products has changed. */
export async function queueGebruik(store: LandschapStore, account: string): Promise<void> {
  const standen = await store.gebruik.listStanden()
  if (standen.length > 0) await store.taken.add({ soort: 'gebruik', account, invoer: {} })
}

/**
 * The same at the start of a server, for uses that another version of the package derived: its catalogue knew other products.
 *
 * @returns whether there were any
 */
export async function queueOutdatedGebruik({ store, catalogus }: Workspace, account: string): Promise<boolean> {
  const kennis = describeKennis(catalogus)
  const standen = await store.gebruik.listStanden()
  if (standen.every((stand) => stand.kennis === kennis)) return false
  // of several that start at once one asks
  if ((await store.taken.findOpen({ soort: 'gebruik', invoer: {} })) === null) await queueGebruik(store, account)
  return true
}
