import { text as readStream } from 'node:stream/consumers'
import { XMLParser } from 'fast-xml-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromBuffer } from 'yauzl'
import { writeVergelijkingXlsx } from '../../../src/adapters/xlsx/write.ts'
import type { Rapport } from '../../../src/core/model/rapport.ts'
import { someHostileRapport } from '../../helpers/hostile-rapport.ts'
import { someRapport } from '../../helpers/rapport.ts'

/** Unpacks a workbook with other code than wrote it: the text of every part, and the date of its entry. */
async function unpack(bytes: Uint8Array): Promise<Map<string, { tekst: string; datum: Date }>> {
  const found = new Map<string, { tekst: string; datum: Date }>()
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      zip.on('error', reject).on('end', () => resolve(found))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error)
          readStream(stream).then((tekst) => {
            found.set(entry.fileName, { tekst, datum: entry.getLastModDate() })
            zip.readEntry()
          }, reject)
        }),
      )
      zip.readEntry()
    })
  })
}

type Cel = { plaats: string; soort: string; waarde: string }
type Blad = { naam: string; xml: string; cellen: Cel[] }

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => ['si', 'row', 'c', 'sheet'].includes(name),
})

const textOf = (node: unknown): string => {
  if (typeof node === 'object' && node !== null && '#text' in node) return String(node['#text'])
  return typeof node === 'string' ? node : ''
}

async function readWerkmap(rapport: Rapport): Promise<Blad[]> {
  const parts = await unpack(await writeVergelijkingXlsx(rapport))
  const partText = (name: string) => parts.get(name)?.tekst ?? ''
  const strings = parser.parse(partText('xl/sharedStrings.xml')).sst.si.map((entry: { t: unknown }) => textOf(entry.t))
  const sheets: { '@_name': string }[] = parser.parse(partText('xl/workbook.xml')).workbook.sheets.sheet
  return sheets.map((sheet, at) => {
    const xml = partText(`xl/worksheets/sheet${at + 1}.xml`)
    const rows: { c?: { '@_r': string; '@_t'?: string; v?: unknown; f?: unknown }[] }[] =
      parser.parse(xml).worksheet.sheetData.row
    const cellen = rows.flatMap(({ c = [] }) =>
      c.map((cell) => ({
        plaats: cell['@_r'],
        soort: cell.f === undefined ? (cell['@_t'] ?? 'n') : 'formule',
        waarde: cell['@_t'] === 's' ? strings[Number(textOf(cell.v))] : textOf(cell.v),
      })),
    )
    return { naam: sheet['@_name'], xml, cellen }
  })
}

