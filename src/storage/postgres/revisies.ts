import type { Gemeentecode } from '../../core/index.ts'
import type { RevisieRegister } from '../store.ts'
import type { Omgeving } from './omgeving.ts'
import type { Revisiestand } from './revisiestand.ts'

const ALGEMEEN = ['kennis', 'referentiemodellen', 'sleutels'] as const

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
      }
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
