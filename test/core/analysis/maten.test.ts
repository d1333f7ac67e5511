import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeConcentratie,
  computeDekking,
  computeHarmonisatiegraad,
  computeInbegrepen,
  computeMigraties,
  computeOvereenstemming,
  computePakketoverlap,
  computeSpreiding,
  countDubbelingen,
  findHiaatPosities,
  type PakketPaar,
} from '../../../src/core/analysis/index.ts'
import { PakketId } from '../../../src/core/model/ids.ts'
import { Dekking, Staat } from '../../../src/core/model/vergelijking.ts'

const ids = (text: string) => [...text].map((letter) => PakketId.parse(letter))
const pairs = (...rows: [string, string][]): PakketPaar[] => rows.map(([a, b]) => [ids(a), ids(b)])
const somePakketten = fc.uniqueArray(fc.constantFrom(...ids('abcde')), { maxLength: 3 })
const somePairs = fc.array(fc.tuple(somePakketten, somePakketten), { maxLength: 20 })
const someStaten = fc.array(fc.constantFrom(...Staat.options), { maxLength: 8 })

describe('computePakketoverlap', () => {
  it('counts pairs of referentiecomponent and pakket', () => {
    // by hand: row 1 shares a of {a,b}; row 2 shares none of {c,d}; row 3 only links: 1 of 5
    expect(computePakketoverlap(pairs(['ab', 'a'], ['c', 'd'], ['e', '']))).toEqual({
      aandeel: 1 / 5,
      gedeeld: 1,
      totaal: 5,
    })
  })

  it('is null for nothing and 1 for twins', () => {
    expect(computePakketoverlap([])).toEqual({ aandeel: null, gedeeld: 0, totaal: 0 })
    expect(computePakketoverlap(pairs(['ab', 'ba'])).aandeel).toBe(1)
  })

  it('is symmetric and never above 1', () => {
    fc.assert(
      fc.property(somePairs, (rows) => {
        const overlap = computePakketoverlap(rows)
        expect(computePakketoverlap(rows.map(([a, b]): PakketPaar => [b, a]))).toEqual(overlap)
        expect(overlap.gedeeld).toBeLessThanOrEqual(overlap.totaal)
      }),
    )
  })
})

describe('computeOvereenstemming', () => {
  it('looks only at referentiecomponenten that both fill', () => {
    expect(computeOvereenstemming(pairs(['ab', 'bc'], ['a', 'c'], ['a', '']))).toEqual({
      aandeel: 0.5,
      gelijk: 1,
      gedeeld: 2,
    })
  })

  it('is null when they share nothing', () => {
    expect(computeOvereenstemming(pairs(['a', ''], ['', 'b']))).toEqual({ aandeel: null, gelijk: 0, gedeeld: 0 })
  })

  it('equals the harmonisatiegraad of the pair', () => {
    fc.assert(
      fc.property(somePairs, (rows) => {
        const graad = computeHarmonisatiegraad(rows.map(([a, b]) => computeSpreiding([a, b])))
        expect(computeOvereenstemming(rows).aandeel).toBe(graad)
      }),
    )
  })
})

describe('computeInbegrepen', () => {
  it('gives both shares, null for a side that fills nothing', () => {
    expect(computeInbegrepen({ links: 2, rechts: 4, beide: 2 })).toEqual({ links: 1, rechts: 0.5 })
    expect(computeInbegrepen({ links: 0, rechts: 3, beide: 0 })).toEqual({ links: null, rechts: 0 })
  })
})

describe('computeDekking', () => {
  it.each([
    ['volledig', ['aanwezig', 'aanwezig']],
    ['gedeeltelijk', ['aanwezig', 'aanwezig', 'onbekend']],
    ['enkel', ['aanwezig', 'onbekend']],
    ['volledig', ['aanwezig']],
    ['onbekend', ['afwezig', 'onbekend']],
    ['geen', ['afwezig', 'niet_nodig', 'elders_belegd']],
    ['geen', []],
  ] as const)('is %s for %j', (dekking, staten) => {
    expect(computeDekking(staten)).toBe(dekking)
  })

  it('is exactly one of five classes, whatever the order', () => {
    fc.assert(
      fc.property(someStaten, (staten) => {
        expect(Dekking.options).toContain(computeDekking(staten))
        expect(computeDekking([...staten].reverse())).toBe(computeDekking(staten))
      }),
    )
  })
})

