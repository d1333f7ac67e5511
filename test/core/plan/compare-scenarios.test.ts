import { describe, expect, it } from 'vitest'
import { compareScenarios, Scenariovergelijking } from '../../../src/core/index.ts'
import { planVoorbeeld, readOpdracht } from '../../helpers/planvoorbeeld.ts'

const bereik = { beleidsdomeinen: ['Sociaal domein'] }
const make = async (strategie: string, overrides: object = {}) =>
  (await planVoorbeeld(readOpdracht('herindeling-drielanden', { bereik, scenarios: [{ strategie }], ...overrides })))
    .plan

const absorptie = { id: 'a', plan: await make('absorptie') }
const beste = { id: 'b', plan: await make('best_of_breed') }
const kort = { id: 'c', plan: await make('best_of_breed', { horizonInJaren: 3 }) }

describe('compareScenarios', () => {
  it('sets them side by side in the order given, doing nothing once', () => {
    const found = compareScenarios([absorptie, beste])
    expect(Scenariovergelijking.parse(found)).toEqual(found)
    expect(found.kolommen.map(({ scenarioId, strategie }) => [scenarioId, strategie])).toEqual([
      ['a', 'niets_doen'],
      ['a', 'absorptie'],
      ['b', 'best_of_breed'],
    ])
  })

  it('shows doing nothing again where it comes out otherwise', () => {
    const { kolommen } = compareScenarios([absorptie, kort])
    expect(kolommen.map(({ strategie }) => strategie)).toEqual([
      'niets_doen',
      'absorptie',
      'niets_doen',
      'best_of_breed',
    ])
  })

  it('takes its figures from the plans, and the day of the last step', () => {
    const [, kolom] = compareScenarios([beste]).kolommen
    const uitkomst = beste.plan.scenarios[1]
    expect(kolom?.businesscase.totaalInCenten).toBe(uitkomst?.businesscase.totaalInCenten)
    expect(kolom?.meting.na).toEqual(uitkomst?.meting.na)
    // steps are sorted by plateau, and a plateau has one end
    expect(kolom?.einddatum).toBe(uitkomst?.planning.stappen.at(-1)?.datum)
    expect(compareScenarios([beste]).kolommen[0]?.einddatum).toBeNull()
  })

  it('calls a referentiecomponent equal only where every column proposes the same pakketten', () => {
    const { kolommen, componenten } = compareScenarios([absorptie, beste])
    expect(componenten.every(({ keuzen }) => keuzen.length === kolommen.length)).toBe(true)
    for (const { isGelijk, keuzen } of componenten) {
      const doelen = keuzen.map(
        (keus) =>
          `${keus?.soort} ${keus?.doel
            .map(({ id }) => id)
            .sort()
            .join()}`,
      )
      expect(isGelijk).toBe(doelen.every((doel) => doel === doelen[0]))
    }
    expect(componenten.some(({ isGelijk }) => isGelijk)).toBe(true)
    expect(componenten.some(({ isGelijk }) => !isGelijk)).toBe(true)
  })

  it('has null where a scenario is not about a component', async () => {
    const ander = { id: 'd', plan: await make('absorptie', { bereik: 'ondersteuning' }) }
    const { componenten } = compareScenarios([absorptie, ander])
    expect(componenten.some(({ keuzen }) => keuzen.includes(null))).toBe(true)
    const namen = componenten.map(({ referentiecomponent }) => referentiecomponent.naam)
    expect(namen).toEqual([...namen].sort())
  })
})
