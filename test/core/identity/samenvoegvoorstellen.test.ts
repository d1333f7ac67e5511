import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import { findNearTexts } from '../../../src/core/identity/near-texts.ts'
import { someApplicaties } from '../../helpers/applicatie.ts'

function propose(...texts: readonly string[]) {
  return identifyPakketten(someApplicaties(...texts)).samenvoegvoorstellen
}

describe('samenvoegvoorstellen', () => {
  it('names two swapped letters with the likeness and why', () => {
    // by hand: one of seven letters, 1 - 1/7 = 0.857…
    expect(propose('VrijBRP | Procura', 'VrjiBRP | Procura')).toEqual([
      {
        links: 'procura--vrijbrp',
        rechts: 'procura--vrjibrp',
        gelijkenis: 0.86,
        reden: '"VrijBRP" en "VrjiBRP" verschillen één letter, mogelijk een tikfout; de leverancier is dezelfde.',
      },
    ])
  })

  it.each([
    [['Kaartenkast | Noordzee', 'Kaartenkas']],
    [['Kaartenkast | Noordzee', 'Kaartenkast | Noordzea']],
    [['Microsoft Project | Microsoft', 'Microsfot Project | Microsoft']],
    [['Anker | Noordzee', 'Anker Beheer | Noordzee']],
    [['Anker Configuratie (ACM) | Noordzee', 'ACM | Noordzee']],
  ])('proposes %j', (texts) => {
    expect(propose(...texts)).toHaveLength(1)
  })

  it.each([
    [['Key2Burgerzaken | Centric', 'Key2Financiën | Centric']],
    [['Aeolus Back Jeugd | Horlings', 'Aeolus Back Zorg | Horlings']],
    [['Anker1 | Noordzee', 'Anker2 | Noordzee']],
    [['HRM | AFAS', 'HRN | AFAS']],
    [['Kaartenkast | Noordzee', 'Kaartenkas | Waddenzee']],
    [['Anker | Noordzee', 'Anker Beheer | Noordzee', 'Anker Balie | Noordzee']],
  ])('does not propose %j', (texts) => {
    expect(propose(...texts)).toEqual([])
  })
})

describe('findNearTexts', () => {
  it('finds a letter more, less, other and swapped, and not two', () => {
    expect(findNearTexts(['anker', 'ankers', 'amker', 'akner', 'amkers', 'anker'])).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 4],
      [1, 5],
      [2, 4],
      [2, 5],
      [3, 5],
    ])
  })

  it('finds what comparing all pairs finds', () => {
    const isOneApart = (a: string, b: string): boolean => {
      const variants = new Set<string>()
      for (let at = 0; at <= a.length; at += 1) {
        variants.add(a.slice(0, at) + a.slice(at + 1))
        variants.add(a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2))
        for (const letter of 'abc') {
          variants.add(a.slice(0, at) + letter + a.slice(at + 1))
          variants.add(a.slice(0, at) + letter + a.slice(at))
        }
      }
      return a !== b && variants.has(b)
    }
    const someText = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 10 }), (texts) => {
        const expected = texts.flatMap((a, i) => texts.flatMap((b, j) => (i < j && isOneApart(a, b) ? [[i, j]] : [])))
        expect(findNearTexts(texts)).toEqual(expected)
      }),
    )
  })
})
