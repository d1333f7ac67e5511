import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import { Gemeentecode, type Spelregel, type Strategie } from '../../../../src/core/index.ts'
import { choosePlan } from '../../../../src/core/plan/strategie/choose.ts'
import { someOpgave, somePrijzen, someScenario } from '../../../helpers/opgave.ts'

const LEIDEND = Gemeentecode.parse('0363')

const choose = (strategie: Strategie, spelregels: Spelregel[]) =>
  choosePlan(someOpgave([[[0], [1]]], 2), {
    scenario: someScenario({ strategie, spelregels }),
    prijzen: somePrijzen(1),
    losOp: solveProgramma,
  })

describe('choosePlan', () => {
  it('names a smallest set of rules that exclude each other, whatever the strategie', async () => {
    const spelregels: Spelregel[] = [
      { soort: 'meeste_gebruik', aan: true },
      { soort: 'een_pakket', aan: true, referentiecomponenten: 'alle' },
      { soort: 'behouden', aan: true, pakket: 'p0000' },
      { soort: 'stevig_bewijs', aan: true },
      { soort: 'behouden', aan: true, pakket: 'p0001' },
    ]
    for (const strategie of ['absorptie', 'coexistentie', 'best_of_breed', 'vernieuwing'] as const) {
      await expect(choose(strategie, spelregels), strategie).rejects.toMatchObject({
        code: 'tegenstrijdig',
        detail: expect.stringMatching(
          /\(1\) Eén pakket.*\(2\) Iedereen met P0.*\(3\) Iedereen met P1 houdt dat\. Laat/,
        ),
      })
    }
    // without any one of the three there is a plan
    for (const left of [1, 2, 4]) {
      const { plan } = await choose(
        'absorptie',
        spelregels.filter((_, at) => at !== left),
      )
      expect(plan.bedient.every((served) => served.length === 1)).toBe(true)
    }
  })

  it('lets the first rule that makes a difference decide, and says which', async () => {
    // P1 has most inwoners; by hand: 20,000 of gemeente 1 against 10,000 of gemeente 0
    const { plan, gronden } = await choose('coexistentie', [
      { soort: 'meeste_gebruik', aan: true },
      { soort: 'grootste_gemeente', aan: true },
    ])
    expect(plan.bedient).toEqual([[1], [1]])
    expect(gronden.get(0)?.map(({ regel }) => regel)).toEqual(['grootste_gemeente'])
    // switched off, it decides nothing: the order of the names does
    const off = await choose('coexistentie', [{ soort: 'grootste_gemeente', aan: false }])
    expect(off.plan.bedient).toEqual([[0], [0]])
  })

  it('refuses a leading gemeente outside the group', async () => {
    const vraag = choosePlan(someOpgave([[[0], [1]]], 2), {
      scenario: { ...someScenario({ strategie: 'absorptie' }), leidendeGemeente: LEIDEND },
      prijzen: somePrijzen(1),
      losOp: solveProgramma,
    })
    await expect(vraag).rejects.toMatchObject({ code: 'ongeldige_invoer', detail: expect.stringContaining('0363') })
  })
})
