import type { BesluitRegister } from '../registers/besluiten.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls } from './rijen.ts'
import { buildSamenvoegbesluiten } from './samenvoegbesluiten.ts'
import type { Tabellen } from './tabellen.ts'
import { buildToewijzingsbesluiten } from './toewijzingsbesluiten.ts'

export function buildBesluitRegister(omgeving: Omgeving): BesluitRegister {
  return {
    ...buildToewijzingsbesluiten(omgeving),
    ...buildSamenvoegbesluiten(omgeving),
    listCellen: async (codes) => {
      if (codes.length === 0) return []
      const rows = await omgeving.db
        .selectFrom('celbesluit')
        .selectAll()
        .where('gemeentecode', 'in', codes)
        .orderBy('gemeentecode')
        .orderBy('referentiecomponentId')
        .execute()
      return rows.map(readCelbesluit)
    },
    saveCel: (code, { referentiecomponentId, staat, reden, door = null }, account) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise([code])
        const content = { staat, reden, door, account, vastgelegdOp: new Date() }
        await db
          .insertInto('celbesluit')
          .values({ gemeentecode: code, referentiecomponentId, ...content })
          .onConflict((conflict) => conflict.columns(['gemeentecode', 'referentiecomponentId']).doUpdateSet(content))
          .execute()
      }),
    removeCel: (code, referentiecomponentId) =>
      omgeving.transaction(async ({ db, raise }) => {
        const removed = await db
          .deleteFrom('celbesluit')
          .where('gemeentecode', '=', code)
          .where('referentiecomponentId', '=', referentiecomponentId)
          .returning('gemeentecode')
          .execute()
        await raise(removed.map(({ gemeentecode }) => gemeentecode))
        return removed.length > 0
      }),
  }
}

export function readCelbesluit({ vastgelegdOp, ...row }: Tabellen['celbesluit']) {
  return { ...dropNulls(row), vastgelegdOp: vastgelegdOp.toISOString() }
}
