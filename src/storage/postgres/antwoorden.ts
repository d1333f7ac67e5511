import { sql } from 'kysely'
import type { AntwoordRegister } from '../registers/antwoorden.ts'
import type { Omgeving } from './omgeving.ts'

const BEWAARTIJD_MS = 24 * 60 * 60 * 1000

/** @param now - clock, in ms since 1970: what is older than 24 hours is gone */
export function buildAntwoordRegister(omgeving: Omgeving, now: () => number): AntwoordRegister {
  const limit = () => new Date(now() - BEWAARTIJD_MS)
  return {
    find: async (account, sleutel) => {
      const row = await omgeving.db
        .selectFrom('antwoord')
        .select(['verzoekhash', 'status', 'headersJson', 'body'])
        .where('account', '=', account)
        .where('sleutel', '=', sleutel)
        .where('bewaardOp', '>', limit())
        .executeTakeFirst()
      if (row === undefined) return null
      const { headersJson, ...antwoord } = row
      const headers: Record<string, string> = JSON.parse(headersJson)
      return { ...antwoord, headers }
    },
    lock: async (account, sleutel) => {
      if (!omgeving.isTransactie) throw new Error('a key is locked until the end of a transaction: open one first')
      const name = JSON.stringify([account, sleutel])
      await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(omgeving.db)
    },
    save: (account, sleutel, { headers, ...antwoord }) =>
      omgeving.transaction(async ({ db }) => {
        await db.deleteFrom('antwoord').where('bewaardOp', '<=', limit()).execute()
        const content = { ...antwoord, headersJson: JSON.stringify(headers), bewaardOp: new Date(now()) }
        await db
          .insertInto('antwoord')
          .values({ account, sleutel, ...content })
          .onConflict((conflict) => conflict.columns(['account', 'sleutel']).doUpdateSet(content))
          .execute()
      }),
  }
}
