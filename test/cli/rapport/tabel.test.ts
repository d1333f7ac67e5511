import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { wrapText, writeTabel } from '../../../src/cli/rapport/tabel.ts'

describe('wrapText', () => {
  it('breaks between words', () => {
    expect(wrapText('een twee drie', 8)).toEqual(['een twee', 'drie'])
  })

  it('breaks a word behind its hyphen, and shows a soft hyphen only where it breaks', () => {
    expect(wrapText('Geo-gegevens', 8)).toEqual(['Geo-', 'gegevens'])
    expect(wrapText('Functie\u00adoverlap', 8)).toEqual(['Functie-', 'overlap'])
    expect(wrapText('Functie\u00adoverlap', 20)).toEqual(['Functieoverlap'])
  })

  it('cuts a word that is wider than a line', () => {
    expect(wrapText('abcdefgh', 3)).toEqual(['abc', 'def', 'gh'])
  })

  it('keeps a number with its sign, and gives the first line its own width', () => {
    expect(wrapText('47,8\u00a0% van 12', 6)).toEqual(['47,8\u00a0%', 'van 12'])
    expect(wrapText('een twee drie', 4, 8)).toEqual(['een twee', 'drie'])
  })

  it('gives one empty line for an empty text', () => {
    expect(wrapText('', 10)).toEqual([''])
  })

  it('gives no line wider than asked and loses no letter, also with wide characters', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z漢 ]{0,60}$/), fc.integer({ min: 2, max: 20 }), (text, breedte) => {
        const lines = wrapText(text, breedte)
        expect(lines.every((line) => stringWidth(line) <= breedte)).toBe(true)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})

describe('writeTabel', () => {
  const kolommen = [{ kop: 'Naam' }, { kop: 'Aantal', uitlijning: 'rechts' }] as const

  it('stands text left and numbers right, under a rule', () => {
    expect(writeTabel(kolommen, [['zaaksysteem', '12']], 40)).toEqual([
      'Naam         Aantal',
      '───────────  ──────',
      'zaaksysteem      12',
    ])
  })

  it('wraps the widest column in its own cell when the table is too wide', () => {
    expect(writeTabel(kolommen, [['een lange naam die niet past', '3']], 20)).toEqual([
      'Naam          Aantal',
      '────────────  ──────',
      'een lange          3',
      'naam die',
      'niet past',
    ])
  })

  it('wraps a heading before it wraps what is under it', () => {
    const [first, second, , row] = writeTabel(
      [{ kop: 'A' }, { kop: 'Functie\u00adoverlap' }],
      [['lange tekst', '1']],
      22,
    )
    expect([first, second, row]).toEqual(['A            Functie-', '             overlap', 'lange tekst  1'])
  })

  it('fits the width it is given while words and columns allow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.lorem(), fc.lorem(), fc.nat().map(String)), { maxLength: 6 }), (rijen) => {
        const lines = writeTabel([{ kop: 'een' }, { kop: 'twee' }, { kop: 'drie' }], rijen, 60)
        expect(lines.every((line) => stringWidth(line) <= 60)).toBe(true)
      }),
    )
  })

  it('is empty without rows', () => {
    expect(writeTabel(kolommen, [], 40)).toEqual([])
  })
})
