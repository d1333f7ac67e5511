import type { Gemeentecode } from '../../core/index.ts'
import { remember } from '../remember.ts'
import type { Workspace } from '../workspace.ts'

/** The codes of all gemeenten, ascending; read once for as long as the list stays the same. */
export async function listGemeentecodes({ store, memory }: Workspace): Promise<readonly Gemeentecode[]> {
  const { gemeentenlijst } = await store.revisies.read([])
  return remember(memory.gemeentecodes, String(gemeentenlijst), async () =>
    (await store.gemeenten.list()).map(({ gemeentecode }) => gemeentecode),
  )
}
