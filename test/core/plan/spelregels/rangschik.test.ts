import { describe, expect, it } from 'vitest'
import { Datum, type Spelregel } from '../../../../src/core/index.ts'
import type { Opgave } from '../../../../src/core/plan/opgave/opgave.ts'
import { rankKandidaten } from '../../../../src/core/plan/spelregels/rangschik.ts'
import { someOpgave, someScenario } from '../../../helpers/opgave.ts'

// gemeenten of 10, 20, 30 and 40 thousand; P0 twice, P1 with the largest, P2 alone
const opgave = someOpgave([[[0], [0], [2], [1]]], 3)
const rank = (spelregels: readonly Spelregel[], own: Opgave = opgave) =>
  rankKandidaten(own, someScenario({ spelregels: [...spelregels] }), { component: 0, kandidaten: [0, 1, 2] })

describe('rankKandidaten', () => {
  it('lets the first rule that makes a difference decide', () => {
    const most: Spelregel = { soort: 'meeste_gebruik', aan: true }
    const largest: Spelregel = { soort: 'grootste_gemeente', aan: true }
    expect(rank([most, largest])).toEqual({ volgorde: [0, 1, 2], beslist: most, isGelijk: false })
    expect(rank([largest, most])).toEqual({ volgorde: [1, 2, 0], beslist: largest, isGelijk: false })
  })

  it('passes over rules that are off', () => {
    expect(rank([{ soort: 'grootste_gemeente', aan: false }]).isGelijk).toBe(true)
  })

  it('puts what loses support behind, and the longest contract first', () => {
    const ending: Opgave = {
      ...opgave,
      pakketten: opgave.pakketten.map((pakket, at) =>
        at === 0 ? { ...pakket, eindeOndersteuning: Datum.parse('2028-01-01') } : pakket,
      ),
      gebruiken: opgave.gebruiken.map((own) =>
        own.pakket === 2 ? { ...own, contractTot: Datum.parse('2033-01-01') } : own,
      ),
    }
    const support: Spelregel = { soort: 'einde_ondersteuning', aan: true }
    const contract: Spelregel = { soort: 'nieuwste_contract', aan: true }
    expect(rank([support, contract], ending).volgorde).toEqual([2, 1, 0])
  })

  it('says that there is a tie when no rule tells the first two apart', () => {
    expect(rank([])).toEqual({ volgorde: [0, 1, 2], beslist: null, isGelijk: true })
  })
})
