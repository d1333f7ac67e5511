import { describe, expect, it } from 'vitest'
import { readAmeffLandschap, readReferentiemodel } from '../../../src/adapters/ameff/index.ts'
import { Inlezing } from '../../../src/core/model/inlezing.ts'
import { objectId, readFixture } from './fixture.ts'

const { referentiemodel } = readReferentiemodel(readFixture('gemma-nieuw.xml'), { bestand: 'gemma.xml' })
const getekend = readAmeffLandschap(readFixture('getekend.xml'), { bestand: 'getekend.xml', referentiemodel })
const applicaties = getekend.inventarisaties[0]?.applicaties ?? []

describe('readAmeffLandschap of a drawing', () => {
  it('fits the schema and takes the gemeente from the properties of the model', () => {
    expect(Inlezing.parse(getekend)).toEqual(getekend)
    expect(getekend.formaat).toBe('ameff_getekend')
    expect(getekend.inventarisaties.map(({ gemeente }) => gemeente)).toEqual([
      { gemeentecode: '9951', naam: 'Duinrand' },
    ])
  })

  it('takes every component that is not of GEMMA as an applicatie, mapped or not', () => {
    expect(applicaties.map(({ naam }) => naam)).toEqual([
      ...['Parko', 'Speelplein', 'Groenbak', 'Boomklok', 'Perkplan', 'Suite', 'Los eindje', 'Koppelaar'],
    ])
    expect(getekend.tellingen).toEqual({ regelsIn: 9, uit: 8, redenen: [{ reden: 'zonder naam', aantal: 1 }] })
  })

  it('recognises a referentiecomponent by identifier, Object ID or name, over six kinds of relationship either way', () => {
    const park = { naam: 'Parkeer anders genoemd', id: objectId(0x101), herkomst: 'gemeente' }
    const speel = { naam: 'Iets', id: objectId(0x103), herkomst: 'gemeente' }
    const groen = { naam: 'groencomponent', herkomst: 'gemeente' }
    expect(applicaties.map(({ naam, vermeldingen }) => [naam, vermeldingen])).toEqual([
      ['Parko', [park]],
      ['Speelplein', [speel]],
      ['Groenbak', [groen]],
      ['Boomklok', [groen]],
      ['Perkplan', [groen]],
      ['Suite', [park, speel]],
      ['Los eindje', []],
      ['Koppelaar', []],
    ])
  })

  it('gives no vermelding for serving and flow, and says how many it passed over', () => {
    expect(getekend.bevindingen).toContainEqual(
      expect.objectContaining({
        code: 'relatie_overgeslagen',
        tekst: expect.stringMatching(/\(Serving, Flow\): 2,/),
      }),
    )
  })

  it('reads the properties that architects give, and never who owns it', () => {
    expect(applicaties[0]).toMatchObject({
      leverancier: 'Parkwerk',
      versie: '3.1',
      status: 'uit_te_faseren',
      statusTekst: 'Phase out',
      hosting: 'saas',
      kostenPerJaarInCenten: 125_050,
      gebruikers: 12,
      einddatumContract: '2032-12-31',
      omschrijving: 'Bel [weggelaten].',
    })
    expect(JSON.stringify(getekend)).not.toContain('Jan Voorbeeld')
    expect(getekend.lezing.kolommen).toContainEqual({ kolom: 'Eigenaar', gelezenAls: null })
    expect(getekend.lezing.kolommen).toContainEqual({ kolom: 'Vendor', gelezenAls: 'leverancier' })
  })

  it('takes a flow between two applicaties as a koppeling in the direction of the arrow', () => {
    expect(getekend.koppelingen).toEqual([
      {
        id: 'id-9',
        gemeente: 'Duinrand',
        van: { naam: 'Koppelaar', buitengemeentelijk: false },
        naar: { naam: 'Parko', buitengemeentelijk: false },
        richting: 'a_naar_b',
        soort: 'onbekend',
      },
    ])
  })

  it('finds a drawing in a model that holds the whole of GEMMA, by GEMMA type and without a referentiemodel', () => {
    const text = readFixture('gemma-oud.xml').toString('utf8')
    const drawn = text
      .replace(
        '  </elements>',
        '<element identifier="a1" xsi:type="ApplicationComponent"><name>Parko</name></element></elements>',
      )
      .replace(
        '  </relationships>',
        '<relationship identifier="r1" source="a1" target="id-tool-101" xsi:type="Realization"/></relationships>',
      )
    const { inventarisaties } = readAmeffLandschap(Buffer.from(drawn), { bestand: 'x.xml' })
    expect(inventarisaties.flatMap(({ applicaties: found }) => found)).toMatchObject([
      { naam: 'Parko', vermeldingen: [{ naam: 'Parkeercomponent', id: objectId(0x101), herkomst: 'gemeente' }] },
    ])
  })

  it.each(['gemma-oud.xml', 'gemma-nieuw.xml'])('finds no landschap in %s, a model with only GEMMA', (name) => {
    const inlezing = readAmeffLandschap(readFixture(name), { bestand: name })
    expect(inlezing.inventarisaties).toEqual([])
    expect(inlezing.koppelingen).toEqual([])
    expect(inlezing.tellingen).toEqual({ regelsIn: 0, uit: 0, redenen: [] })
    expect(inlezing.bevindingen.map(({ code }) => code)).toContain('geen_landschap')
  })
})

it('shows no person: not as a user, a property or a value', () => {
  const naam = 'Testman Proefmans'
  const property = (ref: string, value: string) =>
    `<property propertyDefinitionRef="${ref}"><value>${value}</value></property>`
  const definitions = ['Status', 'Hosting', 'Versie', naam, 'bel testman@voorbeeld.nl'].map(
    (text, index) =>
      `<propertyDefinition identifier="p${index}" type="string"><name>${text}</name></propertyDefinition>`,
  )
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">
<name>Gemeente Peedorp ${naam}</name><elements>
<element identifier="id-a" xsi:type="ApplicationComponent"><name>Zaakpad</name><properties>
${[naam, naam, naam, 'x', 'x'].map((value, index) => property(`p${index}`, value)).join('')}</properties></element>
<element identifier="id-c" xsi:type="BusinessActor"><name>${naam}</name></element></elements>
<relationships><relationship identifier="id-s" source="id-a" target="id-c" xsi:type="Serving"/></relationships>
<propertyDefinitions>${definitions.join('')}</propertyDefinitions></model>`
  const inlezing = readAmeffLandschap(Buffer.from(xml), { bestand: 'm.xml' })
  expect(inlezing.inventarisaties).toMatchObject([
    { gemeente: { naam: 'Peedorp' }, applicaties: [{ naam: 'Zaakpad' }] },
  ])
  expect(JSON.stringify(inlezing)).not.toMatch(/testman|proefmans/i)
})
