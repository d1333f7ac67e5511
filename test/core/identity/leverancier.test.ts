import { describe, expect, it } from 'vitest'
import { compactText, foldText, parseLeverancier } from '../../../src/core/identity/index.ts'
import { findInnerNames } from '../../../src/core/identity/leverancier.ts'

function readKey(text: string | undefined): string {
  const parsed = parseLeverancier(text)
  return parsed.soort === 'bekend' ? parsed.sleutel : parsed.soort
}

describe('parseLeverancier', () => {
  it.each([
    ['Horlings & Eerbeek Automatisering B.V.', 'Horlings en Eerbeek', 'horlings eerbeek bv'],
    ['Esri Nederland B.V.', 'ESRI', 'Esri'],
    ['AFAS Software BV', 'AFAS', 'Afas Software'],
    ['JCC Software', 'JCC', 'JCC B.V.'],
    ['MS', 'Microsoft', 'Microsoft Corporation'],
    ['Müller GmbH', 'Muller', 'MÜLLER Holding'],
    ['Pink Roccade', 'PinkRoccade', 'PINKROCCADE N.V.'],
  ])('gives one key to %j, %j and %j', (...names) => {
    expect(new Set(names.map(readKey)).size).toBe(1)
  })

  it.each([undefined, '', '-', '?', 'onbekend', 'n.v.t.', 'NB', 'Open Source', 'OSS', '0'])(
    'knows no one in %j',
    (text) => {
      expect(readKey(text)).toBe('onbekend')
    },
  )

  it.each(['Eigen ontwikkeling', 'maatwerk', 'zelfbouw'])('reads %j as an own build', (text) => {
    expect(readKey(text)).toBe('eigen')
  })

  it('never takes the last word away', () => {
    expect(readKey('Software AG')).toBe('software')
    expect(readKey('Holding')).toBe('holding')
  })
})

describe('findInnerNames', () => {
  it('gives the runs of words that could be the leverancier too', () => {
    expect(findInnerNames(['visma', 'roxit']).sort()).toEqual(['roxit', 'visma'])
  })

  it('leaves out words that name no one, and the whole', () => {
    expect(findInnerNames(['gemeente', 'zilverlo'])).toEqual(['zilverlo'])
    expect(findInnerNames(['roxit'])).toEqual([])
  })
})

describe('foldText and compactText', () => {
  it('do the examples of their docstrings', () => {
    expect(foldText('Horlings & Eerbeek B.V.')).toBe('horlings en eerbeek b v')
    expect(compactText('Rx.Mission')).toBe('rxmission')
  })

  it('keep apart what a sign tells apart', () => {
    expect(new Set(['C', 'C++', 'C#'].map(compactText)).size).toBe(3)
  })

  it('keep letters of every script and lose signs', () => {
    expect(foldText('نظام 🎉 البلدية')).toBe('نظام البلدية')
    expect(foldText('🎉 ?')).toBe('')
  })
})
