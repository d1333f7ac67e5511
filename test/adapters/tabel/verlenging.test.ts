import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/adapters/index.ts'
import { isGeenVerlenging, parseVerlenging } from '../../../src/adapters/tabel/verlenging.ts'
import { Datum } from '../../../src/core/index.ts'

const einde = Datum.parse('2027-12-31')

describe('parseVerlenging', () => {
  it('takes a date as it is, and a length of time from the end of the contract', () => {
    for (const [text, expected] of [
      ['31-12-2029', '2029-12-31'],
      ['2 x 1 jaar', '2029-12-31'],
      ['2x12 maanden', '2029-12-31'],
      ['1+1+1', '2030-12-31'],
      ['3 × één jaar', '2030-12-31'],
      ['2 maal 2 jaar', '2031-12-31'],
      ['één jaar', '2028-12-31'],
      // June has no 31st
      ['6 mnd', '2028-06-30'],
      ['2 jaar, stilzwijgend', '2029-12-31'],
    ] as const)
      expect(parseVerlenging(text, einde)).toBe(expected)
  })

  it('reads nothing from words without a length, or a length without an end to count from', () => {
    expect(parseVerlenging('ja', einde)).toBeNull()
    expect(parseVerlenging('3 licenties', einde)).toBeNull()
    expect(parseVerlenging('2 x 1 jaar', undefined)).toBeNull()
    expect(isGeenVerlenging('Nee')).toBe(true)
    expect(isGeenVerlenging('nee, tenzij')).toBe(false)
  })
})

describe('readCsv', () => {
  it('reads the option to extend and the end of support by their usual headings', () => {
    const text = [
      'Applicatie;Einddatum contract;Verlengingsoptie;End of Life',
      'A;31-12-2027;2 x 1 jaar;1-6-2030',
      'B;31-12-2027;ja;2036-01-01',
      'C;;31-12-2028;onbekend',
      'D;31-12-2027;geen;',
    ].join('\n')
    const { inventarisaties, bevindingen } = readCsv(new TextEncoder().encode(text), { bestand: 'x.csv' })
    const found = inventarisaties[0]?.applicaties.map((own) => [own.verlengbaarTot, own.eindeOndersteuning])
    expect(found).toEqual([
      ['2029-12-31', '2030-06-01'],
      [undefined, undefined],
      ['2028-12-31', undefined],
      [undefined, undefined],
    ])
    const about = bevindingen.filter(({ code }) => code === 'waarde_onbekend')
    expect(about).toHaveLength(1)
    expect(about[0]?.tekst).toContain('2 x 1 jaar naast een einddatum')
  })
})
