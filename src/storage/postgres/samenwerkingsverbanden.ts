import { SamenwerkingsverbandId } from '../../core/index.ts'
import type { SamenwerkingsverbandRegister } from '../registers/samenwerkingsverbanden.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls } from './rijen.ts'

export function buildSamenwerkingsverbandRegister(omgeving: Omgeving): SamenwerkingsverbandRegister {
  return {
    list: async () => {
      const rows = await omgeving.db.selectFrom('samenwerkingsverband').selectAll().orderBy('id').execute()
      return rows.map(dropNulls)
    },
    find: async (id) => {
      const row = await omgeving.db
        .selectFrom('samenwerkingsverband')
        .selectAll()
        .where('id', '=', SamenwerkingsverbandId.parse(id))
        .executeTakeFirst()
      return row === undefined ? null : dropNulls(row)
    },
    save: ({ id, naam, soort = null, deelnemers, deelnemerNamen }) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['kennis'])
        const content = { naam, soort, deelnemers, deelnemerNamen }
        await db
          .insertInto('samenwerkingsverband')
          .values({ id, ...content })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(content))
          .execute()
      }),
    remove: (id) =>
      omgeving.transaction(async ({ db, raise }) => {
        const removed = await db
          .deleteFrom('samenwerkingsverband')
          .where('id', '=', SamenwerkingsverbandId.parse(id))
          .returning('id')
          .execute()
        if (removed.length > 0) await raise(['kennis'])
        return removed.length > 0
      }),
  }
}
