import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anyOf, buildSearch, sortBy, sortField, wholeNumber, yesOrNo } from '../../../src/http/regels/filters.ts'

const Vraag = z.strictObject({
  status: anyOf(z.enum(['gepland', 'in_productie']), 'Status.'),
  proef: yesOrNo(false, 'Proef.'),
  grens: wholeNumber({ least: 0, most: 5, standard: 3, description: 'Grens.' }),
  sort: sortField(['naam', 'jaar']),
})

describe('filters', () => {
  it('read values with commas between, and give what is usual for the rest', () => {
    expect(Vraag.parse({ status: 'in_productie,gepland' })).toEqual({
      status: ['in_productie', 'gepland'],
      proef: false,
      grens: 3,
      sort: ['naam'],
    })
    expect(Vraag.parse({ proef: 'true', grens: '5', sort: '-jaar,naam' })).toEqual({
      proef: true,
      grens: 5,
      sort: ['-jaar', 'naam'],
    })
  })

  it.each([
    { status: 'weg' },
    { status: '' },
    { status: 'gepland,' },
    { status: ['gepland', 'in_productie'] },
    { proef: 'ja' },
    { proef: '' },
    { grens: '6' },
    { sort: 'kleur' },
    { sort: '--naam' },
  ])('refuse %o', (query) => {
    expect(Vraag.safeParse(query).success).toBe(false)
  })
})

describe('buildSearch', () => {
  it('finds every word, whatever the capitals and diacritics', () => {
    const matches = buildSearch('één  ZAAK')
    expect(matches('Zaaksysteem Eenloket')).toBe(true)
    expect(matches('Zaaksysteem')).toBe(false)
  })

  it('finds all when nothing is sought', () => {
    expect(buildSearch(undefined)('iets')).toBe(true)
  })
})

describe('sortBy', () => {
  const a = { id: 'a', naam: 'Éénhoorn', jaar: 2020 }
  const b = { id: 'b', naam: 'eenhoorn', jaar: 2021 }
  const c = { id: 'c', naam: 'Zilver' }
  const ids = (sort: string[]) => sortBy([c, b, a], sort, ({ id }) => id).map(({ id }) => id)

  it('sorts names as Dutch does, equals by key', () => {
    expect(ids(['naam'])).toEqual(['a', 'b', 'c'])
    expect(ids(['-naam'])).toEqual(['c', 'a', 'b'])
  })

  it('puts what has no value last, both ways', () => {
    expect(ids(['jaar'])).toEqual(['a', 'b', 'c'])
    expect(ids(['-jaar'])).toEqual(['b', 'a', 'c'])
  })

  it('sorts nothing into nothing', () => {
    expect(sortBy([], ['naam'], String)).toEqual([])
  })
})
