import type { Taak, TaakRegister } from '../registers/taken.ts'
import type { Omgeving } from './omgeving.ts'
import { dropNulls, parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

type Rij = Omit<Tabellen['taak'], 'voortgang' | 'pogingen'> & { voortgang: number; pogingen: number }

export function readTaak(row: Rij): Taak {
  const { gemeentecode, invoerJson, foutJson, hartslagOp: _, pogingen: __, opdrachtId: ___, ...rest } = row
  const invoer: unknown = JSON.parse(invoerJson)
  const fout: Taak['fout'] = foutJson === null ? null : JSON.parse(foutJson)
  return {
    ...rest,
    ...dropNulls({ gemeentecode }),
    invoer,
    fout,
    aangemaaktOp: row.aangemaaktOp.toISOString(),
    gereedOp: row.gereedOp?.toISOString() ?? null,
  }
}

/** Ends a taak once. @returns false when it was ended before */
export function finishTaak(
  omgeving: Omgeving,
  id: string,
  uitkomst: Parameters<TaakRegister['finish']>[1],
): Promise<boolean> {
  const end =
    'fout' in uitkomst
      ? { status: 'mislukt' as const, foutJson: JSON.stringify(uitkomst.fout) }
      : { status: 'gereed' as const, resultaat: uitkomst.resultaat, voortgang: 1 }
  return omgeving.transaction(async ({ db }) => {
    const ended = await db
      .updateTable('taak')
      .set({ ...end, gereedOp: new Date() })
      .where('id', '=', parseGuid(id))
      .where('gereedOp', 'is', null)
      .returning('id')
      .execute()
    await db.deleteFrom('taakbestand').where('taakId', '=', parseGuid(id)).execute()
    return ended.length > 0
  })
}
