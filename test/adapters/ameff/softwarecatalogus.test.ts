import { describe, expect, it } from 'vitest'
import { readAmeffLandschap } from '../../../src/adapters/ameff/index.ts'
import { Inlezing } from '../../../src/core/model/inlezing.ts'
import { objectId, readFixture } from './fixture.ts'

const oud = readAmeffLandschap(readFixture('swc-oud.xml'), { bestand: 'swc-oud.xml' })
const samenwerking = 'ict-bond-zuid'

function getApplicatie(gemeente: string, naam: string) {
  const inventarisatie = oud.inventarisaties.find((found) => found.gemeente.naam === gemeente)
  const applicatie = inventarisatie?.applicaties.find((found) => found.naam === naam)
  if (applicatie === undefined) throw new Error(`no ${naam} in ${gemeente}`)
  return applicatie
}

describe('readAmeffLandschap of an older Softwarecatalogus export', () => {
  it('fits the schema and names the form', () => {
    expect(Inlezing.parse(oud)).toEqual(oud)
    expect(oud.formaat).toBe('ameff_softwarecatalogus_oud')
    expect(oud.lezing.codering).toBe('utf-8')
  })

  it('gives every gemeente its own inventarisatie, with the code where the file has one', () => {
    expect(
      oud.inventarisaties.map(({ gemeente, peildatum, applicaties }) => [
        gemeente,
        peildatum,
        applicaties.map(({ naam }) => naam),
      ]),
    ).toEqual([
      [{ gemeentecode: '9951', naam: 'Duinrand' }, '2031-06-01', ['Boomix', 'Parko']],
      [{ naam: 'Veenmeer' }, '2031-06-01', ['Boomix', 'Parko', 'Speelplein', 'Weesware']],
    ])
  })

  it('tells own use from use through a samenwerkingsverband, and gives both once', () => {
    expect(getApplicatie('Duinrand', 'Boomix').via).toEqual(['eigen', samenwerking])
    expect(getApplicatie('Veenmeer', 'Boomix').via).toEqual([samenwerking])
    expect(getApplicatie('Veenmeer', 'Speelplein').via).toEqual(['eigen'])
    expect(oud.samenwerkingsverbanden).toEqual([
      { id: samenwerking, naam: 'ICT-bond Zuid', deelnemers: ['9951'], deelnemerNamen: ['Veenmeer'] },
    ])
  })

  it('joins a pakketversie with its pakket: name, leverancier, version, ids', () => {
    expect(getApplicatie('Duinrand', 'Boomix')).toMatchObject({
      leverancier: 'Boomwaar B.V.',
      versie: '4.2',
      softwarecatalogus: {
        pakketId: objectId(0xc01),
        pakketversieId: objectId(0xc11),
        leverancierId: objectId(0xb01),
      },
      plaats: { bestand: 'swc-oud.xml', element: `id-${objectId(0xc11)}` },
    })
    expect(getApplicatie('Veenmeer', 'Weesware')).toMatchObject({ versie: '7' })
    expect(getApplicatie('Duinrand', 'Parko')).not.toHaveProperty('versie') // "n.v.t."
  })

  it("reads the status and date of the use, not the leverancier's life cycle", () => {
    // the pakketversie has Gebruik status "Uit te faseren", Gebruik datum "26-03-14" and Status "In gebruik"
    expect(getApplicatie('Duinrand', 'Boomix')).toMatchObject({
      status: 'uit_te_faseren',
      statusTekst: 'Uit te faseren',
      ingangsdatum: '2014-03-26',
    })
    expect(getApplicatie('Duinrand', 'Parko').status).toBe('in_productie')
  })

  it('does not repeat an unknown status and leaves out an impossible date, each with a bevinding', () => {
    expect(getApplicatie('Veenmeer', 'Speelplein')).toMatchObject({ status: 'onbekend' })
    expect(JSON.stringify(oud)).not.toContain('Zweeft')
    expect(getApplicatie('Veenmeer', 'Speelplein')).not.toHaveProperty('ingangsdatum')
    expect(oud.bevindingen.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['waarde_onbekend', 'datum_onleesbaar']),
    )
  })

  it('takes "wordt gebruikt voor" as the voice of the gemeente, "is geschikt voor" as that of the leverancier', () => {
    expect(getApplicatie('Duinrand', 'Boomix').vermeldingen).toEqual([
      { naam: 'Bomencomponent', id: objectId(0x111), herkomst: 'gemeente' },
      { naam: 'Speeltoestelcomponent', id: objectId(0x103), herkomst: 'leverancier' },
      { naam: 'Bomencomponent', id: objectId(0x111), herkomst: 'leverancier' },
    ])
    expect(getApplicatie('Veenmeer', 'Speelplein').vermeldingen).toEqual([])
  })

  it('reads what a pakketversie supports, by Object ID or else by name', () => {
    expect(getApplicatie('Duinrand', 'Boomix').standaarden).toEqual([objectId(0x411), 'Norm zonder sleutel'])
  })

  it('reads koppelingen with their own direction, not the flows of GEMMA', () => {
    expect(oud.koppelingen).toEqual([
      {
        id: objectId(0xd01),
        van: { naam: 'Boomix', buitengemeentelijk: false },
        naar: { naam: 'Parko', buitengemeentelijk: false },
        richting: 'b_naar_a',
        soort: 'standaard',
      },
      {
        id: 'id-k2',
        van: { naam: 'Parko', buitengemeentelijk: false },
        naar: { naam: 'Landelijk Boomregister', buitengemeentelijk: true },
        richting: 'beide',
        soort: 'maatwerk',
      },
    ])
  })

  it('counts every pakket and pakketversie in, and says why some did not come out', () => {
    // by hand: 2 in Duinrand, 4 in Veenmeer; pakket Boomix goes with its version, Zwerfpakket has no user
    expect(oud.tellingen).toEqual({
      regelsIn: 8,
      uit: 6,
      redenen: [
        { reden: 'geen gemeente genoemd', aantal: 1 },
        { reden: 'pakket, opgenomen met zijn pakketversie', aantal: 1 },
      ],
    })
    expect(oud.bevindingen).toContainEqual(
      expect.objectContaining({ code: 'gemeente_onbekend', tekst: expect.stringContaining('Zwerfpakket') }),
    )
  })

  it('carries no data of people: neither their properties nor what stands in texts', () => {
    const text = JSON.stringify(oud)
    for (const personal of ['Jan Voorbeeld', 'jan@', '06-12345678']) expect(text).not.toContain(personal)
    expect(getApplicatie('Duinrand', 'Boomix').omschrijving).toBe('Beheer van bomen. Vragen: [weggelaten]')
    const dropped = oud.bevindingen.filter(({ code }) => code === 'persoonskolom_weggelaten')
    expect(dropped.map(({ plaats }) => plaats?.kolom)).toEqual(['Telefoon beheerder', 'Contactpersoon'])
  })

  it('takes everything as of the one gemeente when the file has just one, and none named is no obstacle', () => {
    const text = readFixture('swc-oud.xml').toString('utf8')
    const withoutSecond = text.replace(/ {4}<element identifier="id-g2"[\s\S]*?<\/element>\n/, '')
    const one = readAmeffLandschap(Buffer.from(withoutSecond), { bestand: 'x.xml' })
    expect(one.inventarisaties).toHaveLength(1)
    expect(one.inventarisaties[0]?.applicaties.map(({ naam }) => naam)).toContain('Zwerfpakket')
  })
})

describe('readAmeffLandschap of a new Softwarecatalogus export', () => {
  const nieuw = readAmeffLandschap(readFixture('swc-nieuw.xml'), { bestand: 'swc-nieuw.xml' })

  it('reads name and referentiecomponenten, which is all there is', () => {
    expect(nieuw.formaat).toBe('ameff_softwarecatalogus_nieuw')
    expect(nieuw.inventarisaties[0]?.gemeente).toEqual({ naam: 'Duinrand' })
    const applicaties = nieuw.inventarisaties[0]?.applicaties ?? []
    expect(applicaties.map(({ naam, status }) => [naam, status])).toEqual([
      ['Parko', 'onbekend'],
      ['Speelplein', 'onbekend'],
    ])
    expect(applicaties[1]?.vermeldingen).toEqual([
      { naam: 'Speeltoestelcomponent', id: objectId(0x103), herkomst: 'gemeente' },
      { naam: 'Parkeercomponent', id: objectId(0x101), herkomst: 'gemeente' },
    ])
    expect(nieuw.tellingen).toEqual({ regelsIn: 2, uit: 2, redenen: [] })
  })
})
