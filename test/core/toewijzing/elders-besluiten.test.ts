import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import { Gemeentecode } from '../../../src/core/model/ids.ts'
import { assignReferentiecomponenten } from '../../../src/core/toewijzing/index.ts'
import { someApplicatie } from '../../helpers/applicatie.ts'
import { componentId, someReferentiemodel } from '../../helpers/landschap.ts'

const referentiemodel = someReferentiemodel([{ naam: 'zaak' }, { naam: 'bag' }])
const applicatie = someApplicatie({ gemeentecode: '9901', naam: 'Boomix', leverancier: 'Boomwaar', vermeldingen: [] })
const indeling = identifyPakketten([applicatie])
const pakketId = indeling.pakketten[0]?.id

const assign = (code: string, besluit: 'bevestigd' | 'afgewezen') => {
  if (pakketId === undefined) throw new Error('no pakket')
  const gemeentecode = Gemeentecode.parse(code)
  const pakketbesluiten = [{ gemeentecode, pakketId, referentiecomponentId: componentId('zaak'), besluit }]
  return assignReferentiecomponenten({ applicaties: [applicatie], indeling, referentiemodel, pakketbesluiten })
}

describe('assignReferentiecomponenten', () => {
  it('lets what another gemeente confirmed help the next one, without naming it', () => {
    const [first] = assign('9902', 'bevestigd').toewijzingen
    // one of one voice: (1 + 4) / (1 + 4.3)
    expect(first).toMatchObject({ referentiecomponentId: componentId('zaak'), herkomst: 'afgeleid', zekerheid: 0.943 })
    expect(first?.redenen.join(' ')).toContain('elders')
    expect(first?.redenen.join(' ')).not.toMatch(/9902|\b1\b/)
  })

  it('counts no decision of the gemeente itself as that of another', () => {
    expect(assign('9901', 'bevestigd').toewijzingen).toEqual([])
  })

  it('proposes nothing for what another gemeente rejected', () => {
    expect(assign('9902', 'afgewezen').toewijzingen).toEqual([])
  })
})
