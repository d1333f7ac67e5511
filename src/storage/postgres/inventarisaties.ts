import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Inventarisatie, Inventarisatieinhoud, Samenwerkingsverband } from '../../core/index.ts'
import type { InventarisatieRegister } from '../registers/inventarisaties.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'

type Rij = { readonly id: string; readonly volgnummer: number; readonly verslagJson: string }

/** The report as it was added, with what the store gave it. */
export function readVerslag({ id, volgnummer, verslagJson }: Rij): Inventarisatie {
  const verslag: Omit<Inventarisatie, 'id' | 'volgnummer'> = JSON.parse(verslagJson)
  return { ...verslag, id, volgnummer }
}

export function buildInventarisatieRegister(omgeving: Omgeving): InventarisatieRegister {
  const select = () => omgeving.db.selectFrom('inventarisatie').select(['id', 'volgnummer', 'verslagJson'])
  return {
    list: async (codes) => {
      if (codes.length === 0) return []
      const rows = await select().where('gemeentecode', 'in', codes).orderBy('volgnummer').execute()
      return rows.map(readVerslag)
    },
    find: async (id) => {
      const row = await select().where('id', '=', parseGuid(id)).executeTakeFirst()
      return row === undefined ? null : readVerslag(row)
    },
    listSamenwerkingsverbanden: async (codes) => {
      if (codes?.length === 0) return []
      const base = omgeving.db
        .selectFrom('inventarisatie')
        .select('verbandenJson')
        .where('verbandenJson', 'is not', null)
      const rows = await (codes === null ? base : base.where('gemeentecode', 'in', codes))
        .orderBy('volgnummer')
        .execute()
      return rows.flatMap(({ verbandenJson }): Samenwerkingsverband[] => JSON.parse(verbandenJson ?? '[]'))
    },
    readInhoud: async (ids) => {
      if (ids.length === 0) return new Map()
      const rows = await omgeving.db
        .selectFrom('inventarisatieinhoud')
        .selectAll()
        .where('inventarisatieId', 'in', ids.map(parseGuid))
        .execute()
      return new Map(rows.map(({ inventarisatieId, inhoudJson }) => [inventarisatieId, parseInhoud(inhoudJson)]))
    },
    add: (inventarisatie, inhoud) => addInventarisatie(omgeving, inventarisatie, inhoud),
    remove: (id) =>
      omgeving.transaction(async ({ db, raise }) => {
        const removed = await db
          .deleteFrom('inventarisatie')
          .where('id', '=', parseGuid(id))
          .returning('gemeentecode')
          .execute()
        await raise(removed.map(({ gemeentecode }) => gemeentecode))
        return removed.length > 0
      }),
  }
}

export function parseInhoud(inhoudJson: string): Inventarisatieinhoud {
  return JSON.parse(inhoudJson)
}

function addInventarisatie(
  omgeving: Omgeving,
  inventarisatie: Omit<Inventarisatie, 'id' | 'volgnummer'>,
  inhoud: Inventarisatieinhoud,
): Promise<Inventarisatie> {
  const { gemeentecode, bestandshash, leveringId = null } = inventarisatie
  const { samenwerkingsverbanden } = inhoud
  const verbandenJson = samenwerkingsverbanden.length === 0 ? null : JSON.stringify(samenwerkingsverbanden)
  const [verslagJson, inhoudJson] = [JSON.stringify(inventarisatie), JSON.stringify(inhoud)]
  return omgeving.transaction(async ({ db, raise }) => {
    // first, for its lock: of one gemeente the order of volgnummers is the order of commits
    await raise([gemeentecode])
    const row = await db
      .with('toegevoegd', (one) =>
        one
          .insertInto('inventarisatie')
          .values({ id: randomUUID(), gemeentecode, bestandshash, leveringId, verslagJson, verbandenJson })
          .returning(['id', 'volgnummer', 'verslagJson']),
      )
      .with('inhoud', (one) =>
        one
          .insertInto('inventarisatieinhoud')
          .columns(['inventarisatieId', 'inhoudJson'])
          .expression((from) =>
            from.selectFrom('toegevoegd').select(['id', sql<string>`${inhoudJson}::text`.as('inhoudJson')]),
          ),
      )
      .selectFrom('toegevoegd')
      .selectAll()
      .executeTakeFirstOrThrow()
    return readVerslag(row)
  })
}
