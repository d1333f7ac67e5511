import { describe, expect, it } from 'vitest'
import { readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { Referentiemodel } from '../../../src/core/model/referentiemodel.ts'
import { catchError, objectId, readFixture, someXml } from './fixture.ts'

const { referentiemodel: nieuw, bevindingen } = readReferentiemodel(readFixture('gemma-nieuw.xml'), {
  bestand: 'gemma-nieuw.xml',
})

function getComponent(naam: string) {
  const found = nieuw.referentiecomponenten.find((component) => component.naam === naam)
  if (found === undefined) throw new Error(`no component ${naam}`)
  return found
}

describe('readReferentiemodel', () => {
  it('gives a model that fits the schema, with the release as its version', () => {
    expect(Referentiemodel.parse(nieuw)).toEqual(nieuw)
    expect(nieuw.versie).toBe('2031-06-01')
    expect(nieuw.naam).toBe('Testmodel')
  })

  it('reads the elements by GEMMA type, sorted by naam', () => {
    expect(nieuw.referentiecomponenten.map(({ naam }) => naam)).toEqual([
      'Groencomponent',
      'Parkeer- en stallingscomponent',
      'Sluiscomponent',
      'Speeltoestelcomponent',
      'Vaarwegbeheercomponent',
      'Verzamelcomponent',
    ])
    expect(nieuw.applicatieservices).toHaveLength(6)
    expect(nieuw.voorzieningen.map(({ naam, status }) => [naam, status])).toEqual([
      ['Landelijk Boomregister', 'in_gebruik'],
    ])
    expect(nieuw.beleidsdomeinen.map(({ naam }) => naam)).toEqual(['Buitenruimte'])
  })

  it('keeps Object ID and identifier apart, with or without prefix', () => {
    const { id, identifier } = getComponent('Parkeer- en stallingscomponent')
    expect({ id, identifier }).toEqual({ id: objectId(0x101), identifier: 'id-tool-101' })
    expect(nieuw.apis.map(({ identifier: own }) => own)).toEqual(['api-zonder-prefix'])
  })

  it('normalises statuses of components, standaarden and versies; an empty one is onbekend', () => {
    expect(getComponent('Speeltoestelcomponent').status).toBe('in_gebruik')
    expect(nieuw.standaarden.map(({ naam, status }) => [naam, status])).toEqual([
      ['Boomstandaard', 'in_gebruik'],
      ['Parkeertaal', 'onbekend'],
      ['Sluisbericht', 'einde_ondersteuning'],
    ])
    expect(nieuw.standaarden[0]?.versies.map(({ naam, status }) => [naam, status])).toEqual([
      ['Boomstandaard 2.0', 'teruggetrokken'],
    ])
  })

  it('takes the first filled Verbindingsrol, else the name of the relationship, else onbekend', () => {
    const rollen = (naam: string) => getComponent(naam).standaarden.map(({ verbindingsrol }) => verbindingsrol)
    // property "" and "Verplicht", name "Aanbevolen"
    expect(rollen('Parkeer- en stallingscomponent')).toEqual(['verplicht'])
    // property "Aanbevolen", name "Verplicht"; then neither of the two words
    expect(rollen('Speeltoestelcomponent')).toEqual(['aanbevolen', 'onbekend'])
    // only the name
    expect(rollen('Groencomponent')).toEqual(['verplicht'])
  })

  it('reads BIV and BBN, and leaves them out where GEMMA has none', () => {
    expect(getComponent('Groencomponent')).toMatchObject({
      biv: { beschikbaarheid: 2, integriteit: 2, vertrouwelijkheid: 2 },
      bbn: 'BBN 2',
    })
    expect(getComponent('Verzamelcomponent')).not.toHaveProperty('biv')
    expect(getComponent('Verzamelcomponent')).not.toHaveProperty('bbn')
  })

  it('takes the documentation as omschrijving, with plain line breaks', () => {
    expect(getComponent('Speeltoestelcomponent').omschrijving).toBe('Component voor speeltoestellen.\nTweede regel.')
  })

  it('follows the services of a component to its beleidsdomein and bedrijfsfunctie', () => {
    expect(getComponent('Parkeer- en stallingscomponent').beleidsdomeinen).toEqual([objectId(0x501)])
    expect(getComponent('Sluiscomponent').beleidsdomeinen).toEqual([])
    const parkeren = nieuw.applicatieservices.find(({ id }) => id === objectId(0x201))
    expect(parkeren?.bedrijfsfuncties).toEqual([objectId(0x304)])
    const perken = nieuw.applicatieservices.find(({ id }) => id === objectId(0x205))
    expect(perken?.onderdeelVan).toEqual([objectId(0x204)])
  })

  it('gives every function its soort and the layers above it, over more than one parent', () => {
    expect(nieuw.bedrijfsfuncties.map(({ naam, soort, lagen }) => [naam, soort, lagen])).toEqual([
      ['Leefomgeving', 'domein', ['Uitvoering']],
      ['Losse functie', 'deelfunctie', []],
      ['Ondersteuning', 'laag', ['Ondersteuning']],
      ['Parkeerbeheer', 'hoofdfunctie', ['Uitvoering']],
      ['Uitvoering', 'laag', ['Uitvoering']],
      ['Vergunnen', 'deelfunctie', ['Ondersteuning', 'Uitvoering']],
    ])
  })

  it('reads who offers and who uses an API, and its standaarden', () => {
    expect(getComponent('Parkeer- en stallingscomponent').apis).toEqual([
      { apiId: objectId(0x601), richting: 'biedt', verbindingsrol: 'verplicht' },
    ])
    expect(getComponent('Speeltoestelcomponent').apis).toEqual([
      { apiId: objectId(0x601), richting: 'gebruikt', verbindingsrol: 'aanbevolen' },
    ])
    expect(nieuw.apis[0]?.standaarden).toEqual([objectId(0x403)])
  })

  it('reads the flows between components', () => {
    expect(nieuw.stromen).toEqual([{ van: objectId(0x101), naar: objectId(0x103), naam: 'parkeergegevens' }])
  })

  it('reads the map in drawing order, parents first, a component more than once', () => {
    const { kaart } = nieuw
    expect(kaart).toMatchObject({ naam: 'RC00 Alle referentiecomponenten', breedte: 400, hoogte: 200 })
    expect(
      kaart?.vakken.map(({ soort, tekst, referentiecomponentId }) => [soort, tekst, referentiecomponentId]),
    ).toEqual([
      ['label', 'Primaire bedrijfsfuncties', undefined],
      ['groep', 'Parkeerbeheer', undefined],
      ['referentiecomponent', 'Parkeer- en stallingscomponent', objectId(0x101)],
      ['referentiecomponent', 'Speeltoestelcomponent', objectId(0x103)],
      ['groep', 'Groep', undefined],
      ['referentiecomponent', 'Parkeer- en stallingscomponent', objectId(0x101)],
    ])
    expect(kaart?.vakken[2]).toMatchObject({ x: 20, y: 40, breedte: 100, hoogte: 30 })
  })

  it('reports relationships that lead nowhere, not those that end at a relationship', () => {
    expect(bevindingen.map(({ code, tekst }) => `${code}: ${tekst}`)).toEqual([
      'relatie_overgeslagen: 1 relatie wijst naar een element dat niet in het bestand staat; dat is overgeslagen.',
    ])
  })

  it('takes for the name of a thing only what stands directly in it', () => {
    const text = readFixture('gemma-nieuw.xml').toString('utf8')
    const metadata =
      '<am:metadata><am:schema>DC</am:schema><am:name xml:lang="nl">Van het schema</am:name></am:metadata>'
    const other = text.replace('<am:name xml:lang="nl">Testmodel', `${metadata}<am:name xml:lang="nl">Testmodel`)
    expect(readReferentiemodel(Buffer.from(other), { bestand: 'x.xml' }).referentiemodel.naam).toBe('Testmodel')
  })

  it('takes the Dutch name where there are several languages', () => {
    const text = readFixture('gemma-nieuw.xml').toString('utf8')
    const other = text.replace('<am:name xml:lang="nl">Testmodel', '<am:name xml:lang="en">Test model</am:name>$&')
    expect(readReferentiemodel(Buffer.from(other), { bestand: 'x.xml' }).referentiemodel.naam).toBe('Testmodel')
  })

  it('gives kaart null with a bevinding for a model without the view', () => {
    const text = readFixture('gemma-nieuw.xml')
      .toString('utf8')
      .replace('RC00 Alle referentiecomponenten', 'Iets anders')
    const { referentiemodel, bevindingen: found } = readReferentiemodel(Buffer.from(text), { bestand: 'x.xml' })
    expect(referentiemodel.kaart).toBeNull()
    expect(found.map(({ code }) => code)).toContain('blad_overgeslagen')
  })

  it('takes the release from the file name when the model states none, and refuses when neither does', () => {
    const text = readFixture('gemma-nieuw.xml').toString('utf8').replace('>2031-06-01<', '><')
    const read = (bestand: string) => readReferentiemodel(Buffer.from(text), { bestand })
    expect(read('GEMMA 2031-07-02.xml').referentiemodel.versie).toBe('2031-07-02')
    expect(read('GEMMA 2031-07-02.xml').bevindingen.map(({ code }) => code)).toContain('waarde_onbekend')
    expect(catchError(() => read('gemma.xml')).code).toBe('geen_gemma')
  })

  it('leaves out an element without a usable Object ID, and says which', () => {
    const text = readFixture('gemma-nieuw.xml').toString('utf8').replaceAll(objectId(0x121), 'geen-sleutel')
    const { referentiemodel, bevindingen: found } = readReferentiemodel(Buffer.from(text), { bestand: 'x.xml' })
    expect(referentiemodel.referentiecomponenten).toHaveLength(5)
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'object_id_onbruikbaar',
        tekst: '"Sluiscomponent" heeft geen geldig Object ID en is niet meegenomen.',
      }),
    )
  })

  it('refuses an ArchiMate model without GEMMA', () => {
    const error = catchError(() => readReferentiemodel(someXml('<name>Leeg</name>'), { bestand: 'leeg.xml' }))
    expect(error.code).toBe('geen_gemma')
    expect(error.detail).toContain('leeg.xml')
    expect(error.detail).toContain('GEMMA-release')
  })
})
