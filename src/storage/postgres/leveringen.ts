import { randomUUID } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { Bronkennis, Levering } from '../../core/index.ts'
import type { LeveringRegister } from '../registers/leveringen.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

type Verslag = Omit<Levering, 'id' | 'inventarisaties'>

/** Leveringen with the ids of what they brought, newest first. */
export function selectLeveringen(db: Kysely<Tabellen>) {
  return db
    .selectFrom('levering')
    .select(['id', 'volgnummer', 'verslagJson'])
    .select(
      sql<string[]>`array(
        select inventarisatie.id::text from inventarisatie where "leveringId" = levering.id
        order by gemeentecode, inventarisatie.volgnummer
      )`.as('inventarisaties'),
    )
    .orderBy('volgnummer', 'desc')
}

type Rij = { readonly id: string; readonly verslagJson: string; readonly inventarisaties: string[] }

export function readLevering({ id, verslagJson, inventarisaties }: Rij): Levering {
  const verslag: Verslag = JSON.parse(verslagJson)
  return { ...verslag, id, inventarisaties }
}

export function parseKennis(kennisJson: string): Bronkennis {
  return JSON.parse(kennisJson)
}

export function buildLeveringRegister(omgeving: Omgeving): LeveringRegister {
  return {
    list: async () => (await selectLeveringen(omgeving.db).execute()).map(readLevering),
    find: async (id) => {
      const row = await selectLeveringen(omgeving.db).where('id', '=', parseGuid(id)).executeTakeFirst()
      return row === undefined ? null : readLevering(row)
    },
    findByHash: async (bestandshash) => {
      const row = await selectLeveringen(omgeving.db).where('bestandshash', '=', bestandshash).executeTakeFirst()
      return row === undefined ? null : readLevering(row)
    },
    readKennis: async () => {
      const rows = await omgeving.db
        .selectFrom('leveringkennis')
        .innerJoin('levering', 'levering.id', 'leveringId')
        .select('kennisJson')
        .orderBy('volgnummer')
        .execute()
      const all = rows.map(({ kennisJson }) => parseKennis(kennisJson))
      return {
        kennis: all.flatMap(({ kennis }) => kennis),
        koppelingen: all.flatMap(({ koppelingen }) => koppelingen),
        samenwerkingsverbanden: all.flatMap(({ samenwerkingsverbanden }) => samenwerkingsverbanden),
      }
    },
    add: (levering, kennis) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['kennis'])
        const id = randomUUID()
        const verslagJson = JSON.stringify(levering)
        await db.insertInto('levering').values({ id, bestandshash: levering.bestandshash, verslagJson }).execute()
        await db
          .insertInto('leveringkennis')
          .values({ leveringId: id, kennisJson: JSON.stringify(kennis) })
          .execute()
        return readLevering({ id, verslagJson, inventarisaties: [] })
      }),
    remove: (id) =>
      omgeving.transaction(async ({ db, raise }) => {
        const brought = await db
          .deleteFrom('inventarisatie')
          .where('leveringId', '=', parseGuid(id))
          .returning('gemeentecode')
          .execute()
        const removed = await db.deleteFrom('levering').where('id', '=', parseGuid(id)).returning('id').execute()
        if (removed.length > 0) await raise(['kennis', ...brought.map(({ gemeentecode }) => gemeentecode)])
        return removed.length > 0
      }),
  }
}
