import { createHash } from 'node:crypto'
import { LandschapError } from '../core/index.ts'
import { readGemeenten } from './gemeenten.ts'
import { readShippedRelease } from './referentiemodellen.ts'
import type { LandschapStore } from './store.ts'

/**
 * Fills a store that has no reference model yet: the gemeenten of the Netherlands and the shipped release, published.
 *
 * All or nothing; of two processes that do it at once one does.
 *
 * @returns false when there was nothing to do
 */
export async function seedStore(store: LandschapStore): Promise<boolean> {
  if ((await store.referentiemodellen.list()).length > 0) return false
  const model = await readShippedRelease()
  const gemeenten = (await readGemeenten()).map((gemeente) => ({ ...gemeente, voorlopig: false }))
  const bestandshash = createHash('sha256').update(JSON.stringify(model)).digest('hex')
  try {
    await store.transaction(async (tx) => {
      await tx.referentiemodellen.add(model, { status: 'gepubliceerd', bestandshash })
      const known = new Set((await tx.gemeenten.list()).map(({ gemeentecode }) => gemeentecode))
      await tx.gemeenten.save(gemeenten.filter(({ gemeentecode }) => !known.has(gemeentecode)))
    })
    return true
  } catch (error) {
    if (error instanceof LandschapError && error.code === 'referentiemodel_bestaat_al') return false
    throw error
  }
}
