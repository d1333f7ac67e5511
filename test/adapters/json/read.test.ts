import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findFoutplaats } from '../../../src/adapters/json/foutplaats.ts'
import { readJson } from '../../../src/adapters/json/index.ts'

const read = (value: unknown, kolommen?: Record<string, string>) =>
  readJson(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)), {
    bestand: 'lijst.json',
    ...(kolommen === undefined ? {} : { kolommen }),
  })

const ID = 'a69a3d2f-6129-423d-9e7b-12f82f1e6f66'
const ALLES = {
  gemeente: { gemeentecode: 'GM9911', naam: 'Gemeente Eikenbroek (testgemeente)' },
  peildatum: '1-3-2026',
  volledig: ['Sociaal domein'],
  samenwerkingsverbanden: [
    { id: 's-1', naam: 'ICT Samen', soort: 'regeling', deelnemers: ['9911', 'Gemeente Duinveen'] },
  ],
  applicaties: [
    {
      naam: 'Suite',
      leverancier: 'Acme',
      versie: 4,
      status: 'Live',
      omschrijving: 'zaken',
      afdeling: 'Burgerzaken',
      referentiecomponenten: [ID, 'Melding, verzoek en klachtcomponent', { id: ID, naam: 'Zaakcomponent' }],
      hosting: 'saas',
      ingangsdatum: '2020-01-02',
      einddatumContract: '2027-12-31',
      verlengbaarTot: '2 x 1 jaar',
      eindeOndersteuning: '2031-05-01',
      kostenPerJaarInCenten: 1_250_050,
      gebruikers: 12,
      standaarden: ['StUF-ZKN 3.10'],
      samenwerkingsverband: 'ict samen',
    },
  ],
}

