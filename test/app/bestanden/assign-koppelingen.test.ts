import { describe, expect, it } from 'vitest'
import { assignGemeenten } from '../../../src/app/bestanden/assign-gemeenten.ts'
import { assignKoppelingen } from '../../../src/app/bestanden/assign-koppelingen.ts'
import { Gemeentecode, type Koppeling } from '../../../src/core/index.ts'
import { someInlezing, someInventarisatie } from '../../helpers/aangetroffen.ts'

const kant = (naam: string) => ({ naam, buitengemeentelijk: false })

function bron(bestand: string, gemeenten: readonly string[], ofGemeente: readonly (string | undefined)[] = []) {
  const koppelingen = ofGemeente.map(
    (gemeente): Koppeling => ({
      id: 'k',
      ...(gemeente === undefined ? {} : { gemeente }),
      van: kant('a'),
      naar: kant('b'),
      richting: 'beide',
      soort: 'onbekend',
    }),
  )
  return {
    bestand,
    inlezing: { ...someInlezing(gemeenten.map((naam) => someInventarisatie([], { naam }))), koppelingen },
  }
}

function codesOf(bronnen: readonly ReturnType<typeof bron>[], opgaven = new Map()) {
  const toebedeeld = assignGemeenten(bronnen, opgaven, [])
  return assignKoppelingen(bronnen, { toebedeeld, opgaven, bekend: [] }).map(({ gemeentecodes }) => gemeentecodes)
}

describe('assignKoppelingen', () => {
  const lijsten = [bron('a.csv', ['Duinveen']), bron('b.csv', ['Eikenbroek'])]

  it('finds the gemeente that a row names, and none for one without a landschap', () => {
    const found = codesOf([...lijsten, bron('k.csv', [], ['Eikenbroek', 'gemeente duinveen', 'Elders', undefined])])
    expect(found).toEqual([['9902'], ['9901'], [], []])
  })

  it('takes the gemeente that the person gave for a row that names none', () => {
    const opgaven = new Map([['k.csv', { gemeentecode: Gemeentecode.parse('9902') }]])
    expect(codesOf([...lijsten, bron('k.csv', [], [undefined])], opgaven)).toEqual([['9902']])
  })

  it('leaves open which one it is where the file holds several', () => {
    expect(codesOf([bron('m.xml', ['Duinveen', 'Eikenbroek'], [undefined])])).toEqual([['9901', '9902']])
  })
})
