import { hashGeheim } from '../../app/index.ts'
import type { LandschapStore, Sleutel } from '../../storage/index.ts'

/** How many secrets are remembered: far more than there are keys, and a bound on what wrong ones can take. */
const MAX_KNOWN = 10_000

/** The keys of the store, remembered until one of them changes. */
export type Sleutelboek = {
  /** The key with this secret, also an expired or revoked one; null when there is none. */
  find(geheim: string): Promise<Sleutel | null>
  /** Whether a key was ever made. */
  hasAny(): Promise<boolean>
}

export function buildSleutelboek(store: LandschapStore): Sleutelboek {
  let revisie: number | null = null
  let anyKey: boolean | null = null
  const known = new Map<string, Sleutel | null>()
  const refresh = async () => {
    const { sleutels } = await store.revisies.read([])
    if (sleutels === revisie && known.size < MAX_KNOWN) return
    revisie = sleutels
    anyKey = null
    known.clear()
  }
  return {
    async find(geheim) {
      await refresh()
      const hash = hashGeheim(geheim)
      const found = known.get(hash)
      if (found !== undefined) return found
      const at = revisie
      const read = await store.sleutels.findByHash(hash)
      // what was read before a change must not be remembered after it
      if (at === revisie) known.set(hash, read)
      return read
    },
    async hasAny() {
      await refresh()
      if (anyKey !== null) return anyKey
      const at = revisie
      const read = (await store.sleutels.list()).length > 0
      if (at === revisie) anyKey = read
      return read
    },
  }
}
