import { describe, expect, it } from 'vitest'
import { Datum } from '../../../../src/core/index.ts'
import { planMoments } from '../../../../src/core/plan/momenten/plan-moments.ts'
import type { Opgave } from '../../../../src/core/plan/opgave/opgave.ts'
import { pairKey } from '../../../../src/core/plan/opgave/opgave.ts'
import { completePlan } from '../../../../src/core/plan/oplossen/plan.ts'
import { type Gebruikstabel, someOpgave, someScenario } from '../../../helpers/opgave.ts'

/** Everyone goes to the first pakket of each component, shared. */
function moveAll(tabel: Gebruikstabel, contracten: Readonly<Record<string, string>> = {}) {
  const basis = someOpgave(tabel, 20)
  const opgave: Opgave = {
    ...basis,
    gebruiken: basis.gebruiken.map((own) => {
      const tot = contracten[`${own.gemeente}:${own.pakket}`]
      return tot === undefined ? own : { ...own, contractTot: Datum.parse(tot) }
    }),
  }
  const keuzes = opgave.behoeften.map(({ component }) => opgave.componenten[component]?.kandidaten[0] ?? 0)
  return { opgave, plan: completePlan(opgave, keuzes, () => true) }
}

describe('planMoments', () => {
  it('waits for the last contract, so that all go together without paying twice', () => {
    // start 2027-01-01; the contract of gemeente 1 ends in March 2028: the third half-year ends on 2028-07-01
    const { opgave, plan } = moveAll([[[0], [1], [2]]], { '1:1': '2028-03-15', '2:2': '2027-02-01' })
    const planning = planMoments(opgave, plan, { scenario: someScenario(), verbindingen: new Map() })
    expect(
      planning.stappen.map(({ gemeentecode, soort, plateau, datum, afkoopInJaren }) => [
        gemeentecode,
        soort,
        plateau,
        datum,
        afkoopInJaren,
      ]),
    ).toEqual([
      ['9901', 'aansluiten', 3, '2028-07-01', 0],
      ['9902', 'invoeren', 3, '2028-07-01', 0],
      ['9903', 'invoeren', 3, '2028-07-01', 0],
    ])
    expect(planning.vensters).toMatchObject([
      {
        momenten: [
          { datum: '2027-07-01', gemeenten: ['9901', '9903'] },
          { datum: '2028-07-01', gemeenten: ['9901', '9902', '9903'] },
        ],
      },
    ])
  })

  it('buys off what goes on after the planperiode', () => {
    const { opgave, plan } = moveAll([[[0], [1]]], { '1:1': '2032-01-01' })
    const planning = planMoments(opgave, plan, { scenario: someScenario(), verbindingen: new Map() })
    const [, second] = planning.stappen
    expect(second).toMatchObject({ gemeentecode: '9902', plateau: 8, datum: '2031-01-01' })
    expect(second?.afkoopInJaren).toBeCloseTo(1, 2)
    expect(second?.redenen.join(' ')).toContain('afgekocht')
  })

  it('moves on what a gemeente cannot do in one half-year, and says so', () => {
    const { opgave, plan } = moveAll(Array.from({ length: 5 }, (_, at) => [[2 * at], [2 * at + 1]]))
    const scenario = someScenario({ verhuizingenPerHalfjaar: 2, planperiodeInJaren: 1 })
    const planning = planMoments(opgave, plan, { scenario, verbindingen: new Map() })
    // five moves of two gemeenten, two at a time: plateaus 1, 1, 2, 2, 3; the last lies after one year
    expect(planning.plateaus.map(({ plateau, stappen }) => [plateau, stappen])).toEqual([
      [1, 4],
      [2, 4],
      [3, 2],
    ])
    expect(planning.nietOpTijd).toBe(2)
  })

  it('lets what is connected not go before what it is connected to', () => {
    const { opgave, plan } = moveAll(
      [
        [[0], [1]],
        [[2], [3]],
      ],
      { '1:3': '2028-01-01' },
    )
    const links = new Map([
      [pairKey(1, 1), new Set([3])],
      [pairKey(1, 3), new Set([1])],
    ])
    const busy: Opgave = {
      ...opgave,
      gebruiken: opgave.gebruiken.map((own) => ({ ...own, koppelingen: own.pakket === 1 ? 3 : 0 })),
    }
    const planning = planMoments(busy, plan, { scenario: someScenario(), verbindingen: links })
    const when = (pakket: string) => planning.stappen.find((stap) => stap.vervangt.some((id) => id === pakket))?.plateau
    expect(when('p0001')).toBe(1)
    expect(when('p0003')).toBe(2)
  })

  it('plans nothing when nothing changes', () => {
    const opgave = someOpgave([[[0], [0]]], 1)
    const plan = completePlan(opgave, [0, 0], () => false)
    expect(planMoments(opgave, plan, { scenario: someScenario(), verbindingen: new Map() })).toMatchObject({
      plateaus: [],
      stappen: [],
      vensters: [],
      nietOpTijd: 0,
    })
  })
})
