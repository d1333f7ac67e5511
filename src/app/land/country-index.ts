import {
  buildCeltabel,
  buildOverlapindex,
  type Celtabel,
  groupBy,
  type Kolom,
  mapLandschappen,
  type Overlapindex,
  removeKolommen,
  replaceKolommen,
  updateOverlapindex,
} from '../../core/index.ts'
import type { BewaardeGebruiksstand } from '../../storage/index.ts'
import { findReferentiemodel, readReferentiemodel } from '../landschap/read-referentiemodel.ts'
import { takeTurn } from '../take-turn.ts'
import type { Country, Workspace } from '../workspace.ts'
import { buildKolom } from './build-kolom.ts'
import { ensureGebruik } from './derive-gebruik.ts'
import { listGemeentecodes } from './list-gemeentecodes.ts'

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
  if (last !== null && last.key === (await readCountryKey(workspace))) return last
  await ensureGebruik(workspace, null)
  // before what it speaks of: what changes meanwhile is then read again, not missed
  const key = await readCountryKey(workspace)
  const { versie } = await findReferentiemodel(workspace)
  const standen = await store.gebruik.listStanden()
  const merken = new Map(standen.map(({ gemeentecode, merk }) => [gemeentecode, merk]))
  const before = last !== null && last.index.celtabel.referentiemodel === versie ? last : null
  const changed = standen.filter(({ gemeentecode, merk }) => before?.merken.get(gemeentecode) !== merk)
  if (before !== null && changed.length === 0) return { ...before, key }
  const table = before === null ? await readEmptyTable(workspace) : before.index.celtabel
  const kolommen = await readKolommen(workspace, changed, table)
  const filled = kolommen.filter((kolom) => kolom.gemeente.applicaties > 0)
  const found = new Set(filled.map(({ gemeente }) => gemeente.gemeente.gemeentecode))
  const gone = changed.map(({ gemeentecode }) => gemeentecode).filter((code) => !found.has(code))
  const celtabel = replaceKolommen(removeKolommen(table, gone), filled)
  const index = before === null ? buildOverlapindex(celtabel) : updateOverlapindex(before.index, celtabel)
  return { index, key, merken }
}

/** Another text when anything of the country changed. Known in memory: as long as nothing does, the store is asked nothing. */
export async function readCountryKey(workspace: Workspace): Promise<string> {
  const codes = await listGemeentecodes(workspace)
  const { versie, bestandshash } = await findReferentiemodel(workspace)
  const { gemeenten, gebruik, gemeentenlijst } = await workspace.store.revisies.read(codes)
  return [versie, bestandshash, gebruik, gemeentenlijst, ...gemeenten.values()].join(' ')
}

/** The referentiecomponenten of the release, without any gemeente. */
async function readEmptyTable(workspace: Workspace): Promise<Celtabel> {
  const referentiemodel = await readReferentiemodel(workspace)
  return buildCeltabel(mapLandschappen({ landschappen: [], referentiemodel }).graph)
}

/** So many gemeenten are read in one turn: some tens of milliseconds, also in the embedded store, which blocks the process. */
const PER_BEURT = 25

async function readKolommen(
  { store }: Workspace,
  standen: readonly BewaardeGebruiksstand[],
  { componenten }: Celtabel,
): Promise<Kolom[]> {
  const gemeenten = new Map((await store.gemeenten.list()).map((gemeente) => [gemeente.gemeentecode, gemeente]))
  const found: Kolom[] = []
  for (let start = 0; start < standen.length; start += PER_BEURT) {
    const portion = standen.slice(start, start + PER_BEURT)
    const regels = await store.gebruik.list(portion.map(({ gemeentecode }) => gemeentecode))
    const own = groupBy(regels, ({ gemeentecode }) => gemeentecode)
    const kolommen = await takeTurn(() =>
      portion.flatMap(({ gemeentecode, kolom }) => {
        const gemeente = gemeenten.get(gemeentecode)
        if (gemeente === undefined) return []
        return [buildKolom({ gemeente, kolom, regels: own.get(gemeentecode) ?? [], componenten })]
      }),
    )
    found.push(...kolommen)
  }
  return found
}
