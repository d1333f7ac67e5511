import { sql } from 'kysely'
import { compareText, type Gemeentecode } from '../../core/index.ts'
import type { RevisieRegister } from '../registers/revisies.ts'
import type { Omgeving } from './omgeving.ts'
import type { Revisiestand } from './revisiestand.ts'

const ALGEMEEN = ['kennis', 'referentiemodellen', 'sleutels', 'gemeentenlijst', 'gebruik'] as const

export function buildRevisieRegister(omgeving: Omgeving, stand: Revisiestand): RevisieRegister {
  return {
    read: async (codes) => {
      // inside a transaction memory does not know what the transaction itself raised
      const known = omgeving.isTransactie ? null : stand.read()
      const nummers = known ?? (await readNummers(omgeving, codes))
      return {
        gemeenten: new Map(codes.map((code) => [code, nummers.get(code) ?? 0])),
        kennis: nummers.get('kennis') ?? 0,
        referentiemodellen: nummers.get('referentiemodellen') ?? 0,
        sleutels: nummers.get('sleutels') ?? 0,
        gemeentenlijst: nummers.get('gemeentenlijst') ?? 0,
        gebruik: nummers.get('gebruik') ?? 0,
      }
    },
    lock: async (onderwerpen) => {
      if (!omgeving.isTransactie) throw new Error('revisies are locked until the end of a transaction: open one first')
      if (onderwerpen.length === 0) return
      // in one order, so that two that lock wait for each other instead of in a circle; without raising anything
      await omgeving.db
        .insertInto('revisie')
        .values([...new Set<string>(onderwerpen)].sort(compareText).map((onderwerp) => ({ onderwerp, nummer: 0 })))
        .onConflict((conflict) => conflict.column('onderwerp').doUpdateSet({ nummer: sql`revisie.nummer` }))
        .execute()
    },
  }
}

async function readNummers({ db }: Omgeving, codes: readonly Gemeentecode[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('revisie')
    .selectAll()
    .where('onderwerp', 'in', [...ALGEMEEN, ...codes])
    .execute()
  return new Map(rows.map(({ onderwerp, nummer }) => [onderwerp, nummer]))
}
