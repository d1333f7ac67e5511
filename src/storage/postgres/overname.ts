import { sql } from 'kysely'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import type { Wachtrij } from './wachtrij.ts'

type Onderdelen = { readonly omgeving: Omgeving; readonly wachtrij: Wachtrij }

/** Says that these taken are worked on. */
export async function beatHeart({ omgeving }: Onderdelen, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await omgeving.db
    .updateTable('taak')
    .set({ hartslagOp: sql<Date>`now()` })
    .where('id', 'in', ids)
    .where('gereedOp', 'is', null)
    .execute()
}

/**
 * Puts taken back on the queue that a process took off it and left: it was killed, or lost the database.
 *
 * @param stilMs - how long nobody said that it is worked on; 0: whenever that was, because there is nobody else
 */
export async function takeOver({ omgeving, wachtrij }: Onderdelen, stilMs: number): Promise<void> {
  const taken = await omgeving.transaction(async (inside) => {
    const { rows } = await sql<{ id: string; opdrachtId: string }>`
      select taak.id, "opdrachtId" from taak join pgboss.job on job.id = "opdrachtId" and job.name = 'taken'
      where "gereedOp" is null and job.state = 'active'
        and greatest(job.started_on, "hartslagOp") <= now() - make_interval(secs => ${stilMs / 1000}::double precision)
      for update of taak skip locked`.execute(inside.db)
    for (const { id, opdrachtId } of rows) await giveBack({ omgeving: inside, wachtrij }, id, opdrachtId)
    return rows.length
  })
  if (taken > 0) wachtrij.wake()
}

/** Puts one taak back on the queue. */
export async function giveBack({ omgeving, wachtrij }: Onderdelen, id: string, opdrachtId: string): Promise<void> {
  await omgeving.transaction(async ({ db }) => {
    await db
      .updateTable('taak')
      .set({ status: 'wacht', hartslagOp: null, voortgang: 0 })
      .where('id', '=', parseGuid(id))
      .where('gereedOp', 'is', null)
      .execute()
    await wachtrij.giveBack(db, opdrachtId)
  })
}
