import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import type { Applicatie } from '../../../src/core/model/applicatie.ts'
import type { Pakketkennis } from '../../../src/core/model/inlezing.ts'
import { assignReferentiecomponenten } from '../../../src/core/toewijzing/index.ts'
import { someApplicatie, someKennis } from '../../helpers/applicatie.ts'
import { someReferentiemodel } from '../../helpers/landschap.ts'
import { idOf, MODEL } from './model.ts'

function assign(applicaties: readonly Applicatie[], kennis: readonly Pakketkennis[] = [], referentiemodel = MODEL) {
  const indeling = identifyPakketten(applicaties, kennis)
  return assignReferentiecomponenten({ applicaties, indeling, referentiemodel, kennis })
}

const stated = { vermeldingen: [{ naam: 'Havencomponent', herkomst: 'gemeente' as const }] }
const claimed = { vermeldingen: [{ naam: 'BI-component', herkomst: 'leverancier' as const }] }

describe('assignReferentiecomponenten: who says so', () => {
  it('gives nothing for nothing', () => {
    const { toewijzingen, voorzieningen, geenApplicatie, bevindingen } = assign([])
    expect([toewijzingen, bevindingen, voorzieningen.size, geenApplicatie.size]).toEqual([[], [], 0, 0])
  })

  it('takes over what the gemeente states', () => {
    expect(assign([someApplicatie({ naam: 'Anker', ...stated })]).toewijzingen).toEqual([
      {
        applicatieId: '9901-anker',
        referentiecomponentId: idOf('Havencomponent'),
        herkomst: 'gemeente',
        status: 'vermeld',
        zekerheid: 1,
        redenen: ['de gemeente noemt deze referentiecomponent (naam "Havencomponent")'],
        vanKracht: true,
      },
    ])
  })

  it('gives the claim of a leverancier to every applicatie of the pakket, in force where no gemeente speaks', () => {
    const kennis = [someKennis({ naam: 'Anker', leverancier: 'Noordzee', ...claimed })]
    const own = someApplicatie({ gemeentecode: '9901', naam: 'Anker', leverancier: 'Noordzee', ...stated })
    const other = someApplicatie({ gemeentecode: '9902', naam: 'ANKER 2.0', leverancier: 'Noordzee B.V.' })
    const { toewijzingen } = assign([own, other], kennis)
    expect(toewijzingen.map(({ applicatieId, herkomst, vanKracht }) => [applicatieId, herkomst, vanKracht])).toEqual([
      [own.id, 'leverancier', false],
      [own.id, 'gemeente', true],
      [other.id, 'leverancier', true],
    ])
  })

  it('says of knowledge once what the release does not have', () => {
    const unknown = { vermeldingen: [{ naam: 'Luchtkasteel', herkomst: 'leverancier' as const }] }
    const kennis = ['Anker', 'Boei', 'Ongebruikt'].map((naam) => someKennis({ naam, ...unknown }))
    const { bevindingen } = assign([someApplicatie({ naam: 'Anker' }), someApplicatie({ naam: 'Boei' })], kennis)
    expect(bevindingen.map(({ tekst }) => tekst)).toEqual([
      'Leveranciersopgave van "Anker" en 1 andere: referentiecomponent "Luchtkasteel" staat niet in GEMMA 2026-06-30 en telt niet mee.',
    ])
  })
})

