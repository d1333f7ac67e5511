import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeFunctieoverlap, type StaatPaar } from '../../../src/core/analysis/index.ts'
import { Staat } from '../../../src/core/model/vergelijking.ts'

const LETTERS = { '+': 'aanwezig', '-': 'afwezig', '?': 'onbekend', n: 'niet_nodig', e: 'elders_belegd' } as const

/** `cellen('+- ?+')`: per referentiecomponent the staat of links and of rechts. */
function cellen(text: string): StaatPaar[] {
  const staatOf = (letter: string | undefined) =>
    Staat.parse(Object.entries(LETTERS).find(([key]) => key === letter)?.[1])
  return text.split(' ').map((pair) => [staatOf(pair[0]), staatOf(pair[1])])
}

const anyStaat = fc.constantFrom(...Staat.options)
const someCellen = fc.array(fc.tuple(anyStaat, anyStaat), { maxLength: 30 })

describe('computeFunctieoverlap', () => {
  it('divides what both use by what at least one uses', () => {
    // by hand: both {belastingen} = 1, at least one {zaaksysteem, belastingen, burgerzaken} = 3
    expect(computeFunctieoverlap(cellen('+- ++ -+'))).toMatchObject({ aandeel: 1 / 3, gedeeld: 1, totaal: 3 })
  })

  it('puts the bounds around what unknown cells could become', () => {
    // by hand: I=1, U=3, pu=1, uu=1, ua=2; lower 1/(3+1+2), upper (1+1+1)/(3+1)
    const overlap = computeFunctieoverlap(cellen('++ +- +? ?? ?- n?'))
    expect(overlap).toEqual({ aandeel: 1 / 3, ondergrens: 1 / 6, bovengrens: 3 / 4, gedeeld: 1, totaal: 3 })
  })

  it('is null when there is nothing to compare', () => {
    const nothing = { aandeel: null, ondergrens: null, bovengrens: null, gedeeld: 0, totaal: 0 }
    expect(computeFunctieoverlap([])).toEqual(nothing)
    expect(computeFunctieoverlap(cellen('-- ne nn'))).toEqual(nothing)
  })

  it('has bounds without an aandeel when all that could be used is unknown', () => {
    // by hand: U=0, uu=1, ua=1: lower 0/2, upper 1/1
    expect(computeFunctieoverlap(cellen('?? ?-'))).toMatchObject({ aandeel: null, ondergrens: 0, bovengrens: 1 })
    expect(computeFunctieoverlap(cellen('?-'))).toMatchObject({ aandeel: null, ondergrens: 0, bovengrens: 0 })
  })

  it('is the same from both sides and in every order', () => {
    fc.assert(
      fc.property(someCellen, (pairs) => {
        const swapped = pairs.map(([links, rechts]): StaatPaar => [rechts, links]).reverse()
        expect(computeFunctieoverlap(swapped)).toEqual(computeFunctieoverlap(pairs))
      }),
    )
  })

  it('keeps the true value within the bounds whatever the unknown cells turn out to be', () => {
    const truth = fc.constantFrom('aanwezig' as const, 'afwezig' as const)
    const masked = fc.array(
      fc.record({ links: truth, rechts: truth, hideLinks: fc.boolean(), hideRechts: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    fc.assert(
      fc.property(masked, (rows) => {
        const real = computeFunctieoverlap(rows.map(({ links, rechts }): StaatPaar => [links, rechts]))
        const seen = computeFunctieoverlap(
          rows.map(({ links, rechts, hideLinks, hideRechts }): StaatPaar => {
            return [hideLinks ? 'onbekend' : links, hideRechts ? 'onbekend' : rechts]
          }),
        )
        if (real.aandeel === null) return
        expect(seen.ondergrens ?? 1).toBeLessThanOrEqual(real.aandeel)
        expect(seen.bovengrens ?? 0).toBeGreaterThanOrEqual(real.aandeel)
      }),
    )
  })
})
