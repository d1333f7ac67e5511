import { LandschapError, type Referentiemodel } from '../../core/index.ts'
import type { ModelRegel, ReferentiemodelRegister } from '../registers/referentiemodellen.ts'
import type { Omgeving } from './omgeving.ts'
import type { Tabellen } from './tabellen.ts'

const REGEL = ['versie', 'naam', 'status', 'bestandshash', 'toegevoegdOp', 'gewijzigdOp'] as const

export function readRegel(row: Pick<Tabellen['referentiemodel'], (typeof REGEL)[number]>): ModelRegel {
  return { ...row, toegevoegdOp: row.toegevoegdOp.toISOString(), gewijzigdOp: row.gewijzigdOp.toISOString() }
}

export function parseModel(modelJson: string): Referentiemodel {
  return JSON.parse(modelJson)
}

export function buildReferentiemodelRegister(omgeving: Omgeving): ReferentiemodelRegister {
  return {
    list: async () => {
      const rows = await omgeving.db.selectFrom('referentiemodel').select(REGEL).orderBy('versie', 'desc').execute()
      return rows.map(readRegel)
    },
    find: async (versie) => {
      const row = await omgeving.db
        .selectFrom('referentiemodel')
        .select(REGEL)
        .where('versie', '=', versie)
        .executeTakeFirst()
      return row === undefined ? null : readRegel(row)
    },
    read: async (versie) => {
      const row = await omgeving.db
        .selectFrom('referentiemodel')
        .select('modelJson')
        .where('versie', '=', versie)
        .executeTakeFirst()
      return row === undefined ? null : parseModel(row.modelJson)
    },
    add: (model, regel) => addModel(omgeving, model, regel),
    setStatus: (versie, status) =>
      omgeving.transaction(async ({ db, raise }) => {
        await raise(['referentiemodellen'])
        const row = await db
          .updateTable('referentiemodel')
          .set({ status, gewijzigdOp: new Date() })
          .where('versie', '=', versie)
          .returning(REGEL)
          .executeTakeFirst()
        return row === undefined ? null : readRegel(row)
      }),
  }
}

async function addModel(
  omgeving: Omgeving,
  model: Referentiemodel,
  regel: Pick<ModelRegel, 'status' | 'bestandshash'>,
): Promise<ModelRegel> {
  const modelJson = JSON.stringify(model)
  const now = new Date()
  const { versie, naam } = model
  return omgeving.transaction(async ({ db, raise }) => {
    await raise(['referentiemodellen'])
    const row = await db
      .insertInto('referentiemodel')
      .values({ versie, naam, ...regel, toegevoegdOp: now, gewijzigdOp: now, modelJson })
      .onConflict((conflict) => conflict.doNothing())
      .returning(REGEL)
      .executeTakeFirst()
    if (row !== undefined) return readRegel(row)
    throw new LandschapError(
      'referentiemodel_bestaat_al',
      `Van ${versie} is al een referentiemodel ingelezen. Elke versie wordt één keer ingelezen en daarna niet gewijzigd.`,
    )
  })
}
