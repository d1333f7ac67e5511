import { describe, expect, it } from 'vitest'
import { selectInventarisaties } from '../../../src/core/landschap/select-inventarisaties.ts'
import { Datum } from '../../../src/core/model/ids.ts'
import type { Volledig } from '../../../src/core/model/landschap.ts'

const one = (volgnummer: number, peildatum: string, bron: string, volledig: Volledig = true) => ({
  id: `nr${volgnummer}`,
  bron,
  peildatum: Datum.parse(peildatum),
  volledig,
  volgnummer,
})

const at = (peildatum: string, all: ReturnType<typeof one>[]) =>
  selectInventarisaties(all, Datum.parse(peildatum)).map(({ inventarisatie, vervangenDomeinen }) =>
    [inventarisatie.id, ...vervangenDomeinen].join(' '),
  )

describe('selectInventarisaties', () => {
  it('takes the newest full one of every bron on or before the peildatum', () => {
    const all = [one(1, '2026-01-01', 'cmdb'), one(2, '2026-03-01', 'lijst'), one(3, '2026-06-01', 'cmdb')]
    expect(at('2025-12-31', all)).toEqual([])
    expect(at('2026-01-01', all)).toEqual(['nr1'])
    expect(at('2026-05-31', all)).toEqual(['nr1', 'nr2'])
    expect(at('2026-06-01', all)).toEqual(['nr2', 'nr3'])
  })

  it('looks at the order of arrival where peildatums are the same, not at that of the list', () => {
    expect(at('2026-01-01', [one(2, '2026-01-01', 'lijst'), one(1, '2026-01-01', 'lijst')])).toEqual(['nr2'])
  })

  it('counts an older peildatum that arrives later as older', () => {
    const all = [one(1, '2026-06-01', 'lijst'), one(2, '2026-01-01', 'lijst')]
    expect(at('2026-06-01', all)).toEqual(['nr1'])
    expect(at('2026-02-01', all)).toEqual(['nr2'])
  })

  it('lets a partial one take the place of everything older in its domains, whatever the bron', () => {
    const all = [one(1, '2026-01-01', 'lijst'), one(2, '2026-02-01', 'sociaal', ['Sociaal domein'])]
    expect(at('2026-02-01', all)).toEqual(['nr1 Sociaal domein', 'nr2'])
  })

  it('forgets a partial one when a newer full one of its bron comes', () => {
    const all = [one(1, '2026-01-01', 'lijst'), one(2, '2026-02-01', 'lijst', ['Zorg']), one(3, '2026-03-01', 'lijst')]
    expect(at('2026-03-01', all)).toEqual(['nr3'])
  })

  it('adds what promises nothing without taking anything away', () => {
    const all = [one(1, '2026-01-01', 'lijst'), one(2, '2026-02-01', 'lijst', false)]
    expect(at('2026-02-01', all)).toEqual(['nr1', 'nr2'])
  })
})
