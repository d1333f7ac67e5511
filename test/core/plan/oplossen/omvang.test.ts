import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import type { Voortgang } from '../../../../src/core/index.ts'
import { optimise } from '../../../../src/core/plan/oplossen/optimise.ts'
import { startToeval } from '../../../../src/core/plan/toeval.ts'
import { type Gebruikstabel, someOpgave, somePrijzen, someScenario } from '../../../helpers/opgave.ts'

/** 25 gemeenten × 166 referentiecomponenten, half of the cellen filled, four to eleven pakketten each, a fifth of them suites. */
function buildGroot(): { tabel: Gebruikstabel; pakketten: number } {
  const toeval = startToeval(5)
  const pools: number[][] = []
  let next = 0
  for (let component = 0; component < 166; component += 1) {
    const size = 4 + Math.floor(toeval() * 8)
    const earlier = pools[Math.floor(toeval() * pools.length)] ?? []
    pools.push(Array.from({ length: size }, () => (toeval() < 0.2 ? (earlier[0] ?? next++) : next++)))
  }
  const tabel = pools.map((pool) =>
    Array.from({ length: 25 }, (_, gemeente) => {
      const chosen = pool[Math.floor(toeval() * toeval() * pool.length)]
      return chosen === undefined || (gemeente > 0 && toeval() < 0.45) ? null : [chosen]
    }),
  )
  return { tabel, pakketten: next }
}

describe('optimise at the size of a region', () => {
  it('proves the best plan of 25 gemeenten with progress, and is honest when the time is up', async () => {
    const { tabel, pakketten } = buildGroot()
    const opgave = someOpgave(tabel, pakketten)
    const seen: Voortgang[] = []
    const { bewijs, plan } = await optimise(opgave, {
      scenario: someScenario(),
      prijzen: somePrijzen(11),
      losOp: solveProgramma,
      opties: { tijdslimiet: 300, onVoortgang: (voortgang) => seen.push(voortgang) },
    })
    expect(bewijs.status).toBe('optimaal')
    expect(bewijs.gat).toBe(0)
    expect(bewijs.doelwaardeInCenten).toBeLessThanOrEqual(bewijs.snelleMethodeInCenten ?? 0)
    expect(plan.bedient.every((served) => served.length === 1)).toBe(true)
    // out of time before anything is proved: the plan of the quick method, said so, and no bound made up
    const hasty = await optimise(opgave, {
      scenario: someScenario(),
      prijzen: somePrijzen(11),
      losOp: solveProgramma,
      opties: { tijdslimiet: 0.001 },
    })
    expect(hasty.bewijs).toMatchObject({ status: 'tijd_op', ondergrensInCenten: null, gat: null })
    expect(hasty.bewijs.doelwaardeInCenten).toBe(bewijs.snelleMethodeInCenten)
    expect(seen.length).toBeGreaterThan(0)
    for (const { seconden } of seen) expect(seconden).toBeGreaterThanOrEqual(0)
  })
})
