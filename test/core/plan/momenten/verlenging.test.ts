import { describe, expect, it } from 'vitest'
import { Datum } from '../../../../src/core/index.ts'
import { planMoments } from '../../../../src/core/plan/momenten/plan-moments.ts'
import { type Opgave, pairKey } from '../../../../src/core/plan/opgave/opgave.ts'
import { completePlan } from '../../../../src/core/plan/oplossen/plan.ts'
import { someOpgave, someScenario } from '../../../helpers/opgave.ts'

const scenario = someScenario()

/** Three gemeenten; P0 takes over from P1 and P2, of which the dates are given. */
function someOvergang(dates: Partial<Opgave['gebruiken'][number]>[]) {
  const basis = someOpgave([[[0], [1], [2]]], 3)
  const opgave = { ...basis, gebruiken: basis.gebruiken.map((own) => ({ ...own, ...dates[own.pakket] })) }
  const plan = completePlan(opgave, [0, 0, 0], () => true)
  return planMoments(opgave, plan, { scenario, verbindingen: new Map() })
}

describe('options to extend', () => {
  it('do not delay who may go, and say who must bridge when others are waited for', () => {
    const { stappen, vensters } = someOvergang([
      {},
      { contractTot: Datum.parse('2027-05-01'), verlengbaarTot: Datum.parse('2028-05-01') },
      { contractTot: Datum.parse('2028-12-01') },
    ])
    // by hand: the second can go after half a year, the third after two years; they go together, in the fourth half-year
    expect(
      vensters[0]?.momenten.map(({ datum, gemeenten, overbruggen }) => [datum, gemeenten.length, overbruggen]),
    ).toEqual([
      ['2027-07-01', 2, []],
      ['2029-01-01', 3, ['9902']],
    ])
    const second = stappen.find(({ gemeentecode }) => gemeentecode === '9902')
    expect(second?.plateau).toBe(4)
    expect(second?.redenen.join(' ')).toContain('De optie op verlenging loopt tot 2028-05-01: regel de tijd daarna.')
    expect(second?.afkoopInJaren).toBe(0)
  })

  it('cover the wait where they last long enough', () => {
    const { stappen } = someOvergang([
      {},
      { contractTot: Datum.parse('2027-05-01'), verlengbaarTot: Datum.parse('2030-05-01') },
      { contractTot: Datum.parse('2028-12-01') },
    ])
    const second = stappen.find(({ gemeentecode }) => gemeentecode === '9902')
    expect(second?.redenen.join(' ')).toContain('Binnen de optie op verlenging, tot 2030-05-01.')
  })
})

describe('end of support', () => {
  it('counts for the gemeente that runs that version, and is said when the step comes too late', () => {
    const { stappen } = someOvergang([
      {},
      { eindeOndersteuning: Datum.parse('2028-03-01') },
      { contractTot: Datum.parse('2029-12-01') },
    ])
    const second = stappen.find(({ gemeentecode }) => gemeentecode === '9902')
    // all wait for the third, until the sixth half-year: later than March 2028
    expect(second?.plateau).toBe(6)
    expect(second?.redenen.join(' ')).toContain('stopt op 2028-03-01; dat is vóór de overgang.')
    expect(stappen.find(({ gemeentecode }) => gemeentecode === '9903')?.eindeOndersteuning).toBeNull()
  })
})

describe('koppelingen', () => {
  it('are named in the step that may not go first', () => {
    const basis = someOpgave(
      [
        [[0], [1]],
        [[2], [3]],
      ],
      4,
    )
    const opgave = {
      ...basis,
      gebruiken: basis.gebruiken.map((own) => ({ ...own, koppelingen: own.pakket === 1 ? 2 : 1 })),
    }
    const plan = completePlan(opgave, [0, 0, 2, 2], () => true)
    const verbindingen = new Map([
      [pairKey(1, 1), new Set([3])],
      [pairKey(1, 3), new Set([1])],
    ])
    const { stappen } = planMoments(opgave, plan, { scenario, verbindingen })
    const own = stappen.filter(({ gemeentecode }) => gemeentecode === '9902')
    // P1 has most koppelingen, so its successor P0 is placed first; P2 takes over from P3, which is tied to P1
    expect(own.map(({ pakketId, gekoppeldAan }) => [pakketId, gekoppeldAan])).toEqual([
      ['p0000', []],
      ['p0002', ['p0000']],
    ])
  })
})
