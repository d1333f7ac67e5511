import { describe, expect, it } from 'vitest'
import { assignGemeenten } from '../../../src/app/bestanden/assign-gemeenten.ts'
import type { BekendeGemeente, GemeenteOpgave } from '../../../src/app/index.ts'
import { Gemeentecode } from '../../../src/core/index.ts'
import { someInlezing, someInventarisatie } from '../../helpers/aangetroffen.ts'

const BEKEND: BekendeGemeente[] = [{ gemeentecode: Gemeentecode.parse('0363'), naam: 'Amsterdam', inwoners: 931_298 }]

type Part = { readonly code?: string; readonly naam?: string }

function assign(files: Record<string, readonly Part[]>, opgaven: [string, GemeenteOpgave][] = []) {
  const gelezen = Object.entries(files).map(([bestand, parts]) => ({
    bestand,
    inlezing: someInlezing(parts.map((part) => someInventarisatie([], part))),
  }))
  return assignGemeenten(gelezen, new Map(opgaven), BEKEND).map(({ gemeente, herkomst }) => {
    return [gemeente.gemeentecode, gemeente.naam, gemeente.voorlopig, herkomst]
  })
}

describe('assignGemeenten', () => {
  it('takes what the person says before what the file says, and that before the file name', () => {
    const opgave = { gemeentecode: Gemeentecode.parse('0014'), naam: 'Groningen' }
    expect(assign({ 'gemeente-a.csv': [{ code: '9950', naam: 'B' }] }, [['gemeente-a.csv', opgave]])).toEqual([
      ['0014', 'Groningen', false, 'opgegeven'],
    ])
    expect(assign({ 'gemeente-a.csv': [{ code: '9950', naam: 'B' }] })).toEqual([['9950', 'B', false, 'bestand']])
    expect(assign({ 'map/gemeente-stroomdrecht (testgemeente).csv': [{}] })).toEqual([
      ['9901', 'Stroomdrecht', true, 'bestandsnaam'],
    ])
  })

  it('reads a file name of four digits as a gemeentecode, and knows that gemeente', () => {
    expect(assign({ '0363.csv': [{}] })).toEqual([['0363', 'Amsterdam', false, 'bestandsnaam']])
    expect(assign({ '9988.xml.gz': [{}] })).toEqual([['9988', 'Gemeente 9988', false, 'bestandsnaam']])
  })

  it('gives working codes from 9901 in the order of the files, skipping those that are taken', () => {
    expect(assign({ 'b.csv': [{}], 'a.csv': [{ code: '9901', naam: 'Elders' }], 'c.csv': [{}] })).toEqual([
      ['9902', 'B', true, 'bestandsnaam'],
      ['9901', 'Elders', false, 'bestand'],
      ['9903', 'C', true, 'bestandsnaam'],
    ])
  })

  it('unites files that name one gemeente, with or without code', () => {
    expect(assign({ 'x.csv': [{ naam: 'Beemd' }], 'y.csv': [{ code: '9950', naam: 'gemeente Beemd' }] })).toEqual([
      ['9950', 'Beemd', false, 'bestand'],
      ['9950', 'Beemd', false, 'bestand'],
    ])
    expect(assign({ 'x.csv': [{ naam: 'Beemd' }], 'beemd.csv': [{}] }).map(([code]) => code)).toEqual(['9901', '9901'])
  })

  it('gives a real gemeente that is named without code its own code', () => {
    expect(assign({ 'x.csv': [{ naam: 'Amsterdam' }] })).toEqual([['0363', 'Amsterdam', false, 'bestand']])
  })

  it('refuses one opgave for a file that holds several gemeenten', () => {
    const opgave = { gemeentecode: Gemeentecode.parse('0014') }
    expect(() => assign({ 'x.csv': [{ naam: 'A' }, { naam: 'B' }] }, [['x.csv', opgave]])).toThrow('2 gemeenten')
  })
})

describe('assignGemeenten on names', () => {
  it('knows a gemeente by its usual name', () => {
    const denHaag = { gemeentecode: Gemeentecode.parse('0518'), naam: "'s-Gravenhage" }
    const gelezen = [{ bestand: 'x.csv', inlezing: someInlezing([someInventarisatie([], { naam: 'Den Haag' })]) }]
    expect(assignGemeenten(gelezen, new Map(), [denHaag])[0]?.gemeente).toMatchObject({ gemeentecode: '0518' })
  })

  it('lets the name that a person gives go first, whatever the order of the files', () => {
    const opgave: [string, GemeenteOpgave] = ['b.csv', { gemeentecode: Gemeentecode.parse('9950'), naam: 'Anders' }]
    expect(
      assign({ 'a.csv': [{ code: '9950', naam: 'Zo' }], 'b.csv': [{}] }, [opgave]).map(([, naam]) => naam),
    ).toEqual(['Anders', 'Anders'])
  })
})
