import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeTekst, readCsv } from '../../../src/adapters/csv/index.ts'
import { snijRijen } from '../../../src/adapters/csv/rijen.ts'
import { findScheiding } from '../../../src/adapters/csv/scheidingsteken.ts'
import { LandschapError } from '../../../src/core/errors.ts'

describe('decodeTekst', () => {
  const text = 'Applicatie;Café ’s – €\nZaaksysteem;x\n'
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 met BOM', Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16BE', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ])('reads %s', (codering, bytes) => {
    expect(decodeTekst(bytes, 'x.csv')).toEqual({ tekst: text, codering, isOnzeker: false })
  })

  it('knows UTF-16 without BOM by its NUL bytes', () => {
    expect(decodeTekst(Buffer.from(text, 'utf16le'), 'x.csv').codering).toBe('UTF-16LE')
    expect(decodeTekst(Buffer.from(text, 'utf16le').swap16(), 'x.csv').tekst).toBe(text)
  })

  it('is not sure of bytes that fit no encoding', () => {
    expect(decodeTekst(Buffer.from('Caf\x81;Ã©n', 'latin1'), 'x.csv').isOnzeker).toBe(true)
  })

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 x')],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a zip', Buffer.from('PK\u0003\u0004x', 'latin1')],
    ['rubbish', Buffer.from(Array.from({ length: 500 }, (_, i) => (i * 37) % 256))],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeTekst(bytes, 'x.csv')).toThrow(expect.objectContaining({ code: 'onbekend_formaat' }))
  })
})

describe('findScheiding', () => {
  it.each([
    ['a;b,c;d\n1;2,5;3\n4;5,5;6', ';'],
    ['a,b\n"x;y;z",1\n"p;q;r",2', ','],
    ['a\tb\n1, 2\t3', '\t'],
    ['a|b\n1|2', '|'],
    ['Overzicht, versie 2, maart\na;b;c\n1;2;3\n4;5;6', ';'],
    ['alleen\nnamen', ';'],
  ])('cuts %j at %j', (text, teken) => {
    expect(findScheiding(text).teken).toBe(teken)
  })

  it('does what a first line sep= says', () => {
    expect(findScheiding('sep=,\r\na;b,c;d\n')).toEqual({ teken: ',', begin: 7 })
  })
})

describe('snijRijen', () => {
  it('cuts as csv-parse does, whatever stands in the cells', () => {
    const cel = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', ';') })
    fc.assert(
      fc.property(fc.array(fc.array(cel, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = table.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\n')
        const { rijen } = snijRijen(text, ',')
        expect(rijen.map(({ cellen }) => cellen)).toEqual(parse(text, { relax_column_count: true }))
        expect(rijen.map(({ cellen }) => cellen)).toEqual(table)
      }),
    )
  })

  it('counts the physical lines before a row, those inside cells included', () => {
    const { rijen } = snijRijen('sep=;\r\na;"b\r\nc\r\nd"\r\n\r\ne;f\r\n', ';', 7)
    expect(rijen.map(({ regel }) => regel)).toEqual([2, 5, 6])
  })

  it('loses one cell, not the file, to a quote that nobody closes', () => {
    const { rijen, openAanhalingstekens } = snijRijen('a;b\n1;"open\n2;"dicht"\n3;"laatste', ';')
    expect(rijen.map(({ cellen }) => cellen)).toEqual([
      ['a', 'b'],
      ['1', 'open'],
      ['2', 'dicht'],
      ['3', 'laatste'],
    ])
    expect(openAanhalingstekens).toEqual([2, 4])
  })

  it('keeps quotes inside a cell', () => {
    expect(snijRijen('scherm 19" breed;x', ';').rijen[0]?.cellen).toEqual(['scherm 19" breed', 'x'])
  })
})

describe('readCsv', () => {
  const read = (text: string) => readCsv(Buffer.from(text), { bestand: 'x.csv' })

  it('says which encoding, separator and columns it read', () => {
    expect(read('sep=;\r\nNr.;Applicatie\r\n1;Zaaksysteem\r\n').lezing).toEqual({
      codering: 'UTF-8',
      scheidingsteken: ';',
      kopregel: 2,
      kolommen: [
        { kolom: 'Nr.', gelezenAls: null },
        { kolom: 'Applicatie', gelezenAls: 'naam' },
      ],
    })
  })

  it('refuses an empty file, and one without text', () => {
    expect(() => read('')).toThrow(expect.objectContaining({ code: 'leeg_bestand' }))
    expect(() => read(' \r\n;;;\r\n')).toThrow(expect.objectContaining({ code: 'leeg_bestand' }))
  })

  it('reads on past ragged rows and open quotes, and says where they are', () => {
    const { tellingen, bevindingen } = read('Applicatie;Leverancier\nA\nB;x;te veel\nC;"open\nD;y\n')
    expect(tellingen).toEqual({ regelsIn: 4, uit: 4, redenen: [] })
    expect(bevindingen.map(({ code, plaats }) => [code, plaats?.regel])).toEqual([
      ['regel_onregelmatig', 4],
      ['regel_onregelmatig', 2],
      ['regel_onregelmatig', 3],
    ])
  })

  it('cuts a text of more than 10,000 characters and reads the rest', () => {
    const { inventarisaties, bevindingen } = read(`Applicatie;Omschrijving\nA;${'x'.repeat(300_000)}\nB;y\n`)
    expect(inventarisaties[0]?.applicaties.map(({ omschrijving }) => omschrijving?.length)).toEqual([10_000, 1])
    expect(bevindingen).toMatchObject([{ code: 'waarde_afgekapt', plaats: { regel: 2, kolom: 'Omschrijving' } }])
  })

  it('gives a reading or says why not, whatever the bytes', () => {
    const line = fc.string({
      unit: fc.constantFrom('Applicatie', ';', '"', '\n', '\r', 'x', '@', '06-12345678', '€', '\u0000', ' '),
    })
    fc.assert(
      fc.property(line, (text) => {
        try {
          const { tellingen } = read(text)
          const reasons = tellingen.redenen.reduce((sum, { aantal }) => sum + aantal, 0)
          expect(tellingen.uit + reasons).toBe(tellingen.regelsIn)
        } catch (error) {
          if (!(error instanceof LandschapError)) throw error
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
