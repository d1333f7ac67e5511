import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LandschapStore, openStore, readShippedRelease } from '../../src/storage/index.ts'
import { readFixture, someXml } from '../adapters/ameff/fixture.ts'
import { maakBlad, maakOnderdelen, maakXlsx, maakZip } from '../adapters/xlsx/maak-xlsx.ts'
import { code } from '../helpers/opslag.ts'
import { SOME_GEMEENTEN, someServer } from '../helpers/server.ts'

const URL = '/v1/gemeenten/9911/inventarisaties'
const LIST = maakBlad([
  ['Applicatie', 'Leverancier'],
  ['Zaaksysteem Noord', 'Maker'],
])
const sheet = (xml: string) => maakZip(maakOnderdelen({ bladen: [{ naam: 'Lijst', xml }] }))
const whole = maakXlsx({ bladen: [{ naam: 'Lijst', xml: LIST }] })
const ENTITIES = '<!DOCTYPE model [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

let store: LandschapStore
let app: FastifyInstance

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await store.gemeenten.save(SOME_GEMEENTEN)
  const release = { status: 'gepubliceerd', bestandshash: 'meegeleverd' } as const
  await store.referentiemodellen.add(await readShippedRelease(), release)
  app = await someServer({ store })
})

afterAll(async () => {
  await app.close()
  await store.close()
})

const upload = (payload: Buffer | string, headers: Record<string, string> = {}, url = URL) =>
  app.inject({ method: 'POST', url, headers: { 'content-type': 'application/octet-stream', ...headers }, payload })

/** What there is of the gemeente that files are sent to. */
async function readStored() {
  const { gemeenten } = await store.revisies.read([code('9911')])
  return { revisie: gemeenten.get(code('9911')), inventarisaties: await store.inventarisaties.list([code('9911')]) }
}

