import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  LandelijkBeeld,
  type LandelijkePublicatie,
  Maand,
  publishLandelijk,
} from '../../../src/core/index.ts'
import { someGraph, type TestGemeente, uses } from '../../helpers/landschap.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const NOVEMBER = Maand.parse('2026-11')
const DECEMBER = Maand.parse('2026-12')
const publish = (gemeenten: readonly TestGemeente[], maand = NOVEMBER, vorige?: LandelijkePublicatie) =>
  publishLandelijk(buildOverlapindex(buildCeltabel(someGraph(gemeenten, KLEIN_MODEL))), {
    maand,
    ...(vorige === undefined ? {} : { vorige }),
  })
/** `someGroup('a:p1', 7, 9901)`: seven gemeenten that run the same. */
const someGroup = (text: string, count: number, from: number): TestGemeente[] =>
  Array.from({ length: count }, (_, at) => ({ code: String(from + at), uses: uses(text) }))
const componentA = ({ beeld }: LandelijkePublicatie) =>
  beeld.componenten.find(({ referentiecomponent }) => referentiecomponent.naam === 'a')

describe('publishLandelijk', () => {
  it('shows what five use, puts the rest together, and rounds to fives', () => {
    const gemeenten = [
      ...someGroup('a:p1', 12, 9901),
      ...someGroup('a:p2', 7, 9921),
      ...someGroup('a:p3', 4, 9931),
      ...someGroup('a:p4', 3, 9941),
    ]
    // by hand: p1 12 → 10, p2 7 → 5, p3 and p4 together 7 → 5; all 26 → 25; shares 10/20, 5/20, 5/20
    const found = componentA(publish(gemeenten))
    expect(found?.gemeenten).toBe(25)
    expect(found?.pakketten.cellen.map(({ pakket, gemeenten: count, aandeel }) => [pakket.id, count, aandeel])).toEqual(
      [
        ['p1', 10, 0.5],
        ['p2', 5, 0.25],
      ],
    )
    expect(found?.pakketten.overig).toEqual({ gemeenten: 5, aandeel: 0.25 })
    // hhi 0.25 + 0.0625 = 0.3125, and at most 5/20 × 4/20 = 0.05 more; (10 − 1) / (25 − 1)
    expect(found?.pakketten.hhi).toEqual({ ondergrens: 0.3125, bovengrens: 0.3625 })
    expect(found?.harmonisatiegraad).toEqual({ ondergrens: 9 / 24, bovengrens: 9 / 24 })
  })

  it('never shows that one gemeente chose otherwise', () => {
    const with1 = componentA(publish([...someGroup('a:p1', 10, 9901), ...someGroup('a:p2', 1, 9931)]))
    const with0 = componentA(publish([...someGroup('a:p1', 10, 9901), ...someGroup('a:p1', 1, 9931)]))
    expect(with1).toEqual(with0)
  })

  it('does not call it a monopoly where up to four may have chosen otherwise', () => {
    // by hand: 5 with p1, 3 with another each: 8 → 10 gemeenten, p1 5, nothing to put under overig; true HHI (25 + 3) / 64
    const others = ['p2', 'p3', 'p4'].flatMap((pakket, at) => someGroup(`a:${pakket}`, 1, 9921 + at))
    const found = componentA(publish([...someGroup('a:p1', 5, 9901), ...others]))
    expect(found).toMatchObject({ gemeenten: 10, pakketten: { overig: null } })
    // 5 of at most 5 + 4
    expect(found?.pakketten.hhi).toEqual({ ondergrens: expect.closeTo(25 / 81, 12), bovengrens: 1 })
  })

  it('says nothing where fewer than five fill it, and bounds where no pakket has five', () => {
    expect(componentA(publish([...someGroup('a:p1', 4, 9901), ...someGroup('b:p1', 9, 9921)]))).toMatchObject({
      gemeenten: null,
      pakketten: { cellen: [], overig: null, hhi: null },
      harmonisatiegraad: null,
    })
    // by hand: 3 + 3 → 5 gemeenten, no pakket above four: between 0 and (4 − 1) / (5 − 1)
    expect(componentA(publish([...someGroup('a:p1', 3, 9901), ...someGroup('a:p2', 3, 9921)]))).toMatchObject({
      gemeenten: 5,
      harmonisatiegraad: { ondergrens: 0, bovengrens: 0.75 },
    })
  })

  it('counts gemeenten under overig, not choices: three with two small ones each stay out of sight', () => {
    const found = componentA(publish([...someGroup('a:p1', 10, 9901), ...someGroup('a:p2 a:p3', 3, 9921)]))
    expect(found?.pakketten).toMatchObject({ cellen: [{ pakket: { id: 'p1' }, gemeenten: 10 }], overig: null })
  })

  it('spreads leveranciers too, without those that nobody knows', () => {
    const use = (leverancier?: string) => ({
      component: 'a',
      pakket: `p-${leverancier}`,
      ...(leverancier ? { leverancier } : {}),
    })
    const gemeenten = Array.from({ length: 12 }, (_, at) => ({
      code: String(9901 + at),
      uses: [use(at < 6 ? 'l1' : undefined)],
    }))
    expect(componentA(publish(gemeenten))?.leveranciers.cellen).toEqual([
      { leverancier: { id: 'l1', naam: 'l1' }, gemeenten: 5, aandeel: 1 },
    ])
  })

  it('keeps the last figures until five gemeenten have changed', () => {
    const before = publish(someGroup('a:p1', 20, 9901))
    const four = [...someGroup('a:p2', 4, 9901), ...someGroup('a:p1', 16, 9905)]
    expect(publish(four, DECEMBER, before)).toEqual({ ...before, beeld: { ...before.beeld, maand: DECEMBER } })
    const five = [...someGroup('a:p2', 5, 9901), ...someGroup('a:p1', 15, 9906)]
    expect(publish(five, DECEMBER, before).beeld).toMatchObject({ standVan: '2026-12' })
    // the four of December count on in January
    const kept = publish(four, DECEMBER, before)
    expect(publish(five, Maand.parse('2027-01'), kept).beeld.standVan).toBe('2027-01')
    expect(publish(someGroup('a:p1', 20, 9901), DECEMBER, before).beeld.standVan).toBe('2026-12')
  })

  it('counts a gemeente as changed that uses the same pakket for something else', () => {
    const before = publish(someGroup('a:p1', 20, 9901))
    const three = [...someGroup('b:p1', 3, 9901), ...someGroup('a:p1', 17, 9904)]
    expect(publish(three, DECEMBER, before).beeld.standVan).toBe('2026-11')
  })

  it('does not wait for five changes after a picture without figures: there is nothing to subtract', () => {
    const before = publish(someGroup('a:p1', 4, 9901))
    expect(publish(someGroup('a:p1', 5, 9901), DECEMBER, before).beeld).toMatchObject({
      standVan: '2026-12',
      gemeenten: 5,
    })
  })

  it('bounds the HHI of what every gemeente uses, on any landschappen', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 60 }), (choices) => {
        // fives of each gemeente, so that rounding changes nothing and only what is hidden counts
        const small = choices.slice(0, 4).map((pakket) => `klein${pakket}`)
        const large = choices.slice(4).flatMap((pakket) => Array.from({ length: 5 }, () => `groot${pakket}`))
        const gemeenten = [...small, ...large].map((pakket, at) => ({
          code: String(9000 + at),
          uses: uses(`a:${pakket}`),
        }))
        const counts = [...new Set([...small, ...large])].map(
          (pakket) => [...small, ...large].filter((one) => one === pakket).length,
        )
        const hhi = counts.reduce((sum, count) => sum + (count / gemeenten.length) ** 2, 0)
        const bounds = componentA(publish(gemeenten))?.pakketten.hhi
        expect(bounds?.ondergrens).toBeLessThanOrEqual(hhi + 1e-12)
        expect(bounds?.bovengrens).toBeGreaterThanOrEqual(hhi - 1e-12)
      }),
    )
  })

  it('counts gemeenten that come and go as changed', () => {
    const before = publish(someGroup('a:p1', 20, 9901))
    expect(publish(someGroup('a:p1', 17, 9901), DECEMBER, before).beeld.standVan).toBe('2026-11')
    expect(publish(someGroup('a:p1', 14, 9901), DECEMBER, before).beeld.standVan).toBe('2026-12')
  })

  it('has no figures for fewer than five gemeenten', () => {
    expect(publish(someGroup('a:p1', 4, 9901)).beeld).toMatchObject({ gemeenten: null, harmonisatiegraad: null })
    expect(publish([]).beeld.componenten.every(({ gemeenten }) => gemeenten === null)).toBe(true)
  })

  it('follows its schema, does not depend on order, and its shares add up, on any landschappen', () => {
    fc.assert(
      fc.property(willekeurigeGemeenten({ minLength: 0, maxLength: 40 }), (gemeenten) => {
        const { beeld, afdrukken } = publish(gemeenten)
        expect(LandelijkBeeld.parse(beeld)).toEqual(beeld)
        expect(publish([...gemeenten].reverse())).toEqual({ beeld, afdrukken })
        for (const { pakketten, gemeenten: count } of beeld.componenten) {
          const shares = [...pakketten.cellen, ...(pakketten.overig === null ? [] : [pakketten.overig])]
          const sum = shares.reduce((total, { aandeel }) => total + aandeel, 0)
          if (shares.length > 0) expect(sum).toBeCloseTo(1, 12)
          if (count === null) expect(shares).toEqual([])
        }
      }),
    )
  })
})
