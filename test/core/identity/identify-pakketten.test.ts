import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import type { Applicatie } from '../../../src/core/model/applicatie.ts'
import { someApplicatie, someApplicaties, someKennis } from '../../helpers/applicatie.ts'

function countPakketten(...texts: readonly string[]): number {
  return identifyPakketten(someApplicaties(...texts)).pakketten.length
}

describe('identifyPakketten: what is one pakket', () => {
  it('gives nothing for nothing', () => {
    const { pakketten, pakketByApplicatie, samenvoegvoorstellen, bevindingen } = identifyPakketten([])
    expect([pakketten, samenvoegvoorstellen, bevindingen]).toEqual([[], [], []])
    expect(pakketByApplicatie.size).toBe(0)
  })

  it.each([
    [['SharePoint | Microsoft', 'Sharepoint | MS', 'MS SharePoint | Microsoft B.V.']],
    [['ArcGIS | Esri', 'ESRI ArcGIS 10.8 | Esri Nederland', 'ESRI ArcGIS 10.8']],
    [['Squit | Roxit', 'Squit | Visma Roxit']],
    [['Aeolus Front | Horlings & Eerbeek Automatisering B.V.', 'aeolus front | Horlings en Eerbeek']],
    [['Kaartenkast', 'KAARTENKAST *', 'Kaarten kast (SaaS)']],
    [['Office | MS', 'Microsoft Office', 'MS Office 2016 | Microsoft', 'Office']],
  ])('unites %j', (texts) => {
    expect(countPakketten(...texts)).toBe(1)
  })

  it.each([
    [['Key2Burgerzaken | Centric', 'Key2Financiën | Centric']],
    [['Aeolus Back Jeugd | Horlings & Eerbeek', 'Aeolus Back Zorg | Horlings & Eerbeek']],
    [['Exact Globe | Exact', 'Exact Online | Exact']],
    [['VrijBRP | Procura', 'VrjiBRP | Procura']],
    [['Belastingen | xxllnc', 'Belastingen | Centric']],
    [['Payroll | AFAS', 'Payroll | Visma']],
    [['Microsoft Project | Microsoft', 'Project']],
  ])('keeps %j apart', (texts) => {
    expect(countPakketten(...texts)).toBe(texts.length)
  })

  it('unites rows with one id of the Softwarecatalogus whatever their names, and lets other ids of one name be one', () => {
    const build = (id: string, naam: string, pakketId: string) =>
      someApplicatie({ id, naam, leverancier: 'Noordzee', softwarecatalogus: { pakketId } })
    const { pakketten } = identifyPakketten([
      build('9901-a', 'Golfbreker', 'p1'),
      build('9901-b', 'Golf Breker Zaken', 'p1'),
      build('9902-a', 'Golfbreker', 'p2'),
    ])
    expect(pakketten.map(({ id }) => id)).toEqual(['noordzee--golfbreker'])
  })

  it('keeps own builds of two gemeenten apart', () => {
    const build = (gemeentecode: string) =>
      someApplicatie({ gemeentecode, naam: 'Klantportaal', leverancier: 'Eigen ontwikkeling' })
    const { pakketten } = identifyPakketten([build('9901'), build('9902')])
    expect(pakketten.map(({ id }) => id)).toEqual(['eigen-9901--klantportaal', 'eigen-9902--klantportaal'])
    expect(pakketten[0]?.leverancier).toBeUndefined()
  })
})

describe('identifyPakketten: without a leverancier', () => {
  it('joins the one pakket of that name, also with the leverancier written before it', () => {
    expect(countPakketten('Payroll | AFAS', 'AFAS Payroll')).toBe(1)
  })

  it('stays on its own and says so when several leveranciers carry the name', () => {
    const { pakketten, bevindingen } = identifyPakketten(
      someApplicaties('Kompas | Noordzee', 'Kompas | Waddenzee', 'Kompas'),
    )
    expect(pakketten.map(({ id }) => id)).toEqual(['kompas', 'noordzee--kompas', 'waddenzee--kompas'])
    expect(bevindingen).toEqual([
      {
        code: 'pakket_meerdere_leveranciers',
        ernst: 'waarschuwing',
        tekst:
          '"Kompas" heeft geen leverancier en meer leveranciers hebben een pakket met die naam (Noordzee, Waddenzee). Daarom telt het als een eigen pakket; vul de leverancier in.',
        plaats: { bestand: 'lijst.csv', regel: 4 },
      },
    ])
  })
})

