import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakNaam } from '../../../src/adapters/html/afbreken.ts'

describe('breakNaam', () => {
  it('breaks a compound between its parts, with a hyphen', () => {
    expect(breakNaam('Zaakafhandelcomponent', 14, 3)).toEqual(['Zaakafhandel-', 'component'])
    expect(breakNaam('Personeelsinformatiecomponent', 16, 3)).toEqual(['Personeels-', 'informatie-', 'component'])
  })

  it('adds no second hyphen where the name has one', () => {
    expect(breakNaam('Mobiel-toezicht-en-handhavingcomponent', 16, 4)).toEqual([
      'Mobiel-toezicht-',
      'en-handhaving-',
      'component',
    ])
  })

  it('leaves a name that fits in one line', () => {
    expect(breakNaam('BAG-component', 14, 3)).toEqual(['BAG-component'])
  })

  it('ends in an ellipsis when there is more than fits', () => {
    expect(breakNaam('een twee drie vier', 5, 2)).toEqual(['een', 'twee…'])
  })

  it('gives one empty line for an empty name', () => {
    expect(breakNaam('', 10, 3)).toEqual([''])
  })

  it('never gives a line that is too long, nor too many, and loses no letter while there is room', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z -]{0,60}$/), fc.integer({ min: 4, max: 20 }), (naam, tekens) => {
        const lines = breakNaam(naam, tekens, 99)
        expect(lines.every((line) => line.length <= tekens)).toBe(true)
        expect(lines.join('').replace(/[ -]/g, '')).toBe(naam.replace(/[ -]/g, ''))
        expect(breakNaam(naam, tekens, 2).length).toBeLessThanOrEqual(2)
      }),
    )
  })
})
