import { type Kysely, sql } from 'kysely'
import type { Tabellen } from './tabellen.ts'

/** Channel on which processes on one database tell each other what changed. */
export const KANAAL = 'gemene_deler_revisie'

export type Revisiewijziging = { readonly onderwerp: string; readonly nummer: number }

/** The revisies as this process knows them. */
export type Revisiestand = {
  /** Null while nobody listens: then the database must be asked. */
  read(): ReadonlyMap<string, number> | null
  apply(wijzigingen: readonly Revisiewijziging[]): void
  /** Takes what the database says and trusts it from now on. */
  reset(alle: readonly Revisiewijziging[]): void
  distrust(): void
}

export function buildRevisiestand(): Revisiestand {
  const nummers = new Map<string, number>()
  let isTrusted = false
  const apply = (wijzigingen: readonly Revisiewijziging[]) => {
    for (const { onderwerp, nummer } of wijzigingen) {
      // messages may come late or twice: a number never falls
      if (nummer > (nummers.get(onderwerp) ?? 0)) nummers.set(onderwerp, nummer)
    }
  }
  return {
    read: () => (isTrusted ? nummers : null),
    apply,
    reset: (alle) => {
      apply(alle)
      isTrusted = true
    },
    distrust: () => {
      isTrusted = false
    },
  }
}

/** One message holds at most 8,000 bytes. */
const PER_MESSAGE = 200

/** Raises revisies and tells it to the other processes when the transaction commits. Locks them until then. */
export async function raiseRevisies(
  trx: Kysely<Tabellen>,
  onderwerpen: readonly string[],
): Promise<readonly Revisiewijziging[]> {
  const unique = [...new Set(onderwerpen)].sort()
  const raised: Revisiewijziging[] = []
  for (let start = 0; start < unique.length; start += PER_MESSAGE) {
    raised.push(...(await raiseSome(trx, unique.slice(start, start + PER_MESSAGE))))
  }
  return raised
}

/** Raising and telling in one question to the database. */
async function raiseSome(trx: Kysely<Tabellen>, onderwerpen: readonly string[]): Promise<Revisiewijziging[]> {
  // part of a question, not one of its own: nothing may count it as unanswered
  const raise = trx
    .withoutPlugins()
    .insertInto('revisie')
    .values(onderwerpen.map((onderwerp) => ({ onderwerp, nummer: 1 })))
    .onConflict((conflict) => conflict.column('onderwerp').doUpdateSet({ nummer: sql`revisie.nummer + 1` }))
    .returning(['onderwerp', 'nummer'])
  const message = sql`json_agg(json_build_array(onderwerp, nummer))::text`
  const { rows } = await sql<Revisiewijziging>`
    with raised as (${raise}), told as (select pg_notify(${KANAAL}, ${message}) from raised)
    select raised.onderwerp, raised.nummer from raised cross join told`.execute(trx)
  return rows
}
