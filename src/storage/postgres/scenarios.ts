import { randomUUID } from 'node:crypto'
import { type Planscenario, SamenwerkingsverbandId } from '../../core/index.ts'
import type { ScenarioRegister } from '../registers/scenarios.ts'
import type { Omgeving } from './omgeving.ts'
import { parseGuid } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

/** What is kept as one JSON text. */
type Inhoud = Pick<Planscenario, 'opdracht' | 'referentiemodel' | 'peildatum'>

export function buildScenarioRegister(omgeving: Omgeving): ScenarioRegister {
  return {
    list: async (verband) => {
      const rows = await omgeving.db
        .selectFrom('scenario')
        .selectAll()
        .where('samenwerkingsverband', '=', SamenwerkingsverbandId.parse(verband))
        .orderBy('volgnummer')
        .execute()
      return rows.map(readScenario)
    },
    find: async (id) => {
      const row = await omgeving.db
        .selectFrom('scenario')
        .selectAll()
        .where('id', '=', parseGuid(id))
        .executeTakeFirst()
      return row === undefined ? null : readScenario(row)
    },
    add: ({ samenwerkingsverband, account, ...inhoud }) =>
      omgeving.transaction(async ({ db }) => {
        const now = new Date()
        const content = { scenarioJson: writeInhoud(inhoud), account, gewijzigdOp: now }
        const row = await db
          .insertInto('scenario')
          .values({ id: randomUUID(), samenwerkingsverband, aangemaaktOp: now, ...content })
          .returningAll()
          .executeTakeFirstOrThrow()
        return readScenario(row)
      }),
    replace: (id, { account, ...inhoud }) =>
      omgeving.transaction(async ({ db }) => {
        const row = await db
          .updateTable('scenario')
          .set({ scenarioJson: writeInhoud(inhoud), account, gewijzigdOp: new Date() })
          .where('id', '=', parseGuid(id))
          .returningAll()
          .executeTakeFirst()
        return row === undefined ? null : readScenario(row)
      }),
    remove: async (id) => {
      const removed = await omgeving.db.deleteFrom('scenario').where('id', '=', parseGuid(id)).returning('id').execute()
      return removed.length > 0
    },
    ...buildUitkomsten(omgeving),
  }
}

function buildUitkomsten(omgeving: Omgeving): Pick<ScenarioRegister, 'findUitkomst' | 'readPlan' | 'saveUitkomst'> {
  return {
    findUitkomst: async (id, stand) => {
      const row = await omgeving.db
        .selectFrom('scenariouitkomst')
        .select('foutJson')
        .where('scenarioId', '=', parseGuid(id))
        .where('stand', '=', stand)
        .executeTakeFirst()
      return row === undefined ? null : { fout: JSON.parse(row.foutJson ?? 'null') }
    },
    readPlan: async (id, { stand, vorm }) => {
      const row = await omgeving.db
        .selectFrom('scenariouitkomst')
        .select(vorm)
        .where('scenarioId', '=', parseGuid(id))
        .where('stand', '=', stand)
        .executeTakeFirst()
      return row?.[vorm] ?? null
    },
    saveUitkomst: (id, { soort, stand, ...uitkomst }) =>
      omgeving.transaction(async ({ db }) => {
        const content =
          'fout' in uitkomst
            ? { stand, foutJson: JSON.stringify(uitkomst.fout), plan: null, kort: null }
            : { stand, foutJson: null, plan: uitkomst.plan, kort: uitkomst.kort }
        // a scenario that was removed meanwhile has no outcome
        const known = await db.selectFrom('scenario').select('id').where('id', '=', parseGuid(id)).forUpdate().execute()
        if (known.length === 0) return false
        await db
          .insertInto('scenariouitkomst')
          .values({ scenarioId: parseGuid(id), soort, ...content })
          .onConflict((conflict) => conflict.columns(['scenarioId', 'soort']).doUpdateSet(content))
          .execute()
        return true
      }),
  }
}

/** What is kept as one JSON text. */
export function writeInhoud({ opdracht, referentiemodel, peildatum }: Inhoud): string {
  return JSON.stringify({ opdracht, referentiemodel, peildatum })
}

export function readScenario(row: Omit<Tabellen['scenario'], 'volgnummer'>): Planscenario {
  const { id, samenwerkingsverband, scenarioJson, account } = row
  const inhoud: Inhoud = JSON.parse(scenarioJson)
  return {
    id,
    samenwerkingsverband,
    ...inhoud,
    account,
    aangemaaktOp: row.aangemaaktOp.toISOString(),
    gewijzigdOp: row.gewijzigdOp.toISOString(),
  }
}