describe('identifyPakketten: what a pakket is called', () => {
  it('takes the most used spelling without version and status', () => {
    const { pakketten } = identifyPakketten(
      someApplicaties(
        'KOMPAS 2.0 | Noordzee B.V.',
        'Kompas 3.1 | Noordzee',
        'Kompas - oud | Noordzee',
        'kompas | Noordzee',
      ),
    )
    expect(pakketten).toEqual([
      {
        id: 'noordzee--kompas',
        naam: 'Kompas',
        leverancier: { id: 'noordzee', naam: 'Noordzee' },
        schrijfwijzen: ['KOMPAS 2.0', 'Kompas - oud', 'Kompas 3.1', 'kompas'],
        standaarden: [],
      },
    ])
  })

  it('gives every name an id, also without a letter that ASCII has', () => {
    const { pakketten } = identifyPakketten(someApplicaties('?', '🎉', 'نظام', 'نظم'))
    expect(new Set(pakketten.map(({ id }) => id)).size).toBe(4)
    for (const { id } of pakketten) expect(id).toMatch(/^[a-z0-9-]+$/)
  })

  it('learns from the knowledge: leverancier, spellings and standaarden, but adds no pakket that no one uses', () => {
    const kompas = someKennis({ naam: 'Kompas Online', leverancier: 'Noordzee', pakketId: 'p1', standaarden: ['StUF'] })
    const unused = someKennis({ naam: 'Anker', leverancier: 'Noordzee' })
    const row = someApplicatie({ naam: 'Kompas', softwarecatalogus: { pakketId: 'p1' }, standaarden: ['BAG'] })
    const { pakketten, pakketByKennis } = identifyPakketten([row], [kompas, unused])
    expect(pakketten).toHaveLength(1)
    expect(pakketten[0]).toMatchObject({
      naam: 'Kompas',
      leverancier: { id: 'noordzee' },
      schrijfwijzen: ['Kompas', 'Kompas Online'],
      standaarden: ['BAG', 'StUF'],
    })
    expect(pakketByKennis?.get(kompas)).toBe(pakketten[0]?.id)
    expect(pakketByKennis?.has(unused)).toBe(false)
  })
})

const WORDS = [
  'Kompas',
  'kompas',
  'Kom pas',
  'Kompsa',
  'Noordzee Kompas',
  'Anker',
  'Anker 2.0',
  'Key2Anker',
  '?',
  'é',
  '🎉',
]
const MAKERS = [undefined, '-', 'Noordzee', 'Noordzee B.V.', 'Groep Noordzee', 'Waddenzee', 'MS', 'maatwerk']

const someRow = fc.record({
  naam: fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 })),
  leverancier: fc.constantFrom(...MAKERS),
  pakketId: fc.option(fc.constantFrom('p1', 'p2'), { freq: 5, nil: undefined }),
  gemeentecode: fc.constantFrom('9901', '9902'),
})

function buildRows(
  rows: readonly {
    naam: string
    leverancier: string | undefined
    pakketId: string | undefined
    gemeentecode: string
  }[],
): Applicatie[] {
  return rows.map(({ naam, leverancier, pakketId, gemeentecode }, position) =>
    someApplicatie({
      id: `${gemeentecode}-${position}`,
      gemeentecode,
      naam,
      ...(leverancier === undefined ? {} : { leverancier }),
      ...(pakketId === undefined ? {} : { softwarecatalogus: { pakketId } }),
    }),
  )
}

describe('identifyPakketten: always', () => {
  it('gives the same for every order of the input, and every applicatie exactly one of the pakketten', () => {
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (rows, numbers) => {
        const applicaties = buildRows(rows)
        const shuffled = applicaties
          .map((applicatie) => ({ applicatie, at: numbers.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ applicatie }) => applicatie)
        const outcome = identifyPakketten(applicaties)
        expect(identifyPakketten(shuffled)).toEqual(outcome)
        const ids = outcome.pakketten.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect([...outcome.pakketByApplicatie.keys()].sort()).toEqual(applicaties.map(({ id }) => id).sort())
        for (const id of outcome.pakketByApplicatie.values()) expect(ids).toContain(id)
      }),
      { numRuns: 300 },
    )
  })
})
