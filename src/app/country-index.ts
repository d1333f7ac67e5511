import {
  buildCeltabel,
  buildOverlapindex,
  type Celtabel,
  type Gemeentecode,
  type Kolom,
  mapLandschappen,
  type Overlapindex,
  removeKolommen,
  replaceKolommen,
  updateOverlapindex,
} from '../core/index.ts'
import { buildKolom } from './build-kolom.ts'
import { ensureGebruik } from './derive-gebruik.ts'
import { findReferentiemodel, readReferentiemodel } from './read-referentiemodel.ts'
import type { Country, Workspace } from './workspace.ts'

/**
 * Gives the index of every gemeente that has a landschap: what partners, clusters and the national picture are read from.
 *
 * Kept in memory; only what changed since the last question is read again, from the table of uses.
 *
 * @throws LandschapError onbekend_referentiemodel
 */
export async function readCountry(workspace: Workspace): Promise<Overlapindex> {
  const { memory } = workspace
  // one at a time: who comes second finds the work done
  const turn = (memory.country.last ?? Promise.resolve(null)).then((last) => renew(workspace, last))
  memory.country.last = turn.catch(() => null)
  return (await turn).index
}

async function renew(workspace: Workspace, last: Country | null): Promise<Country> {
  const { store } = workspace
  await ensureGebruik(workspace, null)
  const { versie } = await findReferentiemodel(workspace)
  const all = await store.gebruik.listStanden()
  const standen = new Map(all.map((stand) => [stand.gemeentecode, stand.revisie]))
  const before = last !== null && last.index.celtabel.referentiemodel === versie ? last : null
  const changed = [...standen].filter(([code, revisie]) => before?.revisies.get(code) !== revisie).map(([code]) => code)
  if (before !== null && changed.length === 0) return before
  const table = before === null ? await readEmptyTable(workspace) : before.index.celtabel
  const kolommen = await readKolommen(workspace, changed, table)
  const filled = kolommen.filter((kolom) => kolom.gemeente.applicaties > 0)
  const gone = changed.filter((code) => !filled.some(({ gemeente }) => gemeente.gemeente.gemeentecode === code))
  const celtabel = replaceKolommen(removeKolommen(table, gone), filled)
  const index = before === null ? buildOverlapindex(celtabel) : updateOverlapindex(before.index, celtabel)
  return { index, revisies: standen }
}

/** The referentiecomponenten of the release, without any gemeente. */
async function readEmptyTable(workspace: Workspace): Promise<Celtabel> {
  const referentiemodel = await readReferentiemodel(workspace)
  return buildCeltabel(mapLandschappen({ landschappen: [], referentiemodel }).graph)
}

async function readKolommen(
  { store }: Workspace,
  codes: readonly Gemeentecode[],
  { componenten }: Celtabel,
): Promise<Kolom[]> {
  const gemeenten = new Map((await store.gemeenten.list()).map((gemeente) => [gemeente.gemeentecode, gemeente]))
  const standen = new Map((await store.gebruik.listStanden()).map((stand) => [stand.gemeentecode, stand.kolom]))
  const regels = await store.gebruik.list(codes)
  return codes.flatMap((code) => {
    const gemeente = gemeenten.get(code)
    const kolom = standen.get(code)
    if (gemeente === undefined || kolom === undefined) return []
    const own = regels.filter(({ gemeentecode }) => gemeentecode === code)
    return [buildKolom({ gemeente, kolom, regels: own, componenten })]
  })
}
