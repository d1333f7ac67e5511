import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/adapters/xlsx/index.ts'
import { maakBlad, maakXlsx } from '../xlsx/maak-xlsx.ts'

const KOP = [
  'APPID',
  'Applicatie Naam',
  'Roepnaam',
  'Functionele Omschrijving',
  'Vendor',
  'Leverancier',
  'Applicatie Status',
  'End-of-Life Functioneel',
  'Cluster',
  'Applicatie Eigenaar Zaken',
]
const rij = (id: string, naam: string, status: string, einde: string, vendor = 'Acme') => [
  id,
  naam,
  'r',
  'zaken',
  vendor,
  'Handel BV',
  status,
  einde,
  'Burgerzaken',
  'Testpersoon 01',
]

const read = (bladen: readonly (readonly [string, readonly (readonly string[])[]])[]) =>
  readXlsx(maakXlsx({ bladen: bladen.map(([naam, rijen]) => ({ naam, xml: maakBlad(rijen) })) }), {
    bestand: 'cmdb.xlsx',
  })

describe('a TOPdesk CMDB', () => {
  it('is read from its two sheets, each APPID once, without owners and without an end in 2036', async () => {
    const inlezing = await read([
      [
        'Onbeh Applicaties CMDB',
        [KOP, rij('A1', 'Suite', 'In voorraad', '2036-01-01'), rij('A2', 'Balie', 'Verwijderd', '31-12-2027', '')],
      ],
      ['Beheerde Applicaties CMDB', [KOP, rij('a1', 'Suite', 'In productie', '')]],
      ['Andere applicaties', [KOP, rij('A9', 'Elders', 'In productie', '')]],
    ])
    expect(inlezing.formaat).toBe('topdesk_cmdb')
    expect(inlezing.inventarisaties).toMatchObject([
      {
        gemeente: {},
        applicaties: [
          {
            naam: 'Suite',
            leverancier: 'Acme',
            status: 'gepland',
            statusTekst: 'In voorraad',
            afdeling: 'Burgerzaken',
            omschrijving: 'zaken',
            vermeldingen: [],
          },
          { naam: 'Balie', leverancier: 'Handel BV', status: 'uitgefaseerd', eindeOndersteuning: '2027-12-31' },
        ],
      },
    ])
    expect(inlezing.inventarisaties[0]?.applicaties[0]?.eindeOndersteuning).toBeUndefined()
    expect(inlezing.tellingen).toEqual({ regelsIn: 3, uit: 2, redenen: [{ reden: 'dubbele APPID', aantal: 1 }] })
    expect(inlezing.bevindingen).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'blad_overgeslagen',
          plaats: { bestand: 'cmdb.xlsx', blad: 'Andere applicaties' },
        }),
        expect.objectContaining({ code: 'persoonskolom_weggelaten' }),
      ]),
    )
    expect(JSON.stringify(inlezing)).not.toContain('Testpersoon')
  })

  it('is recognised with columns in another order, a heading renamed and a column more, whatever the sheet is called', async () => {
    const kop = ['Kleur', ...KOP.toReversed()].map((name) => (name === 'Applicatie Naam' ? 'Applicatienaam' : name))
    const inlezing = await read([['Blad1', [kop, ['rood', ...rij('A1', 'Suite', 'Uit te faseren', '').toReversed()]]]])
    expect(inlezing.formaat).toBe('topdesk_cmdb')
    expect(inlezing.inventarisaties[0]?.applicaties).toMatchObject([
      { naam: 'Suite', status: 'uit_te_faseren', leverancier: 'Acme' },
    ])
    expect(inlezing.bevindingen.filter(({ code }) => code === 'onbekende_kolom')).toMatchObject([
      { plaats: { kolom: 'Kleur' } },
    ])
  })

  it('keeps a row without APPID, with a remark', async () => {
    const { tellingen, bevindingen } = await read([
      ['Onbeh Applicaties CMDB', [KOP, rij('', 'Suite', 'In productie', '')]],
    ])
    expect(tellingen.uit).toBe(1)
    expect(bevindingen.map(({ code }) => code)).toContain('regel_onregelmatig')
  })
})