describe('assignReferentiecomponenten: what the engine derives', () => {
  it('is sure of what another gemeente states of the same pakket, and does not say which', () => {
    const other = someApplicatie({ gemeentecode: '9902', naam: 'Anker', leverancier: 'Noordzee', ...stated })
    const own = someApplicatie({ gemeentecode: '9901', naam: 'anker (SaaS)', leverancier: 'Noordzee' })
    const [first] = assign([own, other]).toewijzingen
    // by hand: (1 + 4) / (1 + 4.3) = 0.943
    expect(first).toMatchObject({
      applicatieId: own.id,
      referentiecomponentId: idOf('Havencomponent'),
      herkomst: 'afgeleid',
      status: 'automatisch',
      zekerheid: 0.943,
      redenen: ['bekend pakket: elders in gebruik voor Havencomponent'],
      vanKracht: true,
    })
  })

  it('waits for a person when gemeenten state different things', () => {
    const rows = ['Havencomponent', 'BI-component', 'Verkiezingencomponent'].map((naam, position) =>
      someApplicatie({
        gemeentecode: `990${position + 2}`,
        naam: 'Anker',
        vermeldingen: [{ naam, herkomst: 'gemeente' }],
      }),
    )
    const own = someApplicatie({ gemeentecode: '9901', naam: 'Anker' })
    const found = assign([own, ...rows]).toewijzingen.filter(({ applicatieId }) => applicatieId === own.id)
    // by hand: (1 + 4) / (3 + 4.3) = 0.685
    expect(found.map(({ status, zekerheid }) => [status, zekerheid])).toEqual(Array(3).fill(['voorgesteld', 0.685]))
  })

  it('reads the description that another gemeente gives of the same pakket', () => {
    const own = someApplicatie({ gemeentecode: '9901', naam: 'Anker' })
    const other = someApplicatie({ gemeentecode: '9902', naam: 'Anker', omschrijving: 'salarisverwerking' })
    const [first] = assign([own, other]).toewijzingen
    expect(first).toMatchObject({ applicatieId: own.id, referentiecomponentId: idOf('Salarisverwerkingcomponent') })
    expect(first?.redenen).toContain("omschrijving van dit pakket elders bevat 'salarisverwerking'")
  })

  it('proposes only components in gebruik, never Verzamelcomponent', () => {
    const rows = ['zwembad en zwemles', 'telegraaf', 'verzamelen'].map((omschrijving, position) =>
      someApplicatie({ naam: `Boei${position}`, omschrijving }),
    )
    expect(assign(rows).toewijzingen).toEqual([])
  })

  it('takes one letter for an application when a leverancier or a component is stated', () => {
    const vermeldingen = [{ naam: 'Onbekende component', herkomst: 'gemeente' as const }]
    const rows = [{ leverancier: 'Posit' }, { vermeldingen }, {}].map((facts, position) =>
      someApplicatie({ id: `9901-${position}`, naam: 'R', ...facts }),
    )
    const { geenApplicatie } = assign(rows)
    expect([...geenApplicatie]).toEqual(['9901-2'])
  })

  it('derives for an applicatie on Verzamelcomponent, and says so', () => {
    const row = someApplicatie({
      naam: 'Anker',
      omschrijving: 'parkeervergunning en bezoekersparkeren',
      vermeldingen: [{ naam: 'Verzamelcomponent', herkomst: 'gemeente' }],
    })
    const { toewijzingen, bevindingen } = assign([row])
    expect(toewijzingen[0]).toMatchObject({
      herkomst: 'afgeleid',
      referentiecomponentId: idOf('Parkeerbeheercomponent'),
    })
    expect(bevindingen.map(({ code }) => code)).toEqual(['verzamelcomponent'])
  })
})

describe('assignReferentiecomponenten: rows that are no applicatie', () => {
  it('gives a voorziening and noise no toewijzingen, with a bevinding each', () => {
    const digid = someApplicatie({ naam: 'DigiD', omschrijving: 'verkiezingen' })
    const noise = someApplicatie({ naam: '?', omschrijving: 'verkiezingen' })
    const { toewijzingen, voorzieningen, geenApplicatie, bevindingen } = assign([digid, noise])
    expect(toewijzingen).toEqual([])
    expect(voorzieningen.get(digid.id)?.naam).toBe('DigiD')
    expect([...geenApplicatie]).toEqual([noise.id])
    expect(bevindingen.map(({ code, plaats }) => [code, plaats?.regel])).toEqual([
      ['voorziening', 2],
      ['geen_applicatie', 2],
    ])
  })

  it('believes a gemeente that assigns such a row itself', () => {
    const { toewijzingen, geenApplicatie } = assign([someApplicatie({ naam: 'Pasjes (Access)', ...stated })])
    expect([toewijzingen.length, geenApplicatie.size]).toEqual([1, 0])
  })
})

