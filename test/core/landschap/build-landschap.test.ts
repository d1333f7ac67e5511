import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLandschap } from '../../../src/core/landschap/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { someApplicatieRegel, someInventarisatie } from '../../helpers/aangetroffen.ts'
import { PEILDATUM } from '../../helpers/landschap.ts'

const gemeente = { gemeentecode: Gemeentecode.parse('9911'), naam: 'Wilgenrade', voorlopig: false }
const build = (...names: string[]) => {
  const inventarisaties = [someInventarisatie(names.map((naam) => someApplicatieRegel({ naam })))]
  return buildLandschap({ gemeente, inventarisaties, peildatum: PEILDATUM })
}

describe('buildLandschap', () => {
  it('makes ids of gemeentecode and name', () => {
    expect(build('Key2 Burgerzaken', 'Één loket').applicaties.map(({ id }) => id)).toEqual([
      '9911-een-loket',
      '9911-key2-burgerzaken',
    ])
  })

  it('keeps ids apart, also where a number in a name looks like a repeat', () => {
    const ids = build('Teams', 'Teams', 'Teams 2', '??', '!!').applicaties.map(({ id }) => id)
    expect(ids).toEqual(['9911-naamloos', '9911-naamloos--2', '9911-teams', '9911-teams--2', '9911-teams-2'])
  })

  it('refuses more applicaties than any gemeente has', () => {
    const rows = Array.from({ length: 20_001 }, () => someApplicatieRegel({ naam: 'Suite' }))
    expect(() =>
      buildLandschap({ gemeente, inventarisaties: [someInventarisatie(rows)], peildatum: PEILDATUM }),
    ).toThrow(/bestand_te_groot.*Wilgenrade heeft 20001 applicaties/)
  })

  it('gives the same landschap for every order of rows', () => {
    const rows = ['8.1', '8.2', undefined].map((versie) =>
      someApplicatieRegel({ naam: 'Suite', ...(versie === undefined ? {} : { versie }) }),
    )
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length })
    const landschapOf = (some: typeof rows) =>
      buildLandschap({ gemeente, inventarisaties: [someInventarisatie(some)], peildatum: PEILDATUM })
    fc.assert(
      fc.property(shuffled, (some) => {
        expect(landschapOf(some)).toEqual(landschapOf(rows))
      }),
    )
  })

  it('covers what its inventarisaties cover together', () => {
    const part = (volledig: boolean | string[] | undefined) => {
      return volledig === undefined ? someInventarisatie([]) : { ...someInventarisatie([]), volledig }
    }
    const volledigOf = (...parts: (boolean | string[] | undefined)[]) =>
      buildLandschap({ gemeente, inventarisaties: parts.map(part), peildatum: PEILDATUM }).volledig
    expect(volledigOf(undefined)).toBe(true)
    expect(volledigOf(['Bestuur'], ['Sociaal domein', 'Bestuur'])).toEqual(['Bestuur', 'Sociaal domein'])
    expect(volledigOf(false, ['Bestuur'])).toEqual(['Bestuur'])
    expect(volledigOf(false)).toBe(false)
    expect(volledigOf()).toBe(false)
  })
})