describe('readJson', () => {
  it('reads every field', () => {
    const inlezing = read(ALLES)
    expect(inlezing.bevindingen).toEqual([])
    expect(inlezing.samenwerkingsverbanden).toEqual([
      { id: 's-1', naam: 'ICT Samen', soort: 'regeling', deelnemers: ['9911'], deelnemerNamen: ['Duinveen'] },
    ])
    expect(inlezing.inventarisaties).toEqual([
      {
        gemeente: { gemeentecode: '9911', naam: 'Eikenbroek' },
        peildatum: '2026-03-01',
        volledig: ['Sociaal domein'],
        applicaties: [
          {
            naam: 'Suite',
            leverancier: 'Acme',
            versie: '4',
            status: 'in_productie',
            statusTekst: 'Live',
            omschrijving: 'zaken',
            afdeling: 'Burgerzaken',
            hosting: 'saas',
            ingangsdatum: '2020-01-02',
            einddatumContract: '2027-12-31',
            verlengbaarTot: '2029-12-31',
            eindeOndersteuning: '2031-05-01',
            kostenPerJaarInCenten: 1_250_050,
            gebruikers: 12,
            standaarden: ['StUF-ZKN 3.10'],
            via: ['s-1'],
            vermeldingen: [
              { id: ID, herkomst: 'gemeente' },
              { naam: 'Melding, verzoek en klachtcomponent', herkomst: 'gemeente' },
              { id: ID, naam: 'Zaakcomponent', herkomst: 'gemeente' },
            ],
            plaats: { bestand: 'lijst.json', element: '/applicaties/0' },
          },
        ],
      },
    ])
  })

  it('reads several gemeenten, and a bare list', () => {
    const { inventarisaties } = read({
      gemeenten: [ALLES, { gemeente: { naam: 'Duinveen' }, applicaties: [{ naam: 'A' }] }],
    })
    expect(inventarisaties.map(({ gemeente, applicaties }) => [gemeente.naam, applicaties[0]?.plaats.element])).toEqual(
      [
        ['Eikenbroek', '/gemeenten/0/applicaties/0'],
        ['Duinveen', '/gemeenten/1/applicaties/0'],
      ],
    )
    expect(read([{ naam: 'A' }]).inventarisaties).toMatchObject([
      { gemeente: {}, applicaties: [{ naam: 'A', status: 'onbekend', via: ['eigen'] }] },
    ])
    expect(read([]).tellingen).toEqual({ regelsIn: 0, uit: 0, redenen: [] })
  })

  it('leaves out bad items and fields, says where, and reads the rest', () => {
    const { tellingen, bevindingen, inventarisaties } = read([
      { naam: 'A', gebruikers: 'veel', peildatum: 1 },
      7,
      { leverancier: 'x' },
      { naam: 'A', gebruikers: 'veel', peildatum: 1 },
    ])
    expect(tellingen).toEqual({
      regelsIn: 4,
      uit: 1,
      redenen: [
        { reden: 'item zonder naam', aantal: 2 },
        { reden: 'dubbel item', aantal: 1 },
      ],
    })
    expect(inventarisaties[0]?.applicaties).toHaveLength(1)
    expect(bevindingen.map(({ code, plaats }) => [code, plaats?.element])).toEqual([
      ['onbekende_kolom', 'peildatum'],
      ['waarde_onbekend', '/applicaties/0/gebruikers'],
      ['regel_zonder_naam', '/applicaties/1'],
      ['regel_zonder_naam', '/applicaties/2'],
      ['regel_dubbel', '/applicaties/3'],
    ])
  })

  it('lets no data of people through', () => {
    const inlezing = read([
      { naam: 'A', eigenaar: 'Testpersoon 01', contactEmail: 'a@test.example', omschrijving: 'bel 06-12345678' },
    ])
    expect(inlezing.bevindingen.map(({ code }) => code)).toEqual([
      'persoonskolom_weggelaten',
      'persoonskolom_weggelaten',
      'persoonsgegeven_weggelaten',
    ])
    expect(JSON.stringify(inlezing)).not.toMatch(/Testpersoon|test\.example|12345678/)
  })

  it('takes keys that the caller names', () => {
    expect(read([{ systeem: 'A' }], { naam: 'systeem' }).inventarisaties[0]?.applicaties[0]?.naam).toBe('A')
    expect(() => read([{ systeem: 'A' }], { kleur: 'systeem' })).toThrow(
      expect.objectContaining({ code: 'onbekende_kolom' }),
    )
  })

  it('says where JSON is broken, and not what stands there', () => {
    const broken = '{\n  "applicaties": [\n    { "naam": "Geheim" "versie": 1 }\n  ]\n}'
    // line 3: four spaces, `{ "naam": "Geheim" ` is 19 characters, so the next thing stands in column 24
    expect(() => read(broken)).toThrow(
      expect.objectContaining({ code: 'onleesbaar_bestand', detail: expect.stringContaining('regel 3, kolom 24') }),
    )
    expect(() => read(broken)).not.toThrow(/Geheim/)
  })

  it('refuses an empty file, other JSON and what is no text', () => {
    expect(() => read(' ')).toThrow(expect.objectContaining({ code: 'leeg_bestand' }))
    expect(() => read({ iets: 1 })).toThrow(expect.objectContaining({ code: 'onbekend_formaat' }))
    expect(() => read('"tekst"')).toThrow(expect.objectContaining({ code: 'onbekend_formaat' }))
    expect(() => read('%PDF-1.4')).toThrow(expect.objectContaining({ code: 'onbekend_formaat' }))
  })

  it('reads the shipped sample', () => {
    const inlezing = readJson(readFileSync(new URL('../../../data/voorbeelden/zilverlo.json', import.meta.url)), {
      bestand: 'zilverlo.json',
    })
    expect(inlezing.bevindingen).toEqual([])
    expect(inlezing.tellingen.uit).toBe(inlezing.tellingen.regelsIn)
    expect(inlezing.inventarisaties[0]?.gemeente).toEqual({ gemeentecode: '9915', naam: 'Zilverlo' })
  })
})

