import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import { someApplicaties, someObjectId } from '../../helpers/applicatie.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'

const referentiecomponenten = [someObjectId(1)]
const catalogus = someCatalogus(
  [
    { naam: 'Ankerplaats', leverancier: 'Noordzee', aliassen: ['HavenMeester', 'Boei'], referentiecomponenten },
    { naam: 'Kompas', leverancier: 'Noordzee', aliassen: ['Boei'], referentiecomponenten },
    { naam: 'Key2Vuur', leverancier: 'Zuid', eerdereLeveranciers: ['West'], referentiecomponenten },
    { naam: 'Key2Vuurtoren', leverancier: 'Zuid', referentiecomponenten },
  ],
  [['Waddenzee', 'Noordzee']],
)

/** The id of the pakket of every row. */
function identify(...texts: readonly string[]) {
  const applicaties = someApplicaties(...texts)
  const { pakketByApplicatie } = identifyPakketten(applicaties, [], { catalogus })
  return applicaties.map(({ id }) => pakketByApplicatie.get(id))
}

describe('identifyPakketten: with a catalogue', () => {
  it('unites the names of a product, and gives it the id of the name in the catalogue', () => {
    expect(new Set(identify('Ankerplaats | Noordzee', 'HAVENMEESTER 3.1 | Noordzee B.V.', 'Havenmeester'))).toEqual(
      new Set(['noordzee--ankerplaats']),
    )
  })

  it('gives that id also when only an alias is used', () => {
    expect(identify('Havenmeester | Noordzee')).toEqual(['noordzee--ankerplaats'])
  })

  it('knows a leverancier under the name that it had, in a succession or for one product', () => {
    expect(new Set(identify('Ankerplaats | Waddenzee', 'Ankerplaats | Noordzee')).size).toBe(1)
    expect(new Set(identify('Loods | Waddenzee', 'Loods | Noordzee')).size).toBe(1)
    expect(new Set(identify('Key2Vuur | West', 'Key2Vuur | Zuid')).size).toBe(1)
  })

  it('keeps the members of a family apart, and an alias that two products share', () => {
    expect(new Set(identify('Key2Vuur | Zuid', 'Key2Vuurtoren | Zuid')).size).toBe(2)
    expect(new Set(identify('Boei | Noordzee', 'Ankerplaats | Noordzee', 'Kompas | Noordzee')).size).toBe(3)
  })

  it('reads two swapped letters as the name of the same leverancier, and no other error', () => {
    expect(new Set(identify('Ankerplaast | Noordzee', 'Ankerplaats | Noordzee')).size).toBe(1)
    expect(new Set(identify('Ankerplaast | Oostzee', 'Ankerplaats | Noordzee')).size).toBe(2)
    expect(new Set(identify('Ankerplaat | Noordzee', 'Ankerplaats | Noordzee')).size).toBe(2)
    expect(new Set(identify('Key2Vuru | Zuid', 'Key2Vuur | Zuid')).size).toBe(1)
  })

  it('never takes an own build of a gemeente for a product', () => {
    expect(new Set(identify('Ankerplaats | eigen bouw', 'Ankerplaats | Noordzee')).size).toBe(2)
  })
})
