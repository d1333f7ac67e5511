import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { writeVoorstelCsv, writeVoorstelXlsx } from '../../../src/adapters/index.ts'
import { type MappedBestanden, mapBestanden, readBestanden } from '../../../src/app/index.ts'
import { buildUitvoer, Datum } from '../../../src/core/index.ts'
import { readShippedRelease } from '../../../src/storage/index.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'

const referentiemodel = await readShippedRelease()
const catalogus = someCatalogus([])
const opdracht = { referentiemodel, catalogus, peildatum: Datum.parse('2026-11-26') }
const FOLDER = new URL('../../../data/voorbeelden/', import.meta.url)

async function map(naam: string, bytes: Uint8Array): Promise<MappedBestanden> {
  return mapBestanden(await readBestanden([naam], async () => bytes, { referentiemodel }), opdracht)
}

const example = (naam: string) => map(naam, readFileSync(new URL(naam, FOLDER)))

const gather = (mapped: MappedBestanden) =>
  mapped.landschappen.map(({ gemeente }) => buildUitvoer({ ...mapped, referentiemodel }, gemeente.gemeentecode))

/** Where it stood and how it was worded may differ: what counts is what it came to. */
const LEFT_OUT = { plaats: null, vermeldingen: null, statusTekst: null }

/** What must survive: every field that a list can hold, and what counts in the comparison. */
function facts(mapped: MappedBestanden) {
  const inForce = mapped.toewijzing.toewijzingen.filter(
    ({ vanKracht, status }) => vanKracht && status !== 'automatisch',
  )
  return mapped.landschappen.map(({ gemeente, applicaties }) => ({
    gemeente,
    applicaties: applicaties.map((one) => ({
      ...one,
      ...LEFT_OUT,
      via: one.via.length,
      components: inForce
        .filter((toewijzing) => toewijzing.applicatieId === one.id)
        .map((toewijzing) => toewijzing.referentiecomponentId),
    })),
  }))
}

describe('a list with proposals, written and read again', () => {
  it.each(['softwarecatalogus-hazelmonde.csv', 'gemeente-wilgenrade.xlsx', 'cmdb-kraaiendrecht.xlsx'])(
    'holds all of %s, once',
    async (naam) => {
      const first = await example(naam)
      const again = await map('voorstel.xlsx', await writeVoorstelXlsx(gather(first)))
      expect(facts(again)).toEqual(facts(first))
      expect(again.toewijzing.toewijzingen.length).toBe(first.toewijzing.toewijzingen.length)
    },
  )

  it('takes over what a colleague filled in: ja states, nee rejects, and both survive another round', async () => {
    const first = await example('cmdb-kraaiendrecht.xlsx')
    const table = parse(writeVoorstelCsv(gather(first)), { delimiter: ';', bom: true })
    const head = table[0] ?? []
    const at = (kop: string) => head.indexOf(kop)
    const open = table.slice(1).filter((row) => row[at('Referentiecomponenten')] === '' && row[at('Voorstel 2')] !== '')
    const [chosen = [], rejected = []] = open
    chosen[at('Keuze 2')] = 'Ja'
    rejected[at('Keuze 1')] = 'nee'
    const quote = (cel: string) => `"${cel.replaceAll('"', '""')}"`
    const filled = table.map((row) => row.map(quote).join(';')).join('\r\n')
    const second = await map('voorstel.csv', new TextEncoder().encode(filled))
    const third = await map('voorstel.xlsx', await writeVoorstelXlsx(gather(second)))
    for (const mapped of [second, third]) {
      const names = new Map(referentiemodel.referentiecomponenten.map(({ id, naam }) => [id, naam]))
      const of = (row: readonly string[]) => {
        const id = mapped.landschappen.flatMap(({ applicaties }) => applicaties).find(({ naam }) => naam === row[0])?.id
        return mapped.toewijzing.toewijzingen.filter(({ applicatieId }) => applicatieId === id)
      }
      const inForce = of(chosen).filter(({ vanKracht }) => vanKracht)
      expect(inForce.map((one) => names.get(one.referentiecomponentId))).toEqual([chosen[at('Voorstel 2')]])
      const no = of(rejected).find((one) => names.get(one.referentiecomponentId) === rejected[at('Voorstel 1')])
      expect(no).toMatchObject({ status: 'afgewezen', vanKracht: false })
    }
  })

  it('says so where a choice cannot be read, and leaves the proposal open', async () => {
    const text = 'Applicatie;Voorstel 1;Keuze 1\r\nKompas;Gravenbeheercomponent;misschien\r\n'
    const [read] = await readBestanden(['v.csv'], async () => new TextEncoder().encode(text), { referentiemodel })
    expect(read?.inlezing.bevindingen.map(({ code, plaats }) => [code, plaats?.kolom])).toContainEqual([
      'waarde_onbekend',
      'Keuze 1',
    ])
    expect(read?.inlezing.inventarisaties[0]?.applicaties[0]?.vermeldingen).toEqual([])
  })
})
