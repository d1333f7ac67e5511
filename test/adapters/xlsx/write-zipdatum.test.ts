import { describe, expect, it } from 'vitest'
import { setZipDatum } from '../../../src/adapters/xlsx/write-zipdatum.ts'

/** The smallest zip: a directory without entries. */
const EMPTY_ZIP = Uint8Array.from([0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0)])

describe('setZipDatum', () => {
  it('leaves a zip without entries as it is, in a copy', () => {
    const stamped = setZipDatum(EMPTY_ZIP, '2026-11-24')
    expect(stamped).toEqual(EMPTY_ZIP)
    expect(stamped).not.toBe(EMPTY_ZIP)
  })

  it('refuses what does not end as a zip', () => {
    expect(() => setZipDatum(Uint8Array.from([1, 2, 3]), '2026-11-24')).toThrow('directory')
    expect(() => setZipDatum(new Uint8Array(40), '2026-11-24')).toThrow('directory')
  })
})
