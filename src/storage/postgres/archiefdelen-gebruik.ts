import type { Gebruikskolom } from '../registers/gebruik.ts'
import { buildDeel } from './archiefdeel.ts'
import { insertRegels, selectGebruik } from './gebruik.ts'

/** Until the restored revisies are known: it is of the landschap as it is. */
const ACTUEEL = 0
/** A revisie that no landschap has: what depends on it is derived again. */
const VEROUDERD = -1

/** Lists of the store may not be changed, those of an archive are its own. */
function copyKolom({ volledig, onbekend, besloten, samenwerkingsverbanden, ...rest }: Gebruikskolom) {
  return {
    ...rest,
    volledig: typeof volledig === 'boolean' ? volledig : [...volledig],
    onbekend: [...onbekend],
    besloten: besloten.map((one) => ({ ...one })),
    samenwerkingsverbanden: [...samenwerkingsverbanden],
  }
}

export const LANDELIJKDEEL = buildDeel(
  'landelijk',
  async (db, receive) => {
    const rows = await db.selectFrom('landelijk').selectAll().orderBy('maand').execute()
    for (const { publicatieJson } of rows) await receive({ soort: 'landelijk', publicatie: JSON.parse(publicatieJson) })
  },
  async (db, { publicatie }) => {
    const { maand } = publicatie.beeld
    await db
      .insertInto('landelijk')
      .values({ maand, publicatieJson: JSON.stringify(publicatie) })
      .execute()
    return null
  },
)

export const GEBRUIKDEEL = buildDeel(
  'gebruik',
  async (db, receive) => {
    const standen = await db
      .selectFrom('gebruiksstand')
      .leftJoin('revisie', 'onderwerp', 'gemeentecode')
      .select(['gemeentecode', 'revisie', 'referentiemodel', 'kennis', 'kolomJson', 'nummer'])
      .orderBy('gemeentecode')
      .execute()
    for (const { gemeentecode, revisie, nummer, referentiemodel, kennis, kolomJson } of standen) {
      const kolom: Gebruikskolom = JSON.parse(kolomJson)
      const regels = await selectGebruik(db, [gemeentecode])
      const isActueel = revisie === (nummer ?? 0)
      await receive({
        soort: 'gebruik',
        gemeentecode,
        isActueel,
        referentiemodel,
        kennis,
        kolom: copyKolom(kolom),
        regels: regels.map((regel) => ({ ...regel, referentiecomponenten: [...regel.referentiecomponenten] })),
      })
    }
  },
  async (db, { gemeentecode, isActueel, referentiemodel, kennis, kolom, regels }) => {
    const revisie = isActueel ? ACTUEEL : VEROUDERD
    await db
      .insertInto('gebruiksstand')
      .values({ gemeentecode, revisie, referentiemodel, kennis, kolomJson: JSON.stringify(kolom) })
      .execute()
    await insertRegels(db, regels)
    return gemeentecode
  },
)
