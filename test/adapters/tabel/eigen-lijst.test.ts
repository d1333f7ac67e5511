import { describe, expect, it } from 'vitest'
import { applicatiesOf, inhoudOf, lees, schrijfCsv, type Testrijen } from './vormen.ts'

const LIJST = `Applicatieoverzicht gemeente Eikenbroek (testgemeente);;;;
Gemeentecode: 9911;Peildatum: 1 maart 2026;;;
;;;;
Nr.;Applicatie;Leverancier / Producent;Afdeling;SaaS? (j/n)
BURGERZAKEN;;;;
1;Burgerzakensysteem;Acme;;J
2;Balie;-;Publiek;n
;;;;
Nr.;Applicatie;Leverancier / Producent;Afdeling;SaaS? (j/n)
ICT;;;;
3;;Acme;;
4;?;onbekend;;?
;;;;
Totaal;4;;;`

describe('an own list', () => {
  it('is read past titles, headings of domains, empty rows, a second header and the total', () => {
    const inlezing = lees(LIJST)
    expect(inlezing).toMatchObject({
      formaat: 'eigen_lijst',
      lezing: { kopregel: 4 },
      tellingen: {
        regelsIn: 10,
        uit: 3,
        redenen: [
          { reden: 'tussenkop', aantal: 2 },
          { reden: 'lege regel', aantal: 2 },
          { reden: 'herhaalde kopregel', aantal: 1 },
          { reden: 'regel zonder naam', aantal: 1 },
          { reden: 'totaalregel', aantal: 1 },
        ],
      },
      inventarisaties: [{ gemeente: { gemeentecode: '9911', naam: 'Eikenbroek' }, peildatum: '2026-03-01' }],
      bevindingen: [{ code: 'regel_zonder_naam', plaats: { bestand: 'lijst.csv', regel: 11, kolom: 'Applicatie' } }],
    })
    expect(applicatiesOf(inlezing)).toMatchObject([
      {
        naam: 'Burgerzakensysteem',
        leverancier: 'Acme',
        afdeling: 'BURGERZAKEN',
        hosting: 'saas',
        plaats: { regel: 6 },
      },
      { naam: 'Balie', afdeling: 'Publiek', hosting: 'onbekend', plaats: { regel: 7 } },
      { naam: '?', afdeling: 'ICT', plaats: { regel: 12 } },
    ])
    expect(applicatiesOf(inlezing)[1]?.leverancier).toBeUndefined()
  })

  it('keeps a name as written and takes the status behind it, unless a column says otherwise', () => {
    const found = applicatiesOf(lees('Applicatie;Status\nSuite - uit te faseren;\nAndere - uit te faseren;Live\n'))
    expect(found).toMatchObject([
      { naam: 'Suite - uit te faseren', status: 'uit_te_faseren' },
      { naam: 'Andere - uit te faseren', status: 'in_productie', statusTekst: 'Live' },
    ])
  })

  it('reads a heading in the column of names when it is a domain, and a lone name as an applicatie', () => {
    const text = 'Applicatie;Leverancier\nBURGERZAKEN;\nBalie;Acme\nTIMEWRITER;\nDomein: Sociaal;\nWmo;Acme\nZaken;Acme'
    const inlezing = lees(text)
    expect(applicatiesOf(inlezing).map(({ naam, afdeling }) => [naam, afdeling])).toEqual([
      ['Balie', 'BURGERZAKEN'],
      ['TIMEWRITER', 'BURGERZAKEN'],
      ['Wmo', 'Sociaal'],
      ['Zaken', 'Sociaal'],
    ])
  })

  it('reads a list of only names', () => {
    expect(lees('Applicatie\nICT\nBalie\n').tellingen).toEqual({ regelsIn: 2, uit: 2, redenen: [] })
  })

  it('splits by a column gemeente, and joins rows that only have the name with those that have the code', () => {
    const text =
      'Applicatie;Gemeente;Gemeentecode\nA;Eikenbroek;9911\nB;Gemeente Duinveen;GM9912\nC;Eikenbroek;\nD;;\nE;;\n'
    const { inventarisaties, bevindingen, tellingen } = lees(text)
    expect(
      inventarisaties.map(({ gemeente, applicaties }) => [gemeente.gemeentecode, applicaties.map(({ naam }) => naam)]),
    ).toEqual([
      ['9911', ['A', 'C']],
      ['9912', ['B']],
    ])
    expect(bevindingen).toMatchObject([{ code: 'gemeente_onbekend', plaats: { regel: 5, kolom: 'Gemeente' } }])
    expect(tellingen).toEqual({ regelsIn: 5, uit: 3, redenen: [{ reden: 'regel zonder gemeente', aantal: 2 }] })
  })

  it('makes no gemeente of an unreadable code, but keeps a list in which no row names one', () => {
    const { inventarisaties, bevindingen } = lees('Applicatie;Gemeentecode\nA;9911\nB;Q12\n')
    expect(inventarisaties.map(({ gemeente }) => gemeente.gemeentecode)).toEqual(['9911'])
    expect(bevindingen).toMatchObject([{ code: 'gemeente_onbekend', plaats: { regel: 3, kolom: 'Gemeentecode' } }])
    expect(applicatiesOf(lees('Applicatie;Gemeente;Versie\nA;;1\nB;;2\n'))).toHaveLength(2)
  })

  it('takes a column Organisatie for gemeenten only when it holds them', () => {
    const gemeenten = lees('Applicatie;Organisatie\nA;Gemeente Eikenbroek\nB;Gemeente Duinveen\n')
    expect(gemeenten.inventarisaties).toHaveLength(2)
    const afdelingen = lees('Applicatie;Organisatie\nA;Publiekszaken\nB;Ruimte\n')
    expect(applicatiesOf(afdelingen).map(({ afdeling }) => afdeling)).toEqual(['Publiekszaken', 'Ruimte'])
    expect(afdelingen.bevindingen).toMatchObject([{ code: 'kop_onzeker' }])
  })

  it('notes use through a samenwerkingsverband', () => {
    const inlezing = lees('Applicatie;Samenwerking\nA;ICT Samen\nB;nee\nC;"ICT Samen; eigen gebruik"\n')
    expect(applicatiesOf(inlezing).map(({ via }) => via)).toEqual([['ict-samen'], ['eigen'], ['eigen', 'ict-samen']])
    expect(inlezing.samenwerkingsverbanden).toMatchObject([{ id: 'ict-samen', naam: 'ICT Samen' }])
  })

  it('reports values that it cannot read, once per value, without those that may be a name', () => {
    const text =
      'Applicatie;Status;Kosten per jaar;Einddatum contract\nA;Blauw;veel;31-13-2026\nB;Blauw;Testpersoon 01;2036-01-01\n'
    const { bevindingen } = lees(text)
    expect(bevindingen.map(({ code, tekst }) => [code, tekst])).toEqual([
      [
        'waarde_onbekend',
        'De status is een onbekende waarde en staat niet in de waardenlijst; gelezen als onbekend. Komt 2 keer voor.',
      ],
      ['datum_onleesbaar', expect.stringContaining("'31-13-2026'")],
      ['waarde_onbekend', expect.stringContaining('Komt 2 keer voor')],
    ])
    expect(JSON.stringify(bevindingen)).not.toContain('Testpersoon')
  })
})