describe('writeVergelijkingXlsx', () => {
  let bladen: Blad[]
  const bladOf = (naam: string) => bladen.find((blad) => blad.naam === naam) ?? { naam: '', xml: '', cellen: [] }
  const celAt = (naam: string, plaats: string) => bladOf(naam).cellen.find((cel) => cel.plaats === plaats)

  beforeAll(async () => {
    bladen = await readWerkmap(someRapport())
  })

  it('writes the sheets in reading order', () => {
    expect(bladen.map(({ naam }) => naam)).toEqual([
      'Samenvatting',
      'Paren',
      'Matrix',
      'Hiaten',
      'Dubbelingen',
      'Toewijzen',
      'Bevindingen',
      'Toelichting',
    ])
  })

  it('keeps the headings in view and filters every table over all its rows', () => {
    // by hand: 3 pairs, 9 components under a legend and a heading, 4 hiaten, 1 dubbeling, 2 open, 3 + 1 bevindingen
    const found = bladen
      .slice(1, 7)
      .map(({ xml }) => [/ySplit="(\d+)"/.exec(xml)?.[1], /<autoFilter ref="([^"]+)"/.exec(xml)?.[1]])
    expect(found).toEqual([
      ['1', 'A1:O4'],
      ['2', 'A2:H11'],
      ['1', 'A1:F5'],
      ['1', 'A1:F2'],
      ['1', 'A1:K3'],
      ['1', 'A1:H5'],
    ])
    expect(bladOf('Samenvatting').xml).not.toContain('autoFilter')
    // title, gemeenten and peildatum
    expect(bladOf('Samenvatting').xml).toContain('ySplit="3"')
  })

  it('prints landscape on A4, as wide as one page', () => {
    for (const { xml } of bladen) {
      expect(xml).toContain('<pageSetUpPr fitToPage="1"/>')
      expect(xml).toMatch(/<pageSetup [^>]*orientation="landscape"[^>]*fitToWidth="1" fitToHeight="0"/)
    }
  })

  it('writes shares as numbers and what is undefined as a dash', () => {
    // by hand: Hazelmonde and Wilgenrade share 4 of 6; Kraaiendrecht and Wilgenrade share 2, both zaak with one pakket
    expect(celAt('Paren', 'C2')).toEqual({ plaats: 'C2', soort: 'n', waarde: String(4 / 6) })
    expect(celAt('Matrix', 'E8')).toEqual({ plaats: 'E8', soort: 's', waarde: '–' })
  })

  it('shows pakketten in the matrix, and in words what is no use', () => {
    const row = (naam: string) => {
      const at = bladOf('Matrix')
        .cellen.find(({ waarde }) => waarde === naam)
        ?.plaats.slice(1)
      return ['D', 'F', 'G', 'H'].map((column) => celAt('Matrix', `${column}${at}`)?.waarde)
    }
    expect(row('Financieelcomponent')).toEqual([
      'P  zelfde pakket',
      'Grootboek Online\nKasboek',
      'Grootboek Online',
      'hiaat',
    ])
    expect(row('Inkomenscomponent')).toEqual(['–', 'Inkomensregie', 'onbekend', 'elders belegd: Werkplein Oost'])
    expect(row('Marktcomponent')).toEqual(['–', 'niet aanwezig', 'niet aanwezig', 'niet aanwezig'])
  })

  it('gives the same bytes every time, dated on the peildatum', async () => {
    const first = await writeVergelijkingXlsx(someRapport())
    expect(Buffer.from(await writeVergelijkingXlsx(someRapport())).equals(Buffer.from(first))).toBe(true)
    for (const { datum } of (await unpack(first)).values()) {
      expect([datum.getFullYear(), datum.getMonth() + 1, datum.getDate()]).toEqual([2026, 11, 24])
    }
  })

  it('holds no formula, whatever the names are: each stays a text cell with its own characters', async () => {
    const hostile = await readWerkmap(someHostileRapport())
    const cellen = hostile.flatMap((blad) => blad.cellen)
    expect(cellen.filter(({ soort }) => soort === 'formule')).toEqual([])
    const traps = cellen.filter(({ waarde }) => /^[=+\-@]/.test(waarde))
    expect(new Set(traps.map(({ soort }) => soort))).toEqual(new Set(['s']))
    expect(traps.map(({ waarde }) => waarde)).toContain('=HYPERLINK("http://voorbeeld.invalid";"klik")')
    expect(cellen.some(({ waarde }) => waarde === '<script>alert(1)</script>')).toBe(true)
  })

  it('drops what XML cannot hold', async () => {
    const parts = await unpack(await writeVergelijkingXlsx(someHostileRapport()))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    for (const { tekst } of parts.values()) expect(tekst).not.toMatch(/[\u0000-\u0008\u000b\u001b\u202e\ufffd]/)
  })

  it('has only headings where there is nothing to list', async () => {
    const { vergelijking, ...rapport } = someRapport()
    const empty = { ...vergelijking, componenten: [] }
    const sheets = await readWerkmap({ ...rapport, nietToegewezen: [], vergelijking: empty })
    expect(sheets.find(({ naam }) => naam === 'Hiaten')?.xml).toContain('<autoFilter ref="A1:F1"/>')
    expect(sheets.find(({ naam }) => naam === 'Toewijzen')?.xml).toContain('<autoFilter ref="A1:K1"/>')
  })
})
