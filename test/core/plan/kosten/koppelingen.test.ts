import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import { computeBusinesscase, listKostenposten } from '../../../../src/core/plan/kosten/businesscase.ts'
import { buildKostenmodel } from '../../../../src/core/plan/kosten/model.ts'
import { pickWaarden } from '../../../../src/core/plan/kosten/waarden.ts'
import { planMoments } from '../../../../src/core/plan/momenten/plan-moments.ts'
import { type Opgave, pairKey } from '../../../../src/core/plan/opgave/opgave.ts'
import { optimise } from '../../../../src/core/plan/oplossen/optimise.ts'
import { buildPrijslijst, completePlan, computePlanprijs, type Plan } from '../../../../src/core/plan/oplossen/plan.ts'
import { planQuick } from '../../../../src/core/plan/oplossen/quick.ts'
import { buildBeperkingen } from '../../../../src/core/plan/spelregels/beperkingen.ts'
import { readKostenparameters } from '../../../../src/storage/index.ts'
import { bruteForce } from '../../../helpers/brute-force.ts'
import { rondeParameters } from '../../../helpers/kosten.ts'
import { someOpgave, someScenario, someTabel } from '../../../helpers/opgave.ts'

const shipped = await readKostenparameters()
const scenario = someScenario({ horizonInJaren: 3, spelregels: [] })

/** A kant costs € 500, and with its surcharges of 10 % and 20 % € 650. */
const KANT = 65_000

/** An opgave with so many ends of koppelingen per use. */
function withKoppelingen(opgave: Opgave, endsOf: (gemeente: number, pakket: number) => number): Opgave {
  const gebruiken = opgave.gebruiken.map((own) => ({ ...own, koppelingen: endsOf(own.gemeente, own.pakket) }))
  return { ...opgave, gebruiken }
}

function priceList(opgave: Opgave, perKant: number) {
  const parameters = rondeParameters(shipped, { overrides: { koppeling_per_kant: perKant } })
  return buildPrijslijst(opgave, buildKostenmodel(opgave, pickWaarden(parameters)), scenario)
}

/** Ends that move, counted straight from the outcome: what does not stay an instance of its own. */
function countMoved({ gebruiken }: Opgave, { vormen }: Plan): number {
  return gebruiken
    .filter(({ gemeente, pakket }) => vormen.get(pairKey(gemeente, pakket)) !== 'eigen')
    .reduce((sum, { koppelingen }) => sum + koppelingen, 0)
}

