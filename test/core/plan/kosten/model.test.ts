import { describe, expect, it } from 'vitest'
import { buildKostenmodel } from '../../../../src/core/plan/kosten/model.ts'
import { pickWaarden } from '../../../../src/core/plan/kosten/waarden.ts'
import type { Opgave } from '../../../../src/core/plan/opgave/opgave.ts'
import { readKostenparameters } from '../../../../src/storage/index.ts'
import { someOpgave } from '../../../helpers/opgave.ts'

const waarden = {
  ...pickWaarden(await readKostenparameters()),
  licentie_basis: 0,
  licentie_per_inwoner: 100,
  nieuw_pakket_factor: 1.1,
}

/** Two gemeenten of 10,000 and 20,000; P0 serves two components of the first; P2 is still to be chosen, for the first component. */
function someNieuw(kosten: number | null): Opgave {
  const basis = someOpgave(
    [
      [[0], [1]],
      [[0], null],
    ],
    3,
  )
  return {
    ...basis,
    pakketten: basis.pakketten.map((own, at) => ({ ...own, isNieuw: at === 2 })),
    componenten: basis.componenten.map((own, at) => (at === 0 ? { ...own, kandidaten: [0, 1, 2] } : own)),
    gebruiken: basis.gebruiken.map((own) => ({ ...own, opgegevenKostenInCenten: own.pakket === 0 ? kosten : null })),
  }
}

describe('the price of what is still to be chosen', () => {
  it('follows what is paid for its referentiecomponent now, of a suite the part that falls to it', () => {
    const { licentie } = buildKostenmodel(someNieuw(1_200_000), waarden)
    // by hand: half of € 12,000 against a default of € 10,000 is 0.6; times 1.1, times € 10,000 and € 20,000
    expect(licentie(0, 2)).toEqual({ bedrag: 660_000, herkomst: 'afgeleid' })
    expect(licentie(1, 2)).toEqual({ bedrag: 1_320_000, herkomst: 'afgeleid' })
  })

  it('is the default times its factor where nobody states anything', () => {
    const { licentie } = buildKostenmodel(someNieuw(null), waarden)
    expect(licentie(0, 2)).toEqual({ bedrag: 1_100_000, herkomst: 'standaard' })
  })
})
