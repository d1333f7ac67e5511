import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/adapters/csv/index.ts'
import { describeWaarde, isPersoonsnaam, showKop, showStatus } from '../../../src/adapters/tabel/toonbaar.ts'

describe('describeWaarde', () => {
  it.each(['Hybride cloud', 'nog niet in gebruik', 'fase 2', 'Cloud / on-premises'])('repeats %j', (text) => {
    expect(describeWaarde(text)).toBe(`'${text}'`)
  })

  it.each(['Testman Proefmans', 'testman', 'V. Proefmans', 'In gebruik door Proefmans', '123456782', '名前'])(
    'does not repeat %j',
    (text) => {
      expect(describeWaarde(text)).toBe('een onbekende waarde')
    },
  )
})

describe('showStatus', () => {
  it('keeps what is a status and drops what may be a person', () => {
    expect(showStatus('In productie')).toBe('In productie')
    expect(showStatus('In productie (Testman Proefmans)')).toBe('In productie')
    expect(showStatus('In productie - Proefmans')).toBe('In productie')
    expect(showStatus('Testman Proefmans')).toBeUndefined()
    expect(showStatus('')).toBeUndefined()
  })
})

describe('isPersoonsnaam', () => {
  it.each(['Testman Proefmans', 'V. Proefmans', 'Testman van den Proefmans', "Testman in 't Proefmans"])(
    'suspects %j',
    (text) => {
      expect(isPersoonsnaam(text)).toBe(true)
    },
  )

  it.each([
    'Naam Applicatie',
    'Soort Contract',
    'Functioneel Beheer',
    'Kleur',
    'Object ID',
    'aantal licenties',
    '',
    '7',
  ])('leaves %j alone', (text) => {
    expect(isPersoonsnaam(text)).toBe(false)
  })

  it.each(['Contact Email', 'Applicatie Eigenaar Team', 'Proceseigenaar'])('leaves the heading %j alone', (kop) => {
    expect(showKop(kop, 'kolom 3')).toBe(kop)
  })

  it('gives the place of a heading that it suspects', () => {
    expect(showKop('Testman Proefmans', 'kolom 3')).toBe('kolom 3 (lijkt een persoon)')
    expect(showKop('Kleur', 'kolom 3')).toBe('Kleur')
  })
})

describe('people in the wrong cell', () => {
  it('reach nothing that is read, but for cells that hold a name of something by their heading', () => {
    const rows = [
      'Gemeente Peedorp Testman Proefmans;;;;',
      'Applicatie;Status;SaaS;Versie;Gemeentecode;Testman Proefmans;Eigenaar Testman Proefmans',
      'Zaakpad;Testman Proefmans;Testman Proefmans;Testman Proefmans;Testman Proefmans;x;x',
      'Taakpad;In productie (Testman Proefmans);ja;2.0;;x;x',
    ]
    const inlezing = readCsv(new TextEncoder().encode(rows.join('\n')), { bestand: 'lijst.csv' })
    expect(JSON.stringify(inlezing)).not.toMatch(/Testman|Proefmans/)
    expect(inlezing.inventarisaties.flatMap(({ applicaties }) => applicaties)).toMatchObject([
      { naam: 'Zaakpad', status: 'onbekend', hosting: 'onbekend' },
      { naam: 'Taakpad', status: 'in_productie', statusTekst: 'In productie', versie: '2.0' },
    ])
  })
})
