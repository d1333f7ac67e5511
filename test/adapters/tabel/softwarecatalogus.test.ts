import { describe, expect, it } from 'vitest'
import { applicatiesOf, inhoudOf, lees, schrijfCsv, type Testrijen } from './vormen.ts'

const ZAAK = 'a69a3d2f-6129-423d-9e7b-12f82f1e6f66'
const KLACHT = '6a282e83-5d30-4815-a0c5-ad7538f7e5f6'

const pakketten: Testrijen = [
  ['Suite 4.1', `${ZAAK}, ${KLACHT}`, 'Zaakcomponent, Melding, verzoek en klachtcomponent', 'StUF-ZKN 3.10'],
  ['Suite 4.2', ZAAK, 'Zaakcomponent', 'ZGW 1.0'],
].map(([versie = '', ids = '', namen = '', standaarden = '']) => ({
  'Leverancier Naam': 'Acme',
  'Leverancier ID': 'l-1',
  'Pakket Naam': 'Suite',
  'Pakket ID': 'p-1',
  'Pakket Beschrijving': 'zaken',
  'Pakketversie Naam': versie,
  'Pakketversie ID': `v-${versie}`,
  'Pakketversie Status': 'in gebruik',
  'Start test': '',
  'Referentiecomponenten leverancier': namen,
  'Referentiecomponenten leverancier UUID': ids,
  'Referentiecomponenten gemeente': 'Zaakcomponent',
  'Referentiecomponenten gemeente UUID': ZAAK,
  'Ondersteuning standaardversies': standaarden,
}))

const rijB = (gemeente: string, code: string, samenwerking: string, component: string, versieId = 'v-1') => ({
  'Gemeente ID': 'g-1',
  'Gemeente naam': gemeente,
  'Gemeente CBS': code,
  'Samenwerking ID': samenwerking === '' ? '' : 's-1',
  Samenwerking: samenwerking,
  'Samenwerking gemeente id': '',
  'Gebruik Status': 'In productie',
  'Gebruik omschrijving': 'zaken',
  'Gebruik Datum ingang status': '26-03-14',
  'Leverancier ID': 'l-1',
  'Leverancier Naam': 'Acme',
  'Pakket ID': 'p-1',
  'Pakket Naam': 'Suite',
  'Pakketversie ID': versieId,
  'Pakketversie Naam': versieId === '' ? '' : '4.1',
  'Pakketversie gebruik technologie': 'Webapplicatie, SaaS',
  'Mutatiedatum applicatieportfolio': '',
  'Referentiecomponenten ID': component,
  'Referentiecomponenten naam': component === ZAAK ? 'Zaakcomponent' : 'Melding, verzoek en klachtcomponent',
})
const portfolio: Testrijen = [
  rijB('Eikenbroek (testgemeente)', '9911', '', ZAAK),
  rijB('Eikenbroek (testgemeente)', '9911', '', KLACHT),
  rijB('Eikenbroek (testgemeente)', '9911', 'ICT Samen', ZAAK),
  rijB('Duinveen (testgemeente)', '9912', 'ICT Samen', ZAAK),
  rijB('Duinveen (testgemeente)', '9912', 'ICT Samen', ZAAK, ''),
]

const rijC = (naam: string, componenten: string, versie: string) => ({
  Leverancier: 'Acme',
  'Pakket Naam': naam,
  'Pakketversie Naam': versie,
  Omschrijving: 'zaken',
  'Omschrijving gebruik': '',
  'Referentiecomponenten gemeente': componenten,
  Status: 'Uit te faseren',
  'Datum ingang status': '6-7-2017',
  'Gebruikte technologiën': '',
  'Extern pakket': 'n',
  'Pakket ID': `p-${naam}`,
  'Pakketversie ID': `v-${naam}`,
  Organisatie: 'Eikenbroek (testgemeente)',
})
const pakketoverzicht: Testrijen = [
  rijC('Suite', 'Zaakcomponent, Melding, verzoek en klachtcomponent', 'NB'),
  rijC('Tweede', '', '5'),
]

