import { sql } from 'kysely'
import type { GemeenteRegister } from '../registers/gemeenten.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls } from './rijen.ts'

export function buildGemeenteRegister(omgeving: Omgeving): GemeenteRegister {
  return {
    list: async () => {
      const rows = await omgeving.db.selectFrom('gemeente').selectAll().orderBy('gemeentecode').execute()
      return rows.map(dropNulls)
    },
    find: async (code) => {
      const row = await omgeving.db
        .selectFrom('gemeente')
        .selectAll()
        .where('gemeentecode', '=', code)
        .executeTakeFirst()
      return row === undefined ? null : dropNulls(row)
    },
    save: (gemeenten) =>
      omgeving.transaction(async ({ db, raise }) => {
        // of landschappen only what changes one that somebody may have seen: a new gemeente has none yet
        const changed = await sql<{ gemeentecode: string }>`
          with nieuw as (
            select * from json_to_recordset(${JSON.stringify(gemeenten)}::json)
              as x(gemeentecode text, naam text, provincie text, inwoners integer, voorlopig boolean)
          ), oud as (
            select gemeente.* from gemeente join nieuw using (gemeentecode)
          ), geschreven as (
            insert into gemeente select * from nieuw on conflict (gemeentecode) do update set naam = excluded.naam,
              provincie = excluded.provincie, inwoners = excluded.inwoners, voorlopig = excluded.voorlopig
          )
          select oud.gemeentecode from oud join nieuw using (gemeentecode)
          where row(oud.naam, oud.provincie, oud.inwoners, oud.voorlopig)
            is distinct from row(nieuw.naam, nieuw.provincie, nieuw.inwoners, nieuw.voorlopig)`.execute(db)
        await raise(['gemeentenlijst', ...changed.rows.map(({ gemeentecode }) => gemeentecode)])
      }),
  }
}
