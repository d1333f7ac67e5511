import { describe, expect, it } from 'vitest'
import { compareLandschappen, summarizePerBeleidsdomein } from '../../../src/core/analysis/index.ts'
import { PEILDATUM, someGraph, someReferentiemodel, uses } from '../../helpers/landschap.ts'

const MODEL = someReferentiemodel([
  { naam: 'zaak', beleidsdomeinen: ['Dienst', 'Bestuur'] },
  { naam: 'bgz', beleidsdomeinen: ['Dienst'] },
  { naam: 'web' },
])

const vergelijking = compareLandschappen(
  someGraph(
    [
      { code: '9901', uses: uses('zaak:p1 bgz:p2 bgz:p3 web:p4') },
      { code: '9902', uses: uses('zaak:p9') },
    ],
    MODEL,
  ),
  { peildatum: PEILDATUM },
)

describe('summarizePerBeleidsdomein', () => {
  it('counts a component in each of its domains, and one without any under null, which comes last', () => {
    // by hand: zaak in Bestuur and Dienst; bgz in Dienst with one gemeente and one dubbeling; web without a domain
    const found = summarizePerBeleidsdomein(vergelijking)
    expect(found.map(({ beleidsdomein, componenten }) => [beleidsdomein, componenten.length])).toEqual([
      ['Bestuur', 1],
      ['Dienst', 2],
      [null, 1],
    ])
    expect(found[1]).toMatchObject({
      dekking: { volledig: 1, gedeeltelijk: 0, enkel: 1, geen: 0, onbekend: 0 },
      hiaten: 1,
      dubbelingen: 1,
      migraties: 1,
    })
    expect(found[1]?.gelijkheid.verschillend).toBe(1)
  })

  it('counts every component of a domain in exactly one dekking', () => {
    for (const { componenten, dekking } of summarizePerBeleidsdomein(vergelijking)) {
      expect(Object.values(dekking).reduce((sum, count) => sum + count, 0)).toBe(componenten.length)
    }
  })

  it('counts a domain that a component names twice only once', () => {
    const doubled = vergelijking.componenten.map((component) => ({
      ...component,
      beleidsdomeinen: ['Dienst', 'Dienst'],
    }))
    expect(summarizePerBeleidsdomein({ componenten: doubled }).map(({ componenten }) => componenten.length)).toEqual([
      3,
    ])
  })

  it('is empty when nothing was compared', () => {
    expect(summarizePerBeleidsdomein({ componenten: [] })).toEqual([])
  })
})
