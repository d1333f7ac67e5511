import type { Revisies } from '../../storage/index.ts'
import { remember } from '../remember.ts'
import type { Kennis, Workspace } from '../workspace.ts'

/** Reads what all groups share, once per revisie. */
export function readKennis({ store, memory }: Workspace, { kennis: revisie }: Revisies): Promise<Kennis> {
  return remember(memory.kennis, String(revisie), async () => {
    const bron = await store.leveringen.readKennis()
    const samenwerkingsverbanden = await store.samenwerkingsverbanden.list()
    const pakketbesluiten = await store.besluiten.listPakketbesluiten()
    const samenvoegbesluiten = await store.besluiten.listSamenvoegingen()
    return {
      ...bron,
      samenwerkingsverbanden: [...bron.samenwerkingsverbanden, ...samenwerkingsverbanden],
      pakketbesluiten,
      samenvoegbesluiten: samenvoegbesluiten.map(({ links, rechts, besluit }) => ({ links, rechts, besluit })),
    }
  })
}
