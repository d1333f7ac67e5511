import { describe, expect, it } from 'vitest'
import { buildProjectie, type ProjectieOptions } from '../../../src/core/graph/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { componentId, someGraph, someReferentiemodel, type TestGemeente, uses } from '../../helpers/landschap.ts'

const MODEL = someReferentiemodel([
  { naam: 'jeugd', beleidsdomeinen: ['Sociaal domein'] },
  { naam: 'kas', beleidsdomeinen: ['Publieksdiensten', 'Sociaal domein'] },
  { naam: 'los' },
  { naam: 'nieuw', status: 'in_ontwikkeling' },
])

function staten(gemeente: Partial<TestGemeente>, options: ProjectieOptions = {}) {
  const { componenten } = buildProjectie(someGraph([{ code: '9901', uses: [], ...gemeente }], MODEL), options)
  return Object.fromEntries(componenten.map(({ naam, cellen }) => [naam, cellen[0]?.staat]))
}

describe('buildProjectie', () => {
  it('is aanwezig where an applicatie in use is assigned, afwezig elsewhere', () => {
    expect(staten({ uses: uses('jeugd:p1') })).toEqual({ jeugd: 'aanwezig', kas: 'afwezig', los: 'afwezig' })
  })

  it('leaves out referentiecomponenten that are not in gebruik unless asked', () => {
    expect(staten({ uses: uses('nieuw:p1') })).not.toHaveProperty('nieuw')
    expect(staten({ uses: uses('nieuw:p1') }, { alleReferentiecomponenten: true })).toHaveProperty('nieuw', 'aanwezig')
  })

  it('never holds Verzamelcomponent, not even when asked for all', () => {
    const model = someReferentiemodel([{ naam: 'jeugd' }, { naam: 'Verzamelcomponent' }])
    const graph = someGraph([{ code: '9901', uses: uses('Verzamelcomponent:p1') }], model)
    const names = ({ componenten }: ReturnType<typeof buildProjectie>) => componenten.map(({ naam }) => naam)
    expect(names(buildProjectie(graph))).toEqual(['jeugd'])
    expect(names(buildProjectie(graph, { alleReferentiecomponenten: true }))).toEqual(['jeugd'])
  })

  it('counts only what is in use, as the caller defines it', () => {
    const planned = { component: 'jeugd', pakket: 'p1', status: 'gepland' } as const
    expect(staten({ uses: [planned] })).toHaveProperty('jeugd', 'afwezig')
    expect(staten({ uses: [planned] }, { status: ['gepland'] })).toHaveProperty('jeugd', 'aanwezig')
    expect(staten({ uses: [{ ...planned, status: 'onbekend' }] })).toHaveProperty('jeugd', 'aanwezig')
  })

  it('never says afwezig where the inventarisatie does not cover the domain', () => {
    expect(staten({ volledig: false })).toEqual({ jeugd: 'onbekend', kas: 'onbekend', los: 'onbekend' })
    const part = { volledig: ['Sociaal domein'] }
    expect(staten(part)).toEqual({ jeugd: 'afwezig', kas: 'onbekend', los: 'onbekend' })
  })

  it('is onbekend where a doubtful first proposal points, from zekerheid 0.30', () => {
    const proposal = (zekerheid: number): Partial<TestGemeente> => ({
      uses: [
        {
          component: 'jeugd',
          pakket: 'p1',
          toewijzing: { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid, vanKracht: false },
        },
      ],
    })
    expect(staten(proposal(0.3))).toHaveProperty('jeugd', 'onbekend')
    expect(staten(proposal(0.29))).toHaveProperty('jeugd', 'afwezig')
  })

  it('takes a decision by hand, but never against an applicatie in use', () => {
    const besluiten = [
      { referentiecomponentId: componentId('jeugd'), staat: 'niet_nodig' as const, reden: 'geen taak' },
      { referentiecomponentId: componentId('kas'), staat: 'elders_belegd' as const, reden: 'regeling', door: 'BSOB' },
    ]
    expect(staten({ besluiten, volledig: false })).toMatchObject({ jeugd: 'niet_nodig', kas: 'elders_belegd' })
    expect(staten({ besluiten, uses: uses('jeugd:p1') })).toMatchObject({ jeugd: 'aanwezig', kas: 'elders_belegd' })
  })

  it('splits the applicaties in use into assigned, to review and without proposal', () => {
    const proposal = { herkomst: 'afgeleid', status: 'voorgesteld', zekerheid: 0.5, vanKracht: false } as const
    const graph = someGraph([
      {
        code: '9901',
        uses: [
          ...uses('jeugd:p1 kas:p1'),
          { component: 'kas', pakket: 'p2', toewijzing: proposal },
          { component: 'kas', pakket: 'p3', toewijzing: { ...proposal, status: 'afgewezen' } },
          { component: null, pakket: 'p4' },
        ],
      },
    ])
    expect(buildProjectie(graph).gemeenten[0]).toMatchObject({
      applicaties: 5,
      pakketten: 4,
      teBeoordelen: 1,
      zonderToewijzing: 2,
    })
  })

  it('refuses a gemeente that is not in the graph, naming it', () => {
    const graph = someGraph([{ code: '9901', uses: [] }])
    expect(() => buildProjectie(graph, { gemeenten: [Gemeentecode.parse('9999')] })).toThrow('9999')
  })
})