const koppelingen: Testrijen = [
  {
    'Koppeling ID': 'k-1',
    Organisation: 'Gemeente Eikenbroek (testgemeente)',
    'Organisatie ID': 'o-1',
    'Pakket Naam 1': 'Suite',
    'Leverancier 1': 'Acme',
    'Koppeling richting': 'left_to_right',
    'Pakket Naam 2': 'DigiD (Buitengemeentelijk)',
    'Leverancier 2': '',
    'Standaard of maatwerk': 'norm',
    Standaardversie: 'SAML 2.0',
    Transportprotocol: 'https',
  },
  {
    'Koppeling ID': '',
    Organisation: 'Eikenbroek',
    'Organisatie ID': 'o-1',
    'Pakket Naam 1': 'Suite',
    'Leverancier 1': 'Acme',
    'Koppeling richting': 'bi-directioneel',
    'Pakket Naam 2': 'Eigen bouw (Extern pakket)',
    'Leverancier 2': '',
    'Standaard of maatwerk': 'vreemd',
    Standaardversie: '',
    Transportprotocol: '',
  },
]

const samenwerkingen: Testrijen = [
  ['Gemeente Eikenbroek', 'o-1'],
  ['Duinveen, Stroomdrecht', 'o-2, o-3'],
].map(([name = '', id = '']) => ({
  'Collaboration ID': 's-1',
  'Collaboration Name': 'ICT Samen',
  'Collaboration type': 'Gemeenschappelijke regeling',
  'Contact Name': 'Testpersoon 01',
  'Contact Email': 'testpersoon@test.example',
  'Organisations Name': name,
  'Organisations ID': id,
}))

const VORMEN: readonly (readonly [string, Testrijen, Readonly<Record<string, string>>])[] = [
  ['softwarecatalogus_pakketten', pakketten, { 'Pakket Naam': '\ufeffpakketnaam:' }],
  ['softwarecatalogus_portfolio', portfolio, { 'Pakket Naam': 'Applicatie' }],
  ['softwarecatalogus_pakketoverzicht', pakketoverzicht, { 'Pakket Naam': 'Naam pakket *' }],
  ['softwarecatalogus_koppelingen', koppelingen, { 'Pakket Naam 2': 'Applicatie 2' }],
  ['softwarecatalogus_samenwerkingen', samenwerkingen, { 'Collaboration Name': 'Samenwerkingsverband' }],
]

describe.each(VORMEN)('%s', (formaat, rijen, hernoem) => {
  it('is recognised by its headings', () => {
    expect(lees(schrijfCsv(rijen)).formaat).toBe(formaat)
  })

  it('reads the same with columns in another order, a heading renamed and a column more', () => {
    const other = lees(schrijfCsv(rijen, { hernoem, schud: true, extra: 'Kleur' }))
    expect(inhoudOf(other)).toEqual(inhoudOf(lees(schrijfCsv(rijen))))
    expect(
      other.bevindingen.filter(({ code }) => code === 'onbekende_kolom').map(({ plaats }) => plaats?.kolom),
    ).toEqual(['Kleur'])
  })

  it('counts rows in as what came out and the reasons', () => {
    const first = schrijfCsv(rijen).split('\n')
    const { tellingen } = lees([...first, first[0], '', first[1]].join('\n'))
    const reasons = tellingen.redenen.reduce((sum, { aantal }) => sum + aantal, 0)
    expect(tellingen.regelsIn).toBe(rijen.length + 3)
    expect(tellingen.uit + reasons).toBe(tellingen.regelsIn)
    expect(tellingen.redenen).toEqual(
      expect.arrayContaining([
        { reden: 'herhaalde kopregel', aantal: 1 },
        { reden: 'lege regel', aantal: 1 },
        { reden: 'dubbele regel', aantal: 1 },
      ]),
    )
  })
})

describe('form A', () => {
  it('unites the versions of a pakket, and splits names by the number of ids', () => {
    const bekendeNamen = new Set(['melding, verzoek en klachtcomponent'])
    const { kennis, inventarisaties } = lees(schrijfCsv(pakketten), { bekendeNamen })
    expect(inventarisaties).toEqual([])
    expect(kennis).toEqual([
      {
        naam: 'Suite',
        leverancier: 'Acme',
        pakketId: 'p-1',
        omschrijving: 'zaken',
        vermeldingen: [
          { naam: 'Zaakcomponent', id: ZAAK, herkomst: 'leverancier' },
          { naam: 'Melding, verzoek en klachtcomponent', id: KLACHT, herkomst: 'leverancier' },
          { naam: 'Zaakcomponent', id: ZAAK, herkomst: 'gemeente' },
        ],
        standaarden: ['StUF-ZKN 3.10', 'ZGW 1.0'],
      },
    ])
  })
})

