import fc from 'fast-check'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { measureBreedte } from '../../../src/cli/rapport/breedte.ts'

describe('measureBreedte', () => {
  it('counts the same columns as string-width, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('é – “x” → ł', '字', '👩‍👩‍👧', '\u00ad', ''),
        (a, b) => {
          expect(measureBreedte(`${a}${b}`)).toBe(stringWidth(`${a}${b}`))
        },
      ),
    )
    for (let code = 0x20; code < 0x3000; code += 1) {
      const letter = String.fromCharCode(code)
      expect([code, measureBreedte(`a${letter}`)]).toEqual([code, stringWidth(`a${letter}`)])
    }
  })
})