const someText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    'נתונים עירוניים',
    '🎉🎉',
    'a',
    '7.3',
    'parkeervergunning',
    'bi',
    'salaris '.repeat(700),
    '\u202Eabc',
    '(((((',
    'x'.repeat(5000),
  ),
)

describe('assignReferentiecomponenten: always', () => {
  it('keeps its promises on any text: order, at most five, one voice in force, nothing for noise', () => {
    const someRow = fc.record({
      naam: someText.filter((text) => text !== ''),
      omschrijving: someText,
      afdeling: someText,
    })
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 6 }), (rows) => {
        const applicaties = rows.map((row, position) => someApplicatie({ id: `9901-${position}`, ...row }))
        const { toewijzingen, geenApplicatie } = assign(applicaties)
        const order = toewijzingen.map(({ applicatieId, zekerheid, referentiecomponentId }) => [
          applicatieId,
          (1 - zekerheid).toFixed(3),
          referentiecomponentId,
        ])
        expect(order).toEqual([...order].sort((a, b) => (a.join() < b.join() ? -1 : 1)))
        for (const { id } of applicaties) {
          const own = toewijzingen.filter(({ applicatieId }) => applicatieId === id)
          expect(own.length).toBeLessThanOrEqual(geenApplicatie.has(id) ? 0 : 5)
          for (const { zekerheid, redenen, status, vanKracht } of own) {
            expect(zekerheid).toBeGreaterThanOrEqual(0)
            expect(zekerheid).toBeLessThanOrEqual(1)
            expect(redenen.length).toBeGreaterThan(0)
            expect(vanKracht).toBe(status === 'automatisch')
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('works with a release without components', () => {
    const row = someApplicatie({ naam: 'Anker', omschrijving: 'parkeren', ...stated })
    const { toewijzingen, bevindingen } = assign([row], [], someReferentiemodel([]))
    expect(toewijzingen).toEqual([])
    expect(bevindingen.map(({ code }) => code)).toEqual(['referentiecomponent_onbekend'])
  })
})

describe('a referentiecomponent that the release does not have', () => {
  const given = (naam: string, herkomst: 'gemeente' | 'leverancier' = 'gemeente') => ({
    vermeldingen: [{ naam, herkomst }],
  })

  it('is a text for proposals, and says so', () => {
    const [first] = assign([someApplicatie({ naam: 'B-systeem', ...given('Begraafplaats en graven') })]).toewijzingen
    expect(first).toMatchObject({
      referentiecomponentId: idOf('Gravenbeheercomponent'),
      herkomst: 'afgeleid',
      status: 'voorgesteld',
      vanKracht: false,
    })
    expect(first?.redenen[0]).toBe("opgegeven referentiecomponent bevat 'begraafplaats'")
  })

  it('never makes anything automatic, however much else says the same', () => {
    for (const naam of ['Anker', 'Begraafplaatsen', 'Gravenbeheer']) {
      const own = someApplicatie({ naam, leverancier: 'Noordzee', ...given('Begraafplaats, grafrechten en graven') })
      const { toewijzingen } = assign([own])
      expect(toewijzingen.length).toBeGreaterThan(0)
      expect(Math.max(...toewijzingen.map(({ zekerheid }) => zekerheid))).toBeLessThan(0.9)
    }
  })

  it('takes nothing away from what is automatic without it', () => {
    const text = { omschrijving: 'administratie van begraafplaats, grafrechten, graven en rechthebbenden' }
    const [sure] = assign([someApplicatie({ naam: 'B-systeem', ...text })]).toewijzingen
    const [first, second] = assign([someApplicatie({ naam: 'B-systeem', ...text, ...given('Salaris') })]).toewijzingen
    expect(sure?.status).toBe('automatisch')
    expect(first).toEqual(sure)
    expect(second).toMatchObject({ referentiecomponentId: idOf('Salarisverwerkingcomponent'), status: 'voorgesteld' })
  })

  it('is the word of the gemeente: what a leverancier claims is not read so', () => {
    expect(
      assign([someApplicatie({ naam: 'B-systeem', ...given('Begraafplaats', 'leverancier') })]).toewijzingen,
    ).toEqual([])
  })
})
