import { randomUUID } from 'node:crypto'
import type { BesluitRegister } from '../registers/besluiten.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

type Samenvoegingen = Pick<BesluitRegister, 'listSamenvoegingen' | 'addSamenvoeging' | 'removeSamenvoeging'>

export function buildSamenvoegbesluiten(omgeving: Omgeving): Samenvoegingen {
  return {
    listSamenvoegingen: async () => {
      const rows = await omgeving.db
        .selectFrom('samenvoegbesluit')
        .select(['id', 'links', 'rechts', 'besluit', 'account', 'vastgelegdOp'])
        .orderBy('volgnummer')
        .execute()
      return rows.map(readSamenvoegbesluit)
    },
    addSamenvoeging: ({ links, rechts, besluit }, account) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['kennis'])
        const id = randomUUID()
        await db
          .insertInto('samenvoegbesluit')
          .values({ id, links, rechts, besluit, account, vastgelegdOp: new Date() })
          .execute()
        return { id }
      }),
    removeSamenvoeging: (id) =>
      omgeving.transaction(async ({ db, raise }) => {
        const removed = await db
          .deleteFrom('samenvoegbesluit')
          .where('id', '=', parseGuid(id))
          .returning('id')
          .execute()
        if (removed.length > 0) await raise(['kennis'])
        return removed.length > 0
      }),
  }
}

export function readSamenvoegbesluit({ vastgelegdOp, ...row }: Omit<Tabellen['samenvoegbesluit'], 'volgnummer'>) {
  return { ...row, vastgelegdOp: vastgelegdOp.toISOString() }
}
