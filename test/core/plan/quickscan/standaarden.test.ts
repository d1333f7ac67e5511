import { describe, expect, it } from 'vitest'
import { solveProgramma } from '../../../../src/app/workers/solve-programma.ts'
import { Gemeentecode } from '../../../../src/core/index.ts'
import { chooseStandaarden, findStandaardengaten } from '../../../../src/core/plan/quickscan/standaarden.ts'
import { componentId, someGraph, someReferentiemodel } from '../../../helpers/landschap.ts'

const model = someReferentiemodel([
  { naam: 'zaak', verplicht: ['s1', 's2'] },
  { naam: 'bgz', verplicht: ['s2'] },
  { naam: 'web', verplicht: ['s3', 's1'] },
  { naam: 'fin' },
  { naam: 'bag', verplicht: ['s4'] },
])
const use = (component: string, pakket: string, standaarden: readonly string[] = []) => ({
  component,
  pakket,
  standaarden,
})
const graph = someGraph(
  [
    {
      code: '9901',
      uses: [
        use('zaak', 'p1', ['s1', 's2']),
        use('bgz', 'p2', ['s2']),
        use('web', 'p3'),
        use('fin', 'p4'),
        use('bag', 'p9'),
      ],
    },
    {
      code: '9902',
      uses: [use('zaak', 'p5', ['s1']), use('bgz', 'p6'), use('web', 'p7'), use('fin', 'p8'), use('bag', 'p9')],
    },
  ],
  model,
)
const gemeenten = ['9901', '9902'].map((code) => Gemeentecode.parse(code))

describe('findStandaardengaten', () => {
  it('lists per gemeente what is verplicht and not known to be supported, and whether anything is known', () => {
    const found = findStandaardengaten(graph, gemeenten)
    // fin asks for nothing
    expect(found.map(({ referentiecomponent }) => referentiecomponent.naam)).toEqual(['bag', 'bgz', 'web', 'zaak'])
    expect(found.find(({ referentiecomponent }) => referentiecomponent.naam === 'zaak')?.gaten).toEqual([
      { gemeentecode: '9902', pakketten: ['p5'], ontbreekt: ['s2'], isBekend: true },
    ])
    expect(found.find(({ referentiecomponent }) => referentiecomponent.naam === 'bgz')?.gaten).toEqual([
      { gemeentecode: '9902', pakketten: ['p6'], ontbreekt: ['s2'], isBekend: false },
    ])
  })
})

describe('chooseStandaarden', () => {
  it('finds the fewest that touch every component where nothing is in common', async () => {
    const found = await chooseStandaarden(graph, { gemeenten, losOp: solveProgramma })
    // zaak {s1,s2}, bgz {s2}, web {s1,s3}: s2 is needed for bgz, then s1 or s3 for web; s1 touches more. bag has p9 in common
    expect(found.standaarden).toEqual([
      { id: componentId('s1'), naam: 's1', referentiecomponenten: ['web', 'zaak'] },
      { id: componentId('s2'), naam: 's2', referentiecomponenten: ['bgz', 'zaak'] },
    ])
    expect(found.zonderStandaard).toEqual(['fin'])
    expect(found.isBewezen).toBe(true)
  })

  it('needs none when all is the same', async () => {
    const same = someGraph(
      [
        { code: '9901', uses: [use('zaak', 'p1')] },
        { code: '9902', uses: [use('zaak', 'p1')] },
      ],
      model,
    )
    expect(await chooseStandaarden(same, { gemeenten, losOp: solveProgramma })).toEqual({
      standaarden: [],
      zonderStandaard: [],
      isBewezen: true,
    })
  })
})
