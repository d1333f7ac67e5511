import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countGedeeldeBits, readStaatbits } from '../../../src/core/graph/index.ts'
import { buildCeltabel, type Kolom, Staat } from '../../../src/core/index.ts'
import { someGraph } from '../../helpers/landschap.ts'

const [START] = buildCeltabel(someGraph([{ code: '9901', uses: [] }])).kolommen

function someKolom(staten: readonly Staat[]): Kolom {
  if (START === undefined) throw new Error('the graph has one gemeente')
  return { ...START, cellen: staten.map((staat) => ({ staat, gebruiken: [], pakketIds: [] })) }
}

describe('readStaatbits', () => {
  it('sets a bit per referentiecomponent, 32 to a word', () => {
    const staten = Array.from({ length: 34 }, (_, row): Staat => (row === 1 || row === 33 ? 'aanwezig' : 'afwezig'))
    const { aanwezig, onbekend, ...counts } = readStaatbits(someKolom(staten))
    // by hand: bit 1 of the first word, bit 1 of the second
    expect([...aanwezig]).toEqual([2, 2])
    expect([...onbekend]).toEqual([0, 0])
    expect(counts).toEqual({ aantalAanwezig: 2, aantalOnbekend: 0 })
  })

  it('counts the sign bit like any other', () => {
    const { aanwezig } = readStaatbits(someKolom(Array<Staat>(64).fill('aanwezig')))
    expect(countGedeeldeBits(aanwezig, aanwezig)).toBe(64)
  })

  it('reads a kolom without cellen as nothing', () => {
    expect(readStaatbits(someKolom([])).aantalAanwezig).toBe(0)
  })

  it('agrees with counting one by one what two gemeenten have in common', () => {
    const staten = fc.array(fc.tuple(fc.constantFrom(...Staat.options), fc.constantFrom(...Staat.options)), {
      maxLength: 200,
    })
    fc.assert(
      fc.property(staten, (pairs) => {
        const links = readStaatbits(someKolom(pairs.map(([staat]) => staat)))
        const rechts = readStaatbits(someKolom(pairs.map(([, staat]) => staat)))
        for (const a of ['aanwezig', 'onbekend'] as const) {
          for (const b of ['aanwezig', 'onbekend'] as const) {
            const expected = pairs.filter(([left, right]) => left === a && right === b).length
            expect(countGedeeldeBits(links[a], rechts[b])).toBe(expected)
          }
        }
      }),
    )
  })
})