describe('the cost of koppelingen', () => {
  // G0 has P0 with three ends, G1 P0 with one, G2 P1 with two
  const opgave = withKoppelingen(someOpgave([[[0], [0], [1]]], 2), (gemeente) => [3, 1, 2][gemeente] ?? 0)
  const posten = (plan: Plan) => {
    const planning = planMoments(opgave, plan, { scenario, verbindingen: new Map() })
    return listKostenposten({ opgave, plan, scenario, planning }, rondeParameters(shipped))
      .filter(({ soort }) => soort === 'koppeling')
      .map(({ gemeentecode, jaar, pakketId, bedragInCenten }) => [gemeentecode, jaar, pakketId, bedragInCenten])
  }

  it('is paid at every end whose instance changes: who joins with the same pakket pays it as who leaves his', () => {
    // by hand, € 500 a kant: G0 3 → 1,500; G1 1 → 500; G2 gives up P1 with 2 → 1,000
    expect(posten(completePlan(opgave, [0, 0, 0], () => true))).toEqual([
      ['9901', 1, 'p0000', 150_000],
      ['9902', 1, 'p0000', 50_000],
      ['9903', 1, 'p0001', 100_000],
    ])
  })

  it('is not paid by who keeps an instance of its own, nor where nothing changes', () => {
    // G0 keeps its own; G1 and G2 share
    const plan = completePlan(opgave, [0, 0, 0], (gemeente) => gemeente > 0)
    expect(posten(plan)).toEqual([
      ['9902', 1, 'p0000', 50_000],
      ['9903', 1, 'p0001', 100_000],
    ])
    expect(posten(completePlan(opgave, [0, 0, 1], () => false))).toEqual([])
  })

  it('comes with its surcharges, in the business case and in the price that plans are chosen by', () => {
    const plan = completePlan(opgave, [0, 0, 0], () => true)
    const without = withKoppelingen(opgave, () => 0)
    const cost = (own: Opgave) => {
      const invoer = {
        opgave: own,
        plan,
        scenario,
        planning: planMoments(own, plan, { scenario, verbindingen: new Map() }),
      }
      const parameters = rondeParameters(shipped)
      return computeBusinesscase({ plan: invoer, niets: invoer, parameters, simulaties: 0, zaad: 1 }).totaalInCenten
    }
    expect(cost(opgave) - cost(without)).toBe(6 * KANT)
    const prijzen = priceList(opgave, 50_000)
    expect(computePlanprijs(opgave, prijzen, plan) - computePlanprijs(opgave, priceList(opgave, 0), plan)).toBe(
      6 * KANT,
    )
  })

  it('decides whether it pays to share a pakket that both have already', async () => {
    const both = someOpgave([[[0], [0]]], 1)
    const dear: Opgave = {
      ...both,
      gebruiken: both.gebruiken.map((own) => ({ ...own, opgegevenKostenInCenten: 4_000_000 })),
    }
    // each states € 40,000: own 3 × 2 × 41,000 = 246,000
    // shared 3 × 2 × (24,000 + 500) = 147,000, instance 3 × (16,000 + 1,000) × 1.1 = 56,100, joining 13,000: 216,100
    // so sharing gains € 29,900: 46 kanten of € 650 are exactly as much
    const solve = async (ends: number) => {
      const own = withKoppelingen(dear, (gemeente) => (gemeente === 0 ? ends : 0))
      const prijzen = priceList(own, 50_000)
      const { plan, bewijs } = await optimise(own, { scenario, prijzen, losOp: solveProgramma })
      const quick = planQuick(own, prijzen, buildBeperkingen(own, scenario))
      return { vormen: [...plan.vormen.values()], kosten: bewijs.doelwaardeInCenten, snel: quick?.doelwaardeInCenten }
    }
    expect(await solve(0)).toEqual({ vormen: ['gedeeld', 'gedeeld'], kosten: 21_610_000, snel: 21_610_000 })
    expect(await solve(45)).toEqual({ vormen: ['gedeeld', 'gedeeld'], kosten: 24_535_000, snel: 24_535_000 })
    expect(await solve(47)).toEqual({ vormen: ['eigen', 'eigen'], kosten: 24_600_000, snel: 24_600_000 })
  })

  it('is the same for the optimiser as for trying everything and counting the ends that move', async () => {
    await fc.assert(
      fc.asyncProperty(someTabel(), fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }), async (tabel, ends) => {
        const own = withKoppelingen(someOpgave(tabel, 4), (gemeente, pakket) => ends[4 * gemeente + pakket] ?? 0)
        const [prijzen, zonder] = [priceList(own, 50_000), priceList(own, 0)]
        const priceOf = (plan: Plan) => computePlanprijs(own, zonder, plan) + KANT * countMoved(own, plan)
        const { bewijs, plan } = await optimise(own, { scenario, prijzen, losOp: solveProgramma })
        expect(bewijs.doelwaardeInCenten).toBe(bruteForce(own, priceOf, false))
        expect(priceOf(plan)).toBe(bewijs.doelwaardeInCenten)
        const quick = planQuick(own, prijzen, buildBeperkingen(own, scenario))
        if (quick !== null) expect(priceOf(quick.plan)).toBe(quick.doelwaardeInCenten)
      }),
      { numRuns: 60 },
    )
  })
})
