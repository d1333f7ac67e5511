import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/adapters/csv/index.ts'
import { writePakketoverzichtCsv } from '../../../src/adapters/csv/write-pakketoverzicht.ts'
import { type AangetroffenApplicatie, buildUitvoer, Datum, type Landschapsuitvoer } from '../../../src/core/index.ts'
import { someApplicatieRegel } from '../../helpers/aangetroffen.ts'
import { someUitvoer } from '../../helpers/some-uitvoer.ts'
import { isVermeld, mapFiles, mapSamples, summarize } from '../../helpers/uitvoer.ts'

const KOP =
  'Leverancier,Pakket Naam,Pakketversie Naam,Omschrijving,Omschrijving gebruik,Referentiecomponenten gemeente,Status,Datum ingang status,Gebruikte technologiën,Extern pakket,Pakket ID,Pakketversie ID,Organisatie'
const HELD = ['naam', 'leverancier', 'versie', 'omschrijving', 'status', 'ingangsdatum'] as const

const bytesOf = (text: string) => new TextEncoder().encode(text)
const linesOf = (text: string) => text.replace('\ufeff', '').split('\r\n').slice(0, -1)

function write(...rows: readonly AangetroffenApplicatie[]): string {
  return writePakketoverzichtCsv(someUitvoer(rows))
}

function readNames(text: string): string[] {
  const { inventarisaties } = readCsv(bytesOf(text), { bestand: 'uit.csv' })
  return inventarisaties.flatMap(({ applicaties }) => applicaties.map(({ naam }) => naam))
}

describe('writePakketoverzichtCsv', () => {
  it('writes the header of the form, day-first dates, Dutch status and ids', () => {
    const text = write(
      someApplicatieRegel({
        naam: 'Boomix',
        leverancier: 'Boomwaar, zoon en dochter',
        versie: '4.2',
        omschrijving: 'Beheer van "bomen"',
        status: 'uit_te_faseren',
        ingangsdatum: Datum.parse('2026-03-01'),
        hosting: 'saas',
        vermeldingen: [{ naam: 'Zaakcomponent', herkomst: 'gemeente' }],
        softwarecatalogus: { pakketId: 'p-1', pakketversieId: 'v-1' },
      }),
      someApplicatieRegel({ naam: 'Zelfbouw', status: 'onbekend' }),
    )
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(linesOf(text)).toEqual([
      KOP,
      '"Boomwaar, zoon en dochter",Boomix,4.2,"Beheer van ""bomen""",,Zaakcomponent,Uit te faseren,1-3-2026,SaaS,n,p-1,v-1,Duinrand',
      ',Zelfbouw,,,,,,,,j,,,Duinrand',
    ])
  })

  it('gives the header alone for an empty landschap', () => {
    expect(linesOf(write())).toEqual([KOP])
  })

  it('makes what looks like a formula harmless, and reads it back as it was', () => {
    const names = ['=1+1', '@Home', "'s Zaaksysteem", '-2+3', "'@al ontkracht"]
    const text = write(...names.map((naam) => someApplicatieRegel({ naam })))
    for (const line of linesOf(text).slice(1)) expect(line.split(',')[1]).not.toMatch(/^"?[=+\-@]/)
    expect(readNames(text).sort()).toEqual([...names].sort())
  })

  it('keeps what the gemeente stated and this release does not have', () => {
    const stated = [{ naam: 'Verdwenencomponent', herkomst: 'gemeente' as const }]
    expect(linesOf(write(someApplicatieRegel({ naam: 'Parko', vermeldingen: stated })))[1]).toContain(
      'Verdwenencomponent',
    )
  })

  it('is read back as the same applicaties, statuses, versions and toewijzingen, for every sample', async () => {
    const compared: Landschapsuitvoer[] = []
    for (const mapped of await mapSamples()) {
      for (const { gemeente } of mapped.landschappen) {
        const before = buildUitvoer(mapped, gemeente.gemeentecode)
        const back = await mapFiles([['uit.csv', bytesOf(writePakketoverzichtCsv(before))]], gemeente.gemeentecode)
        expect(back.landschappen.map((landschap) => landschap.gemeente)).toEqual([gemeente])
        const after = buildUitvoer(back, gemeente.gemeentecode)
        // afdeling is not in this form: without it the engine may propose more, so only what is stated is compared
        expect(summarize(after, HELD, isVermeld)).toEqual(summarize(before, HELD))
        compared.push(after)
      }
    }
    expect(compared).toHaveLength(5)
  })
})
