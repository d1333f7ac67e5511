import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import type { Spelregel } from '../../../../src/core/index.ts'
import { optimise } from '../../../../src/core/plan/oplossen/optimise.ts'
import {
  computePlanprijs,
  keepEverything,
  type Plan,
  type Prijslijst,
} from '../../../../src/core/plan/oplossen/plan.ts'
import { bruteForce } from '../../../helpers/brute-force.ts'
import { someOpgave, somePrijzen, someScenario, someTabel } from '../../../helpers/opgave.ts'

const EEN: Spelregel = { soort: 'een_pakket', aan: true, referentiecomponenten: 'alle' }

describe('optimise', () => {
  it('finds what trying everything finds, and is never worse than the quick method', async () => {
    await fc.assert(
      fc.asyncProperty(someTabel(), fc.nat(1000), fc.boolean(), async (tabel, zaad, eenPakket) => {
        const opgave = someOpgave(tabel, 4)
        const prijzen = somePrijzen(zaad)
        const scenario = someScenario({ spelregels: eenPakket ? [EEN] : [] })
        // a component whose needs have no pakket in common to all has none that all may use: every candidate is for all
        const { bewijs, plan } = await optimise(opgave, { scenario, prijzen, losOp: solveProgramma })
        const priceOf = (own: Plan) => computePlanprijs(opgave, prijzen, own)
        expect(bewijs.doelwaardeInCenten).toBe(bruteForce(opgave, priceOf, eenPakket))
        expect(bewijs.doelwaardeInCenten).toBe(computePlanprijs(opgave, prijzen, plan))
        expect(bewijs.status).toBe('optimaal')
        expect(bewijs.doelwaardeInCenten).toBeLessThanOrEqual(bewijs.snelleMethodeInCenten ?? Number.POSITIVE_INFINITY)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps everything where moving costs more than it brings', async () => {
    const opgave = someOpgave([[[0], [1]]], 2)
    const prijzen: Prijslijst = {
      eigen: () => 1000,
      gedeeld: () => 900,
      instantie: () => 500,
      afscheid: () => 300,
      verhuizing: () => 200,
    }
    const { plan, bewijs } = await optimise(opgave, { scenario: someScenario(), prijzen, losOp: solveProgramma })
    // by hand: keep 2 × 1000 = 2000; share 2 × 900 + 500 + 300 + 200 = 2800
    expect(bewijs.doelwaardeInCenten).toBe(2000)
    expect(plan.vormen).toEqual(keepEverything(opgave).vormen)
  })

  it('moves only for more than the margin', async () => {
    const opgave = someOpgave([[[0], [1]]], 2)
    const prijzen: Prijslijst = {
      eigen: () => 100_000,
      gedeeld: () => 40_000,
      instantie: () => 90_000,
      afscheid: () => 0,
      verhuizing: () => 10_000,
    }
    // by hand: keep 200,000; share 80,000 + 90,000 + 10,000 = 180,000: a gain of 20,000
    const solve = (margeInCenten: number) =>
      optimise(opgave, {
        scenario: someScenario({ spelregels: [{ soort: 'behoud_wat_goed_is', aan: true, margeInCenten }] }),
        prijzen,
        losOp: solveProgramma,
      })
    expect((await solve(19_000)).plan.bedient).toEqual([[0], [0]])
    expect((await solve(21_000)).plan.bedient).toEqual([[0], [1]])
  })

  it('names a smallest set of rules that exclude each other, in words', async () => {
    const opgave = someOpgave(
      [
        [[0], [1]],
        [[2], [2]],
      ],
      3,
    )
    const spelregels: Spelregel[] = [
      { soort: 'meeste_gebruik', aan: true },
      { soort: 'behouden', aan: true, pakket: 'p0000' },
      { soort: 'uitsluiten', aan: true, pakket: 'p0002' },
      { soort: 'contract_respecteren', aan: true },
    ]
    const vraag = { scenario: someScenario({ spelregels }), prijzen: somePrijzen(1), losOp: solveProgramma }
    await expect(optimise(opgave, vraag)).rejects.toMatchObject({
      code: 'tegenstrijdig',
      detail: expect.stringContaining('(1) P2 doet niet mee.'),
    })
    const twee = [
      EEN,
      { soort: 'behouden', aan: true, pakket: 'p0000' } as const,
      { soort: 'behouden', aan: true, pakket: 'p0001' } as const,
    ]
    await expect(optimise(opgave, { ...vraag, scenario: someScenario({ spelregels: twee }) })).rejects.toMatchObject({
      detail: expect.stringMatching(/\(1\) Eén pakket.*\(2\) Iedereen met P0.*\(3\) Iedereen met P1/),
    })
  })

  it('honours what must be kept, replaced and left out', async () => {
    const opgave = someOpgave([[[0], [1], [2]]], 3)
    const spelregels: Spelregel[] = [
      { soort: 'behouden', aan: true, pakket: 'p0000' },
      { soort: 'vervangen', aan: true, pakket: 'p0001', door: 'p0002' },
    ]
    const { plan } = await optimise(opgave, {
      scenario: someScenario({ spelregels }),
      prijzen: somePrijzen(3),
      losOp: solveProgramma,
    })
    expect(plan.bedient[0]).toEqual([0])
    expect(plan.bedient[1]).toEqual([2])
  })
})
