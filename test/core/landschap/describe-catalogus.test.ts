import { describe, expect, it } from 'vitest'
import { describeCatalogus } from '../../../src/core/landschap/describe-catalogus.ts'
import type { Catalogus, Cataloguspakket } from '../../../src/core/model/catalogus.ts'
import { componentId, someReferentiemodel } from '../../helpers/landschap.ts'

const referentiemodel = someReferentiemodel([{ naam: 'zaak' }, { naam: 'bag' }])

const product = (naam: string, facts: Partial<Cataloguspakket> = {}): Cataloguspakket => ({
  naam,
  leverancier: 'Maker',
  eerdereLeveranciers: [],
  aliassen: [],
  omschrijving: 'Doet iets voor een gemeente.',
  referentiecomponenten: [componentId('zaak')],
  bron: { soort: 'algemeen_bekend' },
  ...facts,
})

const catalogus = (...pakketten: Cataloguspakket[]): Catalogus => ({ pakketten, leveranciersopvolgingen: [] })

describe('describeCatalogus', () => {
  it('knows nothing where nothing is known', () => {
    expect(describeCatalogus({ catalogus: catalogus(), kennis: [], referentiemodel })).toEqual([])
  })

  it('names a product once, with what catalogue and leverancier say of it', () => {
    const [only, ...others] = describeCatalogus({
      catalogus: catalogus(product('Zaaksysteem Noord', { aliassen: ['Noordzaak'] })),
      kennis: [
        {
          naam: 'ZAAKSYSTEEM NOORD',
          leverancier: 'Maker B.V.',
          vermeldingen: [{ naam: 'bag', herkomst: 'leverancier' }],
          standaarden: [],
        },
      ],
      referentiemodel,
    })
    expect(others).toEqual([])
    expect(only?.pakket).toMatchObject({ id: 'maker--zaaksysteem-noord', naam: 'Zaaksysteem Noord' })
    expect(only?.aliassen).toEqual(['Noordzaak', 'ZAAKSYSTEEM NOORD'])
    expect(new Set(only?.referentiecomponenten)).toEqual(
      new Set([
        { id: componentId('zaak'), stem: 'catalogus' },
        { id: componentId('bag'), stem: 'leverancier' },
      ]),
    )
  })

  it('leaves out components that the release does not have', () => {
    const gone = product('Oudzaak', { referentiecomponenten: [componentId('weg')] })
    const [only] = describeCatalogus({ catalogus: catalogus(gone), kennis: [], referentiemodel })
    expect(only?.referentiecomponenten).toEqual([])
  })
})
