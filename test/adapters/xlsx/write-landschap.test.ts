import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/adapters/xlsx/index.ts'
import { writeLandschapXlsx } from '../../../src/adapters/xlsx/write-landschap.ts'
import {
  type AangetroffenApplicatie,
  buildUitvoer,
  Datum,
  type Landschapsuitvoer,
  type Samenwerkingsverband,
  SamenwerkingsverbandId,
} from '../../../src/core/index.ts'
import { someApplicatieRegel } from '../../helpers/aangetroffen.ts'
import { VALSTRIKKEN } from '../../helpers/hostile-rapport.ts'
import { PEILDATUM } from '../../helpers/landschap.ts'
import { someUitvoer } from '../../helpers/some-uitvoer.ts'
import { isVermeld, mapFiles, mapSamples, summarize } from '../../helpers/uitvoer.ts'

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
    'standaarden',
  ] as const),
]
const BOND: Samenwerkingsverband = {
  id: SamenwerkingsverbandId.parse('bond'),
  naam: 'Bond',
  deelnemers: [],
  deelnemerNamen: [],
}

async function readBack(uitvoer: Landschapsuitvoer) {
  const { inventarisaties, lezing } = await readXlsx(await writeLandschapXlsx(uitvoer), { bestand: 'uit.xlsx' })
  return { inventarisaties, lezing }
}

async function readRows(...rows: readonly AangetroffenApplicatie[]): Promise<AangetroffenApplicatie[]> {
  const { inventarisaties } = await readBack(someUitvoer(rows, { samenwerkingsverbanden: [BOND] }))
  return inventarisaties.flatMap(({ applicaties }) => applicaties)
}

describe('writeLandschapXlsx', () => {
  it('is read back as a list of the gemeente with every field', async () => {
    const facts = {
      naam: 'Boomix',
      leverancier: 'Boomwaar',
      versie: '4.20',
      omschrijving: 'Beheer van bomen\nen struiken',
      afdeling: 'Ruimte',
      status: 'uit_te_faseren' as const,
      hosting: 'paas' as const,
      ingangsdatum: Datum.parse('2020-02-29'),
      einddatumContract: Datum.parse('2027-12-31'),
      verlengbaarTot: Datum.parse('2029-12-31'),
      eindeOndersteuning: Datum.parse('2031-05-01'),
      kostenPerJaarInCenten: 1_250_055,
      gebruikers: 1200,
      standaarden: ['StUF-BG 3.10', 'Norm, met komma'],
      softwarecatalogus: { pakketId: 'p-1', pakketversieId: 'v-1', leverancierId: 'l-1' },
    }
    const [back] = await readRows(someApplicatieRegel({ ...facts, via: ['bond', 'eigen'] }))
    expect(back).toMatchObject({ ...facts, standaarden: ['StUF-BG 3.10', 'Norm', 'met komma'], via: ['bond', 'eigen'] })
  })

  it('says whose landschap it is and of which peildatum, also when it is empty', async () => {
    for (const rows of [[], [someApplicatieRegel({ naam: 'Boomix' })]]) {
      const { inventarisaties, lezing } = await readBack(someUitvoer(rows))
      expect(inventarisaties.map(({ gemeente, peildatum }) => [gemeente, peildatum])).toEqual([
        [{ gemeentecode: '9951', naam: 'Duinrand' }, PEILDATUM],
      ])
      expect(lezing.bladen).toEqual(['Applicaties'])
    }
  })

  it('keeps every name as it is, and as text', async () => {
    const names = ['=1+1', '@Home', '-2+3', "'s Zaaksysteem", '007']
    const back = await readRows(...names.map((naam) => someApplicatieRegel({ naam })))
    expect(back.map(({ naam }) => naam).sort()).toEqual([...names].sort())
  })

  it('can be opened whatever the names hold, and gives the same bytes twice', async () => {
    const rows = VALSTRIKKEN.map((naam) => someApplicatieRegel({ naam, leverancier: naam, afdeling: naam }))
    const uitvoer = someUitvoer(rows)
    const bytes = await writeLandschapXlsx(uitvoer)
    expect(await writeLandschapXlsx(uitvoer)).toEqual(bytes)
    const { inventarisaties } = await readXlsx(bytes, { bestand: 'uit.xlsx' })
    expect(inventarisaties[0]?.applicaties.length).toBeGreaterThan(0)
  })

  it('is read back as the same landschap, for every sample', async () => {
    for (const mapped of await mapSamples()) {
      for (const { gemeente, peildatum } of mapped.landschappen) {
        const before = buildUitvoer(mapped, gemeente.gemeentecode)
        const back = await mapFiles([['uit.xlsx', await writeLandschapXlsx(before)]])
        expect(back.landschappen.map((landschap) => [landschap.gemeente, landschap.peildatum])).toEqual([
          [gemeente, peildatum],
        ])
        const after = buildUitvoer(back, gemeente.gemeentecode)
        expect(summarize(after, HELD, isVermeld)).toEqual(summarize(before, HELD))
      }
    }
  })
})
