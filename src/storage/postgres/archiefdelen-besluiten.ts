import { type Archiefdeel, buildDeel } from './archiefdeel.ts'
import { readCelbesluit } from './besluiten.ts'
import { dropNulls } from './rijen.ts'
import { readSamenvoegbesluit } from './samenvoegbesluiten.ts'
import { readScenario, writeInhoud } from './scenarios.ts'
import { readToewijzingsbesluit } from './toewijzingsbesluiten.ts'

const TOEWIJZINGSBESLUITDEEL = buildDeel(
  'toewijzingsbesluit',
  async (db, receive) => {
    const rows = await db
      .selectFrom('toewijzingsbesluit')
      .selectAll()
      .orderBy('gemeentecode')
      .orderBy('applicatieId')
      .orderBy('referentiecomponentId')
      .execute()
    for (const { gemeentecode, ...row } of rows)
      await receive({ soort: 'toewijzingsbesluit', gemeentecode, besluit: readToewijzingsbesluit(row) })
  },
  async (db, { gemeentecode, besluit: { vastgelegdOp, reden = null, pakketId = null, ...rest } }) => {
    await db
      .insertInto('toewijzingsbesluit')
      .values({ gemeentecode, ...rest, reden, pakketId, vastgelegdOp: new Date(vastgelegdOp) })
      .execute()
    return gemeentecode
  },
)

const CELBESLUITDEEL = buildDeel(
  'celbesluit',
  async (db, receive) => {
    const rows = await db
      .selectFrom('celbesluit')
      .selectAll()
      .orderBy('gemeentecode')
      .orderBy('referentiecomponentId')
      .execute()
    for (const row of rows) {
      const { gemeentecode, ...besluit } = readCelbesluit(row)
      await receive({ soort: 'celbesluit', gemeentecode, besluit })
    }
  },
  async (db, { gemeentecode, besluit: { vastgelegdOp, door = null, ...rest } }) => {
    await db
      .insertInto('celbesluit')
      .values({ gemeentecode, ...rest, door, vastgelegdOp: new Date(vastgelegdOp) })
      .execute()
    return gemeentecode
  },
)

const SAMENVOEGBESLUITDEEL = buildDeel(
  'samenvoegbesluit',
  async (db, receive) => {
    const rows = await db.selectFrom('samenvoegbesluit').selectAll().orderBy('volgnummer').execute()
    for (const { volgnummer, ...row } of rows)
      await receive({ soort: 'samenvoegbesluit', volgnummer, besluit: readSamenvoegbesluit(row) })
  },
  async (db, { volgnummer, besluit: { vastgelegdOp, ...rest } }) => {
    await db
      .insertInto('samenvoegbesluit')
      .values({ volgnummer, ...rest, vastgelegdOp: new Date(vastgelegdOp) })
      .execute()
    return null
  },
)

const SAMENWERKINGSVERBANDDEEL = buildDeel(
  'samenwerkingsverband',
  async (db, receive) => {
    const rows = await db.selectFrom('samenwerkingsverband').selectAll().orderBy('id').execute()
    for (const row of rows) await receive({ soort: 'samenwerkingsverband', verband: dropNulls(row) })
  },
  async (db, { verband: { soort = null, ...rest } }) => {
    await db
      .insertInto('samenwerkingsverband')
      .values({ ...rest, soort })
      .execute()
    return null
  },
)

const SCENARIODEEL = buildDeel(
  'scenario',
  async (db, receive) => {
    const rows = await db.selectFrom('scenario').selectAll().orderBy('volgnummer').execute()
    for (const { volgnummer, ...row } of rows)
      await receive({ soort: 'scenario', volgnummer, scenario: readScenario(row) })
  },
  async (db, { volgnummer, scenario: { id, samenwerkingsverband, account, aangemaaktOp, gewijzigdOp, ...inhoud } }) => {
    const times = { aangemaaktOp: new Date(aangemaaktOp), gewijzigdOp: new Date(gewijzigdOp) }
    await db
      .insertInto('scenario')
      .values({ id, volgnummer, samenwerkingsverband, account, ...times, scenarioJson: writeInhoud(inhoud) })
      .execute()
    return null
  },
)

/** What people decided and registered. */
export const BESLUITDELEN: readonly Archiefdeel[] = [
  TOEWIJZINGSBESLUITDEEL,
  CELBESLUITDEEL,
  SAMENVOEGBESLUITDEEL,
  SAMENWERKINGSVERBANDDEEL,
  SCENARIODEEL,
]
