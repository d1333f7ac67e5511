import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLandschapGraph } from '../../../src/core/graph/index.ts'
import {
  buildCeltabel,
  buildOverlapindex,
  buildProjectie,
  explainPartner,
  Gemeentecode,
  type PartnerOptions,
  Partners,
  rankPartners,
  SamenwerkingsverbandId,
} from '../../../src/core/index.ts'
import {
  GOLDEN,
  someGraph,
  someGraphInput,
  someReferentiemodel,
  type TestGemeente,
  uses,
} from '../../helpers/landschap.ts'
import { compareParenOneByOne } from '../../helpers/paren-oracle.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const code = (text: string) => Gemeentecode.parse(text)
const rank = (gemeenten: readonly TestGemeente[], options: PartnerOptions = {}, own = '9901') =>
  rankPartners(buildOverlapindex(buildCeltabel(someGraph(gemeenten))), code(own), options)
const codesOf = ({ partners }: Partners) => partners.map(({ gemeentecode }) => gemeentecode)

describe('rankPartners', () => {
  it('ranks the golden gemeenten by what was asked', () => {
    // by hand: A–B functieoverlap 4/5, pakketoverlap 2/7, overeenstemming 2/4; A–C 4/6, 3/7, 3/4
    expect(codesOf(rank(GOLDEN))).toEqual(['9902', '9903'])
    expect(codesOf(rank(GOLDEN, { weging: { pakketoverlap: 1 } }))).toEqual(['9903', '9902'])
    expect(rank(GOLDEN, { weging: { overeenstemming: 5 } }).partners[0]).toMatchObject({ rang: 1, score: 3 / 4 })
  })

  it('weighs as the caller says, whatever the scale of the weights', () => {
    // by hand: B 3/4 × 4/5 + 1/4 × 2/4 = 0.725; C 3/4 × 4/6 + 1/4 × 3/4 = 0.6875
    const mix = rank(GOLDEN, { weging: { functieoverlap: 3, overeenstemming: 1 } })
    expect(mix.weging).toEqual({ functieoverlap: 0.75, overeenstemming: 0.25 })
    expect(mix.partners.map(({ score }) => score)).toEqual([expect.closeTo(0.725, 12), expect.closeTo(0.6875, 12)])
    expect(rank(GOLDEN, { weging: { functieoverlap: 30, overeenstemming: 10, pakketoverlap: 0 } })).toEqual(mix)
  })

  it('weighs weights that are too large to add up', () => {
    const huge = rank(GOLDEN, { weging: { functieoverlap: 1e308, overeenstemming: 1e308 } })
    expect(huge).toEqual(rank(GOLDEN, { weging: { functieoverlap: 1, overeenstemming: 1 } }))
  })

  it('gives no rank where the bounds are too wide to tell, and says so', () => {
    // by hand: 9902 shares zaak of the 5 and says nothing of the rest: ondergrens 1/5, bovengrens 5/5
    const gemeenten = [
      { code: '9901', uses: uses('zaak:p1 bgz:p2 wmo:p3 bag:p4 web:p5') },
      { code: '9902', uses: uses('zaak:p1'), volledig: false },
      { code: '9903', uses: uses('zaak:p1') },
    ]
    const found = rank(gemeenten)
    expect(codesOf(found)).toEqual(['9903'])
    expect(found.zonderRang).toMatchObject([
      { gemeentecode: '9902', reden: 'te_weinig_gegevens', functieoverlap: { ondergrens: 0.2, bovengrens: 1 } },
    ])
    expect(codesOf(rank(gemeenten, { grootsteOnzekerheid: 0.8 }))).toEqual(['9902', '9903'])
  })

  it('does not call it little in common where hardly anything is known', () => {
    // by hand: 9902 names nothing and is not complete: it may share all or none; 9903 shares nothing for certain
    const gemeenten = [
      { code: '9901', uses: uses('zaak:p1 bgz:p2') },
      { code: '9902', uses: uses('gis:p3'), volledig: false },
      { code: '9903', uses: uses('web:p1') },
    ]
    expect(rank(gemeenten).zonderRang.map(({ gemeentecode, reden }) => [gemeentecode, reden])).toEqual([
      ['9902', 'te_weinig_gegevens'],
      ['9903', 'te_weinig_gedeeld'],
    ])
  })

  it('gives no rank below the least number of shared referentiecomponenten', () => {
    const found = rank(GOLDEN, { minimaalGedeeld: 5 })
    expect(found.partners).toEqual([])
    expect(found.zonderRang.map(({ reden }) => reden)).toEqual(['te_weinig_gedeeld', 'te_weinig_gedeeld'])
  })

  it('has no rank by a measure that is undefined for the pair', () => {
    const apart = [
      { code: '9901', uses: uses('zaak:p1') },
      { code: '9902', uses: uses('web:p1') },
    ]
    expect(rank(apart, { weging: { overeenstemming: 1 }, minimaalGedeeld: 0 })).toMatchObject({
      totaal: 0,
      zonderRang: [{ reden: 'te_weinig_gegevens' }],
    })
    expect(codesOf(rank(apart, { minimaalGedeeld: 0 }))).toEqual(['9902'])
  })

  it('filters on inwoners, inclusive, and on the gemeenten named', () => {
    expect(codesOf(rank(GOLDEN, { filter: { inwonersVanaf: 50_000 } }))).toEqual(['9903'])
    expect(codesOf(rank(GOLDEN, { filter: { inwonersVanaf: 20_000, inwonersTotEnMet: 49_999 } }))).toEqual(['9902'])
    expect(codesOf(rank(GOLDEN, { filter: { gemeenten: [code('9903')] } }))).toEqual(['9903'])
    expect(codesOf(rank(GOLDEN, { filter: { provincies: ['Drenthe'] } }))).toEqual([])
    const unknown = [...GOLDEN, { code: '9904', uses: uses('zaak:p1') }]
    expect(codesOf(rank(unknown, { filter: { inwonersTotEnMet: 25_000 } }))).toEqual(['9902'])
  })

  it('filters on the deelnemers of samenwerkingsverbanden', () => {
    const id = SamenwerkingsverbandId.parse('dienst-zuid')
    const dienst = { id, naam: 'Dienst Zuid', deelnemers: [code('9901'), code('9903')], deelnemerNamen: [] }
    const graph = buildLandschapGraph({ ...someGraphInput(GOLDEN), samenwerkingsverbanden: [dienst] })
    const filter = { samenwerkingsverbanden: [id, SamenwerkingsverbandId.parse('elders')] }
    expect(codesOf(rankPartners(buildOverlapindex(buildCeltabel(graph)), code('9901'), { filter }))).toEqual(['9903'])
    expect(codesOf(rank(GOLDEN, { filter }))).toEqual([])
  })

  it('puts of equal scores first with whom most is shared, then the lowest code', () => {
    // by hand: 9902 and 9904 2 of 4, 9903 3 of 6: all 0.5
    const gemeenten = ['a:p b:p c:p d:p', 'a:p b:p', 'a:p b:p c:p e:p f:p', 'c:p d:p'].map((text, at) => ({
      code: String(9901 + at),
      uses: uses(text),
    }))
    expect(codesOf(rank(gemeenten))).toEqual(['9903', '9902', '9904'])
    expect(codesOf(rank(gemeenten, { aantal: 1 }))).toEqual(['9903'])
  })

  it('gives a part of the ranking with the ranks of the whole', () => {
    const page = rank(GOLDEN, { vanaf: 1, aantal: 1 })
    expect([page.totaal, page.partners.map(({ rang, gemeentecode }) => [rang, gemeentecode])]).toEqual([
      2,
      [[2, '9903']],
    ])
  })

  it('refuses a gemeente that is not there and a weging without weight', () => {
    expect(() => rank(GOLDEN, {}, '9999')).toThrow('onbekende_gemeente')
    expect(() => rank(GOLDEN, { weging: {} })).toThrow('ongeldige_invoer')
    expect(() => rank(GOLDEN, { weging: { functieoverlap: 2, pakketoverlap: -1 } })).toThrow('onder 0')
    expect(() => rank(GOLDEN, { weging: { functieoverlap: Number.NaN } })).toThrow('ongeldige_invoer')
    expect(() => rank(GOLDEN, { weging: { functieoverlap: Infinity } })).toThrow('ongeldige_invoer')
  })

  it('follows its schema, has the measures of the graph, and is symmetric, on any landschappen', () => {
    fc.assert(
      fc.property(willekeurigeGemeenten({ minLength: 2, maxLength: 12 }), (gemeenten) => {
        const graph = someGraph(gemeenten, KLEIN_MODEL)
        const index = buildOverlapindex(buildCeltabel(graph))
        const paren = compareParenOneByOne(buildProjectie(graph))
        const options = { grootsteOnzekerheid: 1, minimaalGedeeld: 0 }
        const all = gemeenten.map(({ code: own }) => rankPartners(index, code(own), options))
        for (const found of all) {
          expect(Partners.parse(found)).toEqual(found)
          expect(found.partners.length + found.zonderRang.length).toBe(gemeenten.length - 1)
          for (const { gemeentecode, functieoverlap, pakketoverlap, overeenstemming } of found.partners) {
            const paar = paren.find(
              ({ links, rechts }) =>
                (links === gemeentecode && rechts === found.gemeentecode) ||
                (rechts === gemeentecode && links === found.gemeentecode),
            )
            expect(paar).toMatchObject({ functieoverlap, pakketoverlap, overeenstemming })
          }
          const scores = found.partners.map(({ score }) => score)
          expect(scores).toEqual([...scores].sort((a, b) => b - a))
        }
      }),
    )
  })
})

