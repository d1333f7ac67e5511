import { DuckDBInstance } from '@duckdb/node-api'
import type { Celtabel } from '../../../src/core/graph/index.ts'

/** Both lists of ten nearest, as text lines `gemeente,rang,andere`, to compare with ours. */
const NEAREST = (table: string) => `
  with gedeeld as (
    select a.o as links, b.o as rechts, count(*) as n from ${table} a join ${table} b on a.v = b.v and a.o < b.o group by all
  ), omvang as (select o, count(*) as n from ${table} group by o),
  aandeel as (
    select links, rechts, g.n / (a.n + b.n - g.n) as deel
    from gedeeld g join omvang a on a.o = links join omvang b on b.o = rechts
  ), beide as (select links, rechts, deel from aandeel union all select rechts, links, deel from aandeel)
  select links, list(rechts order by deel desc, rechts)[1:10] as naasten from (
    select *, row_number() over (partition by links order by deel desc, rechts) as rang from beide
  ) where rang <= 10 group by links order by links`

/** The self-join in DuckDB, on tables that are loaded beforehand: what a database would do for the same lists. */
export async function openDuckDb({ kolommen }: Celtabel) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run('create table paren (o integer, v integer)')
  await connection.run('create table functies (o integer, v integer)')
  const numbers = new Map<string, number>()
  const paren = await connection.createAppender('paren')
  const functies = await connection.createAppender('functies')
  for (const [organisatie, { cellen }] of kolommen.entries()) {
    for (const [component, { pakketIds }] of cellen.entries()) {
      if (pakketIds.length > 0) {
        functies.appendInteger(organisatie)
        functies.appendInteger(component)
        functies.endRow()
      }
      for (const pakket of pakketIds) {
        const key = `${component} ${pakket}`
        const number = numbers.get(key) ?? numbers.size
        numbers.set(key, number)
        paren.appendInteger(organisatie)
        paren.appendInteger(number)
        paren.endRow()
      }
    }
  }
  paren.closeSync()
  functies.closeSync()
  const nearest = async (table: string) => {
    const rows = (await connection.runAndReadAll(NEAREST(table))).getRowsJson()
    return rows.flatMap(([, naasten]) => (Array.isArray(naasten) ? naasten.map(Number) : []))
  }
  return {
    findNaasten: async () => ({ opPakketten: await nearest('paren'), opFuncties: await nearest('functies') }),
    close: () => connection.closeSync(),
  }
}
