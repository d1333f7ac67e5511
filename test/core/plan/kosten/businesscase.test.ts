import { describe, expect, it } from 'vitest'
import type { Planning } from '../../../../src/core/index.ts'
import { Datum } from '../../../../src/core/index.ts'
import { computeBusinesscase, listKostenposten } from '../../../../src/core/plan/kosten/businesscase.ts'
import { planMoments } from '../../../../src/core/plan/momenten/plan-moments.ts'
import type { Opgave } from '../../../../src/core/plan/opgave/opgave.ts'
import { completePlan, keepEverything, type Plan } from '../../../../src/core/plan/oplossen/plan.ts'
import { readKostenparameters } from '../../../../src/storage/index.ts'
import { rondeParameters } from '../../../helpers/kosten.ts'
import { someOpgave, someScenario } from '../../../helpers/opgave.ts'

const shipped = await readKostenparameters()

const parameters = rondeParameters(shipped)

/** Two gemeenten of 10,000 and 20,000; the first states € 12,000 a year for P0, the second nothing for P1. */
function someCase() {
  const basis = someOpgave([[[0], [1]]], 2)
  const opgave: Opgave = {
    ...basis,
    gebruiken: basis.gebruiken.map((own) => ({
      ...own,
      opgegevenKostenInCenten: own.pakket === 0 ? 1_200_000 : null,
      koppelingen: own.pakket === 1 ? 2 : 0,
      contractTot: own.pakket === 1 ? Datum.parse('2027-12-31') : null,
    })),
  }
  const scenario = someScenario({ horizonInJaren: 3 })
  const planning = (plan: Plan): Planning => planMoments(opgave, plan, { scenario, verbindingen: new Map() })
  const invoer = (plan: Plan) => ({ opgave, plan, scenario, planning: planning(plan) })
  return { niets: invoer(keepEverything(opgave)), plan: invoer(completePlan(opgave, [0, 0], () => true)) }
}

describe('computeBusinesscase', () => {
  const { niets, plan } = someCase()
  const found = computeBusinesscase({ plan, niets, parameters, simulaties: 0, zaad: 1 })

  it('costs what is stated, else the default, when nothing is done', () => {
    // G0: 12,000 stated + 1,000 beheer; G1: 20,000 × € 1 + 1,000; three years
    const nothing = computeBusinesscase({ plan: niets, niets, parameters, simulaties: 0, zaad: 1 })
    expect(nothing.totaalInCenten).toBe(3 * (1_200_000 + 100_000 + 2_000_000 + 100_000))
    expect(nothing.aandeelStandaard).toBeCloseTo((100_000 + 2_000_000 + 100_000) / 3_400_000, 10)
    expect(nothing.terugverdientijdInJaren).toBeNull()
  })

  it('adds up by hand when both share P0 from the end of the second half-year', () => {
    // old, one year: 1,300,000 + 2,100,000
    const old = 3_400_000
    // level of P0: 12,000 / 10,000 = 1.2, so G1 would pay 24,000; each pays 60 % and half the beheer, two years
    const parts = 2 * (0.6 * 1_200_000 + 50_000 + 0.6 * 2_400_000 + 50_000)
    // the instance: (40 % of the dearest of its users now, 12,000, + beheer) × 1.1, two years
    const instance = 2 * Math.round((0.4 * 1_200_000 + 100_000) * 1.1)
    // work × 1.3: joining 5,000, entering 10,000, one move 2,000, two ends of koppelingen 1,000; and half a year of the old one
    const work = 1.3 * (500_000 + 1_000_000 + 200_000 + 100_000)
    const double = 1_000_000
    expect(found.eenmaligInCenten).toBe(work + double)
    expect(found.jaarlijksInCenten).toBe(old + parts + instance)
    expect(found.totaalInCenten).toBe(old + parts + instance + work + double)
    // without discounting the advantage is the plain difference
    expect(found.nettoContanteWaardeInCenten).toBe(3 * 3_400_000 - found.totaalInCenten)
    expect(found.contanteWaardeInCenten).toBe(found.totaalInCenten)
  })

  it('splits the instance 10,000 : 20,000 to the cent', () => {
    const shared = listKostenposten(plan, parameters).filter(
      ({ soort, jaar }) => soort === 'gedeelde_instantie' && jaar === 2,
    )
    // 638,000 a year: 212,666.67 and 425,333.33
    expect(shared.map(({ gemeentecode, bedragInCenten }) => [gemeentecode, bedragInCenten])).toEqual([
      ['9901', 212_667],
      ['9902', 425_333],
    ])
  })

  it('gives a range that holds the expected value when only one parameter varies, the same for the same seed', () => {
    const varied = rondeParameters(shipped, {
      spread: (id, value) => (id === 'uitloop_opslag' ? { laag: 0, hoog: 1 } : { laag: value, hoog: value }),
    })
    const draw = () => computeBusinesscase({ plan, niets, parameters: varied, simulaties: 200, zaad: 7 })
    const first = draw()
    expect(draw()).toEqual(first)
    // the work of 1,800,000 once more is the whole way from low to high
    expect(first.gevoeligheid).toHaveLength(1)
    const [only] = first.gevoeligheid
    expect(only?.parameter).toBe('uitloop_opslag')
    expect((only?.bijLaagInCenten ?? 0) - (only?.bijHoogInCenten ?? 0)).toBe(1_800_000)
    expect(first.bandbreedte?.laagInCenten).toBeGreaterThan(only?.bijHoogInCenten ?? 0)
    expect(first.bandbreedte?.hoogInCenten).toBeLessThan(only?.bijLaagInCenten ?? 0)
  })
})

describe('the shipped defaults', () => {
  it('say of every figure where it comes from, and why', () => {
    for (const { bron, toelichting } of shipped.parameters) {
      expect(bron.length).toBeGreaterThan(5)
      expect(toelichting.length).toBeGreaterThan(30)
    }
  })
})
