import { type Kysely, sql } from 'kysely'
import type { Gemeentecode, ObjectId, PakketId } from '../../core/index.ts'
import type { GebruikRegister, Gebruikskolom, Gebruiksregel } from '../registers/gebruik.ts'
import type { Omgeving } from './omgeving.ts'
import { findPakket, findPakketten } from './pakketten.ts'
import { foldText } from './rijen.ts'
import type { Tabellen } from './tabellen.ts'

export function buildGebruikRegister(omgeving: Omgeving): GebruikRegister {
  return {
    replace: (code, regels, { revisie, referentiemodel, kennis, kolom }) =>
      omgeving.transaction(async ({ db, raise }) => {
        const stand = { revisie, referentiemodel, kennis, kolomJson: JSON.stringify(kolom) }
        // first, for its lock: two that derive one gemeente at once wait for each other
        await db
          .insertInto('gebruiksstand')
          .values({ gemeentecode: code, ...stand })
          .onConflict((conflict) => conflict.column('gemeentecode').doUpdateSet(stand))
          .execute()
        await db.deleteFrom('gebruik').where('gemeentecode', '=', code).execute()
        await insertRegels(db, regels)
        await raise(['gebruik'])
      }),
    listStanden: async () => {
      const rows = await omgeving.db
        .selectFrom('gebruiksstand')
        .selectAll()
        // the transaction that wrote the row
        .select(sql<string>`gebruiksstand.xmin::text`.as('merk'))
        .orderBy('gemeentecode')
        .execute()
      return rows.map(({ kolomJson, ...stand }) => {
        const kolom: Gebruikskolom = JSON.parse(kolomJson)
        return { ...stand, kolom }
      })
    },
    list: (codes) => selectGebruik(omgeving.db, codes),
    findPakketten: (vraag) => findPakketten(omgeving, vraag),
    findPakket: (id, gemeenten) => findPakket(omgeving, id, gemeenten),
  }
}

/** One use in JSON: the columns in this order. */
type Gebruikrij = readonly [string, string, boolean, PakketId, string, string, string, readonly ObjectId[]]

/**
 * Sorted by gemeentecode, then applicatieId.
 *
 * One row per gemeente with its uses as JSON: of a whole country that is read three times as fast as a row per use.
 */
export async function selectGebruik(
  db: Kysely<Tabellen>,
  codes: readonly Gemeentecode[] | null,
): Promise<readonly Gebruiksregel[]> {
  if (codes?.length === 0) return []
  const base = db.selectFrom('gebruik').innerJoin('pakketvorm', 'pakketvorm.id', 'vormId')
  const wanted = codes === null ? base : base.where('gemeentecode', 'in', codes)
  const rows = await wanted
    .select('gemeentecode')
    .select(
      sql<string>`json_agg(json_build_array("applicatieId", naam, "inGebruik", "pakketId", "pakketNaam", "leverancierId",
        leverancier, referentiecomponenten) order by "applicatieId")::text`.as('json'),
    )
    .groupBy('gemeentecode')
    .orderBy('gemeentecode')
    .execute()
  return rows.flatMap(({ gemeentecode, json }) => {
    const rijen: readonly Gebruikrij[] = JSON.parse(json)
    return rijen.map((rij) => readRegel(gemeentecode, rij))
  })
}

function readRegel(gemeentecode: Gemeentecode, rij: Gebruikrij): Gebruiksregel {
  const [applicatieId, naam, inGebruik, pakketId, pakketNaam, leverancierId, leverancier, referentiecomponenten] = rij
  return {
    gemeentecode,
    applicatieId,
    naam,
    inGebruik,
    pakketId,
    pakketNaam,
    ...(leverancierId === '' ? {} : { leverancierId }),
    ...(leverancier === '' ? {} : { leverancier }),
    referentiecomponenten,
  }
}

const COLUMNS = sql.raw(`x("gemeentecode" text, "applicatieId" text, "naam" text, "inGebruik" boolean, "pakketId" text,
  "pakketNaam" text, "leverancierId" text, "leverancier" text, "zoektekst" text, "referentiecomponenten" json)`)

/** As zod gives it: what is absent may be undefined. */
type GelezenRegel = Omit<Gebruiksregel, 'leverancierId' | 'leverancier'> & {
  readonly leverancierId?: string | undefined
  readonly leverancier?: string | undefined
}

/** One statement for the ways to write a pakket that are new, one for the uses: whatever their number. */
export async function insertRegels(db: Kysely<Tabellen>, regels: readonly GelezenRegel[]): Promise<void> {
  if (regels.length === 0) return
  const complete = regels.map((regel) => {
    const { leverancierId = '', leverancier = '', naam, pakketNaam } = regel
    return { ...regel, leverancierId, leverancier, zoektekst: foldText([pakketNaam, naam, leverancier].join('\n')) }
  })
  const json = JSON.stringify(complete)
  // in one order, so that two transactions with the same new ones wait for each other instead of in a circle
  await sql`
    insert into pakketvorm ("pakketId", "pakketNaam", naam, "leverancierId", leverancier, zoektekst)
    select distinct "pakketId", "pakketNaam", naam, "leverancierId", leverancier, zoektekst
    from json_to_recordset(${json}::json) as ${COLUMNS} order by 1, 2, 3, 4, 5
    on conflict do nothing`.execute(db)
  await sql`
    insert into gebruik
    select x.gemeentecode, x."applicatieId", vorm.id, x."inGebruik",
      array(select value::uuid from json_array_elements_text(x.referentiecomponenten))
    from json_to_recordset(${json}::json) as ${COLUMNS}
    join pakketvorm vorm using ("pakketId", "pakketNaam", naam, "leverancierId", leverancier)`.execute(db)
}
