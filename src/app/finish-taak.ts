import type { LandschapStore, Taak } from '../storage/index.ts'

type Einde = Parameters<LandschapStore['taken']['finish']>[1]

/** Stores what came of a taak and ends it, or neither: whoever comes second throws its work away. */
export async function finishTaak(
  store: LandschapStore,
  { id }: Taak,
  save: (tx: LandschapStore) => Promise<Einde>,
): Promise<void> {
  await store
    .transaction(async (tx) => {
      const einde = await save(tx)
      if (!(await tx.taken.finish(id, einde))) throw new AlreadyFinished()
    })
    .catch((error: unknown) => {
      if (!(error instanceof AlreadyFinished)) throw error
    })
}

/** Rolls the transaction back; never leaves this file. */
class AlreadyFinished extends Error {
  override readonly name = 'AlreadyFinished'
}
