import { describe, expect, it } from 'vitest'
import { compareLandschappen } from '../../../src/core/analysis/index.ts'
import { buildLandschap, mapLandschappen } from '../../../src/core/landschap/index.ts'
import type { AangetroffenApplicatie } from '../../../src/core/model/applicatie.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { someApplicatieRegel, someInventarisatie } from '../../helpers/aangetroffen.ts'
import { PEILDATUM, someReferentiemodel } from '../../helpers/landschap.ts'

const MODEL = someReferentiemodel([{ naam: 'Burgerzakencomponent', verplicht: ['StUF-BG'] }])
const stated = { vermeldingen: [{ naam: 'Burgerzakencomponent', herkomst: 'gemeente' as const }] }

function map(...gemeenten: (readonly AangetroffenApplicatie[])[]) {
  const landschappen = gemeenten.map((rows, position) =>
    buildLandschap({
      gemeente: { gemeentecode: Gemeentecode.parse(String(9901 + position)), naam: `G${position}`, voorlopig: true },
      inventarisaties: [someInventarisatie(rows)],
      peildatum: PEILDATUM,
    }),
  )
  return mapLandschappen({ landschappen, referentiemodel: MODEL })
}

describe('mapLandschappen', () => {
  it('counts an applicatie once that is used by the gemeente itself and through a samenwerking, and shows both', () => {
    const row = { naam: 'iBurgerzaken', leverancier: 'PinkRoccade', plaats: { bestand: 'a.csv' } }
    const { landschappen } = map([
      someApplicatieRegel({ ...row, ...stated }),
      someApplicatieRegel({ ...row, via: ['dienst'] }),
    ])
    expect(landschappen[0]?.applicaties).toHaveLength(1)
    expect(landschappen[0]?.applicaties[0]).toMatchObject({
      via: ['dienst', 'eigen'],
      vermeldingen: stated.vermeldingen,
    })
  })

  it('keeps two versions in one bron apart, and unites the same pakket of two bronnen', () => {
    const row = (bestand: string, versie?: string) =>
      someApplicatieRegel({
        naam: 'iBurgerzaken',
        leverancier: 'PinkRoccade',
        plaats: { bestand },
        ...(versie === undefined ? {} : { versie }),
      })
    expect(map([row('a', '1'), row('a', '2')]).landschappen[0]?.applicaties).toHaveLength(2)
    const [united] = map([row('a'), row('b', '2')]).landschappen[0]?.applicaties ?? []
    expect(united?.versie).toBe('2')
  })

  it('finds one pakket under two spellings, and the standaarden that bronnen name for it', () => {
    const { graph, indeling } = map(
      [
        someApplicatieRegel({
          naam: 'iBurgerzaken v3',
          leverancier: 'PinkRoccade B.V.',
          ...stated,
          standaarden: ['stuf-bg'],
        }),
      ],
      [someApplicatieRegel({ naam: 'IBURGERZAKEN', leverancier: 'PinkRoccade', ...stated })],
    )
    expect(indeling.pakketten).toHaveLength(1)
    expect(indeling.pakketten[0]?.standaarden).toHaveLength(1)
    expect(compareLandschappen(graph, { peildatum: PEILDATUM }).componenten[0]?.gelijkheid).toBe('zelfde_pakket')
  })

  it('gives just the reference model for no landschappen', () => {
    expect(map().graph.filterNodes((_, { soort }) => soort === 'gemeente')).toEqual([])
  })
})

describe('uniting two bronnen', () => {
  const row = (bestand: string, facts: Partial<AangetroffenApplicatie>) =>
    someApplicatieRegel({ naam: 'Xpak', leverancier: 'Lev', plaats: { bestand }, ...facts })

  it('never makes a planned use one in use', () => {
    const [landschap] = map([row('a', {}), row('b', { status: 'gepland', ...stated })]).landschappen
    expect(landschap?.applicaties.map(({ status }) => status).sort()).toEqual(['gepland', 'in_productie'])
  })

  it('keeps two versies apart, so that none is lost', () => {
    const { graph } = map(
      [row('a', { versie: '1.0', ...stated }), row('b', { versie: '2.0', ...stated })],
      [row('c', { versie: '1.0', ...stated })],
    )
    expect(compareLandschappen(graph, { peildatum: PEILDATUM }).componenten[0]?.gelijkheid).toBe('zelfde_pakket')
  })

  it('unites what has no versie with the first that fits, and equal versies with each other', () => {
    const rows = ['3', '1', '2'].map((versie) => row('a', { versie }))
    const [landschap] = map([...rows, row('b', { versie: '2' }), row('c', {}), row('d', {})]).landschappen
    // the row of c fits the lowest id, that of d stays with it: a versie of its own contradicts neither
    expect(landschap?.applicaties.map(({ versie }) => versie).sort()).toEqual(['1', '2', '3'])
  })
})
