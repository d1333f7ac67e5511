import { describe, expect, it } from 'vitest'
import { readAmeffLandschap } from '../../src/adapters/ameff/index.ts'
import { compareReferentiemodellen } from '../../src/core/analysis/referentiemodel-verschil.ts'
import { gemmaMap, getModel, readReleaseBytes, SKIP_REASON, VERSIES, type Versie } from './releases.ts'

const compare = (oud: Versie, nieuw: Versie) => compareReferentiemodellen(getModel(oud), getModel(nieuw))

describe.skipIf(gemmaMap === '')(`compareReferentiemodellen on GEMMA releases${SKIP_REASON}`, () => {
  it.each([
    ['2024-05-27', '2025-01-09', ['AI-component'], 1],
    ['2025-01-09', '2025-10-11', ['Software-testcomponent'], 6],
    ['2025-10-11', '2026-06-30', [], 0],
    ['2024-05-27', '2026-06-30', ['AI-component', 'Software-testcomponent'], 7],
  ] as const)('finds what was added and renamed from %s to %s', (oud, nieuw, added, renamed) => {
    const verschil = compare(oud, nieuw)
    expect(verschil.toegevoegd.map(({ naam }) => naam)).toEqual(added)
    expect(verschil.verwijderd).toEqual([])
    expect(verschil.hernoemd).toHaveLength(renamed)
    expect(verschil.statusGewijzigd).toEqual([])
  })

  it('finds the 51 standaarden added and 9 removed in 2025', () => {
    const { standaardenGewijzigd } = compare('2025-01-09', '2025-10-11')
    expect(standaardenGewijzigd.flatMap(({ toegevoegd }) => toegevoegd)).toHaveLength(51)
    expect(standaardenGewijzigd.flatMap(({ verwijderd }) => verwijderd)).toHaveLength(9)
  })

  it('names the seven renames of 2024 to 2026', () => {
    const renamed = compare('2024-05-27', '2026-06-30').hernoemd.map(({ van, naar }) => `${van} → ${naar}`)
    expect(renamed).toEqual([
      'Architectuurcomponent → Architectuur- en ontwerpcomponent',
      'Managementinformatiecomponent → BI-component',
      'BPM-engine-component → BPM-engine component',
      'Firewall-component → Firewall component',
      'Servicebuscomponent → Gemeentelijke servicebuscomponent',
      'Systeemacceptatie-en-release-beheercomponent → Software-releasecomponent',
      'WMO-component → Wmo-component',
    ])
  })
})

describe.skipIf(gemmaMap === '').each(VERSIES)(`readAmeffLandschap of GEMMA release %s${SKIP_REASON}`, (versie) => {
  it('finds no applicaties: everything in it is of GEMMA', () => {
    const { inventarisaties, bevindingen } = readLandschap(readReleaseBytes(versie).toString('utf8'))
    expect(inventarisaties).toEqual([])
    expect(bevindingen.map(({ code }) => code)).toEqual(['geen_landschap'])
  })

  it('knows every abstract component by itself, also when the model does not say that it is a release', () => {
    const text = readReleaseBytes(versie).toString('utf8').replace(`>${versie}<`, '><')
    expect(readLandschap(text).tellingen).toEqual({ regelsIn: 0, uit: 0, redenen: [] })
  })

  function readLandschap(text: string) {
    return readAmeffLandschap(Buffer.from(text), { bestand: `GEMMA-${versie}.xml`, referentiemodel: getModel(versie) })
  }
})
