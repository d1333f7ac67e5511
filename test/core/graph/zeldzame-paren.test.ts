import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  buildProjectie,
  countOverlap,
  findNaasten,
} from '../../../src/core/graph/index.ts'
import type { Paar } from '../../../src/core/index.ts'
import { someGraph, type TestGemeente } from '../../helpers/landschap.ts'
import { compareParenOneByOne } from '../../helpers/paren-oracle.ts'
import { KLEIN_MODEL } from '../../helpers/willekeurig.ts'

/**
 * So many gemeenten fill three words of bits: only pairs with three users get a row, and there are so many pakketten that
 * most have one, two or a few users, several of them in one gemeente for one referentiecomponent.
 */
const someMany: fc.Arbitrary<TestGemeente[]> = fc
  .array(
    fc.array(fc.record({ component: fc.constantFrom('a', 'b', 'c', 'd'), number: fc.integer({ min: 0, max: 30 }) }), {
      maxLength: 8,
    }),
    { minLength: 66, maxLength: 80 },
  )
  .map((all) =>
    all.map((drawn, at) => ({
      code: String(9001 + at),
      uses: drawn.map(({ component, number }) => ({ component, pakket: `p${number}` })),
    })),
  )

/** The ten nearest as one would sort them. */
function rank(paren: readonly Paar[], codes: readonly string[], maat: 'pakketoverlap' | 'functieoverlap'): number[] {
  const positions = new Map(codes.map((code, at) => [code, at]))
  const shares: { readonly at: number; readonly aandeel: number }[][] = codes.map(() => [])
  for (const { links, rechts, [maat]: measure } of paren) {
    const [left, right] = [positions.get(links) ?? -1, positions.get(rechts) ?? -1]
    shares[left]?.push({ at: right, aandeel: measure.aandeel ?? 0 })
    shares[right]?.push({ at: left, aandeel: measure.aandeel ?? 0 })
  }
  return shares.flatMap((own) =>
    own
      .sort((a, b) => b.aandeel - a.aandeel || a.at - b.at)
      .slice(0, 10)
      .map(({ at }) => at),
  )
}

describe('the index of gemeenten that share rare pairs', () => {
  it('counts and ranks as the graph does, for every two gemeenten, both ways', () => {
    let lists = 0
    fc.assert(
      fc.property(someMany, (gemeenten) => {
        const graph = someGraph(gemeenten, KLEIN_MODEL)
        const index = buildOverlapindex(buildCeltabel(graph))
        lists += index.ijl.filter(({ length }) => length > 1).length
        const codes = gemeenten.map(({ code }) => code)
        const tellingen = codes.map((_, at) => countOverlap(index, at))
        const paren = compareParenOneByOne(buildProjectie(graph))
        for (const { links, rechts, functieoverlap, pakketoverlap, overeenstemming } of paren) {
          const [left, right] = [codes.indexOf(links), codes.indexOf(rechts)]
          const expected = [functieoverlap.gedeeld, pakketoverlap.gedeeld, overeenstemming.gelijk]
          for (const [one, other] of [[left, right] as const, [right, left] as const]) {
            const { beide, gedeeldeParen, gelijk } = tellingen[one] ?? countOverlap(index, one)
            expect([beide[other], gedeeldeParen[other], gelijk[other]]).toEqual(expected)
          }
        }
        const { opPakketten, opFuncties } = findNaasten(index)
        expect([...opPakketten.posities]).toEqual(rank(paren, codes, 'pakketoverlap'))
        expect([...opFuncties.posities]).toEqual(rank(paren, codes, 'functieoverlap'))
      }),
      { numRuns: 12 },
    )
    // else it proves nothing of lists
    expect(lists).toBeGreaterThan(0)
  })
})
