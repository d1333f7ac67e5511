import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLandschappen, findNietToegewezen, Vergelijking } from '../../../src/core/index.ts'
import { PEILDATUM, someGraph, type TestGemeente } from '../../helpers/landschap.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const someGemeenten = willekeurigeGemeenten()

const compare = (gemeenten: readonly TestGemeente[]) =>
  compareLandschappen(someGraph(gemeenten, KLEIN_MODEL), { peildatum: PEILDATUM })
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
        const graph = someGraph(gemeenten, KLEIN_MODEL)
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
