import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildOverlapindex,
  buildProjectie,
  compareCeltabel,
  compareLandschappen,
  Gemeentecode,
  replaceKolommen,
  selectKolommen,
  updateOverlapindex,
  type Vergelijking,
  type Weging,
  writeVergelijkingJson as writeBytes,
  writeVergelijkingUitIndex as writeBytesUitIndex,
} from '../../../src/core/index.ts'
import { compareComponentOneByOne } from '../../helpers/component-oracle.ts'
import { GOLDEN, PEILDATUM, someGraph, type TestGemeente, uses } from '../../helpers/landschap.ts'
import { compareParenOneByOne } from '../../helpers/paren-oracle.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const writeVergelijkingJson = (...given: Parameters<typeof writeBytes>) => decode(writeBytes(...given))
const writeVergelijkingUitIndex = (...given: Parameters<typeof writeBytesUitIndex>) =>
  decode(writeBytesUitIndex(...given))

const MANY = willekeurigeGemeenten({ minLength: 2, maxLength: 12 })
const someWeging = fc.constantFrom<Weging>('gelijk', 'inwoners')
/** Some with known inwoners, so that weighing by them is sometimes possible. */
const withInwoners = (gemeenten: readonly TestGemeente[]) =>
  gemeenten.map((one, at) => (at % 3 === 2 && gemeenten.length > 4 ? one : { ...one, inwoners: 1000 * (at + 1) }))

describe('compareLandschappen', () => {
  it('equals the measures one by one: every paar, every referentiecomponent', () => {
    fc.assert(
      fc.property(MANY, someWeging, (some, weging) => {
        const graph = someGraph(withInwoners(some), KLEIN_MODEL)
        const { paren, componenten } = compareLandschappen(graph, { peildatum: PEILDATUM, weging })
        const projectie = buildProjectie(graph)
        expect(paren).toEqual(compareParenOneByOne(projectie))
        expect(componenten).toEqual(
          projectie.componenten.map((component) => compareComponentOneByOne(component, projectie.gemeenten, weging)),
        )
      }),
    )
  })
})

describe('writeVergelijkingJson', () => {
  it('writes the bytes that JSON.stringify gives for the vergelijking of the graph', () => {
    fc.assert(
      fc.property(MANY, someWeging, (some, weging) => {
        const graph = someGraph(withInwoners(some), KLEIN_MODEL)
        const options = { peildatum: PEILDATUM, weging }
        const celtabel = buildCeltabel(graph)
        expect(writeVergelijkingJson(celtabel, options)).toBe(JSON.stringify(compareLandschappen(graph, options)))
        // some of all, in the order of the index
        const gemeenten = celtabel.kolommen.flatMap(({ gemeente: { gemeente } }, at) =>
          at % 3 === 2 ? [] : [gemeente.gemeentecode],
        )
        expect(writeVergelijkingUitIndex(buildOverlapindex(celtabel), gemeenten, options)).toBe(
          JSON.stringify(compareLandschappen(graph, { ...options, gemeenten })),
        )
      }),
    )
  })

  it('writes one and the same kolom in every group it is part of', () => {
    const gemeenten = [
      ...GOLDEN,
      { code: '9904', uses: [{ component: 'zaak', pakket: 'Zaak "Één" \\ \u2028', versie: '1' }] },
    ]
    const all = buildCeltabel(someGraph(gemeenten))
    for (const codes of [
      ['9901', '9904'],
      ['9904', '9903', '9901'],
    ]) {
      const group = selectKolommen(
        all,
        codes.map((code) => Gemeentecode.parse(code)),
      )
      const text = writeVergelijkingJson(group, { peildatum: PEILDATUM })
      expect(text).toBe(JSON.stringify(compareCeltabel(group, { peildatum: PEILDATUM })))
    }
  })

  it('follows a kolom that was replaced', () => {
    const table = buildCeltabel(someGraph(GOLDEN.slice(0, 2), KLEIN_MODEL))
    const before = writeVergelijkingJson(table, { peildatum: PEILDATUM })
    const fresh = buildCeltabel(someGraph([{ code: '9901', uses: uses('a:nieuw') }], KLEIN_MODEL))
    const after: Vergelijking = JSON.parse(
      writeVergelijkingJson(replaceKolommen(table, fresh.kolommen), { peildatum: PEILDATUM }),
    )
    expect(before).not.toContain('nieuw')
    expect(after.componenten[0]?.cellen.map(({ staat }) => staat)).toEqual(['aanwezig', 'afwezig'])
  })

  it('writes from an index that was brought up to date, also pakketten that nobody had', () => {
    const all = willekeurigeGemeenten({ minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(all, (gemeenten) => {
        const start = buildCeltabel(someGraph(gemeenten, KLEIN_MODEL))
        const fresh = { code: '9902', uses: uses('a:a-nieuw a:p0 b:z-nieuw') }
        const newer = replaceKolommen(start, buildCeltabel(someGraph([fresh], KLEIN_MODEL)).kolommen)
        const index = updateOverlapindex(buildOverlapindex(start), newer)
        const codes = gemeenten.map(({ code }) => Gemeentecode.parse(code))
        expect(writeVergelijkingUitIndex(index, codes, { peildatum: PEILDATUM })).toBe(
          JSON.stringify(compareCeltabel(newer, { peildatum: PEILDATUM })),
        )
      }),
    )
  })

  it('refuses a table with one gemeente', () => {
    const table = buildCeltabel(someGraph(GOLDEN.slice(0, 1)))
    expect(() => writeVergelijkingJson(table, { peildatum: PEILDATUM })).toThrow('te_weinig_gemeenten')
  })
})
