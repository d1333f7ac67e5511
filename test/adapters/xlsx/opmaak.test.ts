import { describe, expect, it } from 'vitest'
import { formatDatum, isDatumnotatie } from '../../../src/adapters/xlsx/opmaak.ts'
import { fillSamenvoegingen, parseCelplaats } from '../../../src/adapters/xlsx/samenvoeging.ts'

describe('isDatumnotatie', () => {
  it.each(['d-m-yyyy', 'dd/mm/jj', '[$-413]d mmmm yyyy;@', 'mmm', 'yyyy', 'd/m/yy h:mm'])(
    'knows %s as a date',
    (code) => {
      expect(isDatumnotatie(code)).toBe(true)
    },
  )

  it.each(['General', 'Standaard', '0.00', '#,##0.00 "per dag"', '[Red]0', 'h:mm', '[h]:mm:ss', '€ #,##0', '0" jaar"'])(
    'knows %s as no date',
    (code) => {
      expect(isDatumnotatie(code)).toBe(false)
    },
  )
})

describe('formatDatum', () => {
  it('counts in both date systems of Excel', () => {
    // ECMA-376 part 1, 18.17.4.1: 1-1-1900 is 1 in the 1900 system, 1-1-1904 is 0 in the 1904 system
    expect(formatDatum(1, false)).toBe('1900-01-01')
    expect(formatDatum(0, true)).toBe('1904-01-01')
    // either side of 29-2-1900, which never was but has number 60
    expect([formatDatum(59, false), formatDatum(61, false)]).toEqual(['1900-02-28', '1900-03-01'])
    expect(formatDatum(2_958_465, false)).toBe('9999-12-31')
  })

  it('gives the time of a day that is not whole', () => {
    expect(formatDatum(46_082.75, false)).toBe('2026-03-01 18:00')
  })

  it('gives nothing for the 0 of an empty formula, and null for what is no day', () => {
    expect(formatDatum(0, false)).toBe('')
    expect([formatDatum(-1, false), formatDatum(3e6, false), formatDatum(Number.NaN, false)]).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe('parseCelplaats', () => {
  it('reads column letters and row', () => {
    expect(parseCelplaats('A1')).toEqual({ kolom: 1, rij: 1 })
    expect(parseCelplaats('AB12')).toEqual({ kolom: 28, rij: 12 })
    expect(parseCelplaats('XFD1048576')).toEqual({ kolom: 16_384, rij: 1_048_576 })
  })

  it.each(['', '12', 'A', 'A0', 'ABCD1', 'A1x'])('refuses %j', (ref) => {
    expect(parseCelplaats(ref)).toBeNull()
  })
})

describe('fillSamenvoegingen', () => {
  it('repeats downwards in the first column only, and never over a text', () => {
    const rijen = [
      { regel: 1, cellen: ['Domein', 'x'] },
      { regel: 2, cellen: ['', 'y'] },
      { regel: 4, cellen: ['eigen', 'z'] },
    ]
    fillSamenvoegingen(rijen, ['A1:B4', 'onzin', 'C1:C9'])
    expect(rijen.map(({ cellen }) => cellen)).toEqual([
      ['Domein', 'x'],
      ['Domein', 'y'],
      ['eigen', 'z'],
    ])
  })
})
