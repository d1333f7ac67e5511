import { describe, expect, it } from 'vitest'
import { listClusters, listPartners } from '../../src/app/index.ts'
import { buildCeltabel, buildOverlapindex, Gemeentecode } from '../../src/core/index.ts'
import { GOLDEN, someGraph, uses } from '../helpers/landschap.ts'

const INDEX = buildOverlapindex(buildCeltabel(someGraph(GOLDEN)))
const gemeentecode = Gemeentecode.parse('9901')

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
})