describe('explainPartner', () => {
  const model = someReferentiemodel([
    { naam: 'jeugd', beleidsdomeinen: ['Sociaal'] },
    { naam: 'wmo', beleidsdomeinen: ['Sociaal', 'Zorg'] },
    { naam: 'web' },
  ])
  const explain = (gemeenten: readonly TestGemeente[], aantal = 5) =>
    explainPartner(buildOverlapindex(buildCeltabel(someGraph(gemeenten, model))), [code('9901'), code('9902')], {
      aantal,
    })

  it('counts per domain what is shared and what is the same, a component in each of its domains', () => {
    const found = explain([
      { code: '9901', uses: uses('jeugd:p1 wmo:p1 web:p2') },
      { code: '9902', uses: uses('jeugd:p1 wmo:p3 web:p2') },
    ])
    // by hand: Sociaal jeugd + wmo, of which jeugd the same; web has no domain
    expect(found.beleidsdomeinen).toEqual([
      { beleidsdomein: 'Sociaal', gedeeld: 2, gelijk: 1 },
      { beleidsdomein: null, gedeeld: 1, gelijk: 1 },
      { beleidsdomein: 'Zorg', gedeeld: 1, gelijk: 0 },
    ])
  })

  it('names first the pakket that is shared most, then the one that fewest others use', () => {
    const found = explain([
      { code: '9901', uses: uses('jeugd:p9 wmo:p9 web:p1 web:p2') },
      { code: '9902', uses: uses('jeugd:p9 wmo:p9 web:p1 web:p2') },
      { code: '9903', uses: uses('web:p1') },
    ])
    expect(found.pakketten.map(({ pakket, gedeeld }) => [pakket.id, gedeeld])).toEqual([
      ['p9', 2],
      ['p2', 1],
      ['p1', 1],
    ])
  })

  it('is empty when nothing is shared or one is not there, and never longer than asked', () => {
    expect(explain([{ code: '9901', uses: uses('web:p1') }])).toEqual({ beleidsdomeinen: [], pakketten: [] })
    const twins = ['9901', '9902'].map((own) => ({ code: own, uses: uses('jeugd:p1 wmo:p2 web:p3') }))
    expect(explain(twins, 1).pakketten).toHaveLength(1)
  })
})
