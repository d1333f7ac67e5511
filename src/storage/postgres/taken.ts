import { randomUUID } from 'node:crypto'
import type { Taak, TaakRegister } from '../store.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls, parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'
import type { Wachtrij } from './wachtrij.ts'

type Rij = Omit<Tabellen['taak'], 'voortgang' | 'pogingen'> & { voortgang: number; pogingen: number }

function readTaak(row: Rij): Taak {
  const { gemeentecode, invoerJson, foutJson, hartslagOp: _, pogingen: __, opdrachtId: ___, ...rest } = row
  const invoer: unknown = JSON.parse(invoerJson)
  const fout: Taak['fout'] = foutJson === null ? null : JSON.parse(foutJson)
  return {
    ...rest,
    ...dropNulls({ gemeentecode }),
    invoer,
    fout,
    aangemaaktOp: row.aangemaaktOp.toISOString(),
    gereedOp: row.gereedOp?.toISOString() ?? null,
  }
}

export function buildTaakRegister(omgeving: Omgeving, wachtrij: Wachtrij): TaakRegister {
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
    finish: (id, uitkomst) =>
      omgeving.transaction(async ({ db }) => {
        const end =
          'fout' in uitkomst
            ? { status: 'mislukt' as const, foutJson: JSON.stringify(uitkomst.fout) }
            : { status: 'gereed' as const, resultaat: uitkomst.resultaat, voortgang: 1 }
        const ended = await db
          .updateTable('taak')
          .set({ ...end, gereedOp: new Date() })
          .where('id', '=', parseGuid(id))
          .where('gereedOp', 'is', null)
          .returning('id')
          .execute()
        await db.deleteFrom('taakbestand').where('taakId', '=', parseGuid(id)).execute()
        return ended.length > 0
      }),
  }
}
