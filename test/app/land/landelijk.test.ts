import { describe, expect, it } from 'vitest'
import { listClusters, listPartners } from '../../../src/app/index.ts'
import { buildCeltabel, buildOverlapindex, Gemeentecode } from '../../../src/core/index.ts'
import { GOLDEN, someGraph, uses } from '../../helpers/landschap.ts'

const INDEX = buildOverlapindex(buildCeltabel(someGraph(GOLDEN)))
const gemeentecode = Gemeentecode.parse('9901')
const TWEEDE = Gemeentecode.parse('9902')

describe('listPartners', () => {
  it('names pakketten and domains only of landschappen that the reader may see', () => {
    const { partners } = listPartners(INDEX, { gemeentecode }, (code) => code === '9903')
    expect(partners.map((partner) => [partner.gemeentecode, 'reden' in partner])).toEqual([
      ['9902', false],
      ['9903', true],
    ])
    // by hand: A and C share bgz:p2, bag:p4 and web:p5; their other pakket for zaak differs
    expect(partners[1]?.reden?.pakketten.map(({ pakket }) => pakket.id)).toEqual(['p2', 'p4', 'p5'])
  })

  it('puts reasons in an order that tells nothing of landschappen that the reader may not see', () => {
    const order = (others: readonly string[], mayRead: (code: string) => boolean) => {
      const texts = ['zaak:p1 web:p2', 'zaak:p1 web:p2', ...others]
      const gemeenten = texts.map((text, at) => ({ code: String(9901 + at), uses: uses(text) }))
      const index = buildOverlapindex(buildCeltabel(someGraph(gemeenten)))
      const [first] = listPartners(index, { gemeentecode, filter: { gemeenten: [TWEEDE] } }, mayRead).partners
      return first?.reden?.pakketten.map(({ pakket }) => pakket.id)
    }
    // what fewest others use comes first: by who may see 9903 that is p2, else both are alike and go by id
    expect(order(['zaak:p1'], () => true)).toEqual(['p2', 'p1'])
    expect(order(['zaak:p1'], (code) => code < '9903')).toEqual(['p1', 'p2'])
    // enough gemeenten that a pair of most of them has a row of bits
    const many = Array.from({ length: 70 }, (_, at) => (at < 60 ? 'zaak:p1' : 'web:p2'))
    expect(order(many, () => true)).toEqual(['p2', 'p1'])
    expect(order(many, (code) => code < '9903' || code > '9962')).toEqual(['p1', 'p2'])
  })

  it('gives the same ranking to every reader', () => {
    const rank = (mayRead: boolean) =>
      listPartners(INDEX, { gemeentecode }, () => mayRead).partners.map(({ rang, gemeentecode: code, score }) => [
        rang,
        code,
        score,
      ])
    expect(rank(false)).toEqual(rank(true))
  })
})

describe('listClusters', () => {
  it('says what a group shares only to who may see all of it', () => {
    const two = ['zaak:p1', 'zaak:p1', 'web:p2', 'web:p2'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    const index = buildOverlapindex(buildCeltabel(someGraph(two)))
    const shown = (mayRead: (code: string) => boolean) =>
      listClusters(index, {}, mayRead).clusters.map(({ gemeenten, pakketten, referentiecomponenten }) => [
        gemeenten.map((one) => one.gemeentecode),
        pakketten.map(({ pakket }) => pakket.id),
        referentiecomponenten.map(({ referentiecomponent }) => referentiecomponent.naam),
      ])
    expect(shown(() => true)).toEqual([
      [['9901', '9902'], ['p1'], ['zaak']],
      [['9903', '9904'], ['p2'], ['web']],
    ])
    expect(shown((code) => code !== '9902')).toEqual([
      [['9901', '9902'], [], []],
      [['9903', '9904'], ['p2'], ['web']],
    ])
  })
  it('does not tell how many use something outside what the reader may see', () => {
    const shown = (last: string) => {
      const texts = ['zaak:p1 bag:p9 fin:p3', 'zaak:p1 bag:p9 fin:p3', 'web:p2 gis:p4 bgz:p5', last]
      const gemeenten = texts.map((text, at) => ({ code: String(9901 + at), uses: uses(text) }))
      const index = buildOverlapindex(buildCeltabel(someGraph(gemeenten)))
      return listClusters(index, {}, (code) => code < '9904').clusters
    }
    const [without, withOne] = [shown('web:p2 gis:p4 bgz:p5'), shown('web:p2 gis:p4 bgz:p5 bag:p9')]
    expect(withOne).toEqual(without)
    // by hand: both use bag:p9, of the three that the reader may see two
    expect(without[0]?.pakketten.map(({ pakket, aandeelOveral }) => [pakket.id, aandeelOveral])).toEqual([
      ['p1', 2 / 3],
      ['p3', 2 / 3],
      ['p9', 2 / 3],
    ])
  })

  it('still says what binds a group when the reader may see nothing beside it', () => {
    const two = ['zaak:p1', 'zaak:p1', 'web:p2', 'web:p2'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    const index = buildOverlapindex(buildCeltabel(someGraph(two)))
    const [first] = listClusters(index, {}, (code) => code < '9903').clusters
    expect(first?.pakketten).toMatchObject([{ pakket: { id: 'p1' }, aandeel: 1, aandeelOveral: 1, lift: 1 }])
    expect(first?.referentiecomponenten).toMatchObject([{ referentiecomponent: { naam: 'zaak' } }])
  })
})
