import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cleanGemeentenaam, readTitelregels } from '../../../src/adapters/tabel/titelregels.ts'

const read = (...lines: readonly string[][]) =>
  readTitelregels(lines.map((cellen, index) => ({ regel: index + 1, cellen })))

describe('readTitelregels', () => {
  it.each([
    ['Applicatieoverzicht gemeente Eikenbroek (testgemeente)', 'Eikenbroek'],
    ['Gemeente: Eikenbroek', 'Eikenbroek'],
    ['Gemeente Bergen op Zoom - applicaties 2026', 'Bergen op Zoom'],
    ["Lijst van de gemeente 's-Hertogenbosch per 1-3-2026", "'s-Hertogenbosch"],
    ['Gemeente Súdwest-Fryslân', 'Súdwest-Fryslân'],
    ['Gemeente Bergen (NH.)', 'Bergen (NH.)'],
    ['Gemeente Nuenen, Gerwen en Nederwetten', 'Nuenen, Gerwen en Nederwetten'],
    ['Gemeente Land van Cuijk', 'Land van Cuijk'],
    ['GEMEENTE EIKENBROEK, peildatum 1-3-2026', 'EIKENBROEK'],
  ])('finds the gemeente in %j', (line, naam) => {
    expect(read([line]).naam).toBe(naam)
  })

  it.each([
    [['Gemeente Peedorp', 'opgesteld door Jan Jansen', ''], 'Peedorp'],
    [['Gemeente', 'Peedorp', 'Jan Jansen'], 'Peedorp'],
    [['Gemeentenaam:', '', 'Alphen aan den Rijn'], 'Alphen aan den Rijn'],
    [['Gemeente Amsterdam Applicatielijst 2026'], 'Amsterdam'],
    [['Applicatieoverzicht gemeente Peedorp bijgewerkt 12-3-2026'], 'Peedorp'],
    [['Gemeente Peedorp, Jan Jansen'], 'Peedorp'],
    [['Gemeente De Fryske Marren', 'CMDB'], 'De Fryske Marren'],
    [['Gemeente', "'s-Hertogenbosch"], "'s-Hertogenbosch"],
    [['Gemeente', 'Bergen (NH.)', 'versie 2'], 'Bergen (NH.)'],
    [['Gemeente Applicatielijst 2026'], undefined],
    [['Gemeente Peedorp Voornaam Achternaam'], 'Peedorp'],
    [['Gemeente', 'Peedorp Voornaam van den Achternaam'], 'Peedorp'],
    [['Gemeente Peedorp V. Achternaam'], 'Peedorp'],
    [['GEMEENTE PEEDORP VOORNAAM ACHTERNAAM'], 'PEEDORP'],
    [['Gemeente De Bilt Voornaam Achternaam'], 'De Bilt'],
    [['Gemeente Alphen aan den Rijn Voornaam Achternaam'], 'Alphen aan den Rijn'],
    [['Gemeente Peedorp en Voornaam Achternaam'], 'Peedorp'],
    [['Gemeente Peedorp van Achternaam'], 'Peedorp'],
    [['Gemeente Peedorp, Voornaam en Nogeen'], 'Peedorp'],
  ])('takes only the name from %j', (line, naam) => {
    expect(read(line).naam).toBe(naam)
  })

  it('keeps the whole name of every gemeente of the Netherlands', () => {
    const [, ...rows] = readFileSync('data/gemeenten/gemeenten.csv', 'utf8').trim().split('\n')
    const names = rows.map((row) => row.split(';')[1] ?? '')
    expect(names.filter((naam) => read([`Gemeente ${naam}`]).naam !== naam)).toEqual([])
    expect(names.length).toBeGreaterThan(300)
  })

  it.each(['Gemeentelijke applicaties', 'Overzicht van de gemeente en regio', 'Applicaties 2026'])(
    'finds none in %j',
    (line) => {
      expect(read([line]).naam).toBeUndefined()
    },
  )

  it('finds the code, also in the next cell', () => {
    expect(read(['Gemeentecode: 9911']).gemeentecode).toBe('9911')
    expect(read(['Gemeentecode', '363']).gemeentecode).toBe('0363')
    expect(read(['Overzicht GM0363']).gemeentecode).toBe('0363')
  })

  it.each([
    [['Peildatum: 1 maart 2026'], '2026-03-01'],
    [['Peildatum', '01-03-2026'], '2026-03-01'],
    [['Stand per 2026-03-01'], '2026-03-01'],
    [['Datum: 1-3-2026'], '2026-03-01'],
  ])('finds the peildatum in %j', (line, datum) => {
    expect(read(line).peildatum).toBe(datum)
  })

  it('prefers the line that says peildatum', () => {
    expect(read(['Datum: 9-9-2026'], ['Peildatum: 1-3-2026']).peildatum).toBe('2026-03-01')
  })

  it('finds nothing in nothing', () => {
    expect(read()).toEqual({})
    expect(read(['', ' '])).toEqual({})
  })
})

describe('cleanGemeentenaam', () => {
  it('takes off what is not the name', () => {
    expect(cleanGemeentenaam('Gemeente Eikenbroek (testgemeente)')).toBe('Eikenbroek')
    expect(cleanGemeentenaam('gemeente ')).toBe('')
    expect(cleanGemeentenaam('Gemeente Eikenbroek Testman Proefmans')).toBe('Eikenbroek')
    expect(cleanGemeentenaam('Bergen (NH.)')).toBe('Bergen (NH.)')
    expect(cleanGemeentenaam('Gemeente Bergen (NH.)')).toBe('Bergen (NH.)')
    expect(cleanGemeentenaam('')).toBe('')
  })
})
