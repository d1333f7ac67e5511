import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanCel, isPlainCel, MAX_CELTEKST } from '../../../src/adapters/tabel/celtekst.ts'
import { isPersoonskolom, weglatenPersoonsgegevens } from '../../../src/adapters/tabel/persoonsgegevens.ts'
import { buildVermeldingen, splitNamen } from '../../../src/adapters/tabel/vermeldingen.ts'

describe('cleanCel', () => {
  it('composes letters, takes out control characters and doubled spaces', () => {
    expect(cleanCel('\ufeff Cafe\u0301\u0000  beheer\u00a0 ', false).tekst).toBe('Café beheer')
    expect(cleanCel('een\r\ntwee', false).tekst).toBe('een twee')
    expect(cleanCel('een \r\n twee', true).tekst).toBe('een\ntwee')
  })

  it('cuts at 10,000 characters and not through a character', () => {
    const { tekst, isAfgekapt } = cleanCel(`${'x'.repeat(MAX_CELTEKST - 1)}😀rest`, true)
    expect(isAfgekapt).toBe(true)
    expect(tekst).toBe('x'.repeat(MAX_CELTEKST - 1))
    expect(cleanCel('x'.repeat(MAX_CELTEKST), true).isAfgekapt).toBe(false)
  })

  it('calls a usual name plain', () => {
    expect(['Key2Burgerzaken', 'Suite 4.1 (SaaS)'].every(isPlainCel)).toBe(true)
    expect(['Café', ' x', 'a  b', 'a@b', '0612345678'].some(isPlainCel)).toBe(false)
  })

  it('gives back unchanged what is called plain', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '1', ' ', '@', '.', 'é', '\n') }),
        fc.boolean(),
        (text, meerregelig) => {
          if (isPlainCel(text)) expect(cleanCel(text, meerregelig).tekst).toBe(text)
        },
      ),
    )
  })
})

describe('weglatenPersoonsgegevens', () => {
  it.each([
    ['mail j.de.vries@test.example voor hulp', 'mail [weggelaten] voor hulp'],
    ['bel 06-12345678', 'bel [weggelaten]'],
    ['tel. 0612345678.', 'tel. [weggelaten].'],
    ['(010) 123 45 67', '[weggelaten]'],
    ['+31 6 12345678 of 0031612345678', '[weggelaten] of [weggelaten]'],
  ])('takes it out of %j', (text, expected) => {
    expect(weglatenPersoonsgegevens(text)).toBe(expected)
  })

  it.each([
    'versie 10.0.19045.3803',
    '2010-01-02 tot 2012-03-04',
    'KvK 12345678',
    'Suite4 @work',
    '€ 1.250.000,00',
    '06321658-50d1-4153-b007-6630ffabcd80',
  ])('leaves %j', (text) => {
    expect(weglatenPersoonsgegevens(text)).toBe(text)
  })
})

describe('weglatenPersoonsgegevens on announced names', () => {
  it.each([
    ['Zaakpad (contact: Testman Proefmans)', 'Zaakpad (contact: [weggelaten])'],
    ['Functioneel beheerder: T. van den Proefmans, team zaken', 'Functioneel beheerder: [weggelaten], team zaken'],
    ['vraag dhr. Proefmans of mevrouw Testman', 'vraag dhr. [weggelaten] of mevrouw [weggelaten]'],
    ['t.a.v. Testman Proefmans', 't.a.v. [weggelaten]'],
  ])('leaves the name out of %j', (text, expected) => {
    expect(weglatenPersoonsgegevens(text)).toBe(expected)
    expect(cleanCel(text, false)).toMatchObject({ tekst: expected, isWeggelaten: true })
    expect(isPlainCel(text)).toBe(false)
  })

  it.each(['Eigenaar: gemeente', 'Corsa: zaken', 'Acme B.V. Nederland', 'iManager 2.0', 'Contact Center', 'St. Jozef'])(
    'leaves %j alone',
    (text) => {
      expect(weglatenPersoonsgegevens(text)).toBe(text)
    },
  )
})

