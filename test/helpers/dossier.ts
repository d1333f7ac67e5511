import { text as readStream } from 'node:stream/consumers'
import { XMLParser } from 'fast-xml-parser'
import { fromBuffer } from 'yauzl'

/** Unpacks a workbook with other code than wrote it: the text of every part. */
async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failed, zip) => {
      if (failed) return reject(failed)
      zip.on('error', reject).on('end', () => resolve(found))
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (error, stream) => {
          if (error) return reject(error)
          readStream(stream).then((tekst) => {
            found.set(entry.fileName, tekst)
            zip.readEntry()
          }, reject)
        }),
      )
      zip.readEntry()
    })
  })
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  trimValues: false,
  htmlEntities: true,
  isArray: (name) => ['si', 'row', 'c'].includes(name),
})

const textOf = (node: unknown): string => {
  if (typeof node === 'object' && node !== null && '#text' in node) return String(node['#text'])
  return typeof node === 'string' ? node : ''
}

/** The sheets of a workbook as rows of text, in their order; the first row holds the headings. */
export async function readRows(bytes: Uint8Array): Promise<string[][][]> {
  const parts = await unpack(bytes)
  const shared: { si: { t: unknown }[] } = parser.parse(parts.get('xl/sharedStrings.xml') ?? '').sst
  const strings = shared.si.map((entry) => textOf(entry.t))
  const sheets = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))
  return sheets.map((_, at) => {
    const rows: { c?: { '@_t'?: string; v?: unknown }[] }[] = parser.parse(
      parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '',
    ).worksheet.sheetData.row
    return rows.map(({ c = [] }) =>
      c.map((cell) => (cell['@_t'] === 's' ? (strings[Number(textOf(cell.v))] ?? '') : textOf(cell.v))),
    )
  })
}
