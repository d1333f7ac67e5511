import { describe, expect, it } from 'vitest'
import { parseBestandkeuze, parseGemeentekeuze, parseVolledigkeuze } from '../../src/cli/opties.ts'

describe('parseGemeentekeuze', () => {
  it('reads a choice for one file, and one for all', () => {
    expect(parseGemeentekeuze('a=b.csv=363:Amsterdam')).toEqual({
      bestand: 'a=b.csv',
      waarde: { gemeentecode: '0363', naam: 'Amsterdam' },
    })
    expect(parseGemeentekeuze('9951')).toEqual({ bestand: null, waarde: { gemeentecode: '9951' } })
  })

  it('refuses what is no gemeentecode', () => {
    for (const text of ['', 'Duinrand', 'a.csv=', '12345']) expect(() => parseGemeentekeuze(text)).toThrow(/--gemeente/)
  })
})

describe('parseVolledigkeuze', () => {
  it('reads yes, no and domains, for one file or for all', () => {
    expect(parseVolledigkeuze('a.csv=nee')).toEqual({ bestand: 'a.csv', waarde: false })
    expect(parseVolledigkeuze('ja')).toEqual({ bestand: null, waarde: true })
    expect(parseVolledigkeuze('Ondersteuning, Dienstverlening')).toEqual({
      bestand: null,
      waarde: ['Ondersteuning', 'Dienstverlening'],
    })
    expect(() => parseVolledigkeuze('a.csv=')).toThrow(/--volledig/)
  })
})

describe('parseBestandkeuze', () => {
  const keuzes = [
    { bestand: null, waarde: 1 },
    { bestand: 'a.csv', waarde: 2 },
    { bestand: 'a.csv', waarde: 3 },
  ]

  it('gives what was said of the file, else what was said of all, of two the last', () => {
    const find = parseBestandkeuze(keuzes, ['a.csv', 'b.csv'])
    expect([find('a.csv'), find('b.csv')]).toEqual([3, 1])
    expect(parseBestandkeuze([], ['a.csv'])('a.csv')).toBeUndefined()
  })

  it('refuses a choice about a file that is not read', () => {
    expect(() => parseBestandkeuze(keuzes, ['b.csv'])).toThrow(/'a.csv' is geen van de bestanden/)
  })

  it('takes the bare name of a file in a folder, unless two folders have it', () => {
    expect(parseBestandkeuze(keuzes, ['map/a.csv', 'map/b.csv'])('map/a.csv')).toBe(3)
    expect(parseBestandkeuze(keuzes, ['map\\a.csv'])('map\\a.csv')).toBe(3)
    expect(() => parseBestandkeuze(keuzes, ['map/a.csv', 'kaart/a.csv'])).toThrow(/kan meer dan één van de bestanden/)
    expect(() => parseBestandkeuze(keuzes, ['map/gemeente-a.csv'])).toThrow(/geen van de bestanden/)
  })
})
