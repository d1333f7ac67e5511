import { describe, expect, it } from 'vitest'
import { findEensgezind } from '../../../../src/core/index.ts'
import { planVoorbeeld, readOpdracht } from '../../../helpers/planvoorbeeld.ts'

const { plan } = await planVoorbeeld(readOpdracht('herindeling-drielanden', { simulaties: 0 }))

describe('findEensgezind', () => {
  it('names only components where each scenario but doing nothing ends on that one pakket, and someone moves', () => {
    const found = findEensgezind(plan)
    expect(found.length).toBeGreaterThan(0)
    for (const { referentiecomponent, pakket, verhuizingen } of found) {
      const moves: number[] = []
      for (const { scenario, voorstellen } of plan.scenarios.slice(1)) {
        const own = voorstellen.find((one) => one.referentiecomponent.id === referentiecomponent.id)
        expect(new Set(own?.doel.map((one) => one.pakket.id)), scenario.naam).toEqual(new Set([pakket.id]))
        moves.push(own?.verhuizingen.length ?? 0)
      }
      expect(verhuizingen).toBe(Math.max(...moves))
      expect(verhuizingen).toBeGreaterThan(0)
    }
  })

  it('finds nothing to agree on with one scenario besides doing nothing', () => {
    expect(findEensgezind({ ...plan, scenarios: plan.scenarios.slice(0, 2) })).toEqual([])
    expect(findEensgezind({ ...plan, scenarios: plan.scenarios.slice(0, 1) })).toEqual([])
  })
})
