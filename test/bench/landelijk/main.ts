import { loadavg } from 'node:os'
import {
  buildCeltabel,
  buildOverlapindex,
  findNaasten,
  type Naasten,
  type Overlapindex,
  projectCeltabel,
  replaceKolommen,
  updateOverlapindex,
} from '../../../src/core/graph/index.ts'
import { Gemeentecode, Partnermaat, rankPartners, writeVergelijkingUitIndex } from '../../../src/core/index.ts'
import { PEILDATUM } from '../../helpers/landschap.ts'
import { type Meting, time } from '../measure.ts'
import { openDuckDb } from './duckdb.ts'
import { buildGraph, buildTabel, type Organisatie, someOrganisaties } from './landschappen.ts'
import { buildSets, findNaastenBySets } from './sets.ts'
import { measureStabiliteit } from './stabiliteit.ts'

const NEDERLAND = 342
const MIDDEN = 1080
const TIENVOUD = 3420
const GEEN = Gemeentecode.parse('0000')

type Lijsten = { readonly opPakketten: Iterable<number>; readonly opFuncties: Iterable<number> }

/** A peer that gives other lists measures something else: that is a fault, not a figure. */
function refuseOther(ours: Naasten, theirs: Lijsten, peer: string): void {
  const same = (a: Iterable<number>, b: Iterable<number>) => [...a].join() === [...b].join()
  if (same(ours.opPakketten.posities, theirs.opPakketten) && same(ours.opFuncties.posities, theirs.opFuncties)) return
  throw new Error(`${peer} gives other lists than the index`)
}

function measureBytes({ aanwezig, onbekend, dicht, ijl, rijen }: Overlapindex): number {
  const bits = [aanwezig, onbekend, dicht].reduce((sum, { woorden }) => sum + woorden.byteLength, 0)
  const lists = ijl.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const own = rijen.reduce((sum, rij) => {
    return sum + rij.aanwezig.byteLength + rij.onbekend.byteLength + rij.dicht.byteLength + rij.ijl.byteLength
  }, 0)
  return bits + lists + own
}

const ratio = (ours: number, peer: number) => peer / ours

/** The ten nearest of every organisation, beside DuckDB. */
async function benchNaasten(index: Overlapindex, { rounds, norm }: { rounds: number; norm: number }) {
  const aantal = index.celtabel.kolommen.length
  const ours = await time(rounds, () => findNaasten(index))
  const duckdb = await openDuckDb(index.celtabel)
  const start = performance.now()
  const theirs = await duckdb.findNaasten()
  const first = performance.now() - start
  refuseOther(findNaasten(index), theirs, 'DuckDB')
  // the first round of a large job is its time: another would only cost a minute
  const peer = aantal > NEDERLAND ? first : await time(5, () => duckdb.findNaasten())
  duckdb.close()
  return {
    naam: `tien naasten van elk van ${aantal}, op pakketten en op functies`,
    ours,
    peer,
    peerName: 'DuckDB, self-join',
    norm: `≥ ${norm} × sneller, is ${ratio(ours, peer).toFixed(0)} ×`,
    isMet: ratio(ours, peer) >= norm,
  } satisfies Meting
}

async function benchSets(index: Overlapindex): Promise<Meting> {
  const ours = await time(31, () => findNaasten(index))
  const sets = buildSets(projectCeltabel(index.celtabel))
  refuseOther(findNaasten(index), findNaastenBySets(sets), 'Set')
  const peer = await time(3, () => findNaastenBySets(sets))
  return {
    naam: `dezelfde ${NEDERLAND}`,
    ours,
    peer,
    peerName: 'Set over de graph',
    norm: `≥ 60 × sneller, is ${ratio(ours, peer).toFixed(0)} ×`,
    isMet: ratio(ours, peer) >= 60,
  }
}

/** One organisation against all, with measures, bounds and ranking; the mean over all organisations. */
async function benchEen(index: Overlapindex): Promise<Meting> {
  const codes = index.celtabel.kolommen.map(({ gemeente: { gemeente } }) => gemeente.gemeentecode)
  const all = await time(11, () => {
    for (const code of codes) rankPartners(index, code, { aantal: 10 })
  })
  const ours = all / codes.length
  return alone(`partners van één tegen ${codes.length}`, ours, 0.2)
}

