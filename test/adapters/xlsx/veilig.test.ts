import { describe, expect, it } from 'vitest'
import { readXlsx } from '../../../src/adapters/xlsx/index.ts'
import { maakBlad, maakOnderdelen, maakXlsx, maakZip } from './maak-xlsx.ts'

const LIST = maakBlad([
  ['Applicatie', 'Leverancier'],
  ['Zaaksysteem', 'Acme'],
])
const parts = (xml: string) => maakOnderdelen({ bladen: [{ naam: 'L', xml }] })
const read = (bytes: Uint8Array) => readXlsx(bytes, { bestand: 'lijst.xlsx' })

/** Which code reading ends in. What it costs stands in the bench, not in a test. */
async function findOutcome(bytes: Buffer): Promise<unknown> {
  return read(bytes).then(
    () => 'gelezen',
    (error: { code?: unknown }) => error.code,
  )
}

describe('readXlsx on files that harm', () => {
  it.each([
    [
      'a workbook that inflates a thousand times',
      () => maakZip(replace(maakBlad([['Applicatie']], ' '.repeat(60_000_000)))),
      'onveilig_bestand',
    ],
    [
      'a size that the zip declares',
      () => maakZip(parts(LIST).map((part) => ({ ...part, declared: 90_000_000 }))),
      'onveilig_bestand',
    ],
    [
      'more bytes than the zip declares',
      () => maakZip(replace(maakBlad([['Applicatie']], ' '.repeat(60_000_000)), 1_000)),
      'onleesbaar_bestand',
    ],
  ])('refuses %s', async (_, make, expected) => {
    expect(await findOutcome(make())).toBe(expected)
  })

  it('refuses a declared size above 64 MB that is not packed too well, and says the limit', async () => {
    const ruis = { inhoud: randomText(2_000_000), declared: 70_000_000 }
    const big = maakZip([...parts(LIST), { naam: 'xl/ruis.xml', ...ruis }])
    await expect(read(big)).rejects.toMatchObject({
      code: 'bestand_te_groot',
      detail: expect.stringContaining('64 MB'),
    })
    const pivot = maakZip([...parts(LIST), { naam: 'xl/pivotCache/pivotCacheRecords1.xml', ...ruis }])
    expect(await findOutcome(pivot)).toBe('gelezen')
  })

  it('refuses a DOCTYPE', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "lol">]>${LIST}`
    await expect(read(maakZip(parts(bomb)))).rejects.toMatchObject({ code: 'onveilig_bestand' })
  })

  it('refuses a text without end', async () => {
    const endless = LIST.replace('Zaaksysteem', randomText(6_000_000))
    await expect(read(maakZip(parts(endless)))).rejects.toMatchObject({ code: 'onveilig_bestand' })
  })

  it('does not make room for a cell in the last corner of the sheet, and says that it was left out', async () => {
    const corner = LIST.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>',
    )
    const { tellingen, bevindingen } = await read(maakZip(parts(corner)))
    expect(tellingen).toMatchObject({ regelsIn: 1, uit: 1 })
    expect(bevindingen.map(({ code }) => code)).toContain('regel_onregelmatig')
  })

  it('reads a row far below without the empty rows between', async () => {
    const far = LIST.replace(
      '</sheetData>',
      '<row r="1048576"><c r="A1048576" t="str"><v>Ver weg</v></c></row></sheetData>',
    )
    const { inventarisaties, tellingen } = await read(maakZip(parts(far)))
    expect(inventarisaties[0]?.applicaties[1]?.plaats.regel).toBe(1_048_576)
    expect(tellingen).toMatchObject({ regelsIn: 3, uit: 2 })
  })

  it('refuses more than 200,000 rows', async () => {
    const rows = Array.from(
      { length: 200_001 },
      (_, i) => `<row><c t="str"><v>${(i * 2654435761) % 4294967296}</v></c></row>`,
    )
    const many = `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`
    await expect(read(maakZip(parts(many)))).rejects.toMatchObject({ code: 'bestand_te_groot' })
  })

  it('refuses more than five million cells', async () => {
    const wide = '<row><c r="SF1" t="str"><v>x</v></c></row>'.repeat(11_000)
    await expect(read(maakZip(parts(`<worksheet><sheetData>${wide}</sheetData></worksheet>`)))).rejects.toMatchObject({
      code: 'bestand_te_groot',
    })
  })

  it('does not loop over a merged range of a million rows', async () => {
    const merges = `<mergeCells>${'<mergeCell ref="A2:XFD1048576"/>'.repeat(50)}</mergeCells>`
    expect(await findOutcome(maakZip(parts(maakBlad([['Applicatie'], ['Zaaksysteem']], merges))))).toBe('gelezen')
  })
})

describe('readXlsx on files that are no workbook', () => {
  it('says that a zip is cut off', async () => {
    const whole = maakXlsx({ bladen: [{ naam: 'L', xml: LIST }] })
    await expect(read(whole.subarray(0, whole.length - 40))).rejects.toMatchObject({ code: 'onleesbaar_bestand' })
  })

  it('says that XML is broken', async () => {
    await expect(read(maakZip(parts('<worksheet><sheetData><row></sheetData>')))).rejects.toMatchObject({
      code: 'onleesbaar_bestand',
    })
  })

  it('says that the file has a password or is an old .xls', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    await expect(read(ole)).rejects.toMatchObject({
      code: 'onleesbaar_bestand',
      detail: expect.stringMatching(/\.xls\b.*wachtwoord/),
    })
    await expect(read(maakZip(parts(LIST), 1))).rejects.toMatchObject({ detail: expect.stringContaining('wachtwoord') })
  })

  it.each([
    ['OpenDocument', 'content.xml', /\.ods/],
    ['binary workbook', 'xl/workbook.bin', /\.xlsb/],
    ['Word document', 'word/document.xml', /geen Excel-werkmap/],
  ])('says what else a zip is: %s', async (_, naam, detail) => {
    const zip = maakZip([{ naam, inhoud: '<x/>' }])
    await expect(read(zip)).rejects.toMatchObject({ code: 'onbekend_formaat', detail: expect.stringMatching(detail) })
  })

  it('refuses no bytes, and bytes that are no zip', async () => {
    await expect(read(new Uint8Array())).rejects.toMatchObject({ code: 'leeg_bestand' })
    await expect(read(Buffer.from('Applicatie;Leverancier'))).rejects.toMatchObject({ code: 'onbekend_formaat' })
  })
})

function replace(xml: string, declared?: number) {
  return parts(LIST).map((part) =>
    part.naam === 'xl/worksheets/blad1.xml'
      ? { naam: part.naam, inhoud: xml, ...(declared === undefined ? {} : { declared }) }
      : part,
  )
}

/** Letters that do not pack well, the same in every run. */
function randomText(length: number): string {
  let seed = 1
  const text = Buffer.alloc(length)
  for (let index = 0; index < length; index++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
    text[index] = 97 + ((seed >> 16) % 26)
  }
  return text.toString('latin1')
}
