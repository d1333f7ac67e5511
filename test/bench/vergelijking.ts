import { compareLandschappen } from '../../src/core/index.ts'
import { PEILDATUM, someGraph, someReferentiemodel, type TestGemeente, type Use } from '../helpers/landschap.ts'
import { drawZipf, seededRandom } from './generator.ts'
import { type Meting, time } from './measure.ts'

const GEMEENTEN = 25
const APPLICATIES = 250
const COMPONENTS = Array.from({ length: 167 }, (_, number) => `component ${number}`)

function someGemeenten(): TestGemeente[] {
  const random = seededRandom(11)
  return Array.from({ length: GEMEENTEN }, (_, number) => ({
    code: String(9901 + number),
    uses: Array.from({ length: APPLICATIES }, (): Use => {
      const pakket = drawZipf(random, 3000)
      const component = COMPONENTS[(pakket * 7 + Math.floor(random() * 2)) % COMPONENTS.length] ?? null
      return { component, pakket: `p${pakket}`, versie: String(pakket % 4), leverancier: `l${pakket % 300}` }
    }),
  }))
}

/** The pairs alone, with a Set per gemeente over the raw rows: what one would write without a graph. */
function comparePairsBySets(gemeenten: readonly TestGemeente[]): number {
  const sets = gemeenten.map(({ uses }) => ({
    r: new Set(uses.map(({ component }) => component)),
    p: new Set(uses.map(({ component, pakket }) => `${component} ${pakket}`)),
  }))
  let sum = 0
  for (const [position, a] of sets.entries()) {
    for (const b of sets.slice(position + 1)) {
      const r = [...a.r].filter((item) => b.r.has(item)).length
      const p = [...a.p].filter((item) => b.p.has(item)).length
      sum += r / (a.r.size + b.r.size - r) + p / (a.p.size + b.p.size - p)
    }
  }
  return sum
}

/** The vergelijking of 25 gemeenten × 250 applicaties once the graph stands. */
export async function benchVergelijking(): Promise<Meting> {
  const gemeenten = someGemeenten()
  const graph = someGraph(gemeenten, someReferentiemodel(COMPONENTS.map((naam) => ({ naam }))))
  const ours = await time(15, () => compareLandschappen(graph, { peildatum: PEILDATUM }))
  const peer = await time(15, () => comparePairsBySets(gemeenten))
  return {
    naam: `vergelijking van ${GEMEENTEN} × ${APPLICATIES}`,
    ours,
    peer,
    peerName: 'alleen de paren, met Set',
    norm: '≤ 50 ms',
    isMet: ours <= 50,
  }
}
