import { type Archiefdeel, buildDeel } from './archiefdeel.ts'
import { parseInhoud, readVerslag } from './inventarisaties.ts'
import { parseKennis, readLevering, selectLeveringen } from './leveringen.ts'
import { parseModel, readRegel } from './referentiemodellen.ts'
import { dropNulls } from './rijen.ts'

/** Contents are read so many at a time: each may be large. */
const AT_ONCE = 50

const GEMEENTEDEEL = buildDeel(
  'gemeente',
  async (db, receive) => {
    const rows = await db.selectFrom('gemeente').selectAll().orderBy('gemeentecode').execute()
    for (const row of rows) await receive({ soort: 'gemeente', gemeente: dropNulls(row) })
  },
  async (db, { gemeente: { provincie = null, inwoners = null, ...rest } }) => {
    await db
      .insertInto('gemeente')
      .values({ ...rest, provincie, inwoners })
      .execute()
    return null
  },
)

const REFERENTIEMODELDEEL = buildDeel(
  'referentiemodel',
  async (db, receive) => {
    const rows = await db.selectFrom('referentiemodel').selectAll().orderBy('versie').execute()
    for (const { modelJson, ...row } of rows) {
      const { status, bestandshash, toegevoegdOp, gewijzigdOp } = readRegel(row)
      const times = { toegevoegdOp, gewijzigdOp }
      await receive({ soort: 'referentiemodel', status, bestandshash, ...times, model: parseModel(modelJson) })
    }
  },
  async (db, { status, bestandshash, toegevoegdOp, gewijzigdOp, model }) => {
    const { versie, naam } = model
    const times = { toegevoegdOp: new Date(toegevoegdOp), gewijzigdOp: new Date(gewijzigdOp) }
    const modelJson = JSON.stringify(model)
    await db
      .insertInto('referentiemodel')
      .values({ versie, naam, status, bestandshash, ...times, modelJson })
      .execute()
    return null
  },
)

const LEVERINGDEEL = buildDeel(
  'levering',
  async (db, receive) => {
    const rows = await selectLeveringen(db)
      .innerJoin('leveringkennis', 'leveringId', 'levering.id')
      .select('kennisJson')
      .execute()
    for (const row of rows.reverse()) {
      const { inventarisaties: _, ...levering } = readLevering(row)
      const { volgnummer, kennisJson } = row
      await receive({ soort: 'levering', volgnummer, levering, kennis: parseKennis(kennisJson) })
    }
  },
  async (db, { volgnummer, levering: { id, ...verslag }, kennis }) => {
    const { bestandshash } = verslag
    await db
      .insertInto('levering')
      .values({ id, volgnummer, bestandshash, verslagJson: JSON.stringify(verslag) })
      .execute()
    await db
      .insertInto('leveringkennis')
      .values({ leveringId: id, kennisJson: JSON.stringify(kennis) })
      .execute()
    return null
  },
)

const INVENTARISATIEDEEL = buildDeel(
  'inventarisatie',
  async (db, receive) => {
    let last = -1
    for (;;) {
      const rows = await db
        .selectFrom('inventarisatie')
        .innerJoin('inventarisatieinhoud', 'inventarisatieId', 'inventarisatie.id')
        .select(['inventarisatie.id', 'volgnummer', 'verslagJson', 'inhoudJson'])
        .where('volgnummer', '>', last)
        .orderBy('volgnummer')
        .limit(AT_ONCE)
        .execute()
      for (const row of rows) {
        await receive({
          soort: 'inventarisatie',
          inventarisatie: readVerslag(row),
          inhoud: parseInhoud(row.inhoudJson),
        })
        last = row.volgnummer
      }
      if (rows.length < AT_ONCE) return
    }
  },
  async (db, { inventarisatie: { id, volgnummer, ...verslag }, inhoud }) => {
    const { gemeentecode, bestandshash, leveringId = null } = verslag
    const verbanden = inhoud.samenwerkingsverbanden
    const verbandenJson = verbanden.length === 0 ? null : JSON.stringify(verbanden)
    const verslagJson = JSON.stringify(verslag)
    await db
      .insertInto('inventarisatie')
      .values({ id, volgnummer, gemeentecode, bestandshash, leveringId, verslagJson, verbandenJson })
      .execute()
    await db
      .insertInto('inventarisatieinhoud')
      .values({ inventarisatieId: id, inhoudJson: JSON.stringify(inhoud) })
      .execute()
    return gemeentecode
  },
)

/** What came in from elsewhere. */
export const BRONDELEN: readonly Archiefdeel[] = [GEMEENTEDEEL, REFERENTIEMODELDEEL, LEVERINGDEEL, INVENTARISATIEDEEL]
