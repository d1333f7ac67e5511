import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import {
  computeVerdeling,
  computeVerdelingVanTabel,
  LandschapError,
  Verdeelsleutel,
} from '../../../../src/core/index.ts'
import { GOUDEN } from '../../../helpers/verdeling.ts'

const overzicht = await computeVerdelingVanTabel(GOUDEN, solveProgramma)
const of = (sleutel: Verdeelsleutel) => {
  const found = overzicht.verdelingen.find((verdeling) => verdeling.sleutel === sleutel)
  if (found === undefined) throw new Error(`${sleutel} is missing`)
  return found
}
const cents = (sleutel: Verdeelsleutel) => of(sleutel).bijdragen.map(({ bijdrageInCenten }) => bijdrageInCenten)

describe('computeVerdelingVanTabel: the golden case', () => {
  it('divides by inwoners, 50:30:20 of 180', () => {
    expect(cents('naar_inwoners')).toEqual([9_000, 5_400, 3_600])
    expect(of('naar_inwoners').stabiel).toBe(false)
    expect(of('naar_inwoners').schending).toEqual({
      deelnemers: ['A', 'B'],
      betaaltInCenten: 14_400,
      alleenInCenten: 14_000,
    })
  })

  it('divides equally, which B and C together would not take', () => {
    expect(cents('gelijk')).toEqual([6_000, 6_000, 6_000])
    expect(of('gelijk').schending).toEqual({ deelnemers: ['B', 'C'], betaaltInCenten: 12_000, alleenInCenten: 11_500 })
  })

  it('divides by cost alone: 180 × 100/240, 80/240, 60/240', () => {
    expect(cents('naar_kosten_alleen')).toEqual([7_500, 6_000, 4_500])
    expect(of('naar_kosten_alleen').stabiel).toBe(true)
  })

  it('divides by SCRB: 65, 50, 40 apart, then 25 over 35:30:20', () => {
    // 65 + 25 × 35/85 = 75.294; 50 + 25 × 30/85 = 58.824; 40 + 25 × 20/85 = 45.882
    expect(cents('scrb')).toEqual([7_530, 5_882, 4_588])
    expect(of('scrb').stabiel).toBe(true)
  })

  it('divides by Shapley: 76 2/3, 59 1/6, 44 1/6', () => {
    expect(cents('shapley')).toEqual([7_667, 5_917, 4_416])
    expect(of('shapley').stabiel).toBe(true)
  })

  it('divides by the nucleolus: 73 1/3, 58 1/3, 48 1/3', () => {
    expect(cents('nucleolus')).toEqual([7_334, 5_833, 4_833])
    expect(of('nucleolus').stabiel).toBe(true)
  })

  it('has no outcome by use, for nobody said what is used', () => {
    expect(of('naar_gebruik').bijdragen).toEqual([])
    expect(of('naar_gebruik').reden).toContain('A, B, C')
  })

  it('says what the others pay more when C leaves: A and B pay 140 together, with equal shares 10 more each', () => {
    const vertrek = overzicht.vertrek.find(({ deelnemer }) => deelnemer === 'C')
    expect(vertrek).toMatchObject({ alleenInCenten: 6_000, restInCenten: 14_000 })
    expect(vertrek?.perSleutel.find(({ sleutel }) => sleutel === 'gelijk')?.gevolgen).toEqual([
      { deelnemer: 'A', naam: 'A', verschilInCenten: 1_000 },
      { deelnemer: 'B', naam: 'B', verschilInCenten: 1_000 },
    ])
  })

  it('names the group without a cost', async () => {
    const incomplete = { ...GOUDEN, kosten: GOUDEN.kosten.slice(0, -1) }
    await expect(computeVerdelingVanTabel(incomplete, solveProgramma)).rejects.toThrow(LandschapError)
    await expect(computeVerdelingVanTabel(incomplete, solveProgramma)).rejects.toThrow('A, B, C')
  })
})

