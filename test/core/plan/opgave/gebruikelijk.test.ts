import { describe, expect, it } from 'vitest'
import { describePlanstandaard, Planopdracht, Planstandaard, resolveOpdracht } from '../../../../src/core/index.ts'
import { componentId, someGraph, uses } from '../../../helpers/landschap.ts'

const graph = someGraph([{ code: '9901', uses: uses('Burgerzakencomponent:p1 web:p2') }])

describe('describePlanstandaard', () => {
  it('is what a plan gets that names nothing', () => {
    const standaard = describePlanstandaard()
    expect(Planstandaard.parse(standaard)).toEqual(standaard)
    const { scenarios } = resolveOpdracht(Planopdracht.parse({ naam: 'Test', soort: 'herindeling' }), graph)
    const { spelregels, horizonInJaren, planperiodeInJaren, verhuizingenPerHalfjaar, verdeelsleutel } = standaard
    expect(scenarios).toHaveLength(5)
    for (const scenario of scenarios) {
      expect(scenario).toMatchObject({ horizonInJaren, planperiodeInJaren, verhuizingenPerHalfjaar, verdeelsleutel })
      expect(scenario.spelregels).toEqual(spelregels.herindeling)
    }
  })

  it('names the referentiecomponenten that want one pakket; a plan takes those that its release has', () => {
    const [first, ...rest] = describePlanstandaard().spelregels.samenwerkingsverband
    expect(first).toMatchObject({ soort: 'een_pakket', aan: true })
    expect(JSON.stringify(first)).toContain('Burgerzakencomponent')
    const [scenario] = resolveOpdracht(Planopdracht.parse({ naam: 'Test' }), graph).scenarios
    expect(scenario?.spelregels).toEqual([
      { soort: 'een_pakket', aan: true, referentiecomponenten: [componentId('Burgerzakencomponent')] },
      ...rest,
    ])
  })

  it('has every other rule that can be switched on, off and once', () => {
    const { spelregels, uitgeschakeld } = describePlanstandaard()
    expect(uitgeschakeld.map(({ aan }) => aan)).toEqual([false, false])
    for (const regels of Object.values(spelregels)) {
      const soorten = [...regels, ...uitgeschakeld].map(({ soort }) => soort)
      expect(new Set(soorten).size).toBe(soorten.length)
    }
  })
})
