import type { Volledig } from '../../core/index.ts'
import { buildDeel } from './archiefdeel.ts'
import { insertRegels, selectGebruik } from './gebruik.ts'

/** Until the restored revisies are known: it is of the landschap as it is. */
const ACTUEEL = 0
/** A revisie that no landschap has: what depends on it is derived again. */
const VEROUDERD = -1

export const GEBRUIKDEEL = buildDeel(
  'gebruik',
  async (db, receive) => {
    const standen = await db
      .selectFrom('gebruiksstand')
      .leftJoin('revisie', 'onderwerp', 'gemeentecode')
      .select(['gemeentecode', 'revisie', 'referentiemodel', 'volledigJson', 'nummer'])
      .orderBy('gemeentecode')
      .execute()
    for (const { gemeentecode, revisie, nummer, referentiemodel, volledigJson } of standen) {
      const volledig: Volledig = JSON.parse(volledigJson)
      const regels = await selectGebruik(db, [gemeentecode])
      const isActueel = revisie === (nummer ?? 0)
      await receive({
        soort: 'gebruik',
        gemeentecode,
        isActueel,
        referentiemodel,
        volledig,
        regels: regels.map((regel) => ({ ...regel, referentiecomponenten: [...regel.referentiecomponenten] })),
      })
    }
  },
  async (db, { gemeentecode, isActueel, referentiemodel, volledig, regels }) => {
    const revisie = isActueel ? ACTUEEL : VEROUDERD
    await db
      .insertInto('gebruiksstand')
      .values({ gemeentecode, revisie, referentiemodel, volledigJson: JSON.stringify(volledig) })
      .execute()
    await insertRegels(db, regels)
    return gemeentecode
  },
)
