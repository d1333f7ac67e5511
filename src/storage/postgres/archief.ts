import { type Kysely, sql } from 'kysely'
import { LandschapError } from '../../core/index.ts'
import type { ArchiefRegister } from '../registers/archief.ts'
import type { Archiefdeel } from './archiefdeel.ts'
import { ARCHIEFDELEN } from './archiefdelen.ts'
import type { Omgeving } from './omgeving.ts'
import type { Tabellen } from './tabellen.ts'

/** What makes a store not empty. */
const GEVULD = [
  'inventarisatie',
  'levering',
  'toewijzingsbesluit',
  'celbesluit',
  'samenvoegbesluit',
  'samenwerkingsverband',
  'scenario',
  'sleutel',
] as const satisfies readonly (keyof Tabellen)[]

export function buildArchiefRegister(omgeving: Omgeving): ArchiefRegister {
  return {
    read: (receive) =>
      omgeving.transaction(async ({ db }) => {
        if (omgeving.isTransactie) throw new Error('an archive is read in a transaction of its own')
        await sql`set transaction isolation level repeatable read`.execute(db)
        for (const deel of ARCHIEFDELEN) await deel.read(db, receive)
      }),
    restore: (regels, { vervangen, sleutelhashes }) =>
      omgeving.transaction(async ({ db, raise }) => {
        // nobody writes in between, and two that restore wait for each other
        await sql`lock table revisie in exclusive mode`.execute(db)
        if (!vervangen) await refuseFilled(db)
        const known = await db.selectFrom('revisie').select('onderwerp').execute()
        await clear(db, sleutelhashes)
        const restored = await insertAll(db, regels)
        await raise([
          'kennis',
          'referentiemodellen',
          'sleutels',
          'gemeentenlijst',
          'gebruik',
          ...known.map(({ onderwerp }) => onderwerp),
          ...restored,
        ])
        await settle(db)
      }),
  }
}

async function refuseFilled(db: Kysely<Tabellen>): Promise<void> {
  for (const tabel of GEVULD) {
    const { rows } = await sql`select 1 from ${sql.table(tabel)} limit 1`.execute(db)
    if (rows.length === 0) continue
    throw new LandschapError(
      'tegenstrijdig',
      'De opslag is niet leeg. Zet het archief terug in een lege opslag, of geef op dat het alles vervangt wat er is.',
    )
  }
}

async function clear(db: Kysely<Tabellen>, sleutels: boolean): Promise<void> {
  const tables =
    sql.raw(`landelijk, gebruik, gebruiksstand, pakketvorm, toewijzingsbesluit, celbesluit, samenvoegbesluit,
    samenwerkingsverband, scenariouitkomst, scenario, inventarisatieinhoud, inventarisatie, leveringkennis, levering, referentiemodel, gemeente,
    antwoord, taakbestand, taak`)
  await sql`truncate ${tables}`.execute(db)
  if (sleutels) await sql`truncate sleutel`.execute(db)
}

/** @returns gemeentecodes that now have a landschap or decisions */
async function insertAll(
  db: Kysely<Tabellen>,
  regels: Parameters<ArchiefRegister['restore']>[0],
): Promise<ReadonlySet<string>> {
  const bySoort = new Map(ARCHIEFDELEN.map((deel): [string, Archiefdeel] => [deel.soort, deel]))
  const codes = new Set<string>()
  for await (const regel of regels()) {
    const gemeentecode = await bySoort.get(regel.soort)?.insert(db, regel)
    if (gemeentecode !== undefined && gemeentecode !== null) codes.add(gemeentecode)
  }
  return codes
}

/** Numbers go on after the restored ones; what was derived from the restored state is of the revisie it now has. */
async function settle(db: Kysely<Tabellen>): Promise<void> {
  for (const tabel of ['inventarisatie', 'levering', 'samenvoegbesluit', 'scenario', 'sleutel']) {
    await sql`select setval(pg_get_serial_sequence(${tabel}, 'volgnummer'),
      (select coalesce(max(volgnummer), 0) + 1 from ${sql.table(tabel)}), false)`.execute(db)
  }
  await sql`update gebruiksstand set revisie = coalesce((select nummer from revisie where onderwerp = gemeentecode), 0)
    where revisie >= 0`.execute(db)
}
