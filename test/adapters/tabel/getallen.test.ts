import { describe, expect, it } from 'vitest'
import { findDatum, parseDatum } from '../../../src/adapters/tabel/datum.ts'
import { parseAantal, parseCenten } from '../../../src/adapters/tabel/getallen.ts'

describe('parseDatum', () => {
  it.each([
    ['6-7-2017', '2017-07-06'],
    ['26-03-14', '2014-03-26'],
    ['1-2-70', '1970-02-01'],
    ['01/03/2026', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['2026-03-01', '2026-03-01'],
    ['2026-03-01T12:30:00Z', '2026-03-01'],
    ['2026-03-01 18:00', '2026-03-01'],
    ['31-12-2026 00:00:00', '2026-12-31'],
    ['1 maart 2026', '2026-03-01'],
    ['1-mrt-26', '2026-03-01'],
    ['29-2-2024', '2024-02-29'],
  ])('reads %s as %s', (text, datum) => {
    expect(parseDatum(text)).toBe(datum)
  })

  it.each([
    '',
    '29-2-2023',
    '13-13-2020',
    '3-14-2020',
    '2020',
    '44562',
    'morgen',
    '1-1-20201',
    '0-1-2020',
    'maart 2026',
  ])('refuses %j', (text) => {
    expect(parseDatum(text)).toBeNull()
  })

  it('finds the first date in a line', () => {
    expect(findDatum('Stand per 1 maart 2026, versie 2')).toBe('2026-03-01')
    expect(findDatum('versie 2')).toBeNull()
  })
})

describe('parseCenten', () => {
  it.each([
    ['€ 12.500,50', 1_250_050],
    ['12500.5', 1_250_050],
    ['12.500', 1_250_000],
    ['12,500.50', 1_250_050],
    ['1.250,-', 125_000],
    ['EUR 1.250,--', 125_000],
    ['99,95', 9_995],
    ['€12.500 p.j.', 1_250_000],
    ['0', 0],
    ['1234567.8900000001', 123_456_789],
  ])('reads %s as %i cents', (text, cents) => {
    expect(parseCenten(text)).toBe(cents)
  })

  it.each(['', 'gratis', '-100', '10.000-12.000', '1.2.3'])('refuses %j', (text) => {
    expect(parseCenten(text)).toBeNull()
  })
})

describe('parseAantal', () => {
  it.each([
    ['1.250', 1_250],
    ['120', 120],
    ['ca. 50', 50],
    ['50 gebruikers', 50],
  ])('reads %s as %i', (text, count) => {
    expect(parseAantal(text)).toBe(count)
  })

  it.each(['12,5', 'alle', '-3', '10-20'])('refuses %j', (text) => {
    expect(parseAantal(text)).toBeNull()
  })
})