describe('findFoutplaats', () => {
  it.each([
    ['', 1, 1],
    ['nope', 1, 1],
    ['[1,2', 1, 5],
    ['{"a":1,}', 1, 8],
    ['{"a" 1}', 1, 6],
    ['[1]]', 1, 4],
    ['{"a":\n\n  tru}', 3, 3],
    ['["a\nb"]', 1, 2],
    ['[01]', 1, 2],
  ])('of %j is line %i, column %i', (text, regel, kolom) => {
    expect(() => JSON.parse(text)).toThrow(SyntaxError)
    expect(findFoutplaats(text)).toEqual({ regel, kolom })
  })

  it('finds the end of any JSON that is cut off', () => {
    fc.assert(
      fc.property(
        fc.json().filter((text) => text.startsWith('{') || text.startsWith('[')),
        (text) => {
          const { kolom } = findFoutplaats(text.slice(0, -1))
          expect(kolom).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})

describe('keys that the caller names', () => {
  const items = [{ naam: 'Suite', productOwner: 'x' }, { naam: 'Balie' }]

  it('refuses a key that no item has, naming it and the keys there are', () => {
    expect(() => read(items, { naam: 'Systeem' })).toThrow(
      expect.objectContaining({ code: 'onbekende_kolom', detail: expect.stringMatching(/'Systeem'.*'naam'\.$/) }),
    )
  })

  it('refuses a key of people', () => {
    expect(() => read(items, { afdeling: 'productOwner' })).toThrow(
      expect.objectContaining({ code: 'ongeldige_invoer' }),
    )
  })

  it('misses no key in an empty list', () => {
    expect(read([], { naam: 'Systeem' }).tellingen.uit).toBe(0)
  })
})

it('never echoes an e-mail address or telephone number that stands in a key', () => {
  const inlezing = read([{ naam: 'Suite', 'jan@peedorp.nl': 1, 'bel 06-12345678': 2 }])
  expect(inlezing.lezing.kolommen?.map(({ kolom }) => kolom)).toEqual(['naam', '[weggelaten]', 'bel [weggelaten]'])
  expect(JSON.stringify(inlezing)).not.toMatch(/peedorp|12345678/)
  expect(inlezing.bevindingen[0]?.tekst).toBe("Veld '[weggelaten]' is niet bekend en niet gelezen.")
})

describe('volledig for some beleidsdomeinen', () => {
  const readWith = (volledig: readonly string[], beleidsdomeinen?: readonly string[]) =>
    readJson(Buffer.from(JSON.stringify({ volledig, applicaties: [{ naam: 'Suite' }] })), {
      bestand: 'lijst.json',
      ...(beleidsdomeinen === undefined ? {} : { beleidsdomeinen }),
    })

  it('leaves out a domain that the release does not have, and says where it stands', () => {
    const { inventarisaties, bevindingen } = readWith(['sociaal domein', 'Luchtvaart'], ['Sociaal domein', 'Ruimte'])
    expect(inventarisaties[0]?.volledig).toEqual(['Sociaal domein'])
    expect(bevindingen).toMatchObject([{ code: 'waarde_onbekend', plaats: { element: '/volledig/1' } }])
    expect(bevindingen[0]?.tekst).toContain('Kies uit: Sociaal domein, Ruimte.')
  })

  it('covers nothing when no domain is known, and takes all over without a release', () => {
    expect(readWith(['Luchtvaart'], ['Ruimte']).inventarisaties[0]?.volledig).toEqual([])
    expect(readWith(['Luchtvaart']).inventarisaties[0]?.volledig).toEqual(['Luchtvaart'])
  })
})

it('shows no key that looks like a person', () => {
  const inlezing = read([{ naam: 'Suite', 'Testman Proefmans': 'x', status: 'Testman Proefmans', hosting: 'Testman' }])
  expect(JSON.stringify(inlezing)).not.toMatch(/Testman|Proefmans/)
})
