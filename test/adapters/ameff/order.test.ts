import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { readFixture } from './fixture.ts'

const original = readFixture('gemma-nieuw.xml').toString('utf8')
const expected = readReferentiemodel(Buffer.from(original), { bestand: 'x.xml' }).referentiemodel

/** The blocks of one kind, cut out of the text. */
function cutBlocks(text: string, tag: string): { blocks: string[]; put: (blocks: readonly string[]) => string } {
  const pattern = new RegExp(`    <am:${tag} [\\s\\S]*?</am:${tag}>\\n`, 'g')
  const blocks = text.match(pattern) ?? []
  return {
    blocks,
    put: (shuffled) => {
      const queue = [...shuffled]
      return text.replace(pattern, () => queue.shift() ?? '')
    },
  }
}

describe('readReferentiemodel', () => {
  it('gives the same model whatever the order of elements, relationships and property definitions', () => {
    const tags = ['element', 'relationship', 'propertyDefinition']
    const counts = tags.map((tag) => cutBlocks(original, tag).blocks.length)
    expect(Math.min(...counts)).toBeGreaterThan(5)
    const someOrders = fc.tuple(
      ...counts.map((count) => fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count })),
    )
    fc.assert(
      fc.property(someOrders, (orders) => {
        const text = tags.reduce((current, tag, index) => {
          const { blocks, put } = cutBlocks(current, tag)
          return put((orders[index] ?? []).map((position) => blocks[position] ?? ''))
        }, original)
        expect(readReferentiemodel(Buffer.from(text), { bestand: 'x.xml' }).referentiemodel).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  it('gives the same model with other numbers of properties, and with the views and definitions in front', () => {
    const renumbered = original.replace(/propid-(\d+)/g, (_, number: string) => `propid-${9999 - Number(number)}`)
    const cut = (tag: string) => new RegExp(`  <am:${tag}>[\\s\\S]*</am:${tag}>\\n`).exec(renumbered)?.[0] ?? ''
    const [views, definitions, elements] = [cut('views'), cut('propertyDefinitions'), cut('elements')]
    const moved = renumbered
      .replace(views, '')
      .replace(definitions, '')
      .replace(elements, () => views + definitions + elements)
    expect(moved.indexOf('<am:views>')).toBeLessThan(moved.indexOf('<am:elements>'))
    expect(readReferentiemodel(Buffer.from(moved), { bestand: 'x.xml' }).referentiemodel).toEqual(expected)
  })

  it('gives the same model without a prefix, with another one for xsi, and with attributes in another order', () => {
    const bare = original.replaceAll('am:', '').replace('xmlns:am=', 'xmlns=').replace('xmlns:=', 'xmlns=')
    const text = bare
      .replace('xmlns:xsi=', 'xmlns:soort=')
      .replaceAll('xsi:type', 'soort:type')
      .replace(/<element (identifier="[^"]*") (soort:type="[^"]*")>/g, '<element $2 $1  >')
    expect(text).toContain('<element soort:type=')
    expect(readReferentiemodel(Buffer.from(text), { bestand: 'x.xml' }).referentiemodel).toEqual(expected)
  })
})
