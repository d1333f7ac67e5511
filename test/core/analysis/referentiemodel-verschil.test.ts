import { describe, expect, it } from 'vitest'
import { readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { compareReferentiemodellen } from '../../../src/core/analysis/referentiemodel-verschil.ts'
import { objectId, readFixture } from '../../adapters/ameff/fixture.ts'

const read = (bestand: string) => readReferentiemodel(readFixture(bestand), { bestand }).referentiemodel
const [oud, nieuw] = [read('gemma-oud.xml'), read('gemma-nieuw.xml')]
const verschil = compareReferentiemodellen(oud, nieuw)
const names = (items: readonly { naam: string }[]) => items.map(({ naam }) => naam)

describe('compareReferentiemodellen', () => {
  it('names both releases', () => {
    expect([verschil.oud, verschil.nieuw]).toEqual(['2031-01-01', '2031-06-01'])
  })

  it('finds what was added and removed by Object ID, sorted by naam', () => {
    expect(names(verschil.toegevoegd)).toEqual(['Groencomponent', 'Sluiscomponent', 'Vaarwegbeheercomponent'])
    expect(verschil.verwijderd).toEqual([
      { id: objectId(0x111), naam: 'Bomencomponent' },
      { id: objectId(0x112), naam: 'Perkencomponent' },
      { id: objectId(0x113), naam: 'Telexcomponent' },
      { id: objectId(0x110), naam: 'Vaarwegcomponent' },
    ])
  })

  it('finds another name for the same Object ID', () => {
    expect(verschil.hernoemd).toEqual([
      { id: objectId(0x101), van: 'Parkeercomponent', naar: 'Parkeer- en stallingscomponent' },
    ])
  })

  it('finds a changed status', () => {
    expect(verschil.statusGewijzigd).toEqual([
      { id: objectId(0x103), naam: 'Speeltoestelcomponent', van: 'in_ontwikkeling', naar: 'in_gebruik' },
    ])
  })

  it('finds standaarden that a component that stayed got, lost, or must now support', () => {
    expect(verschil.standaardenGewijzigd).toEqual([
      {
        id: objectId(0x101),
        naam: 'Parkeer- en stallingscomponent',
        toegevoegd: [],
        verwijderd: [{ id: objectId(0x402), naam: 'Sluisbericht', verbindingsrol: 'verplicht' }],
        rolGewijzigd: [{ id: objectId(0x403), naam: 'Parkeertaal', van: 'aanbevolen', naar: 'verplicht' }],
      },
      {
        id: objectId(0x103),
        naam: 'Speeltoestelcomponent',
        toegevoegd: [{ id: objectId(0x402), naam: 'Sluisbericht', verbindingsrol: 'onbekend' }],
        verwijderd: [],
        rolGewijzigd: [],
      },
    ])
  })

  it('reads splits and merges from the services that moved; who left nothing behind is in neither', () => {
    expect(verschil.splitsingen.map(({ van, naar }) => [van.naam, names(naar)])).toEqual([
      ['Vaarwegcomponent', ['Sluiscomponent', 'Vaarwegbeheercomponent']],
    ])
    expect(verschil.samenvoegingen.map(({ van, naar }) => [names(van), naar.naam])).toEqual([
      [['Bomencomponent', 'Perkencomponent'], 'Groencomponent'],
    ])
    expect(verschil.vervangingen).toEqual([])
    expect(JSON.stringify([verschil.splitsingen, verschil.samenvoegingen])).not.toContain('Telexcomponent')
  })

  it('finds a replacement where one component took over from one', () => {
    const without = {
      ...oud,
      referentiecomponenten: oud.referentiecomponenten.filter(({ naam }) => naam !== 'Bomencomponent'),
    }
    const { vervangingen, samenvoegingen } = compareReferentiemodellen(without, nieuw)
    expect(vervangingen.map(({ van, naar }) => [van.naam, naar.naam])).toEqual([['Perkencomponent', 'Groencomponent']])
    expect(samenvoegingen).toEqual([])
  })

  it('finds nothing between a release and itself', () => {
    const { oud: _, nieuw: __, ...lists } = compareReferentiemodellen(nieuw, nieuw)
    expect(Object.values(lists).flat()).toEqual([])
  })

  it('swaps added and removed when compared the other way round', () => {
    const reversed = compareReferentiemodellen(nieuw, oud)
    expect(reversed.toegevoegd).toEqual(verschil.verwijderd)
    expect(reversed.verwijderd).toEqual(verschil.toegevoegd)
    expect(reversed.hernoemd.map(({ van, naar }) => [naar, van])).toEqual(
      verschil.hernoemd.map(({ van, naar }) => [van, naar]),
    )
  })
})