describe('isPersoonskolom', () => {
  it.each([
    'Eigenaar',
    'Applicatie Eigenaar Zaken',
    'Owner person',
    'Owner',
    'Functioneel beheerder',
    'Contactpersoon',
    'E-mail',
    'E-mailadres leverancier',
    'Telefoonnummer',
    'Contact Name',
    'Product owner',
    'Key-user',
    'Gewijzigd door',
    'Afdeling / eigenaar',
    'Contractmanager',
    'Afdelingshoofd',
    'Teamleider afdeling',
    'Hoofd afdeling',
    'Manager team',
    'Chef',
    'Coördinator cluster',
  ])('drops %s', (kop) => {
    expect(isPersoonskolom(kop)).toBe(true)
  })

  it.each([
    'Owner team',
    'Afdeling',
    'Eigenaar (afdeling)',
    'Einddatum contract',
    'Leverancier',
    'Aantal gebruikers',
    'Omschrijving',
    'Functioneel beheer',
    'Team',
    'Hoofdproces',
    'Hoofdapplicatie',
    'Hoofd applicatie',
    'Hoofd- en subproces',
  ])('keeps %s', (kop) => {
    expect(isPersoonskolom(kop)).toBe(false)
  })
})

describe('splitNamen', () => {
  const bekend = new Set(['melding, verzoek en klachtcomponent', 'zaaksysteem', 'verzoek'])

  it('takes the longest known name between commas', () => {
    expect(splitNamen('Zaaksysteem, Melding, verzoek en klachtcomponent, Iets anders', bekend)).toEqual([
      'Zaaksysteem',
      'Melding, verzoek en klachtcomponent',
      'Iets anders',
    ])
  })

  it('splits at every comma where nothing is known, and at other marks always', () => {
    expect(splitNamen('A, B;C|D\nE, n.v.t., A')).toEqual(['A', 'B', 'C', 'D', 'E'])
    expect(splitNamen('')).toEqual([])
    expect(splitNamen('TCP/IP / X + Y en Z')).toEqual(['TCP/IP / X + Y en Z'])
  })

  it.each([
    ['Zaaksysteem / Verzoek', ['Zaaksysteem', 'Verzoek']],
    ['zaaksysteem/verzoek', ['zaaksysteem', 'verzoek']],
    ['Zaaksysteem + Verzoek', ['Zaaksysteem', 'Verzoek']],
    ['Zaaksysteem en Melding, verzoek en klachtcomponent', ['Zaaksysteem', 'Melding, verzoek en klachtcomponent']],
    ['Melding,verzoek  en klachtcomponent / Zaaksysteem', ['Melding,verzoek  en klachtcomponent', 'Zaaksysteem']],
    ['Beeld/geluid/Zaaksysteem en iets', ['Beeld/geluid', 'Zaaksysteem', 'iets']],
    ['Onbekend ding en Zaaksysteem', ['Onbekend ding', 'Zaaksysteem']],
    ['Afval- en grondstoffen / Iets', ['Afval- en grondstoffen', 'Iets']],
    ['Groen en grijs', ['Groen en grijs']],
  ])('splits %j greedily', (text, names) => {
    expect(splitNamen(text, new Set([...bekend, 'beeld/geluid']))).toEqual(names)
  })
})

describe('buildVermeldingen', () => {
  it('lets the number of ids decide how many names there are', () => {
    const one = { namen: 'Melding, verzoek en klachtcomponent', ids: 'id-1' }
    expect(buildVermeldingen(one, 'gemeente')).toEqual([
      { naam: 'Melding, verzoek en klachtcomponent', id: 'id-1', herkomst: 'gemeente' },
    ])
    expect(buildVermeldingen({ namen: 'A, B', ids: 'id-1, id-2' }, 'leverancier')).toEqual([
      { naam: 'A', id: 'id-1', herkomst: 'leverancier' },
      { naam: 'B', id: 'id-2', herkomst: 'leverancier' },
    ])
  })

  it('goes by the ids alone where the names do not fit their number', () => {
    expect(buildVermeldingen({ namen: 'A, B, C', ids: 'id-1, id-2' }, 'gemeente')).toEqual([
      { id: 'id-1', herkomst: 'gemeente' },
      { id: 'id-2', herkomst: 'gemeente' },
    ])
  })

  it('takes a UUID among the names for an id', () => {
    const id = 'a69a3d2f-6129-423d-9e7b-12f82f1e6f66'
    expect(buildVermeldingen({ namen: id, ids: '' }, 'gemeente')).toEqual([{ id, herkomst: 'gemeente' }])
  })
})