/** Another group of 25 each time; the texts of the cellen are made before, as the rest of the projection is. */
async function benchVergelijking(index: Overlapindex): Promise<Meting> {
  const codes = index.celtabel.kolommen.map(({ gemeente: { gemeente } }) => gemeente.gemeentecode)
  let start = 0
  const write = () => {
    start += 1
    const group = Array.from({ length: 25 }, (_, at) => codes[(start + at * 13) % codes.length] ?? GEEN)
    return writeVergelijkingUitIndex(index, group, { peildatum: PEILDATUM })
  }
  const length = Math.max(...codes.map(() => write().length))
  const ours = await time(101, write)
  return alone(`vergelijking van 25 als JSON (tot ${(length / 1e6).toFixed(1)} MB)`, ours, 4)
}

/** A new inventarisatie of one gemeente: its kolom is read, and the index brought up to date. */
async function benchVervangen(index: Overlapindex, organisaties: readonly Organisatie[]): Promise<Meting> {
  const fresh = buildTabel(organisaties.slice(5, 6)).kolommen
  const ours = await time(31, () => updateOverlapindex(index, replaceKolommen(index.celtabel, fresh)))
  return alone(`één gemeente vervangen in de index van ${organisaties.length}`, ours, 1000)
}

function alone(naam: string, ours: number, most: number): Meting {
  return { naam, ours, peer: null, peerName: '', norm: `≤ ${most} ms`, isMet: ours <= most }
}

/** Slope of time against size, both as logarithms: 2 is a job that looks at every two. */
function computeSlope(points: readonly { readonly n: number; readonly ms: number }[]): number {
  const x = points.map(({ n }) => Math.log(n))
  const y = points.map(({ ms }) => Math.log(ms))
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const up = x.reduce((sum, value, at) => sum + (value - mx) * ((y[at] ?? 0) - my), 0)
  return up / x.reduce((sum, value) => sum + (value - mx) ** 2, 0)
}

/**
 * All of the Netherlands at once: the job of all nearest beside DuckDB and Set in the same run, what one answer costs, how
 * time and memory grow, and how stable the top ten is.
 */
export async function benchLandelijk(): Promise<(Meting | string)[]> {
  const lines: (Meting | string)[] = [`belasting van de machine (1 minuut): ${loadavg()[0]?.toFixed(2)}`]
  const organisaties = someOrganisaties(NEDERLAND)
  const graphStart = performance.now()
  const graph = buildGraph(organisaties)
  const tableStart = performance.now()
  const celtabel = buildCeltabel(graph)
  const indexStart = performance.now()
  const index = buildOverlapindex(celtabel)
  const end = performance.now()
  const parts = [tableStart - graphStart, indexStart - tableStart, end - indexStart].map((ms) => ms.toFixed(0))
  lines.push(`opbouw van ${NEDERLAND}: graph ${parts[0]} ms, celtabel ${parts[1]} ms, index ${parts[2]} ms`)
  lines.push(await benchNaasten(index, { rounds: 31, norm: 40 }))
  lines.push(await benchSets(index))
  lines.push(await benchEen(index))
  lines.push(await benchVergelijking(index))
  lines.push(await benchVervangen(index, organisaties))
  const points: { n: number; ms: number }[] = []
  for (const n of [NEDERLAND, MIDDEN, TIENVOUD]) {
    const larger = n === NEDERLAND ? index : buildOverlapindex(buildTabel(someOrganisaties(n)))
    const ms = await time(n === TIENVOUD ? 5 : 11, () => findNaasten(larger))
    points.push({ n, ms })
    const pairs = larger.rijen.reduce((sum, rij) => sum + rij.dicht.length + rij.ijl.length, 0)
    const memory = `${(measureBytes(larger) / 1e6).toFixed(1)} MB`
    lines.push(`groei: ${n} organisaties, ${pairs} paren: ${ms.toFixed(1)} ms, index ${memory}`)
    if (n === TIENVOUD) lines.push(await benchNaasten(larger, { rounds: 3, norm: 50 }))
  }
  lines.push(`helling van tijd tegen aantal, log-log: ${computeSlope(points).toFixed(2)}`)
  for (const maat of Partnermaat.options) {
    const { tau, gebleven } = measureStabiliteit(organisaties, maat)
    const kept = `${(gebleven * 100).toFixed(0)} % van de tien blijft bij de tien`
    lines.push(`stabiliteit van ${maat} zonder een tiende van de regels: Kendall τ ${tau.toFixed(2)}, ${kept}`)
  }
  return lines
}
