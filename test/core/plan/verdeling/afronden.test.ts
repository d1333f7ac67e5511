import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideByWeight, roundToCenten } from '../../../../src/core/plan/verdeling/afronden.ts'

describe('roundToCenten', () => {
  it('gives the cent that is left to the largest remainder, and of equals to the first', () => {
    expect(roundToCenten([33.4, 33.3, 33.3], 100)).toEqual([34, 33, 33])
    expect(roundToCenten([100 / 3, 100 / 3, 100 / 3], 100)).toEqual([34, 33, 33])
  })

  it('keeps whole amounts and takes negative ones', () => {
    expect(roundToCenten([5, 7], 12)).toEqual([5, 7])
    expect(roundToCenten([-1.5, 3.5], 2)).toEqual([-1, 3])
    expect(roundToCenten([], 0)).toEqual([])
  })

  it('always sums to the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
        fc.nat(10_000_000),
        (weights, total) => {
          const parts = roundToCenten(divideByWeight(total, weights) ?? [], total)
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        },
      ),
    )
  })
})

describe('divideByWeight', () => {
  it('has no answer without weight', () => {
    expect(divideByWeight(10, [0, 0])).toBeNull()
    expect(divideByWeight(10, [1, 3])).toEqual([2.5, 7.5])
  })
})
