import { randomUUID } from 'node:crypto'
import type { TaakRegister } from '../registers/taken.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import { finishTaak, readTaak } from './taak.ts'
import type { Wachtrij } from './wachtrij.ts'
import { startWork } from './werk.ts'

/** @param isAlone - no other process can be at work: what runs at the start is left behind */
export function buildTaakRegister(omgeving: Omgeving, wachtrij: Wachtrij, isAlone: boolean): TaakRegister {
  return {
    add: ({ soort, account, gemeentecode = null, invoer }, bestand) =>
      omgeving.transaction(async ({ db, afterCommit }) => {
        const id = randomUUID()
        // queued by the same transaction: what is acknowledged is on the queue
        const opdrachtId = await wachtrij.enqueue(db, id)
        const invoerJson = JSON.stringify(invoer) ?? 'null'
        const row = await db
          .insertInto('taak')
          .values({
            id,
            soort,
            account,
            gemeentecode,
            invoerJson,
            status: 'wacht',
            aangemaaktOp: new Date(),
            opdrachtId,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        if (bestand !== undefined) await db.insertInto('taakbestand').values({ taakId: id, bestand }).execute()
        afterCommit(() => wachtrij.wake())
        return readTaak(row)
      }),
    find: async (id) => {
      const row = await omgeving.db.selectFrom('taak').selectAll().where('id', '=', parseGuid(id)).executeTakeFirst()
      return row === undefined ? null : readTaak(row)
    },
    findOpen: async ({ soort, invoer }) => {
      const row = await omgeving.db
        .selectFrom('taak')
        .selectAll()
        .where('soort', '=', soort)
        .where('gereedOp', 'is', null)
        .where('invoerJson', '=', JSON.stringify(invoer) ?? 'null')
        .orderBy('aangemaaktOp')
        .executeTakeFirst()
      return row === undefined ? null : readTaak(row)
    },
    countOpen: async ({ soort, account }) => {
      const { aantal } = await omgeving.db
        .selectFrom('taak')
        .select(({ fn }) => fn.countAll<string>().as('aantal'))
        .where('soort', '=', soort)
        .where('gereedOp', 'is', null)
        .where('account', '=', account)
        .executeTakeFirstOrThrow()
      return Number(aantal)
    },
    readBestand: async (id) => {
      const row = await omgeving.db
        .selectFrom('taakbestand')
        .select('bestand')
        .where('taakId', '=', parseGuid(id))
        .executeTakeFirst()
      return row?.bestand ?? null
    },
    setVoortgang: async (id, voortgang) => {
      await omgeving.db
        .updateTable('taak')
        .set({ voortgang: Math.min(1, Math.max(0, voortgang)) })
        .where('id', '=', parseGuid(id))
        .where('gereedOp', 'is', null)
        .execute()
    },
    finish: (id, uitkomst) => finishTaak(omgeving, id, uitkomst),
    startWork: (work, options) => startWork({ omgeving, wachtrij, isAlone }, work, options),
  }
}
