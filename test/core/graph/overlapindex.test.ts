import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  buildProjectie,
  countOverlap,
  findNaasten,
  findPositie,
  type Overlapindex,
  readKolom,
  removeKolommen,
  replaceKolommen,
  updateOverlapindex,
} from '../../../src/core/graph/index.ts'
import type { Paar } from '../../../src/core/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { GOLDEN, someGraph, type TestGemeente, uses } from '../../helpers/landschap.ts'
import { compareParenOneByOne } from '../../helpers/paren-oracle.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const tableOf = (gemeenten: readonly TestGemeente[]) => buildCeltabel(someGraph(gemeenten, KLEIN_MODEL))
/** Enough gemeenten that some pairs get bits (from two users in two words) and some a list. */
const MANY = willekeurigeGemeenten({ minLength: 2, maxLength: 40 })

/** All counts of every two gemeenten, as one would read them off the index. */
function countAll(index: Overlapindex) {
  const size = index.celtabel.kolommen.length
  return Array.from({ length: size }, (_, position) => {
    const { beide, aanwezigOnbekend, beideOnbekend, gedeeldeParen, gelijk } = countOverlap(index, position)
    return [beide, aanwezigOnbekend, beideOnbekend, gedeeldeParen, gelijk].map((counts) => [...counts.slice(0, size)])
  })
}

describe('countOverlap', () => {
  it('gives the golden counts of the design', () => {
    // by hand: A–B share zaak, bgz, wmo, web, and zaak:p1 and wmo:p3; A–C share zaak, bgz, bag, web and three pakketten
    const index = buildOverlapindex(buildCeltabel(someGraph(GOLDEN)))
    const { beide, gedeeldeParen, gelijk } = countOverlap(index, 0)
    expect([...beide.slice(0, 3)]).toEqual([5, 4, 4])
    expect([...gedeeldeParen.slice(0, 3)]).toEqual([5, 2, 3])
    expect([...gelijk.slice(0, 3)]).toEqual([5, 2, 3])
  })

  it('counts a referentiecomponent once that shares two pakketten', () => {
    const graph = someGraph([
      { code: '9901', uses: uses('web:p1 web:p2') },
      { code: '9902', uses: uses('web:p1 web:p2') },
    ])
    const { gedeeldeParen, gelijk } = countOverlap(buildOverlapindex(buildCeltabel(graph)), 0)
    expect([gedeeldeParen[1], gelijk[1]]).toEqual([2, 1])
  })

  it('agrees with the measures on the graph, for every two gemeenten, both ways', () => {
    fc.assert(
      fc.property(MANY, (gemeenten) => {
        const graph = someGraph(gemeenten, KLEIN_MODEL)
        const counts = countAll(buildOverlapindex(buildCeltabel(graph)))
        const positions = new Map(gemeenten.map(({ code }, position) => [code, position]))
        for (const { links, rechts, functieoverlap, pakketoverlap, overeenstemming } of compareParenOneByOne(
          buildProjectie(graph),
        )) {
          const a = positions.get(links) ?? -1
          const b = positions.get(rechts) ?? -1
          const there = counts[a]?.map((list) => list[b])
          expect(there).toEqual(counts[b]?.map((list) => list[a]))
          expect([there?.[0], there?.[3], there?.[4]]).toEqual([
            functieoverlap.gedeeld,
            pakketoverlap.gedeeld,
            overeenstemming.gelijk,
          ])
        }
      }),
    )
  })

  it('is all zero for a position that is not there', () => {
    const { beide } = countOverlap(buildOverlapindex(tableOf([{ code: '9901', uses: uses('a:p1') }])), 5)
    expect(Math.max(...beide)).toBe(0)
  })
})

describe('updateOverlapindex', () => {
  it('counts as an index that is built anew, whatever is replaced', () => {
    fc.assert(
      fc.property(MANY, MANY, (before, after) => {
        const start = tableOf(before)
        // gemeenten of `after` that were there already get their new landschap; the others stay as they were
        const fresh = tableOf(after.filter((_, position) => position < before.length && position % 2 === 0))
        const newer = replaceKolommen(start, fresh.kolommen)
        const updated = updateOverlapindex(buildOverlapindex(start), newer)
        expect(countAll(updated)).toEqual(countAll(buildOverlapindex(newer)))
        expect(findNaasten(updated)).toEqual(findNaasten(buildOverlapindex(newer)))
      }),
    )
  })

  it('leaves the index it started from as it was, and shares the lists of the others', () => {
    const start = tableOf([
      { code: '9901', uses: uses('a:p1') },
      { code: '9902', uses: uses('a:p1 b:p2') },
    ])
    const index = buildOverlapindex(start)
    const before = countAll(index)
    const graph = someGraph([{ code: '9901', uses: uses('b:p2') }], KLEIN_MODEL)
    const kolom = readKolom(graph, Gemeentecode.parse('9901'), start)
    const updated = updateOverlapindex(index, replaceKolommen(start, [kolom]))
    expect(countAll(index)).toEqual(before)
    expect(updated.rijen[1]).toBe(index.rijen[1])
    expect(countOverlap(updated, 0).gedeeldeParen[1]).toBe(1)
  })

  it('follows gemeenten that come and go', () => {
    const index = buildOverlapindex(tableOf([{ code: '9902', uses: uses('a:p1') }]))
    const more = replaceKolommen(index.celtabel, tableOf([{ code: '9901', uses: uses('a:p1') }]).kolommen)
    const grown = updateOverlapindex(index, more)
    expect(countOverlap(grown, 0).beide[1]).toBe(1)
    const shrunk = updateOverlapindex(grown, removeKolommen(more, [Gemeentecode.parse('9902')]))
    expect([findPositie(shrunk, '9901'), findPositie(shrunk, '9902')]).toEqual([0, null])
  })
})

describe('findNaasten', () => {
  /** What one would write without an index: all pairs off the graph, sorted. */
  function rank(paren: readonly Paar[], codes: readonly string[], maat: 'pakketoverlap' | 'functieoverlap') {
    return codes.map((code) =>
      paren
        .filter(({ links, rechts }) => links === code || rechts === code)
        .map((paar) => ({
          at: codes.indexOf(paar.links === code ? paar.rechts : paar.links),
          aandeel: paar[maat].aandeel ?? 0,
        }))
        .sort((a, b) => b.aandeel - a.aandeel || a.at - b.at)
        .slice(0, 3)
        .map(({ at }) => at),
    )
  }

  it('gives the lists that sorting all pairs of the graph gives', () => {
    fc.assert(
      fc.property(willekeurigeGemeenten({ minLength: 4, maxLength: 40 }), (gemeenten) => {
        const graph = someGraph(gemeenten, KLEIN_MODEL)
        const codes = gemeenten.map(({ code }) => code)
        const paren = compareParenOneByOne(buildProjectie(graph))
        const { opPakketten, opFuncties } = findNaasten(buildOverlapindex(buildCeltabel(graph)), 3)
        expect([...opPakketten.posities]).toEqual(rank(paren, codes, 'pakketoverlap').flat())
        expect([...opFuncties.posities]).toEqual(rank(paren, codes, 'functieoverlap').flat())
      }),
    )
  })

  it('fills up with −1 where there are fewer others, and is empty for nobody', () => {
    expect([...findNaasten(buildOverlapindex(tableOf([{ code: '9901', uses: [] }])), 2).opFuncties.posities]).toEqual([
      -1, -1,
    ])
    expect(findNaasten(buildOverlapindex(tableOf([])), 2).opFuncties.posities).toHaveLength(0)
  })
})
