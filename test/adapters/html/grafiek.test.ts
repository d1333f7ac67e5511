import { describe, expect, it } from 'vitest'
import { listTicks } from '../../../src/adapters/html/dossier/grafiek.ts'

describe('listTicks', () => {
  it('gives round amounts that cover every value, zero among them', () => {
    // by hand: from -7 to 12 is 19; a sixth is 3.2; the next of 1, 2, 5 is 5
    expect(listTicks([-7, 12, 3])).toEqual([-10, -5, 0, 5, 10, 15])
    expect(listTicks([30])).toEqual([0, 5, 10, 15, 20, 25, 30])
    expect(listTicks([-400_000])).toEqual([-400_000, -300_000, -200_000, -100_000, 0])
  })

  it('has room for nothing at all', () => {
    expect(listTicks([])).toContain(0)
    expect(listTicks([0, 0])).toContain(0)
  })
})