const CMDB: Testrijen = [
  {
    'CI nummer': 'CI-1',
    'CI Name': 'Suite',
    Vendor: 'Acme',
    Version: '8.5.1',
    'Owner team': 'Team Basis',
    'Owner person': 'Testpersoon 03',
    Lifecycle: 'Phase out',
    Description: 'zaken\nbel 06-12345678',
    Hosting: 'On-premise',
  },
]

describe('an own list with English headings', () => {
  it('is read, without the people in it', () => {
    const inlezing = lees(schrijfCsv(CMDB))
    expect(applicatiesOf(inlezing)).toMatchObject([
      {
        naam: 'Suite',
        leverancier: 'Acme',
        versie: '8.5.1',
        afdeling: 'Team Basis',
        status: 'uit_te_faseren',
        omschrijving: 'zaken\nbel [weggelaten]',
        hosting: 'on_premises',
      },
    ])
    expect(inlezing.bevindingen.map(({ code }) => code)).toEqual([
      'persoonskolom_weggelaten',
      'persoonsgegeven_weggelaten',
    ])
    expect(JSON.stringify(inlezing)).not.toMatch(/Testpersoon|12345678/)
  })

  it('reads the same with columns in another order, a heading renamed and a column more', () => {
    const hernoem = { 'CI Name': 'Application', Vendor: 'Supplier' }
    const other = lees(schrijfCsv(CMDB, { hernoem, schud: true, extra: 'Kleur' }))
    expect(inhoudOf(other)).toEqual(inhoudOf(lees(schrijfCsv(CMDB))))
    expect(other.bevindingen.filter(({ code }) => code === 'onbekende_kolom')).toMatchObject([
      { plaats: { kolom: 'Kleur' } },
    ])
  })
})