describe('form B', () => {
  const inlezing = lees(schrijfCsv(portfolio))

  it('gives one applicatie per gemeente and pakketversie, with all its components and origins', () => {
    expect(inlezing.inventarisaties.map(({ gemeente }) => gemeente)).toEqual([
      { gemeentecode: '9911', naam: 'Eikenbroek' },
      { gemeentecode: '9912', naam: 'Duinveen' },
    ])
    expect(inlezing.inventarisaties[0]?.applicaties).toMatchObject([
      {
        naam: 'Suite',
        versie: '4.1',
        leverancier: 'Acme',
        status: 'in_productie',
        ingangsdatum: '2014-03-26',
        hosting: 'saas',
        via: ['eigen', 'ict-samen'],
        vermeldingen: [{ id: ZAAK }, { id: KLACHT, naam: 'Melding, verzoek en klachtcomponent' }],
        softwarecatalogus: { pakketId: 'p-1', pakketversieId: 'v-1', leverancierId: 'l-1' },
      },
    ])
  })

  it('keeps a use of which only the pakket is known apart', () => {
    expect(inlezing.inventarisaties[1]?.applicaties.map(({ versie }) => versie)).toEqual(['4.1', undefined])
    expect(inlezing.tellingen).toMatchObject({ regelsIn: 5, uit: 3 })
  })

  it('collects the samenwerkingsverbanden with their deelnemers', () => {
    expect(inlezing.samenwerkingsverbanden).toEqual([
      { id: 'ict-samen', naam: 'ICT Samen', deelnemers: ['9911', '9912'], deelnemerNamen: [] },
    ])
  })

  it('reports a code that is none, and goes by the name', () => {
    const { inventarisaties, bevindingen } = lees(schrijfCsv([rijB('Eikenbroek', 'n.n.b.', '', ZAAK)]))
    expect(inventarisaties[0]?.gemeente).toEqual({ naam: 'Eikenbroek' })
    expect(bevindingen).toMatchObject([{ code: 'gemeente_onbekend', plaats: { regel: 2, kolom: 'Gemeente CBS' } }])
  })
})

describe('form C', () => {
  it('takes the gemeente from Organisatie and splits components at known names', () => {
    const bekendeNamen = new Set(['melding, verzoek en klachtcomponent'])
    const inlezing = lees(schrijfCsv(pakketoverzicht), { bekendeNamen })
    expect(inlezing.inventarisaties.map(({ gemeente }) => gemeente)).toEqual([{ naam: 'Eikenbroek' }])
    const [first, second] = applicatiesOf(inlezing)
    expect(first?.vermeldingen).toEqual([
      { naam: 'Zaakcomponent', herkomst: 'gemeente' },
      { naam: 'Melding, verzoek en klachtcomponent', herkomst: 'gemeente' },
    ])
    expect(first).toMatchObject({ status: 'uit_te_faseren', statusTekst: 'Uit te faseren', ingangsdatum: '2017-07-06' })
    expect(first?.versie).toBeUndefined()
    expect(second?.versie).toBe('5')
  })
})

describe('form D', () => {
  it('reads direction, kind and the side outside the gemeente', () => {
    const inlezing = lees(schrijfCsv(koppelingen))
    expect(inlezing.koppelingen).toEqual([
      {
        id: 'k-1',
        gemeente: 'Eikenbroek',
        van: { naam: 'Suite', leverancier: 'Acme', buitengemeentelijk: false },
        naar: { naam: 'DigiD', buitengemeentelijk: true },
        richting: 'a_naar_b',
        soort: 'standaard',
        standaard: 'SAML 2.0',
      },
      {
        id: 'regel-3',
        gemeente: 'Eikenbroek',
        van: { naam: 'Suite', leverancier: 'Acme', buitengemeentelijk: false },
        naar: { naam: 'Eigen bouw', buitengemeentelijk: false },
        richting: 'beide',
        soort: 'onbekend',
      },
    ])
    expect(inlezing.bevindingen).toMatchObject([{ code: 'waarde_onbekend', plaats: { regel: 3 } }])
  })
})

describe('form E', () => {
  it('unites the deelnemers of a samenwerking and drops its contact', () => {
    const inlezing = lees(schrijfCsv(samenwerkingen))
    expect(inlezing.samenwerkingsverbanden).toEqual([
      {
        id: 'ict-samen',
        naam: 'ICT Samen',
        soort: 'Gemeenschappelijke regeling',
        deelnemers: [],
        deelnemerNamen: ['Duinveen', 'Eikenbroek', 'Stroomdrecht'],
      },
    ])
    expect(inlezing.bevindingen.map(({ code }) => code)).toEqual([
      'persoonskolom_weggelaten',
      'persoonskolom_weggelaten',
    ])
    expect(JSON.stringify(inlezing)).not.toMatch(/Testpersoon|test\.example/)
  })
})
