import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  countOverlap,
  type LandschapGraph,
  readKolom,
  replaceKolommen,
  replaceLandschap,
  updateOverlapindex,
} from '../../../src/core/graph/index.ts'
import { someGraph, someGraphInput, type TestGemeente, uses } from '../../helpers/landschap.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

function replace(graph: LandschapGraph, gemeente: TestGemeente) {
  const input = someGraphInput([gemeente], KLEIN_MODEL)
  for (const landschap of input.landschappen) replaceLandschap(graph, landschap, input)
  return input.landschappen.map(({ gemeente: { gemeentecode } }) => gemeentecode)
}

describe('replaceLandschap', () => {
  it('gives the table of a graph that was built with the newer landschap', () => {
    const all = willekeurigeGemeenten({ minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(all, all, (before, [fresh]) => {
        if (fresh === undefined) return
        const graph = someGraph(before, KLEIN_MODEL)
        replace(graph, fresh)
        const rebuilt = someGraph([fresh, ...before.slice(1)], KLEIN_MODEL)
        expect(buildCeltabel(graph)).toEqual(buildCeltabel(rebuilt))
      }),
    )
  })

  it('leaves nothing of the old landschap, and does not touch that of another', () => {
    const before: TestGemeente[] = [
      { code: '9901', uses: uses('a:p1 b:p2') },
      { code: '9902', uses: uses('a:p1') },
    ]
    const graph = someGraph(before, KLEIN_MODEL)
    replace(graph, { code: '9901', uses: uses('c:p3') })
    const applicaties = graph.filterNodes((_, { soort }) => soort === 'applicatie')
    expect(applicaties).toHaveLength(2)
    expect(graph.hasNode('pakket:p3')).toBe(true)
  })

  it('adds a gemeente that was not there, and repeats without harm', () => {
    const graph = someGraph([{ code: '9902', uses: uses('a:p1') }], KLEIN_MODEL)
    const fresh = { code: '9901', uses: [{ component: 'a', pakket: 'p9', leverancier: 'l9' }] }
    replace(graph, fresh)
    const once = [graph.order, graph.size]
    replace(graph, fresh)
    expect([graph.order, graph.size]).toEqual(once)
    expect(buildCeltabel(graph).kolommen).toHaveLength(2)
  })

  it('is what a server needs to see a new inventarisatie in its index', () => {
    const graph = someGraph(
      [
        { code: '9901', uses: uses('a:p1') },
        { code: '9902', uses: uses('b:p2') },
      ],
      KLEIN_MODEL,
    )
    const index = buildOverlapindex(buildCeltabel(graph))
    const kolommen = replace(graph, { code: '9901', uses: uses('b:p2') }).map((code) =>
      readKolom(graph, code, index.celtabel),
    )
    const newer = updateOverlapindex(index, replaceKolommen(index.celtabel, kolommen))
    expect([countOverlap(index, 0).beide[1], countOverlap(newer, 0).beide[1]]).toEqual([0, 1])
  })
})
