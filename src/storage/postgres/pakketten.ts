import { type RawBuilder, sql } from 'kysely'
import { compareText, type Gemeentecode, groupBy, type ObjectId, type PakketId } from '../../core/index.ts'
import type { Pakketregel, Pakketvraag } from '../registers/gebruik.ts'
import type { Omgeving } from './omgeving.ts'
import { foldText } from './rijen.ts'

type Found = { readonly pakketId: PakketId; readonly naam: string; readonly totaal: number }

/**
 * Finds products in use, sorted by naam, then id.
 *
 * In two steps: which products and their most used name, counted over small numbers; then the rest, of this page only.
 * Search looks at names, spellings and leverancier, whatever the case and diacritics. Only uses that are `inGebruik`.
 */
export async function findPakketten(
  omgeving: Omgeving,
  vraag: Pakketvraag,
): Promise<{ readonly regels: readonly Pakketregel[]; readonly totaal: number }> {
  if (vraag.gemeenten?.length === 0) return { regels: [], totaal: 0 }
  const found = await sql<Found>`${selectNamed(vraag)}
    select "pakketId", naam, count(*) over ()::integer as totaal from benoemd
    order by naam, "pakketId" limit ${vraag.limit} offset ${vraag.offset}`.execute(omgeving.db)
  const regels = await describePakketten(omgeving, found.rows, vraag.gemeenten)
  if (found.rows.length > 0 || vraag.offset === 0) return { regels, totaal: found.rows[0]?.totaal ?? 0 }
  const count = await sql<{ totaal: number }>`${selectNamed(vraag)}
    select count(*)::integer as totaal from benoemd`.execute(omgeving.db)
  return { regels, totaal: count.rows[0]?.totaal ?? 0 }
}

export async function findPakket(
  omgeving: Omgeving,
  id: PakketId,
  gemeenten: readonly Gemeentecode[] | null,
): Promise<Pakketregel | null> {
  if (gemeenten?.length === 0) return null
  const found = await sql<Found>`${selectNamed({ gemeenten }, sql`and vorm."pakketId" = ${id}`)}
    select "pakketId", naam, 1 as totaal from benoemd`.execute(omgeving.db)
  const [regel] = await describePakketten(omgeving, found.rows, gemeenten)
  return regel ?? null
}

/** The products that fit the question, each with its most used name; of equally used ones the first of the alphabet. */
function selectNamed(vraag: Partial<Pakketvraag>, extra: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`
    with gebruikt as (
      select "vormId", count(*)::integer as aantal from gebruik
      where "inGebruik" ${whereGemeente(vraag.gemeenten ?? null)} group by "vormId"
    ), namen as (
      select "pakketId", "pakketNaam" as naam, sum(aantal) as aantal from gebruikt
      join pakketvorm vorm on vorm.id = "vormId" where true ${extra} ${wherePakket(vraag)}
      group by "pakketId", "pakketNaam"
    ), benoemd as (
      select distinct on ("pakketId") "pakketId", naam from namen order by "pakketId", aantal desc, naam
    )`
}

/** A product fits when any of its uses that may be seen does; then all of them count for its name. */
function wherePakket({ gemeenten = null, search, leverancier, referentiecomponent }: Partial<Pakketvraag>) {
  const conditions: RawBuilder<unknown>[] = []
  if (search !== undefined && search.trim() !== '')
    conditions.push(sql`position(${foldText(search.trim())} in zoektekst) > 0`)
  if (leverancier !== undefined)
    conditions.push(sql`(gezocht."leverancierId" = any(${leverancier}) or gezocht.leverancier = any(${leverancier}))`)
  if (referentiecomponent !== undefined)
    conditions.push(sql`gebruik.referentiecomponenten && ${referentiecomponent}::uuid[]`)
  if (conditions.length === 0) return sql``
  return sql`and vorm."pakketId" in (
    select gezocht."pakketId" from pakketvorm gezocht join gebruik on gebruik."vormId" = gezocht.id
    where "inGebruik" ${whereGemeente(gemeenten)} and ${sql.join(conditions, sql` and `)})`
}

function whereGemeente(gemeenten: readonly Gemeentecode[] | null): RawBuilder<unknown> {
  return gemeenten === null ? sql`` : sql`and gemeentecode = any(${gemeenten})`
}

type Use = {
  readonly pakketId: PakketId
  readonly gemeentecode: Gemeentecode
  readonly pakketNaam: string
  readonly naam: string
  readonly leverancier: string
  readonly referentiecomponenten: readonly ObjectId[]
}

async function describePakketten(
  { db }: Omgeving,
  found: readonly Found[],
  gemeenten: readonly Gemeentecode[] | null,
): Promise<readonly Pakketregel[]> {
  if (found.length === 0) return []
  const { rows } = await sql<Use>`
    select "pakketId", gemeentecode, "pakketNaam", naam, leverancier, referentiecomponenten::text[] as referentiecomponenten
    from pakketvorm join gebruik on "vormId" = pakketvorm.id
    where "pakketId" = any(${found.map(({ pakketId }) => pakketId)}) and "inGebruik" ${whereGemeente(gemeenten)}`.execute(
    db,
  )
  const byPakket = groupBy(rows, ({ pakketId }) => pakketId)
  return found.map(({ pakketId, naam }) => describePakket(pakketId, naam, byPakket.get(pakketId) ?? []))
}

function describePakket(pakketId: PakketId, naam: string, uses: readonly Use[]): Pakketregel {
  const byComponent = new Map<ObjectId, Set<Gemeentecode>>()
  for (const { gemeentecode, referentiecomponenten } of uses) {
    for (const id of referentiecomponenten) byComponent.set(id, (byComponent.get(id) ?? new Set()).add(gemeentecode))
  }
  const leverancier = findMostUsed(uses.map((use) => use.leverancier).filter((name) => name !== ''))
  return {
    pakketId,
    naam,
    ...(leverancier === undefined ? {} : { leverancier }),
    schrijfwijzen: sortUnique(uses.flatMap((use) => [use.naam, use.pakketNaam])),
    gemeenten: sortUnique(uses.map(({ gemeentecode }) => gemeentecode)),
    referentiecomponenten: [...byComponent]
      .map(([id, codes]) => ({ id, gemeenten: codes.size }))
      .sort((a, b) => compareText(a.id, b.id)),
  }
}

function sortUnique<T extends string>(texts: readonly T[]): T[] {
  return [...new Set(texts)].sort(compareText)
}

/** Of equally used ones the first of the alphabet. */
function findMostUsed(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || compareText(a, b))[0]?.[0]
}
