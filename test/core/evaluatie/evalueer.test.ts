import { describe, expect, it } from 'vitest'
import { evalueer, removeFamilies } from '../../../src/core/evaluatie/index.ts'
import { someApplicatie } from '../../helpers/applicatie.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { idOf, MODEL } from '../toewijzing/model.ts'

const catalogus = someCatalogus([
  {
    naam: 'Zerk',
    leverancier: 'Steen',
    aliassen: ['Zerk Begraven'],
    referentiecomponenten: [idOf('Gravenbeheercomponent')],
  },
  { naam: 'Key2Parkeren', leverancier: 'Noordzee', referentiecomponenten: [idOf('Parkeerbeheercomponent')] },
])

const zerk = {
  naam: 'Zerk',
  leverancier: 'Steen',
  referentiecomponenten: [idOf('Gravenbeheercomponent')],
  isOnzeker: false,
}

describe('evalueer', () => {
  it('knows the products of the catalogue, and not when it has to forget them', () => {
    const input = { referentiemodel: MODEL, catalogus, producten: [zerk] }
    expect(evalueer(input)).toMatchObject({ hit1: 1, automatischeFout: 0, aantallen: { cataloguspakketten: 2 } })
    expect(evalueer({ ...input, zonderCatalogus: true })).toMatchObject({
      hit1: 0,
      aantallen: { cataloguspakketten: 1 },
    })
  })

  it('leaves out products of which the source is not sure', () => {
    const unsure = { ...zerk, naam: 'Kade', isOnzeker: true }
    const { aantallen } = evalueer({ referentiemodel: MODEL, catalogus, producten: [zerk, unsure] })
    expect([aantallen.producten, aantallen.beoordeeld]).toEqual([2, 1])
  })

  it('measures inventories: rows that are nothing, and rows that are one pakket', () => {
    const names = ['Zerk | Steen', 'Zerk Begraven | Steen', 'Zrek | Steen', 'DigiD', 'Telefoongids (Excel)']
    const applicaties = names.map((text, at) => {
      const [naam = '', leverancier] = text.split(' | ')
      const maker = leverancier === undefined ? {} : { leverancier }
      return someApplicatie({ id: `9901-${at}`, naam, ...maker, plaats: { bestand: 'l.csv', regel: at + 2 } })
    })
    const row = { bestand: 'l.csv', canoniek: '', referentiecomponenten: [], isVermeld: false }
    const known = {
      ...row,
      canoniek: 'Zerk',
      soort: 'referentiecomponent' as const,
      referentiecomponenten: zerk.referentiecomponenten,
    }
    const found = evalueer({
      referentiemodel: MODEL,
      catalogus,
      producten: [],
      inventarisaties: [{ bestand: 'l.csv', applicaties }],
      rijen: [
        ...[2, 3, 4].map((regel) => ({ ...known, regel })),
        { ...row, regel: 5, soort: 'voorziening' },
        { ...row, regel: 6, soort: 'geen' },
        { ...row, regel: 99, soort: 'geen' },
      ],
    })
    // three rows are one product: three pairs, of which the alias is found and the typing error is not
    expect(found).toMatchObject({ hit1: null, precisie: 1, vondst: 1 / 3, valsePositieven: 0 })
    expect(found.aantallen).toMatchObject({ rijenZonderComponent: 2, rijenNietGevonden: 1, parenGelijk: 3 })
    // a typing error in four letters could be another name: nothing is proposed for it
    expect(found.inventarisaties).toMatchObject({ aantal: 3, hit1: 2 / 3 })
  })
})

describe('removeFamilies', () => {
  it('takes out what shares an alias or the beginning of a name', () => {
    const left = (naam: string) => removeFamilies(catalogus, [{ naam }]).pakketten.map((pakket) => pakket.naam)
    expect(left('Key2Water')).toEqual(['Zerk'])
    expect(left('zerk begraven')).toEqual(['Key2Parkeren'])
    expect(left('Kade')).toEqual(['Zerk', 'Key2Parkeren'])
  })
})
