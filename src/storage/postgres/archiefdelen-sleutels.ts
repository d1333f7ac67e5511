import { buildDeel } from './archiefdeel.ts'
import { readSleutel } from './sleutels.ts'

export const SLEUTELDEEL = buildDeel(
  'sleutel',
  async (db, receive) => {
    const rows = await db.selectFrom('sleutel').selectAll().orderBy('volgnummer').orderBy('id').execute()
    for (const { volgnummer, geheimhash, ...row } of rows)
      await receive({
        soort: 'sleutel',
        volgnummer,
        ...readSleutel(row),
        geheimhash,
        gemeenten: row.gemeenten ?? 'alle',
      })
  },
  async (db, { id, volgnummer, omschrijving, rol, gemeenten, geheimhash, ...times }) => {
    // a key without hash opens nothing: it must not look as if it did
    const ingetrokkenOp = times.ingetrokkenOp ?? (geheimhash === null ? times.aangemaaktOp : null)
    await db
      .insertInto('sleutel')
      .values({
        id,
        volgnummer,
        omschrijving,
        rol,
        gemeenten: gemeenten === 'alle' ? null : gemeenten,
        geheimhash,
        aangemaaktOp: new Date(times.aangemaaktOp),
        verlooptOp: new Date(times.verlooptOp),
        ingetrokkenOp: ingetrokkenOp === null ? null : new Date(ingetrokkenOp),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return null
  },
)
