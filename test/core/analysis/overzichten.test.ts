import { describe, expect, it } from 'vitest'
import {
  compareLandschappen,
  findCelOf,
  findDubbelingen,
  findHiaten,
  findMeesteMigraties,
  findPakkettenOf,
  rankParen,
} from '../../../src/core/analysis/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { GOLDEN, PEILDATUM, someGraph, uses } from '../../helpers/landschap.ts'

const vergelijking = compareLandschappen(someGraph(GOLDEN), { peildatum: PEILDATUM })
const naam = ({ referentiecomponent }: { referentiecomponent: { naam: string } }) => referentiecomponent.naam

describe('findHiaten', () => {
  it('lists per gemeente what others have, most others first', () => {
    // by hand: A lacks fin (1 other has it); B lacks bag (2) and fin (1); C lacks wmo (2)
    expect(findHiaten(vergelijking).map((hiaat) => [hiaat.gemeentecode, naam(hiaat), hiaat.aanwezig])).toEqual([
      ['9901', 'fin', 1],
      ['9902', 'bag', 2],
      ['9902', 'fin', 1],
      ['9903', 'wmo', 2],
    ])
  })

  it('lists as many as the samenvatting counts', () => {
    expect(findHiaten(vergelijking)).toHaveLength(vergelijking.samenvatting.hiaten)
  })

  it('tells what the others use', () => {
    expect(findHiaten(vergelijking)[1]?.pakketten.map(({ pakket }) => pakket.naam)).toEqual(['p4'])
  })

  it('leaves out what is unknown', () => {
    const unknown = compareLandschappen(
      someGraph([
        { code: '9901', uses: uses('zaak:p1') },
        { code: '9902', volledig: false, uses: [] },
      ]),
      { peildatum: PEILDATUM },
    )
    expect(findHiaten(unknown)).toEqual([])
  })
})

describe('findDubbelingen', () => {
  const twice = compareLandschappen(
    someGraph([
      { code: '9901', uses: uses('zaak:p1 zaak:p2 web:p3') },
      { code: '9902', uses: uses('web:p3 web:p4 web:p5 zaak:p1') },
    ]),
    { peildatum: PEILDATUM },
  )

  it('lists every gemeente with more than one pakket for a component, with those pakketten', () => {
    expect(
      findDubbelingen(twice).map((found) => [
        found.gemeentecode,
        naam(found),
        found.pakketten.map((p) => p.pakket.naam),
      ]),
    ).toEqual([
      ['9901', 'zaak', ['p1', 'p2']],
      ['9902', 'web', ['p3', 'p4', 'p5']],
    ])
  })

  it('lists as many as the samenvatting counts, and none where there is none', () => {
    expect(findDubbelingen(twice)).toHaveLength(twice.samenvatting.dubbelingen)
    expect(findDubbelingen(vergelijking)).toEqual([])
  })
})

describe('findMeesteMigraties', () => {
  it('lists the most first, then by naam, and leaves out what needs none', () => {
    // by hand: bgz is used by 3, p2 by 2 of them: 1 must move; so for web and zaak; wmo, bag and fin have one pakket: 0
    expect(findMeesteMigraties(vergelijking, 10).map((found) => [naam(found), found.migraties])).toEqual([
      ['bgz', 1],
      ['web', 1],
      ['zaak', 1],
    ])
  })

  it('lists no more than asked', () => {
    expect(findMeesteMigraties(vergelijking, 2)).toHaveLength(2)
    expect(findMeesteMigraties(vergelijking, 0)).toEqual([])
  })
})

describe('findPakkettenOf and findCelOf', () => {
  const web = vergelijking.componenten.find((component) => naam(component) === 'web')

  it('give what one gemeente has', () => {
    expect(web && findPakkettenOf(web, Gemeentecode.parse('9902')).map(({ pakket }) => pakket.naam)).toEqual(['p7'])
    expect(web && findCelOf(web, Gemeentecode.parse('9902'))?.staat).toBe('aanwezig')
  })

  it('give nothing for a gemeente that is not compared', () => {
    expect(web && findPakkettenOf(web, Gemeentecode.parse('0363'))).toEqual([])
    expect(web && findCelOf(web, Gemeentecode.parse('0363'))).toBeUndefined()
  })
})

describe('rankParen', () => {
  it('puts the pair with most in common first', () => {
    // by hand: functieoverlap A-B 4/5, A-C 4/6, B-C 3/6
    const order = rankParen([...vergelijking.paren].reverse()).map(({ links, rechts }) => `${links}-${rechts}`)
    expect(order).toEqual(['9901-9902', '9901-9903', '9902-9903'])
  })

  it('puts a pair without functieoverlap last', () => {
    const [first, ...others] = vergelijking.paren
    if (first === undefined) throw new Error('no pair')
    const none = { ...first, functieoverlap: { ...first.functieoverlap, aandeel: null } }
    expect(rankParen([none, ...others]).at(-1)).toBe(none)
  })
})
