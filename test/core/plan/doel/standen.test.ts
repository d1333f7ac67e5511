import { describe, expect, it } from 'vitest'
import { findScenario, type Gemeentecode, listDoelgebruik, listStanden } from '../../../../src/core/index.ts'
import { planVoorbeeld, readOpdracht } from '../../../helpers/planvoorbeeld.ts'

const { plan, mapped } = await planVoorbeeld(readOpdracht('herindeling-drielanden', { simulaties: 0 }))

/** Pakketten in use by a gemeente that fill a referentiecomponent, straight from the landschap. */
function usedNow(code: Gemeentecode): ReadonlySet<string> {
  const filling = new Set(
    mapped.toewijzing.toewijzingen.filter(({ vanKracht }) => vanKracht).map(({ applicatieId }) => applicatieId),
  )
  const landschap = mapped.landschappen.find(({ gemeente }) => gemeente.gemeentecode === code)
  return new Set(
    (landschap?.applicaties ?? [])
      .filter(({ id }) => filling.has(id))
      .flatMap(({ id }) => mapped.indeling.pakketByApplicatie.get(id) ?? []),
  )
}

describe('listStanden', () => {
  it('begins with what every gemeente uses and ends with what the voorstellen say, for every scenario', () => {
    for (const uitkomst of plan.scenarios) {
      const standen = listStanden(uitkomst)
      const [first, last] = [standen[0], standen.at(-1)]
      expect([first?.naam, last?.naam]).toEqual(['Baseline', 'Target'])
      for (const { gemeentecode } of plan.gemeenten) {
        const own = uitkomst.voorstellen.flatMap(listDoelgebruik).filter((one) => one.gemeentecode === gemeentecode)
        const straks = new Set<string>(own.flatMap((one) => [...one.straks]))
        expect(new Set(last?.stand.get(gemeentecode))).toEqual(straks)
        const known = usedNow(gemeentecode)
        for (const id of first?.stand.get(gemeentecode) ?? []) expect(known.has(id)).toBe(true)
      }
    }
  })

  it('changes nothing between Baseline and Target when nothing is done', () => {
    const [first, last] = listStanden(findScenario(plan, plan.scenarios[0]?.scenario.naam ?? ''))
    expect(last?.stand).toEqual(first?.stand)
  })
})

describe('listDoelgebruik', () => {
  it('counts as many moves as the voorstel, and says what is new, cleared up or shared', () => {
    for (const { voorstellen } of plan.scenarios) {
      for (const voorstel of voorstellen) {
        const own = listDoelgebruik(voorstel)
        const moved = own.filter(({ wijziging }) => wijziging === 'vervangen' || wijziging === 'ingevoerd')
        expect(moved.length).toBe(new Set(voorstel.verhuizingen.map(({ gemeentecode }) => gemeentecode)).size)
        for (const { wijziging, nu, straks } of own) {
          if (wijziging === 'blijft' || wijziging === 'gedeeld') expect(straks).toEqual(nu)
          if (wijziging === 'opgeruimd') expect(straks.length).toBeLessThan(nu.length)
        }
      }
    }
  })
})
