import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTellingen, buildBitrijen, clearBit, setBit } from '../../../src/core/graph/bit-tellers.ts'

function count(rows: readonly (readonly number[])[], gemeenten: number, gekozen: readonly number[], vanaf = 0) {
  const bits = buildBitrijen(rows.length, gemeenten)
  for (const [rij, set] of rows.entries()) for (const gemeente of set) setBit(bits, rij, gemeente)
  const tellers = new Int32Array(bits.breedte * 32)
  addTellingen(bits, Int32Array.from(gekozen), vanaf, tellers)
  return [...tellers].slice(0, gemeenten)
}

describe('addTellingen', () => {
  it('counts per gemeente in how many chosen rows it stands', () => {
    // by hand: rows {0, 2} and {2, 40} chosen, {1} not
    const counts = count([[0, 2], [1], [2, 40]], 41, [0, 2])
    expect(counts.flatMap((number, at) => (number > 0 ? [[at, number]] : []))).toEqual([
      [0, 1],
      [2, 2],
      [40, 1],
    ])
  })

  it('counts nothing when no row is chosen, and nothing for no gemeente at all', () => {
    expect(count([[0]], 1, [])).toEqual([0])
    expect(count([[]], 0, [0])).toEqual([])
  })

  it('counts beyond one byte and beyond what its counters hold at once', () => {
    for (const times of [1, 7, 8, 9, 255, 256, 300, 4095, 4096, 9000]) {
      expect(count([[0, 31]], 32, Array<number>(times).fill(0))[31]).toBe(times)
    }
  })

  it('leaves the words before the first wanted gemeente alone', () => {
    expect(count([[0, 33, 65]], 66, [0], 40)).toEqual(count([[33, 65]], 66, [0]))
  })

  it('agrees with counting one by one', () => {
    const rows = fc.array(fc.uniqueArray(fc.nat(69)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(rows, fc.array(fc.nat(39), { maxLength: 60 }), (all, wanted) => {
        const gekozen = wanted.map((number) => number % all.length)
        const slow = Array.from({ length: 70 }, (_, at) => gekozen.filter((rij) => all[rij]?.includes(at)).length)
        expect(count(all, 70, gekozen)).toEqual(slow)
      }),
    )
  })
})

describe('clearBit', () => {
  it('takes away what setBit put there and nothing else', () => {
    const bits = buildBitrijen(2, 40)
    setBit(bits, 1, 35)
    const before = [...bits.woorden]
    setBit(bits, 1, 33)
    clearBit(bits, 1, 33)
    clearBit(bits, 0, 2)
    expect([...bits.woorden]).toEqual(before)
  })
})
