import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip; `declared` lies about its inflated size, `raw` gives the deflated bytes as they are. */
export type Onderdeel = { readonly naam: string; readonly inhoud: string | Buffer; readonly declared?: number }

/** Writes a zip by hand, so that tests can also make the ones that nobody should. */
export function maakZip(onderdelen: readonly Onderdeel[], flags = 0): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { naam, inhoud, declared } of onderdelen) {
    const data = Buffer.from(inhoud)
    const packed = deflateRawSync(data)
    const name = Buffer.from(naam)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(declared ?? data.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(onderdelen.length, 4)
  end.writeUInt16LE(onderdelen.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

export type TestBlad = { readonly naam: string; readonly state?: string; readonly xml: string }
export type TestWerkmap = {
  readonly bladen: readonly TestBlad[]
  readonly teksten?: readonly string[]
  /** Number formats by id, and the format id of every cell style in order. */
  readonly numFmts?: Readonly<Record<number, string>>
  readonly stijlen?: readonly number[]
  readonly is1904?: boolean
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** The parts of a workbook; sheets get the names blad1.xml, blad2.xml, so that only their relations tell which is which. */
export function maakOnderdelen(werkmap: TestWerkmap): Onderdeel[] {
  const { bladen, teksten = [], numFmts = {}, stijlen = [0], is1904 = false } = werkmap
  const sheets = bladen.map(
    ({ naam, state }, i) =>
      `<sheet name="${naam}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  )
  const relations = bladen.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/blad${i + 1}.xml"/>`,
  )
  const formats = Object.entries(numFmts).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`,
  )
  return [
    {
      naam: '_rels/.rels',
      inhoud: `${HEAD}<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      naam: 'xl/workbook.xml',
      inhoud: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}<Relationship Id="t" Type="${REL}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    },
    { naam: 'xl/sharedStrings.xml', inhoud: `${HEAD}<sst xmlns="${MAIN}">${teksten.join('')}</sst>` },
    {
      naam: 'xl/styles.xml',
      inhoud: `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${stijlen.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    ...bladen.map(({ xml }, i) => ({ naam: `xl/worksheets/blad${i + 1}.xml`, inhoud: `${HEAD}${xml}` })),
  ]
}

export function maakXlsx(werkmap: TestWerkmap): Buffer {
  return maakZip(maakOnderdelen(werkmap))
}

/** A worksheet with inline texts; a number is a number, a string that starts with `<` is the XML of a whole cell. */
export function maakBlad(rijen: readonly (readonly (string | number)[])[], after = ''): string {
  const rows = rijen.map((cellen, r) => {
    const cells = cellen.map((cel, k) => {
      const ref = `${String.fromCharCode(65 + k)}${r + 1}`
      if (typeof cel === 'number') return `<c r="${ref}"><v>${cel}</v></c>`
      if (cel.startsWith('<')) return cel.replace('<c', `<c r="${ref}"`)
      return cel === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t>${escapeXml(cel)}</t></is></c>`
    })
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData>${after}</worksheet>`
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
