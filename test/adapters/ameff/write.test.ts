import { describe, expect, it } from 'vitest'
import { readAmeffLandschap, readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { writeLandschapAmeff } from '../../../src/adapters/ameff/write.ts'
import {
  type AangetroffenApplicatie,
  buildUitvoer,
  Datum,
  type Landschapsuitvoer,
  type Referentiemodel,
  type Samenwerkingsverband,
  SamenwerkingsverbandId,
  type Uitvoertoewijzing,
} from '../../../src/core/index.ts'
import { someApplicatieRegel } from '../../helpers/aangetroffen.ts'
import { VALSTRIKKEN } from '../../helpers/hostile-rapport.ts'
import { someReferentiemodel } from '../../helpers/landschap.ts'
import { someUitvoer } from '../../helpers/some-uitvoer.ts'
import { GEMMA, mapFiles, mapSamples, summarize } from '../../helpers/uitvoer.ts'
import { findSchemafouten, listVerbindingen } from '../../helpers/uitwisselformaat.ts'

const HELD = [
  ...(['naam', 'leverancier', 'versie', 'omschrijving', 'afdeling', 'status', 'hosting', 'ingangsdatum'] as const),
  ...([
    'einddatumContract',
    'verlengbaarTot',
    'eindeOndersteuning',
    'kostenPerJaarInCenten',
    'gebruikers',
    'via',
    'softwarecatalogus',
  ] as const),
]
const ZAAK = { vermeldingen: [{ naam: 'Zaakcomponent', herkomst: 'gemeente' as const }] }
const DECISIONS = ['bevestigd', 'afgewezen'] as const
const GUID = '00000c01-0000-4000-8000-000000000c01'

const textOf = (uitvoer: Landschapsuitvoer) => new TextDecoder().decode(writeLandschapAmeff(uitvoer))

function readBack(uitvoer: Landschapsuitvoer) {
  const { referentiemodel } = uitvoer
  return readAmeffLandschap(writeLandschapAmeff(uitvoer), { bestand: 'uit.xml', referentiemodel })
}

function readRows(uitvoer: Landschapsuitvoer): AangetroffenApplicatie[] {
  return readBack(uitvoer).inventarisaties.flatMap(({ applicaties }) => applicaties)
}

/** Facts of a release that an exchange file of GEMMA has: not our own search words and former names, nor the name of the file. */
function officialFacts(model: Referentiemodel) {
  return {
    ...model,
    naam: 'GEMMA',
    referentiecomponenten: model.referentiecomponenten.map((one) => ({ ...one, eerdereNamen: [], trefwoorden: [] })),
  }
}

describe('writeLandschapAmeff', () => {
  it('keeps to the schema and gives the same bytes twice, for every sample', async () => {
    for (const mapped of await mapSamples()) {
      for (const { gemeente } of mapped.landschappen) {
        const uitvoer = buildUitvoer(mapped, gemeente.gemeentecode)
        const text = textOf(uitvoer)
        expect(findSchemafouten(text)).toEqual([])
        expect(textOf(uitvoer)).toBe(text)
      }
    }
  })

  it('is read back as the same landschap, for every sample', async () => {
    for (const mapped of await mapSamples()) {
      for (const { gemeente, peildatum } of mapped.landschappen) {
        const before = buildUitvoer(mapped, gemeente.gemeentecode)
        const back = await mapFiles([['uit.xml', writeLandschapAmeff(before)]])
        expect(back.landschappen.map((landschap) => [landschap.gemeente, landschap.peildatum])).toEqual([
          [gemeente, peildatum],
        ])
        const after = buildUitvoer(back, gemeente.gemeentecode)
        expect(summarize(after, HELD)).toEqual(summarize(before, HELD))
        expect(after.koppelingen).toHaveLength(before.koppelingen.length)
      }
    }
  })

  it('is read back as the same facts of GEMMA', () => {
    const bytes = writeLandschapAmeff(
      someUitvoer([someApplicatieRegel({ naam: 'Boomix' })], { referentiemodel: GEMMA }),
    )
    const { referentiemodel, bevindingen } = readReferentiemodel(bytes, { bestand: 'uit.xml' })
    expect(officialFacts(referentiemodel)).toEqual(officialFacts(GEMMA))
    expect(bevindingen).toEqual([])
  })

  it('puts what is not of GEMMA in a folder of its own', () => {
    const text = textOf(someUitvoer([someApplicatieRegel({ naam: 'Boomix', leverancier: 'Boomwaar' })]))
    // by hand: the gemeente, its one pakket and its leverancier
    expect(text.match(/<item identifierRef/g)).toHaveLength(3)
    expect(text).toContain('<label xml:lang="nl">Applicatielandschap Duinrand</label>')
  })

  it('connects only what ArchiMate lets connect', () => {
    const uitvoer = someUitvoer(
      [
        someApplicatieRegel({ naam: 'Boomix', leverancier: 'Boomwaar', standaarden: ['StUF-BG'], ...ZAAK }),
        someApplicatieRegel({ naam: 'Parko', versie: '2', via: ['bond', 'eigen'] }),
      ],
      {
        samenwerkingsverbanden: [BOND],
        koppelingen: [koppeling('Boomix', 'Parko')],
      },
    )
    expect(listVerbindingen(textOf(uitvoer))).toEqual([
      'Aggregation BusinessCollaboration BusinessActor',
      'Association BusinessActor ApplicationComponent',
      'Flow ApplicationComponent ApplicationComponent',
      'Realization ApplicationComponent Constraint',
      'Serving ApplicationComponent BusinessActor',
      'Serving ApplicationComponent BusinessCollaboration',
      'Specialization ApplicationComponent ApplicationComponent',
    ])
  })

  it('keeps apart what shares a pakket, and gives ids of the Softwarecatalogus but none of its own', () => {
    const facts = { leverancier: 'Boomwaar', status: 'in_productie' as const }
    const rows = [
      someApplicatieRegel({ naam: 'Boomix', versie: '4.2', ...facts, softwarecatalogus: { pakketId: GUID } }),
      someApplicatieRegel({ naam: 'Boomix', ...facts, status: 'gepland', softwarecatalogus: { pakketId: GUID } }),
      someApplicatieRegel({ naam: 'Zelfbouw' }),
    ]
    const back = readRows(someUitvoer(rows)).map(({ naam, versie, status, softwarecatalogus }) => [
      naam,
      versie,
      status,
      softwarecatalogus,
    ])
    expect(back.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))).toEqual([
      ['Boomix', '4.2', 'in_productie', { pakketId: GUID }],
      ['Boomix', undefined, 'gepland', { pakketId: GUID }],
      ['Zelfbouw', undefined, 'in_productie', undefined],
    ])
  })

  it('keeps the voices apart, and never turns a guess into a statement', () => {
    const claim = { vermeldingen: [{ naam: 'Zaakcomponent', herkomst: 'leverancier' as const }] }
    const referentiemodel = someReferentiemodel([{ naam: 'Zaakcomponent' }, { naam: 'Parkeercomponent' }])
    const uitvoer = someUitvoer(
      [someApplicatieRegel({ naam: 'A', ...ZAAK }), someApplicatieRegel({ naam: 'B', ...claim })],
      { referentiemodel },
    )
    const [stated, claimed] = uitvoer.regels
    if (stated === undefined || claimed === undefined) throw new Error('two rows expected')
    const parkeren = referentiemodel.referentiecomponenten[1]
    if (parkeren === undefined) throw new Error('two components expected')
    const guess: Uitvoertoewijzing = {
      component: parkeren,
      herkomst: 'afgeleid',
      status: 'automatisch',
      zekerheid: 0.9,
      redenen: [],
      vanKracht: true,
    }
    const guessed = { ...claimed, toewijzingen: [...claimed.toewijzingen, guess] }
    const withGuess = { ...uitvoer, regels: [stated, guessed] }
    expect(textOf(withGuess)).toContain('>0,9<')
    expect(
      readRows(withGuess).map(({ naam, vermeldingen }) => [naam, vermeldingen.map((one) => one.herkomst)]),
    ).toEqual([
      ['A', ['gemeente']],
      ['B', ['leverancier']],
    ])
  })

  it('writes what a person confirmed as use, and leaves out what was rejected', () => {
    const rows = ['A', 'B'].map((naam) =>
      someApplicatieRegel({ naam, vermeldingen: [{ naam: 'Zaakcomponent', herkomst: 'leverancier' }] }),
    )
    const uitvoer = someUitvoer(rows)
    const regels = uitvoer.regels.map((regel, position) => ({
      ...regel,
      toewijzingen: regel.toewijzingen.map((one) => ({ ...one, status: DECISIONS[position] ?? one.status })),
    }))
    expect(readRows({ ...uitvoer, regels }).map(({ vermeldingen }) => vermeldingen.map((one) => one.herkomst))).toEqual(
      [['gemeente'], []],
    )
  })

  it('keeps a stated referentiecomponent that the release lacks, outside the facts of GEMMA', () => {
    const gone = { naam: 'Verdwenencomponent', id: GUID, herkomst: 'gemeente' as const }
    const uitvoer = someUitvoer([someApplicatieRegel({ naam: 'Parko', vermeldingen: [gone] })])
    expect(readRows(uitvoer)[0]?.vermeldingen).toEqual([gone])
    const { referentiemodel } = readReferentiemodel(writeLandschapAmeff(uitvoer), { bestand: 'uit.xml' })
    expect(referentiemodel.referentiecomponenten.map(({ naam }) => naam)).toEqual(['Zaakcomponent'])
  })

  it('reads back a koppeling with its direction, sort and standaard, and the samenwerkingsverband', () => {
    const uitvoer = someUitvoer(
      [someApplicatieRegel({ naam: 'Boomix', via: ['bond'] }), someApplicatieRegel({ naam: 'Parko', versie: '2' })],
      { samenwerkingsverbanden: [BOND], koppelingen: [koppeling('Boomix', 'Parko')] },
    )
    const back = readBack(uitvoer)
    expect(back.koppelingen).toMatchObject([
      {
        id: 'k-1',
        van: { naam: 'Boomix' },
        naar: { naam: 'Parko' },
        richting: 'beide',
        soort: 'maatwerk',
        standaard: 'StUF-BG',
      },
    ])
    expect(back.samenwerkingsverbanden).toEqual([{ ...BOND, deelnemers: ['9951'] }])
  })

  it('is sound XML whatever the names hold', () => {
    const rows = VALSTRIKKEN.map((naam) =>
      someApplicatieRegel({ naam, leverancier: naam, versie: naam, omschrijving: naam, standaarden: [naam] }),
    )
    expect(findSchemafouten(textOf(someUitvoer(rows)))).toEqual([])
  })

  it('writes a landschap without applicaties, and a model without facts, as sound files', () => {
    const empty = { ...someReferentiemodel([]), kaart: null }
    expect(findSchemafouten(textOf(someUitvoer([])))).toEqual([])
    expect(findSchemafouten(textOf(someUitvoer([], { referentiemodel: empty })))).toEqual([])
  })

  it('writes every field of use', () => {
    const facts = {
      hosting: 'on_premises' as const,
      ingangsdatum: Datum.parse('2020-03-01'),
      einddatumContract: Datum.parse('2027-12-31'),
      verlengbaarTot: Datum.parse('2029-12-31'),
      eindeOndersteuning: Datum.parse('2031-05-01'),
      kostenPerJaarInCenten: 1_250_050,
      gebruikers: 1200,
      afdeling: 'Ruimte',
    }
    expect(readRows(someUitvoer([someApplicatieRegel({ naam: 'Boomix', ...facts })]))[0]).toMatchObject(facts)
  })
})

const BOND: Samenwerkingsverband = {
  id: SamenwerkingsverbandId.parse('bond'),
  naam: 'Bond',
  soort: 'Gemeenschappelijke regeling',
  deelnemers: [],
  deelnemerNamen: [],
}

function koppeling(van: string, naar: string) {
  const kant = (naam: string) => ({ naam, buitengemeentelijk: false })
  const rest = { richting: 'beide', soort: 'maatwerk', standaard: 'StUF-BG' } as const
  return { id: 'k-1', van: kant(van), naar: kant(naar), ...rest }
}
