import { describe, expect, it } from 'vitest'
import {
  cleanLine,
  cleanText,
  DEKKING_KLEUREN,
  findKlasse,
  formatAantal,
  formatDatum,
  formatOpsomming,
  formatPercentage,
  formatPlaats,
  formatTelling,
  groupBevindingen,
  HIAAT_KLEUR,
  isFormulaLike,
  KLASSEN,
  type Kleur,
  STAAT_KLEUREN,
  truncateText,
} from '../../../src/adapters/taal/index.ts'
import type { Bevinding } from '../../../src/core/model/bevinding.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('formatPercentage', () => {
  it('writes one decimal with a comma, and an en dash for null', () => {
    expect([0.4782, 0, 1, 1 / 3, null].map(formatPercentage).map(plain)).toEqual([
      '47,8 %',
      '0,0 %',
      '100,0 %',
      '33,3 %',
      '–',
    ])
  })

  it('never rounds to a whole what is not one', () => {
    expect([0.9999, 0.0001].map(formatPercentage).map(plain)).toEqual(['99,9 %', '0,1 %'])
  })
})

describe('the other formats', () => {
  it('write counts, dates and lists as Dutch does', () => {
    expect([0, 999, 1000, 1234567, null].map(formatAantal)).toEqual(['0', '999', '1.000', '1.234.567', '–'])
    expect(formatDatum('2026-11-04')).toBe('4 november 2026')
    expect(formatDatum('onbekend')).toBe('onbekend')
    expect(formatTelling(1, 'hiaat', 'hiaten')).toBe('1 hiaat')
    expect(formatTelling(2000, 'hiaat', 'hiaten')).toBe('2.000 hiaten')
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(formatOpsomming)).toEqual(['', 'A', 'A en B', 'A, B en C'])
  })
})

describe('cleanText', () => {
  it('takes out control characters, direction marks and half characters, and leaves line ends and accents', () => {
    expect(cleanText('a\u0000b\u001b[31m\u009bc\u202ed\ud800e\té\nü😀')).toBe('ab[31mcd\ufffde\té\nü😀')
    expect(cleanLine('  a\r\n\t b ')).toBe('a b')
  })

  it('cuts between characters, never within one', () => {
    expect(truncateText('😀😀😀😀', 3)).toBe('😀😀…')
    expect(truncateText('abc', 3)).toBe('abc')
  })
})

describe('isFormulaLike', () => {
  it('knows how formulas begin, also behind spaces and in full width', () => {
    expect(['=1', '+1', '-1', '@A', '\t=1', '\rx', ' =1', '＝1', "'=1"].filter((text) => !isFormulaLike(text))).toEqual(
      [],
    )
    expect(['a=1', '1-2', 'é', '', '(=)'].filter(isFormulaLike)).toEqual([])
  })
})

describe('bevindingen', () => {
  const some = (code: Bevinding['code'], ernst: Bevinding['ernst']): Bevinding => ({ code, ernst, tekst: code })

  it('are grouped with warnings first, then the largest group', () => {
    const groups = groupBevindingen([
      some('voorziening', 'informatie'),
      some('voorziening', 'informatie'),
      some('datum_onleesbaar', 'waarschuwing'),
      some('waarde_onbekend', 'waarschuwing'),
      some('waarde_onbekend', 'waarschuwing'),
    ])
    expect(groups.map(({ code, bevindingen }) => [code, bevindingen.length])).toEqual([
      ['waarde_onbekend', 2],
      ['datum_onleesbaar', 1],
      ['voorziening', 2],
    ])
  })

  it('say where, from large to small', () => {
    expect(formatPlaats({ bestand: 'x.csv', blad: 'Lijst', regel: 12, kolom: 'Naam' })).toBe(
      'blad Lijst, regel 12, kolom Naam',
    )
    expect(formatPlaats()).toBe('')
  })
})

/** WCAG 2.2 relative luminance. @source https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast({ achtergrond, tekst }: Kleur): number {
  const [light = 0, dark = 0] = [luminance(achtergrond), luminance(tekst)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('colours', () => {
  it('meet WCAG AA: at least 4.5 to 1 for text on every background', () => {
    const all = [...KLASSEN, ...Object.values(DEKKING_KLEUREN), ...Object.values(STAAT_KLEUREN), HIAAT_KLEUR]
    expect(all.filter((kleur) => contrast(kleur) < 4.5)).toEqual([])
  })

  it('never stand alone: every class has its own sign and label', () => {
    expect(new Set(KLASSEN.map(({ teken }) => teken)).size).toBe(KLASSEN.length)
    expect(new Set(KLASSEN.map(({ label }) => label)).size).toBe(KLASSEN.length)
  })

  it('show the gelijkheid of a component, and its dekking where it has none', () => {
    expect(findKlasse({ gelijkheid: 'verschillend', dekking: 'volledig' }).klasse).toBe('verschillend')
    expect(findKlasse({ gelijkheid: null, dekking: 'enkel' }).klasse).toBe('enkel')
    expect(findKlasse({ gelijkheid: null, dekking: 'geen' }).klasse).toBe('geen')
  })
})
