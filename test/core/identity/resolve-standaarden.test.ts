import { describe, expect, it } from 'vitest'
import { identifyPakketten, resolveStandaarden } from '../../../src/core/identity/index.ts'
import { someApplicatie, someObjectId } from '../../helpers/applicatie.ts'
import { someReferentiemodel } from '../../helpers/landschap.ts'

const [standaardId, versieId] = [someObjectId(1), someObjectId(2)]
const versie = { id: versieId, identifier: 'id-v', naam: 'StUF-ZKN 3.10', status: 'in_gebruik' as const }
const standaard = {
  id: standaardId,
  identifier: 'id-s',
  naam: 'StUF-ZKN',
  status: 'in_gebruik' as const,
  versies: [versie],
}
const model = { ...someReferentiemodel([]), standaarden: [standaard] }

function resolve(...standaarden: string[]): readonly string[] | undefined {
  const indeling = identifyPakketten([someApplicatie({ standaarden })])
  return resolveStandaarden(indeling, model).pakketten[0]?.standaarden
}

describe('resolveStandaarden', () => {
  it.each([standaardId, versieId, 'StUF-ZKN', 'stuf-zkn 3.10', ' id-v '])('knows %j as the standaard', (text) => {
    expect(resolve(text)).toEqual([standaardId])
  })

  it('names each standaard once and leaves out what the release does not have', () => {
    expect(resolve('StUF-ZKN', versieId, 'Morse')).toEqual([standaardId])
    expect(resolve()).toEqual([])
  })
})
