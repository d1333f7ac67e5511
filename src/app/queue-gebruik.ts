import type { LandschapStore } from '../storage/index.ts'

/** Has the table of uses made anew for every gemeente: what is known of products has changed. */
export async function queueGebruik(store: LandschapStore, account: string): Promise<void> {
  const standen = await store.gebruik.listStanden()
  if (standen.length > 0) await store.taken.add({ soort: 'gebruik', account, invoer: {} })
}
