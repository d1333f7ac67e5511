import { describe, expect, it } from 'vitest'
import { readInventarisatie } from '../../../src/adapters/index.ts'
import { EXPORTFORMATEN, exportLandschap } from '../../../src/app/index.ts'
import { Gemeentecode, LandschapError, type Uitvoerbron } from '../../../src/core/index.ts'
import { GEMMA, mapFiles } from '../../helpers/uitvoer.ts'

const CODE = Gemeentecode.parse('9951')
const LIJST =
  'Applicatie;Leverancier;Referentiecomponent;Gemeente;Gemeentecode\nBoomix;Boomwaar;Zaakregistratiecomponent;'

async function mapTwo(): Promise<{ mapped: Uitvoerbron; referentiemodel: typeof GEMMA }> {
  const files = ['Duinrand;9951', 'Veenmeer;9952'].map(
    (gemeente, position) => [`${position}.csv`, new TextEncoder().encode(`${LIJST}${gemeente}\n`)] as const,
  )
  return { mapped: await mapFiles(files), referentiemodel: GEMMA }
}

describe('exportLandschap', () => {
  it('names the file after gemeente and peildatum, and says what it is', async () => {
    const group = await mapTwo()
    const outcomes = await Promise.all(EXPORTFORMATEN.map((formaat) => exportLandschap(group, CODE, formaat)))
    expect(outcomes.map(({ bestandsnaam, mediatype }) => [bestandsnaam, mediatype])).toEqual([
      ['landschap-9951-duinrand-2026-11-26.csv', 'text/csv; charset=utf-8'],
      ['landschap-9951-duinrand-2026-11-26.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['landschap-9951-duinrand-2026-11-26.xml', 'application/xml'],
    ])
  })

  it('writes only the gemeente asked for, in every form', async () => {
    const group = await mapTwo()
    for (const formaat of EXPORTFORMATEN) {
      const { bytes, bestandsnaam } = await exportLandschap(group, CODE, formaat)
      const inlezing = await readInventarisatie(bytes, { bestand: bestandsnaam, referentiemodel: GEMMA })
      expect(inlezing.inventarisaties.map(({ gemeente, applicaties }) => [gemeente.naam, applicaties.length])).toEqual([
        ['Duinrand', 1],
      ])
    }
  })

  it('refuses a gemeente that the group does not hold', async () => {
    await expect(exportLandschap(await mapTwo(), Gemeentecode.parse('9999'), 'csv')).rejects.toThrow(LandschapError)
  })
})