/** A game of which the cost of a group grows less than its members: fixed cost and a cost of each. */
const someGame = () =>
  fc.record({
    vast: fc.integer({ min: 1, max: 90_000 }),
    eigen: fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 5 }),
  })

describe('computeVerdeling', () => {
  const divide = ({ vast, eigen }: { vast: number; eigen: readonly number[] }, order = eigen.map((_, at) => at)) =>
    computeVerdeling({
      deelnemers: order.map((at) => ({ id: `g${at}`, naam: `G${at}`, inwoners: 1 + at, gebruik: 2 + at })),
      kosten: (ids) => vast + ids.reduce((sum, id) => sum + (eigen[Number(id.slice(1))] ?? 0), 0),
      losOp: solveProgramma,
    })

  it('gives parts that sum to the total, whatever the sleutel, and the same in every order', async () => {
    await fc.assert(
      fc.asyncProperty(someGame(), async (game) => {
        const found = await divide(game)
        for (const { bijdragen } of found.verdelingen) {
          expect(bijdragen.reduce((sum, { bijdrageInCenten }) => sum + bijdrageInCenten, 0)).toBe(found.totaalInCenten)
        }
        expect(await divide(game, game.eigen.map((_, at) => at).reverse())).toEqual(found)
      }),
      { numRuns: 25 },
    )
  })

  it('is stable by Shapley and nucleolus in a game where every newcomer only adds its own cost', async () => {
    const { verdelingen } = await divide({ vast: 60_000, eigen: [10_000, 20_000, 30_000, 40_000] })
    const stable = verdelingen.filter(({ stabiel }) => stabiel === true).map(({ sleutel }) => sleutel)
    expect(stable).toEqual(expect.arrayContaining(['shapley', 'nucleolus', 'scrb']))
    // by hand: each its own cost and a quarter of 60,000
    const shapley = verdelingen.find(({ sleutel }) => sleutel === 'shapley')
    expect(shapley?.bijdragen.map(({ bijdrageInCenten }) => bijdrageInCenten)).toEqual([25_000, 35_000, 45_000, 55_000])
  })

  it('draws orders beyond twelve deelnemers, says its error, and leaves the nucleolus out', async () => {
    const eigen = Array.from({ length: 14 }, (_, at) => 1_000 * (at + 1))
    const { verdelingen, totaalInCenten } = await computeVerdeling({
      deelnemers: eigen.map((_, at) => ({ id: `g${10 + at}`, naam: `G${at}` })),
      kosten: (ids) => 140_000 + ids.reduce((sum, id) => sum + (eigen[Number(id.slice(1)) - 10] ?? 0), 0),
      sleutels: ['shapley', 'nucleolus'],
      losOp: solveProgramma,
    })
    const [shapley, nucleolus] = verdelingen
    expect(nucleolus?.reden).toContain('12')
    expect(shapley?.bijdragen.reduce((sum, { bijdrageInCenten }) => sum + bijdrageInCenten, 0)).toBe(totaalInCenten)
    for (const [at, bijdrage] of (shapley?.bijdragen ?? []).entries()) {
      // exact: its own cost and a fourteenth of 140,000; within five standard errors
      const exact = 10_000 + 1_000 * (at + 1)
      const error = bijdrage.standaardfoutInCenten ?? 0
      expect(error).toBeGreaterThan(0)
      expect(Math.abs(bijdrage.bijdrageInCenten - exact)).toBeLessThan(5 * error + 1)
    }
  })

  it('lets a single deelnemer pay all', async () => {
    const { verdelingen, vertrek } = await divide({ vast: 5, eigen: [7] })
    expect(verdelingen.map(({ bijdragen }) => bijdragen[0]?.bijdrageInCenten)).toEqual(
      Verdeelsleutel.options.map(() => 12),
    )
    expect(vertrek).toEqual([])
  })
})
