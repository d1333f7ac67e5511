import { describe, expect, it } from 'vitest'
import { computeKalibratie } from '../../../src/core/evaluatie/kalibratie.ts'
import { computeVoorstelmaten } from '../../../src/core/evaluatie/maten.ts'
import type { Antwoord } from '../../../src/core/evaluatie/waarheid.ts'

const answer = (zekerheid: number, plaats: number | null, rest: Partial<Antwoord> = {}): Antwoord => ({
  zekerheid,
  plaats,
  automatisch: 0,
  automatischFout: 0,
  ...rest,
})

describe('computeVoorstelmaten', () => {
  it('counts the first right place, and leaves nothing out', () => {
    const answers = [answer(0.9, 1), answer(0.5, 3), answer(0.4, 5), answer(0, null)]
    // by hand: 1 of 4 first, 2 of 4 within three, 3 of 4 within five
    expect(computeVoorstelmaten(answers)).toMatchObject({ hit1: 0.25, hit3: 0.5, hit5: 0.75, aantal: 4 })
  })

  it('divides wrong decisions by all decisions, also where one applicatie got two', () => {
    const answers = [answer(0.95, 1, { automatisch: 2, automatischFout: 1 }), answer(0.95, 1, { automatisch: 1 })]
    expect(computeVoorstelmaten(answers)).toMatchObject({ automatischeFout: 1 / 3, automatischeDekking: 1 })
  })

  it('finds how much could be decided with one in twenty-five wrong, equals together', () => {
    const sure = Array.from({ length: 24 }, () => answer(0.9, 1))
    // 24 right and one wrong is exactly 4 %; with the right one below it is 1 of 26
    expect(computeVoorstelmaten([...sure, answer(0.8, 2), answer(0.7, 1)]).dekkingBijVierProcentFout).toBe(1)
    // a wrong one as sure as the 24 right ones is decided with them; two wrong of 26 are too many
    expect(computeVoorstelmaten([...sure, answer(0.9, 2), answer(0.9, null)]).dekkingBijVierProcentFout).toBe(0)
  })

  it('knows no share of nothing', () => {
    expect(computeVoorstelmaten([])).toMatchObject({ hit1: null, automatischeFout: null, aantal: 0 })
  })
})

describe('computeKalibratie', () => {
  it('is the mean distance per class, weighed by its size', () => {
    // by hand: class 0.8: two of 0.8, one right: |1.6 - 1|; class 0.2: one of 0.25, wrong: 0.25; together 0.85 / 3
    const { kalibratiefout, rijen } = computeKalibratie([answer(0.8, 1), answer(0.8, 2), answer(0.25, null)])
    expect(kalibratiefout).toBeCloseTo(0.85 / 3, 12)
    expect(rijen).toBe(3)
  })

  it('leaves out what says nothing', () => {
    expect(computeKalibratie([answer(0, null)])).toEqual({ kalibratiefout: null, interval: null, rijen: 0 })
  })

  it('gives an interval around it, the same every time', () => {
    const answers = Array.from({ length: 60 }, (_, at) => answer(0.75, at % 2 === 0 ? 1 : 2))
    const { kalibratiefout, interval } = computeKalibratie(answers)
    expect(kalibratiefout).toBeCloseTo(0.25, 12)
    expect(interval?.[0]).toBeLessThan(0.25)
    expect(interval?.[1]).toBeGreaterThan(0.25)
    expect(computeKalibratie(answers).interval).toEqual(interval)
  })
})
