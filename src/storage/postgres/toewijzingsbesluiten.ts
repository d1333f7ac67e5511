import { sql } from 'kysely'
import { ApplicatieId, type Toewijzingsbesluit } from '../../core/index.ts'
import type { BesluitRegister, Vastlegging } from '../registers/besluiten.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

type Toewijzingen = Pick<
  BesluitRegister,
  'listToewijzingen' | 'listPakketbesluiten' | 'saveToewijzingen' | 'removeToewijzing'
>

export function buildToewijzingsbesluiten(omgeving: Omgeving): Toewijzingen {
  return {
    listToewijzingen: async (codes) => {
      if (codes.length === 0) return []
      const rows = await omgeving.db
        .selectFrom('toewijzingsbesluit')
        .select([
          'applicatieId',
          'referentiecomponentId',
          'besluit',
          'eigen',
          'reden',
          'account',
          'vastgelegdOp',
          'pakketId',
        ])
        .where('gemeentecode', 'in', codes)
        .orderBy('gemeentecode')
        .orderBy('applicatieId')
        .orderBy('referentiecomponentId')
        .execute()
      return rows.map(readToewijzingsbesluit)
    },
    listPakketbesluiten: async () => {
      const rows = await omgeving.db
        .selectFrom('toewijzingsbesluit')
        .select(['gemeentecode', 'pakketId', 'referentiecomponentId', 'besluit'])
        .where('pakketId', 'is not', null)
        .orderBy('gemeentecode')
        .orderBy('applicatieId')
        .orderBy('referentiecomponentId')
        .execute()
      return rows.flatMap(({ pakketId, ...row }) => (pakketId === null ? [] : [{ ...row, pakketId }]))
    },
    saveToewijzingen: (code, besluiten, account) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise([code, 'kennis'])
        // of one pair named twice the last counts
        const unique = new Map(besluiten.map((one) => [`${one.applicatieId} ${one.referentiecomponentId}`, one]))
        await sql`
          insert into toewijzingsbesluit
          select ${code}, x."applicatieId", x."referentiecomponentId", x.besluit, x.eigen, x.reden, ${account}, ${new Date()}::timestamptz, x."pakketId"
          from json_to_recordset(${JSON.stringify([...unique.values()])}::json)
            as x("applicatieId" text, "referentiecomponentId" uuid, besluit text, eigen boolean, reden text, "pakketId" text)
          on conflict (gemeentecode, "applicatieId", "referentiecomponentId") do update set besluit = excluded.besluit,
            eigen = excluded.eigen, reden = excluded.reden, account = excluded.account,
            "vastgelegdOp" = excluded."vastgelegdOp", "pakketId" = excluded."pakketId"`.execute(db)
      }),
    removeToewijzing: (code, applicatieId, referentiecomponentId) =>
      omgeving.transaction(async ({ db, raise }) => {
        const removed = await db
          .deleteFrom('toewijzingsbesluit')
          .where('gemeentecode', '=', code)
          .where('applicatieId', '=', ApplicatieId.parse(applicatieId))
          .where('referentiecomponentId', '=', referentiecomponentId)
          .returning('gemeentecode')
          .execute()
        await raise(removed.length === 0 ? [] : [code, 'kennis'])
        return removed.length > 0
      }),
  }
}

export function readToewijzingsbesluit({
  vastgelegdOp,
  ...row
}: Omit<Tabellen['toewijzingsbesluit'], 'gemeentecode'>): Toewijzingsbesluit & Vastlegging {
  return { ...dropNulls(row), vastgelegdOp: vastgelegdOp.toISOString() }
}