describe('findHiaatPosities', () => {
  it('needs another gemeente that is aanwezig', () => {
    expect(findHiaatPosities(['aanwezig', 'afwezig', 'onbekend', 'niet_nodig', 'elders_belegd'])).toEqual([1])
    expect(findHiaatPosities(['afwezig', 'onbekend'])).toEqual([])
    expect(findHiaatPosities([])).toEqual([])
  })

  it('accounts for every cel of a used referentiecomponent: aanwezig, hiaat, onbekend or set by hand', () => {
    fc.assert(
      fc.property(someStaten, (staten) => {
        const count = (wanted: Staat) => staten.filter((staat) => staat === wanted).length
        const rest = count('aanwezig') + count('onbekend') + count('niet_nodig') + count('elders_belegd')
        const expected = count('aanwezig') === 0 ? 0 : staten.length - rest
        expect(findHiaatPosities(staten)).toHaveLength(expected)
      }),
    )
  })
})

describe('countDubbelingen', () => {
  it('counts cellen with more than one pakket', () => {
    expect(countDubbelingen([{ pakketIds: ids('ab') }, { pakketIds: ids('a') }, { pakketIds: [] }])).toBe(1)
    expect(countDubbelingen([])).toBe(0)
  })
})

describe('computeMigraties', () => {
  it('counts who must move to the most used pakket', () => {
    // by hand: a is used by 3 of 4 gemeenten
    const spreiding = computeSpreiding([ids('a'), ids('ab'), ids('a'), ids('c'), []])
    expect(spreiding).toEqual({ gemeenten: 4, meesteVoorEenPakket: 3 })
    expect(computeMigraties(spreiding)).toBe(1)
  })

  it('is 0 for one gemeente and null for none', () => {
    expect(computeMigraties(computeSpreiding([ids('ab')]))).toBe(0)
    expect(computeMigraties(computeSpreiding([[]]))).toBeNull()
  })
})

describe('computeHarmonisatiegraad', () => {
  it('is null when no referentiecomponent is shared', () => {
    expect(computeHarmonisatiegraad([])).toBeNull()
    expect(computeHarmonisatiegraad([{ gemeenten: 1, meesteVoorEenPakket: 1 }])).toBeNull()
  })

  it('is 1 when all share one pakket and 0 when all differ', () => {
    expect(computeHarmonisatiegraad([{ gemeenten: 4, meesteVoorEenPakket: 4 }])).toBe(1)
    expect(computeHarmonisatiegraad([{ gemeenten: 4, meesteVoorEenPakket: 1 }])).toBe(0)
  })
})

describe('computeConcentratie', () => {
  it('splits the weight of a gemeente over its pakketten', () => {
    // by hand: a gets 1 + 0.5 of 2, b 0.5 of 2: 0.75² + 0.25²
    const concentratie = computeConcentratie([
      { gewicht: 1, pakketIds: ids('a') },
      { gewicht: 1, pakketIds: ids('ab') },
    ])
    expect(concentratie?.hhi).toBeCloseTo(0.625, 12)
  })

  it('is null without users and 1 pakket for one user', () => {
    expect(computeConcentratie([])).toBeNull()
    expect(computeConcentratie([{ gewicht: 1, pakketIds: [] }])).toBeNull()
    expect(computeConcentratie([{ gewicht: 7, pakketIds: ids('a') }])).toEqual({
      hhi: 1,
      effectiefAantal: 1,
      entropie: 0,
    })
  })

  it('stays between 1/n and 1, the effective number between 1 and n', () => {
    const some = fc.array(fc.record({ gewicht: fc.integer({ min: 1, max: 9 }), pakketIds: somePakketten }))
    fc.assert(
      fc.property(some, (gewichten) => {
        const found = computeConcentratie(gewichten)
        if (found === null) return
        const n = new Set(gewichten.flatMap(({ pakketIds }) => pakketIds)).size
        expect(found.hhi).toBeGreaterThanOrEqual(1 / n - 1e-9)
        expect(found.hhi).toBeLessThanOrEqual(1 + 1e-9)
        expect(found.effectiefAantal).toBeGreaterThanOrEqual(1 - 1e-9)
        expect(found.effectiefAantal).toBeLessThanOrEqual(n + 1e-9)
      }),
    )
  })
})
