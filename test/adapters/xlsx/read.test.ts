import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/adapters/xlsx/index.ts'
import { maakBlad, maakXlsx, type TestWerkmap } from './maak-xlsx.ts'

const read = (werkmap: TestWerkmap, kolommen?: Record<string, string>) =>
  readXlsx(maakXlsx(werkmap), { bestand: 'lijst.xlsx', ...(kolommen === undefined ? {} : { kolommen }) })

const applicatiesOf = async (werkmap: TestWerkmap) =>
  (await read(werkmap)).inventarisaties.flatMap(({ applicaties }) => applicaties)

describe('readXlsx', () => {
  it('reads shared, inline and rich texts, stored results of formulas, numbers and booleans', async () => {
    const [first, second] = await applicatiesOf({
      teksten: [
        '<si><t>Zaaksysteem</t></si>',
        '<si><r><t>Beheer</t></r><r><t xml:space="preserve"> zaken</t></r><rPh><t>lees</t></rPh></si>',
      ],
      bladen: [
        {
          naam: 'Lijst',
          xml: maakBlad([
            ['Applicatie', 'Omschrijving', 'Leverancier', 'Versie', 'SaaS', 'Aantal gebruikers'],
            [
              '<c t="s"><v>0</v></c>',
              '<c t="s"><v>1</v></c>',
              '<c t="str"><f>A1</f><v>Acme</v></c>',
              2.3,
              '<c t="b"><v>1</v></c>',
              120,
            ],
            ['Bord_x000D__x000A_app', '', '<c t="e"><v>#N/A</v></c>', 0, '<c t="b"><v>0</v></c>', ''],
          ]),
        },
      ],
    })
    expect(first).toMatchObject({
      naam: 'Zaaksysteem',
      omschrijving: 'Beheer zaken',
      leverancier: 'Acme',
      versie: '2.3',
      hosting: 'saas',
      gebruikers: 120,
      plaats: { bestand: 'lijst.xlsx', blad: 'Lijst', regel: 2 },
    })
    expect(second?.naam).toBe('Bord app')
    expect(second?.leverancier).toBeUndefined()
    expect(second?.versie).toBeUndefined()
  })

  it('shows a number as a date where its style does, built in or own', async () => {
    const found = await applicatiesOf({
      numFmts: { 164: '[$-413]d mmmm yyyy;@', 165: '"dag" 0' },
      stijlen: [0, 14, 164, 165],
      bladen: [
        {
          naam: 'Lijst',
          xml: maakBlad([
            ['Applicatie', 'Einddatum contract'],
            // 46082 days after 30-12-1899 is 1-3-2026
            ['A', '<c s="1"><v>46082</v></c>'],
            ['B', '<c s="2"><v>46082.75</v></c>'],
            ['C', '<c s="3"><v>46082</v></c>'],
          ]),
        },
      ],
    })
    expect(found.map(({ einddatumContract }) => einddatumContract)).toEqual(['2026-03-01', '2026-03-01', undefined])
  })

  it('counts days from 1904 where the workbook says so', async () => {
    const [only] = await applicatiesOf({
      is1904: true,
      stijlen: [0, 14],
      // 46082 − 1462 = 44620
      bladen: [
        {
          naam: 'L',
          xml: maakBlad([
            ['Applicatie', 'Einddatum'],
            ['A', '<c s="1"><v>44620</v></c>'],
          ]),
        },
      ],
    })
    expect(only?.einddatumContract).toBe('2026-03-01')
  })

  it('reads a heading that is merged over two rows', async () => {
    const merges = '<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>'
    const { lezing, inventarisaties } = await read({
      bladen: [
        {
          naam: 'L',
          xml: maakBlad(
            [
              ['Applicatie', 'Contract'],
              ['', 'Leverancier', 'Einddatum contract'],
              ['Zaaksysteem', 'Acme', '1-1-2027'],
            ],
            merges,
          ),
        },
      ],
    })
    expect(lezing.kopregel).toBe(2)
    expect(inventarisaties[0]?.applicaties).toMatchObject([
      { naam: 'Zaaksysteem', leverancier: 'Acme', einddatumContract: '2027-01-01' },
    ])
  })

  it('reads the title rows, and the row numbers as Excel shows them', async () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Applicaties gemeente Eikenbroek (testgemeente)</v></c></row>' +
      '<row r="2"><c r="A2" t="str"><v>Gemeentecode: 9911</v></c></row>' +
      '<row r="5"><c r="B5" t="str"><v>Applicatie</v></c><c r="C5" t="str"><v>Leverancier</v></c></row>' +
      '<row r="9"><c r="B9" t="str"><v>Zaaksysteem</v></c></row></sheetData></worksheet>'
    const { inventarisaties, lezing, tellingen } = await read({ bladen: [{ naam: 'L', xml: sheet }] })
    expect(lezing.kopregel).toBe(5)
    expect(inventarisaties[0]?.gemeente).toEqual({ gemeentecode: '9911', naam: 'Eikenbroek' })
    expect(inventarisaties[0]?.applicaties[0]?.plaats.regel).toBe(9)
    expect(tellingen).toEqual({ regelsIn: 4, uit: 1, redenen: [{ reden: 'lege regel', aantal: 3 }] })
  })

  it('leaves out hidden and empty sheets and sheets with another table, and says so', async () => {
    const list = maakBlad([
      ['Applicatie', 'Leverancier'],
      ['Zaaksysteem', 'Acme'],
    ])
    const { lezing, bevindingen, tellingen } = await read({
      bladen: [
        { naam: 'Oud', state: 'hidden', xml: list },
        { naam: 'Zeer oud', state: 'veryHidden', xml: list },
        { naam: 'Leeg', xml: maakBlad([]) },
        {
          naam: 'Leveranciers',
          xml: maakBlad([
            ['Naam', 'Omschrijving'],
            ['Acme', 'bouwer'],
          ]),
        },
        { naam: 'Nu', xml: list },
      ],
    })
    expect(lezing.bladen).toEqual(['Nu'])
    expect(tellingen.uit).toBe(1)
    expect(bevindingen.filter(({ code }) => code === 'blad_overgeslagen').map(({ plaats }) => plaats?.blad)).toEqual([
      'Oud',
      'Zeer oud',
      'Leeg',
      'Leveranciers',
    ])
  })

  it('names the hidden sheets when nothing else holds a list', async () => {
    const hidden = { naam: 'Oud', state: 'hidden', xml: maakBlad([['Applicatie'], ['A']]) }
    const promise = read({ bladen: [hidden, { naam: 'Uitleg', xml: maakBlad([['Lees dit eerst', 'en dan dat']]) }] })
    await expect(promise).rejects.toMatchObject({ code: 'geen_kopregel', detail: expect.stringContaining("'Oud'") })
  })

  it('finds columns that the caller names', async () => {
    const bladen = [
      {
        naam: 'L',
        xml: maakBlad([
          ['Ding', 'Wie'],
          ['Zaaksysteem', 'Acme'],
        ]),
      },
    ]
    const { inventarisaties } = await read({ bladen }, { naam: 'Ding', leverancier: 'wie' })
    expect(inventarisaties[0]?.applicaties[0]).toMatchObject({ naam: 'Zaaksysteem', leverancier: 'Acme' })
  })

  it('accepts tags with a namespace prefix and cells without a reference', async () => {
    const sheet =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="str"><x:v>Applicatie</x:v></x:c><x:c t="str"><x:v>Versie</x:v></x:c></x:row>' +
      '<x:row><x:c t="str"><x:v>Zaaksysteem</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const { inventarisaties } = await read({ bladen: [{ naam: 'L', xml: sheet }] })
    expect(inventarisaties[0]?.applicaties[0]).toMatchObject({ naam: 'Zaaksysteem', versie: '5' })
  })
})