describe('POST /gemeenten/{gemeentecode}/inventarisaties with a file that cannot be used', () => {
  it.each<[string, number, () => Buffer | string, Record<string, string>?]>([
    ['nothing', 400, () => ''],
    ['only space', 400, () => ' \n\n'],
    ['a picture', 415, () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a type that no list has', 415, () => '%PDF-1.7\n', { 'content-type': 'application/pdf' }],
    ['XLSX that was cut off', 400, () => whole.subarray(0, whole.length - 40)],
    ['XLSX that inflates a thousand times', 400, () => sheet(maakBlad([['Applicatie']], ' '.repeat(60_000_000)))],
    ['XLSX with a DOCTYPE', 400, () => sheet(`<!DOCTYPE x [<!ENTITY a "lol">]>${LIST}`)],
    ['XML that is a bomb of entities', 400, () => someXml('<name>&b;</name>', { prolog: ENTITIES })],
    [
      'XML that asks for a file of the server',
      400,
      () => someXml('<name>&x;</name>', { prolog: '<!DOCTYPE model [<!ENTITY x SYSTEM "file:///etc/passwd">]>' }),
    ],
    ['XML that is no model', 415, () => '<catalogus><pakket/></catalogus>', { 'content-type': 'application/xml' }],
    ['JSON that breaks off', 400, () => '{"applicaties": [{"naam": "Zaak', { 'content-type': 'application/json' }],
    ['JSON of something else', 415, () => '{"recepten": []}', { 'content-type': 'application/json' }],
    ['a list without a heading', 400, () => 'aap;noot;mies\n1;2;3\n4;5;6\n', { 'content-type': 'text/csv' }],
    ['gzip that holds more than 64 MB', 413, () => gzipSync(Buffer.alloc(70_000_000)), { 'content-encoding': 'gzip' }],
    ['more than 64 MB', 413, () => Buffer.alloc(64 * 1024 * 1024 + 1, 'a;b\n')],
  ])('%s: %i in Dutch, and nothing is stored', async (_, status, make, headers) => {
    const before = await readStored()
    const answer = await upload(make(), headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    const { title, detail } = answer.json()
    expect([title.length > 3, detail.length > 20]).toEqual([true, true])
    expect(answer.body).not.toMatch(/ at .*\.[tj]s:|node_modules|Error:|root:/)
    expect(await readStored()).toEqual(before)
  })

  it('refuses a release that is no GEMMA, and one of another file under a versie that is there', async () => {
    const xml = { 'content-type': 'application/xml' }
    const before = await store.referentiemodellen.list()
    const other = await upload(readFixture('swc-nieuw.xml'), xml, '/v1/referentiemodellen')
    expect([other.statusCode, other.json().title]).toEqual([400, 'Geen release van GEMMA'])
    const known = readFixture('gemma-nieuw.xml').toString('utf8').replaceAll('2031-06-01', '2026-06-30')
    expect((await upload(known, xml, '/v1/referentiemodellen')).statusCode).toBe(409)
    expect(await store.referentiemodellen.list()).toEqual(before)
  })
})

describe('POST /gemeenten/{gemeentecode}/inventarisaties with a file that has something odd', () => {
  const csv = { 'content-type': 'text/csv' }
  const codes = (body: string): string[] =>
    JSON.parse(body).bevindingen.map((bevinding: { readonly code: string }) => bevinding.code)

  it.each<[string, () => Buffer | string, number]>([
    ['two headings', () => 'Applicatie;Leverancier\nZaakweg;Maker\nApplicatie;Leverancier\nParko;Maker\n', 2],
    ['the same row three times', () => `Applicatie;Leverancier\n${'Zaakweg;Maker\n'.repeat(3)}`, 1],
    ['a cell of 10,000 characters', () => `Applicatie;Omschrijving\nZaakweg;${'x'.repeat(10_000)}\n`, 1],
    ['a referentiecomponent that does not exist', () => 'Applicatie;Referentiecomponent\nZaakweg;Bestaat niet\n', 1],
    [
      'a cell in the last corner of the sheet',
      () =>
        sheet(
          LIST.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData>'),
        ),
      1,
    ],
  ])('%s: takes in the rest, and the report says so', async (_, make, applicaties) => {
    const answer = await upload(make(), csv)
    expect([answer.statusCode, answer.json().applicaties]).toEqual([201, applicaties])
    const { regelsIn, uit, redenen } = answer.json().tellingen
    const left = redenen.reduce((sum: number, reden: { readonly aantal: number }) => sum + reden.aantal, 0)
    expect(regelsIn).toBe(uit + left)
    expect(codes(answer.body).length + redenen.length).toBeGreaterThan(0)
  })

  it('reads UTF-16 and Windows-1252 as what they are', async () => {
    const text = 'Applicatie;Leverancier\nÉénloket;Maker\n'
    for (const payload of [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'latin1')]) {
      const answer = await upload(payload, csv, '/v1/gemeenten/9913/inventarisaties')
      expect(answer.statusCode).toBe(201)
      const { resultaten } = (await app.inject('/v1/gemeenten/9913/applicaties')).json()
      expect(resultaten[0].naam).toBe('Éénloket')
    }
  })

  it('gives a formula out as text, in a file that a spreadsheet opens', async () => {
    const url = '/v1/gemeenten/9912'
    const made = await upload(
      "Applicatie;Leverancier\n=cmd|'/c calc'!A1;Maker\n+1+1;Maker\n",
      csv,
      `${url}/inventarisaties`,
    )
    expect(made.statusCode).toBe(201)
    const file = await app.inject({ url: `${url}/applicaties`, headers: { accept: 'text/csv' } })
    const cells = file.body.split(/\r?\n/).flatMap((line) => line.split(','))
    expect(file.body).toContain('cmd|')
    expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([])
  })

  it('gives the report of before for the same file again, and stores nothing', async () => {
    const first = await upload('Applicatie\nZaakweg tweemaal\n', csv)
    const before = await readStored()
    const again = await upload('Applicatie\nZaakweg tweemaal\n', csv)
    expect([first.statusCode, again.statusCode]).toEqual([201, 200])
    expect(again.json()).toEqual(first.json())
    expect(await readStored()).toEqual(before)
  })
})

describe('a text with a NUL in it', () => {
  it.each([
    ['POST', '/v1/sleutels', { rol: 'beheerder', omschrijving: 'a\u0000b' }],
    ['POST', '/v1/samenvoegingen', { links: 'a\u0000', rechts: 'b', besluit: 'apart' }],
    ['PUT', '/v1/gemeenten/9950', { naam: 'a\u0000b' }],
    ['GET', '/v1/pakketten?search=%00', undefined],
    ['GET', '/v1/pakketten/a%00b', undefined],
    ['GET', '/v1/samenwerkingsverbanden/a%00b', undefined],
  ] as const)('%s %s is no fault of ours', async (method, url, payload) => {
    const answer = await app.inject({ method, url, ...(payload === undefined ? {} : { payload }) })
    expect([200, 400, 404]).toContain(answer.statusCode)
  })
})

describe('a number that is left empty', () => {
  it('is refused, not read as 0', async () => {
    const answer = await app.inject('/v1/gemeenten/9911/partners?grootsteOnzekerheid=')
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ invalidParams: [{ in: 'query', name: 'grootsteOnzekerheid' }] })
  })
})
