import { randomUUID } from 'node:crypto'
import type { Sleutel, SleutelRegister } from '../registers/sleutels.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

const KOLOMMEN = ['id', 'omschrijving', 'rol', 'gemeenten', 'aangemaaktOp', 'verlooptOp', 'ingetrokkenOp'] as const

export function readSleutel({ gemeenten, ...row }: Pick<Tabellen['sleutel'], (typeof KOLOMMEN)[number]>): Sleutel {
  return {
    ...row,
    gemeenten: gemeenten ?? 'alle',
    aangemaaktOp: row.aangemaaktOp.toISOString(),
    verlooptOp: row.verlooptOp.toISOString(),
    ingetrokkenOp: row.ingetrokkenOp?.toISOString() ?? null,
  }
}

export function buildSleutelRegister(omgeving: Omgeving): SleutelRegister {
  const select = () => omgeving.db.selectFrom('sleutel').select(KOLOMMEN)
  return {
    list: async () => (await select().orderBy('volgnummer').orderBy('id').execute()).map(readSleutel),
    find: async (id) => {
      const row = await select().where('id', '=', parseGuid(id)).executeTakeFirst()
      return row === undefined ? null : readSleutel(row)
    },
    findByHash: async (geheimhash) => {
      const row = await select().where('geheimhash', '=', geheimhash).executeTakeFirst()
      return row === undefined ? null : readSleutel(row)
    },
    add: ({ omschrijving, rol, gemeenten, verlooptOp }, geheimhash) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['sleutels'])
        const row = await db
          .insertInto('sleutel')
          .values({
            id: randomUUID(),
            omschrijving,
            rol,
            gemeenten: gemeenten === 'alle' ? null : [...gemeenten],
            aangemaaktOp: new Date(),
            verlooptOp: new Date(verlooptOp),
            geheimhash,
          })
          .returning(KOLOMMEN)
          .executeTakeFirstOrThrow()
        return readSleutel(row)
      }),
    revoke: (id) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['sleutels'])
        await db
          .updateTable('sleutel')
          .set({ ingetrokkenOp: new Date() })
          .where('id', '=', parseGuid(id))
          .where('ingetrokkenOp', 'is', null)
          .execute()
        const row = await db.selectFrom('sleutel').select(KOLOMMEN).where('id', '=', parseGuid(id)).executeTakeFirst()
        return row === undefined ? null : readSleutel(row)
      }),
  }
}
