import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { isAmeff, readAmeffLandschap, readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { catchError, gzipSync, readFixture, someXml } from './fixture.ts'

const gemma = readFixture('gemma-oud.xml')
const bestand = 'model.xml'

describe.each([
  ['readReferentiemodel', (bytes: Uint8Array) => readReferentiemodel(bytes, { bestand })],
  ['readAmeffLandschap', (bytes: Uint8Array) => readAmeffLandschap(bytes, { bestand })],
])('%s refuses', (_, read) => {
  const huge = Buffer.alloc(201 * 1024 * 1024, ' ')
  it.each([
    ['an empty file', 'leeg_bestand', Buffer.alloc(0)],
    ['a table', 'onbekend_formaat', Buffer.from('naam;leverancier\nParko;Parkwerk\n')],
    ['other XML', 'onbekend_formaat', Buffer.from('<catalogus><pakket/></catalogus>')],
    ['a model in another namespace', 'onbekend_formaat', Buffer.from('<model xmlns="urn:iets"/>')],
    [
      "Archi's own file",
      'onbekend_formaat',
      Buffer.from('<a:model xmlns:a="http://www.archimatetool.com/archimate"/>'),
    ],
    ['ArchiMate 2', 'onbekend_formaat', Buffer.from('<model xmlns="http://www.opengroup.org/xsd/archimate"/>')],
    ['gzip without XML', 'onbekend_formaat', gzipSync(Buffer.alloc(1_000_000))],
    ['a DOCTYPE', 'onveilig_bestand', someXml('', { prolog: '<!DOCTYPE model [<!ENTITY a "b">]>' })],
    ['a DOCTYPE behind comments', 'onveilig_bestand', someXml('', { prolog: '<!-- a --><?b c?><!doctype model>' })],
    ['a DOCTYPE far away', 'onveilig_bestand', someXml('', { prolog: `<!-- ${'x'.repeat(99_999)} --><!DOCTYPE m>` })],
    ['very deep nesting', 'onveilig_bestand', someXml(`<elements>${'<a>'.repeat(100_000)}`)],
    ['an unknown entity', 'onleesbaar_bestand', someXml('<name>&nbsp;</name>')],
    ['tags that cross', 'onleesbaar_bestand', someXml('<name>Parko</naam>')],
    ['two roots', 'onleesbaar_bestand', Buffer.concat([someXml(''), Buffer.from('<model/>')])],
    ['half a gzip file', 'onleesbaar_bestand', gzipSync(gemma).subarray(0, 900)],
    ['more than 200 MB', 'bestand_te_groot', huge],
    ['more than 200 MB in gzip', 'bestand_te_groot', gzipSync(Buffer.concat([someXml('').subarray(0, 60), huge]))],
    ['too many elements', 'bestand_te_groot', someXml(`<elements>${'<element/>'.repeat(200_001)}</elements>`)],
  ])('%s with code %s', (_name, code, bytes) => {
    const error = catchError(() => read(bytes))
    expect(error.code).toBe(code)
    expect(error.detail).toContain(bestand)
  })

  it('a file that was cut off, wherever, and names the last line', () => {
    const lines = gemma.toString('utf8').split('\n')
    for (const count of [4, 30, 200, lines.length - 2]) {
      const error = catchError(() => read(Buffer.from(lines.slice(0, count).join('\n'))))
      expect(error.code).toBe('onleesbaar_bestand')
      expect(error.detail).toContain(`regel ${count}:`)
      expect(error.detail).toContain('opnieuw')
    }
  })
})

describe('readReferentiemodel', () => {
  const text = gemma.toString('utf8').replace('Parkeercomponent', 'Café – € parkeren')
  const names = (bytes: Uint8Array) =>
    readReferentiemodel(bytes, { bestand }).referentiemodel.referentiecomponenten.map(({ naam }) => naam)
  const declare = (codering: string) => text.replace('encoding="UTF-8"', `encoding="${codering}"`)

  it.each([
    ['gzip', gzipSync(Buffer.from(text))],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8 without declaration', Buffer.from(text.replace(/^<\?xml.*?\?>\n/, ''))],
    ['UTF-16 little-endian', iconv.encode(declare('UTF-16'), 'utf-16le', { addBOM: true })],
    ['UTF-16 big-endian', iconv.encode(declare('UTF-16'), 'utf-16be', { addBOM: true })],
    ['UTF-16 without BOM', iconv.encode(declare('UTF-16'), 'utf-16le')],
    ['Windows-1252', iconv.encode(declare('windows-1252'), 'windows-1252')],
    ['Windows-1252 that calls itself ISO-8859-1', iconv.encode(declare('ISO-8859-1'), 'windows-1252')],
    ['text that only says it is UTF-16', Buffer.from(declare('UTF-16'))],
  ])('reads %s', (_name, bytes) => {
    expect(names(bytes)).toContain('Café – € parkeren')
  })

  it('reads Windows-1252 that says it is UTF-8, with a bevinding', () => {
    const bytes = iconv.encode(text, 'windows-1252')
    expect(names(bytes)).toContain('Café – € parkeren')
    expect(readReferentiemodel(bytes, { bestand }).bevindingen.map(({ code }) => code)).toContain('codering_onzeker')
  })
})

describe('isAmeff', () => {
  it.each([
    ['the root tag with any prefix', someXml('').toString(), true],
    ['a prefix', '<am:model xmlns:am="http://www.opengroup.org/xsd/archimate/3.0/">', true],
    [
      'comments before it',
      '\uFEFF<?xml version="1.0"?><!-- a > b --> <model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">',
      true,
    ],
    ['another root', '<modellen xmlns="http://www.opengroup.org/xsd/archimate/3.0/">', false],
    ['another namespace', '<model xmlns="urn:iets">', false],
    ['a DOCTYPE', '<!DOCTYPE model><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">', false],
    ['a table', 'naam;leverancier', false],
    ['nothing', '', false],
  ])('answers %s', (_name, head, expected) => {
    expect(isAmeff(head)).toBe(expected)
  })
})
