import { describe, expect, it } from 'vitest'
import { compareLandschappen } from '../../../src/core/analysis/index.ts'
import { buildProjectie } from '../../../src/core/graph/index.ts'
import { GOLDEN, PEILDATUM, someGraph } from '../../helpers/landschap.ts'

// Expected values: the golden values of the design, worked out by hand there.
describe('compareLandschappen on the golden landschappen', () => {
  const vergelijking = compareLandschappen(someGraph(GOLDEN), { peildatum: PEILDATUM })
  const [ab, ac, bc] = vergelijking.paren

  it('gives functieoverlap 4/5, 4/6 and 3/6', () => {
    const shares = [ab, ac, bc].map((paar) => paar?.functieoverlap.aandeel)
    expect(shares).toEqual([4 / 5, 4 / 6, 3 / 6])
    expect([ab, ac, bc].map((paar) => [paar?.functieoverlap.gedeeld, paar?.functieoverlap.totaal])).toEqual([
      [4, 5],
      [4, 6],
      [3, 6],
    ])
  })

  it('gives bounds equal to the aandeel when nothing is unknown', () => {
    for (const { functieoverlap } of vergelijking.paren) {
      expect(functieoverlap.ondergrens).toBe(functieoverlap.aandeel)
      expect(functieoverlap.bovengrens).toBe(functieoverlap.aandeel)
    }
  })

  it('gives pakketoverlap 2/7, 3/7 and 0', () => {
    expect([ab, ac, bc].map((paar) => paar?.pakketoverlap.aandeel)).toEqual([2 / 7, 3 / 7, 0])
  })

  it('gives overeenstemming 2/4, 3/4 and 0/3', () => {
    expect([ab, ac, bc].map((paar) => paar?.overeenstemming)).toEqual([
      { aandeel: 0.5, gelijk: 2, gedeeld: 4 },
      { aandeel: 0.75, gelijk: 3, gedeeld: 4 },
      { aandeel: 0, gelijk: 0, gedeeld: 3 },
    ])
  })

  it('gives inbegrepen both ways', () => {
    // by hand: A fills 5, B 4, C 5; A-B share 4, A-C 4, B-C 3
    expect([ab, ac, bc].map((paar) => [paar?.inbegrepenLinks, paar?.inbegrepenRechts])).toEqual([
      [4 / 5, 1],
      [4 / 5, 4 / 5],
      [3 / 4, 3 / 5],
    ])
  })

  it('gives harmonisatiegraad 0.70', () => {
    // by hand: zaak 1/2, bgz 1/2, wmo 1/1, bag 1/1, web 1/2; fin has one gemeente: mean of five = 0.70
    expect(vergelijking.samenvatting.harmonisatiegraad).toBeCloseTo(0.7, 12)
  })

  it('gives the concentratie of web, equal and weighted by inwoners', () => {
    const findWeb = (weging: 'gelijk' | 'inwoners') =>
      compareLandschappen(someGraph(GOLDEN), { peildatum: PEILDATUM, weging }).componenten.find(
        ({ referentiecomponent }) => referentiecomponent.naam === 'web',
      )?.concentratie
    const equal = findWeb('gelijk')
    expect(equal?.entropie).toBeCloseTo(0.6365, 4)
    expect(equal?.effectiefAantal).toBeCloseTo(1.8899, 4)
    expect(equal?.hhi).toBeCloseTo(0.5556, 4)
    const weighted = findWeb('inwoners')
    expect(weighted?.entropie).toBeCloseTo(0.5004, 4)
    expect(weighted?.effectiefAantal).toBeCloseTo(1.6494, 4)
    expect(weighted?.hhi).toBeCloseTo(0.68, 4)
  })

  it('gives dekking, hiaten and migraties per referentiecomponent', () => {
    const rows = vergelijking.componenten.map((c) => [
      c.referentiecomponent.naam,
      c.dekking,
      c.gelijkheid,
      c.hiaten,
      c.migraties,
    ])
    expect(rows).toEqual([
      ['bag', 'gedeeltelijk', 'zelfde_pakket', ['9902'], 0],
      ['bgz', 'volledig', 'verschillend', [], 1],
      ['fin', 'enkel', null, ['9901', '9902'], 0],
      ['web', 'volledig', 'verschillend', [], 1],
      ['wmo', 'gedeeltelijk', 'zelfde_pakket', ['9903'], 0],
      ['zaak', 'volledig', 'verschillend', [], 1],
    ])
    expect(vergelijking.samenvatting.hiaten).toBe(4)
  })

  it('reads everything off the graph: an empty graph has nothing to compare', () => {
    const empty = someGraph([])
    expect(buildProjectie(empty)).toEqual({ gemeenten: [], componenten: [] })
    expect(() => compareLandschappen(empty, { peildatum: PEILDATUM })).toThrow('te_weinig_gemeenten')
    const cleared = someGraph(GOLDEN)
    cleared.clear()
    expect(() => compareLandschappen(cleared, { peildatum: PEILDATUM })).toThrow('te_weinig_gemeenten')
    const withoutEdges = someGraph(GOLDEN)
    withoutEdges.clearEdges()
    const [paar] = compareLandschappen(withoutEdges, { peildatum: PEILDATUM }).paren
    expect(paar?.functieoverlap.aandeel).toBeNull()
  })
})
