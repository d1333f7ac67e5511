import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildCeltabel,
  buildLandschapGraph,
  type ProjectieOptions,
  readCeltabel,
} from '../../../src/core/graph/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { GOLDEN, someGraphInput, someReferentiemodel, uses } from '../../helpers/landschap.ts'
import { KLEIN_MODEL, willekeurigeGemeenten } from '../../helpers/willekeurig.ts'

describe('readCeltabel', () => {
  it.each<ProjectieOptions>([
    {},
    { status: ['gepland'] },
    { alleReferentiecomponenten: true },
    { gemeenten: [Gemeentecode.parse('9901')] },
  ])('is the table that is read off the whole graph, with %j', (options) => {
    fc.assert(
      fc.property(willekeurigeGemeenten(), (gemeenten) => {
        const input = someGraphInput(gemeenten, KLEIN_MODEL)
        expect(readCeltabel(input, options)).toEqual(buildCeltabel(buildLandschapGraph(input), options))
      }),
      { numRuns: 100 },
    )
  })

  it('is so for proposals to a referentiecomponent that the release lacks', () => {
    const proposal = { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid: 0.5, vanKracht: false } as const
    const gemeenten = [
      {
        code: '9901',
        uses: [
          { component: 'a', pakket: 'p1', toewijzing: proposal },
          { component: 'weg', pakket: 'p1', toewijzing: { ...proposal, zekerheid: 0.6 } },
        ],
      },
    ]
    const input = someGraphInput(gemeenten, KLEIN_MODEL)
    const table = readCeltabel(input)
    expect(table).toEqual(buildCeltabel(buildLandschapGraph(input)))
    expect(table.kolommen[0]?.cellen.map(({ staat }) => staat)).toContain('onbekend')
  })

  it('is of the golden gemeenten too, and refuses a gemeente that is not there', () => {
    const input = someGraphInput(GOLDEN)
    expect(readCeltabel(input)).toEqual(buildCeltabel(buildLandschapGraph(input)))
    expect(() => readCeltabel(input, { gemeenten: [Gemeentecode.parse('9999')] })).toThrow('9999')
  })

  it('reads each release by itself', () => {
    const of = (naam: string) => {
      const model = someReferentiemodel([{ naam }, { naam: 'kas', status: 'in_ontwikkeling' }])
      const input = someGraphInput([{ code: '9901', uses: uses('kas:p1') }], model)
      const names = (options?: ProjectieOptions) => readCeltabel(input, options).componenten.map((one) => one.naam)
      return [names(), names({ alleReferentiecomponenten: true }), names()]
    }
    expect(of('jeugd')).toEqual([['jeugd'], ['jeugd', 'kas'], ['jeugd']])
    expect(of('zaak')).toEqual([['zaak'], ['kas', 'zaak'], ['zaak']])
  })
})
