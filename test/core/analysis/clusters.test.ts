import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  type ClusterOptions,
  Clusters,
  findClusters,
} from '../../../src/core/index.ts'
import { someGraph, type TestGemeente, uses } from '../../helpers/landschap.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const find = (gemeenten: readonly TestGemeente[], options?: ClusterOptions) =>
  findClusters(buildOverlapindex(buildCeltabel(someGraph(gemeenten))), options)
const codesOf = ({ clusters }: Clusters) =>
  clusters.map(({ gemeenten }) => gemeenten.map(({ gemeentecode }) => gemeentecode))

/** Two groups of three that share nothing with the other group but the website, and one that has nothing at all. */
const TWEE_GROEPEN: readonly TestGemeente[] = [
  { code: '9901', uses: uses('zaak:p1 bgz:p2 web:w') },
  { code: '9902', uses: uses('zaak:p3 bgz:p4 web:w') },
  { code: '9903', uses: uses('zaak:p1 bgz:p2 web:w') },
  { code: '9904', uses: uses('zaak:p3 bgz:p4 web:w') },
  { code: '9905', uses: uses('zaak:p1 bgz:p2 web:w') },
  { code: '9906', uses: uses('zaak:p3 bgz:p4 web:w fin:p9') },
  { code: '9907', uses: uses('zaak:p3 bgz:p4 web:w fin:p8') },
  { code: '9908', uses: [] },
]

describe('findClusters', () => {
  it('finds the groups that run the same, largest first, and leaves out who shares nothing', () => {
    const found = find(TWEE_GROEPEN, { buren: 2 })
    expect(codesOf(found)).toEqual([
      ['9902', '9904', '9906', '9907'],
      ['9901', '9903', '9905'],
    ])
    expect(found.zonderCluster.map(({ gemeentecode }) => gemeentecode)).toEqual(['9908'])
  })

  it('says what holds a group together: what half of it has, by lift', () => {
    const found = find(TWEE_GROEPEN, { buren: 2 })
    // by hand: p1 is used by 3 of 3 here and 3 of 8 everywhere: lift 1 / (3/8); w by 7 of 8: lift 8/7
    expect(found.clusters[1]?.pakketten).toMatchObject([
      { pakket: { id: 'p1' }, gemeenten: 3, aandeel: 1, aandeelOveral: 3 / 8, lift: 8 / 3 },
      { pakket: { id: 'p2' }, lift: 8 / 3 },
      { pakket: { id: 'w' }, lift: 8 / 7 },
    ])
    // by hand: fin is filled by 2 of 4 here and 2 of 8 everywhere: lift 2; p8 and p9 have one user each and do not count
    expect(found.clusters[0]?.referentiecomponenten[0]).toMatchObject({ referentiecomponent: { naam: 'fin' }, lift: 2 })
    expect(found.clusters[0]?.pakketten.map(({ pakket }) => pakket.id)).toEqual(['p3', 'p4', 'w'])
  })

  it('says what binds everybody where all are one group', () => {
    const found = find(['9901', '9902', '9903'].map((code) => ({ code, uses: uses('zaak:p1 web:p2') })))
    expect(found.modulariteit).toBe(0)
    expect(found.clusters[0]?.pakketten.map(({ pakket, lift }) => [pakket.id, lift])).toEqual([
      ['p1', 1],
      ['p2', 1],
    ])
  })

  it('has the modularity of its groups', () => {
    // by hand: two pairs without a tie between them and equal weights: 2 × (1/2 − (1/2)²) = 0.5
    const pairs = ['zaak:p1', 'zaak:p1', 'web:p2', 'web:p2'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    expect(find(pairs, { buren: 1 }).modulariteit).toBeCloseTo(0.5, 12)
  })

  it('has a modularity that weighs ties by how much is shared', () => {
    // by hand: a pair that shares all, weight 1, and one that shares 1 of 3, weight 1/3: 1 − (1² + (1/3)²) / (4/3)² = 0.375
    const pairs = ['zaak:p1', 'zaak:p1', 'web:p2 gis:p3', 'web:p2 bag:p4'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    expect(find(pairs, { buren: 1 }).modulariteit).toBeCloseTo(0.375, 12)
  })

  it('finds nothing where nobody has anything in common, or there is nobody', () => {
    expect(find([{ code: '9901', uses: uses('zaak:p1') }])).toMatchObject({ modulariteit: null, clusters: [] })
    expect(find([])).toMatchObject({ gemeenten: 0, clusters: [], zonderCluster: [] })
  })

  it('can group by what gemeenten do instead of what they run', () => {
    const gemeenten = ['zaak:p1', 'zaak:p2', 'web:p3', 'web:p4'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    expect(codesOf(find(gemeenten, { maat: 'functieoverlap' }))).toEqual([
      ['9901', '9902'],
      ['9903', '9904'],
    ])
    expect(find(gemeenten).clusters).toEqual([])
  })

  it('is the same for the same seed and any order of gemeenten, and puts everyone in one place', () => {
    fc.assert(
      fc.property(willekeurigeGemeenten({ minLength: 1, maxLength: 15 }), fc.integer(), (gemeenten, zaad) => {
        const build = (all: readonly TestGemeente[]) => buildOverlapindex(buildCeltabel(someGraph(all, KLEIN_MODEL)))
        const found = findClusters(build(gemeenten), { zaad, buren: 3 })
        expect(findClusters(build([...gemeenten].reverse()), { zaad, buren: 3 })).toEqual(found)
        expect(Clusters.parse(found)).toEqual(found)
        const placed = [...codesOf(found).flat(), ...found.zonderCluster.map(({ gemeentecode }) => gemeentecode)]
        expect(placed.sort()).toEqual(gemeenten.map(({ code }) => code).sort())
      }),
    )
  })
})
