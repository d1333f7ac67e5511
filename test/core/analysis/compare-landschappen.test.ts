import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLandschappen, findNietToegewezen, Vergelijking } from '../../../src/core/index.ts'
import { PEILDATUM, someGraph, someReferentiemodel, type TestGemeente, type Use } from '../../helpers/landschap.ts'

const NAMES = ['a', 'b', 'c', 'd']
const MODEL = someReferentiemodel(NAMES.map((naam) => ({ naam, beleidsdomeinen: ['X'], verplicht: ['s'] })))
const PROPOSED = { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid: 0.5, vanKracht: false } as const

/** What a use says of its pakket must be the same in every gemeente, so it follows from the pakket. */
const someUse: fc.Arbitrary<Use> = fc
  .record({
    component: fc.constantFrom(...NAMES),
    number: fc.integer({ min: 0, max: 5 }),
    versie: fc.constantFrom(undefined, '1', '2'),
    status: fc.constantFrom('in_productie' as const, 'gepland' as const, 'onbekend' as const),
    via: fc.constantFrom(['eigen'], ['dienst'], ['dienst', 'eigen']),
    isProposal: fc.boolean(),
  })
  .map(({ number, versie, isProposal, ...use }) => ({
    ...use,
    pakket: `p${number}`,
    ...(versie === undefined ? {} : { versie }),
    ...(number % 3 === 0 ? {} : { leverancier: `l${number % 2}` }),
    ...(number > 3 ? { standaarden: ['s'] } : {}),
    ...(isProposal ? { toewijzing: PROPOSED } : {}),
  }))

const someGemeenten = fc
  .array(
    fc.record({
      uses: fc.array(someUse, { maxLength: 6 }),
      volledig: fc.constantFrom(true, false, ['X'], ['Y']),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((all) => all.map((one, position): TestGemeente => ({ ...one, code: String(9901 + position) })))

const compare = (gemeenten: readonly TestGemeente[]) =>
  compareLandschappen(someGraph(gemeenten, MODEL), { peildatum: PEILDATUM })
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, count) => total + count, 0)

describe('compareLandschappen on any landschappen', () => {
  it('follows its own schema', () => {
    fc.assert(
      fc.property(someGemeenten, (gemeenten) => {
        expect(Vergelijking.parse(compare(gemeenten))).toEqual(compare(gemeenten))
      }),
    )
  })

  it('does not depend on the order of gemeenten', () => {
    fc.assert(
      fc.property(someGemeenten, (gemeenten) => {
        expect(JSON.stringify(compare([...gemeenten].reverse()))).toBe(JSON.stringify(compare(gemeenten)))
      }),
    )
  })

  it('gives every referentiecomponent one dekking, and a gelijkheid exactly where two or more use it', () => {
    fc.assert(
      fc.property(someGemeenten, (gemeenten) => {
        const { samenvatting, componenten } = compare(gemeenten)
        expect(sum(samenvatting.dekking)).toBe(samenvatting.referentiecomponenten)
        for (const { cellen, gelijkheid, migraties, concentratie, hiaten, onbekend } of componenten) {
          const users = cellen.filter(({ staat }) => staat === 'aanwezig').length
          expect(gelijkheid !== null).toBe(users >= 2)
          expect(migraties !== null).toBe(users >= 1)
          expect(concentratie !== null).toBe(users >= 1)
          expect(hiaten.filter((code) => onbekend.includes(code))).toEqual([])
          if (users > 0) expect(hiaten.length + onbekend.length + users).toBe(cellen.length)
        }
      }),
    )
  })

  it('adds up: hiaten, dubbelingen, applicaties of every gemeente', () => {
    fc.assert(
      fc.property(someGemeenten, (gemeenten) => {
        const graph = someGraph(gemeenten, MODEL)
        const { samenvatting, componenten, gemeenten: compared } = compareLandschappen(graph, { peildatum: PEILDATUM })
        expect(samenvatting.hiaten).toBe(componenten.reduce((total, { hiaten }) => total + hiaten.length, 0))
        const open = findNietToegewezen(graph)
        for (const { gemeentecode, applicaties, teBeoordelen, zonderToewijzing } of compared) {
          const mine = open.filter((row) => row.gemeentecode === gemeentecode)
          expect(mine).toHaveLength(teBeoordelen + zonderToewijzing)
          expect(teBeoordelen + zonderToewijzing).toBeLessThanOrEqual(applicaties)
        }
      }),
    )
  })

  it('has a harmonisatiegraad of a pair equal to its overeenstemming', () => {
    fc.assert(
      fc.property(someGemeenten, (gemeenten) => {
        const { samenvatting, paren } = compare(gemeenten.slice(0, 2))
        expect(samenvatting.harmonisatiegraad).toBe(paren[0]?.overeenstemming.aandeel)
      }),
    )
  })

  it('keeps functieoverlap within its bounds, and 1 for twins', () => {
    fc.assert(
      fc.property(someGemeenten, ([first, ...rest]) => {
        if (first === undefined) return
        const twins = compare([first, { ...first, code: '9999' }, ...rest])
        for (const { functieoverlap } of twins.paren) {
          const { aandeel, ondergrens, bovengrens } = functieoverlap
          if (aandeel === null || ondergrens === null || bovengrens === null) continue
          expect(ondergrens).toBeLessThanOrEqual(aandeel)
          expect(bovengrens).toBeGreaterThanOrEqual(aandeel)
        }
        const pair = twins.paren.find(({ links, rechts }) => links === first.code && rechts === '9999')
        expect([null, 1]).toContain(pair?.functieoverlap.aandeel)
        expect([null, 1]).toContain(pair?.pakketoverlap.aandeel)
      }),
    )
  })
})
