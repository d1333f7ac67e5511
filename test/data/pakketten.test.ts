import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findGebreken } from '../../data/pakketten/bron/controleer.ts'
import { readOpvolgingen, readPakketten } from '../../data/pakketten/bron/lees.ts'
import { identifyPakketten } from '../../src/core/identity/index.ts'
import { Catalogus, type Cataloguspakket } from '../../src/core/model/catalogus.ts'
import { Referentiemodel } from '../../src/core/model/referentiemodel.ts'
import { readCatalogus } from '../../src/storage/index.ts'
import { someApplicaties } from '../helpers/applicatie.ts'

const read = (path: string) => readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8')
const model = Referentiemodel.parse(JSON.parse(read('gemma/referentiemodel-2026-06-30.json')))
const componenten = new Set<string>(model.referentiecomponenten.map(({ id }) => id))
const catalogus = Catalogus.parse(JSON.parse(read('pakketten/pakketten.json')))
const { pakketten, leveranciersopvolgingen } = catalogus

describe('data/pakketten/pakketten.json', () => {
  it('holds at least 400 products over at least 140 referentiecomponenten', () => {
    const covered = new Set(pakketten.flatMap(({ referentiecomponenten }) => referentiecomponenten))
    expect(pakketten.length).toBeGreaterThanOrEqual(400)
    expect(covered.size).toBeGreaterThanOrEqual(140)
  })

  it('names a bron for every product and prints the share of each kind', () => {
    const feiten = [...pakketten, ...leveranciersopvolgingen]
    const withAdres = feiten.filter(({ bron }) => bron.soort === 'adres').length
    const known = feiten.filter(({ bron }) => bron.soort === 'algemeen_bekend').length
    const share = (count: number) => `${count} van ${feiten.length} (${Math.round((100 * count) / feiten.length)} %)`
    process.stdout.write(`catalogus: met adres ${share(withAdres)}, algemeen bekend ${share(known)}\n`)
    expect(withAdres + known).toBe(feiten.length)
  })

  it('has no defect', () => {
    expect(findGebreken(catalogus, componenten)).toEqual([])
  })

  it.each([
    ['Office 365', 'Microsoft 365', 'M365', 'MS Office 2019', 'Microsoft Office 365', 'Microsoft 365 E3'],
    ['Azure AD', 'Azure Active Directory', 'Entra ID', 'Microsoft Entra ID'],
  ])('knows a product of Microsoft under its old and new names: %s, %s …', (...namen) => {
    const applicaties = someApplicaties(...namen.map((naam) => `${naam} | Microsoft`))
    const { pakketByApplicatie } = identifyPakketten(applicaties, [], { catalogus })
    expect(new Set(pakketByApplicatie.values()).size).toBe(1)
  })

  it('uses Verzamelcomponent for nothing: that is no role of a product', () => {
    const verzamel = model.referentiecomponenten.find(({ naam }) => naam === 'Verzamelcomponent')?.id
    expect(verzamel).toBeDefined()
    expect(
      pakketten.filter(({ referentiecomponenten }) => referentiecomponenten.some((id) => id === verzamel)),
    ).toEqual([])
  })

  it('says the same as the CSV files it was made from', () => {
    const folder = new URL('../../data/pakketten/bron/', import.meta.url)
    const idByNaam = new Map(model.referentiecomponenten.map(({ id, naam }) => [naam, id]))
    expect(readPakketten(folder, idByNaam)).toEqual(pakketten)
    expect(readOpvolgingen(folder)).toEqual(leveranciersopvolgingen)
  })

  it('is what the storage door reads', async () => {
    expect(await readCatalogus()).toMatchObject(catalogus)
  })

  it('leads every former leverancier of a product to a successor, or to one that still delivers', () => {
    const followed = new Set(leveranciersopvolgingen.map(({ van }) => van))
    const former = pakketten.flatMap(({ naam, eerdereLeveranciers }) =>
      eerdereLeveranciers.map((van) => ({ naam, van })),
    )
    const selling = new Set(pakketten.map(({ leverancier }) => leverancier))
    expect(former.filter(({ van }) => !followed.has(van) && !selling.has(van) && !GAF_PRODUCT_DOOR.has(van))).toEqual(
      [],
    )
  })

  it('has no leverancier that follows itself, directly or in a circle', () => {
    const next = new Map(leveranciersopvolgingen.map(({ van, naar }) => [van, naar]))
    for (const start of next.keys()) {
      const seen = new Set<string>()
      for (let at: string | undefined = start; at !== undefined; at = next.get(at)) {
        expect(seen, `opvolging van ${start}`).not.toContain(at)
        seen.add(at)
      }
    }
  })
})

/** Passed on this one product, while the leverancier itself went on or fell apart in several. */
const GAF_PRODUCT_DOOR: ReadonlySet<string> = new Set([
  'Basis Technology',
  'Bosch',
  'LogMeIn',
  'Nuance',
  'Pitney Bowes',
  'Quest Software',
  'Veritas',
])

describe('findGebreken', () => {
  const goed: Cataloguspakket = pakket({})
  const find = (...given: Cataloguspakket[]) =>
    findGebreken({ pakketten: given, leveranciersopvolgingen: [] }, componenten)

  it('finds nothing in a good product', () => {
    expect(find(goed)).toEqual([])
  })

  it('finds an Object ID that GEMMA does not have', () => {
    expect(findGebreken({ pakketten: [goed], leveranciersopvolgingen: [] }, new Set())).toHaveLength(1)
  })

  it('finds an alias equal to the name, and an omschrijving of fewer than five words', () => {
    expect(find(pakket({ aliassen: ['VOORBEELDPAKKET'] }))).toContain('Voorbeeldpakket: alias is gelijk aan de naam')
    expect(find(pakket({ omschrijving: 'Voor zaken en post.' }))).toEqual([
      'Voorbeeldpakket: omschrijving heeft minder dan 5 woorden',
    ])
  })

  it('finds a name that two products of one leverancier share', () => {
    expect(find(goed, pakket({ naam: 'Ander', aliassen: ['Voorbeeldpakket'] }))).toEqual([
      'Ander: naam of alias "Voorbeeldpakket" is ook van Voorbeeldpakket (Testleverancier)',
    ])
    expect(find(goed, pakket({ naam: 'Ander', aliassen: ['Testleverancier Voorbeeldpakket 3.1'] }))).toHaveLength(1)
    expect(find(goed, pakket({ leverancier: 'Een ander' }))).toEqual([])
  })

  it('finds a leverancier in two spellings', () => {
    expect(find(goed, pakket({ naam: 'Ander', leverancier: 'Testleverancier B.V.' }))).toEqual([
      'leverancier in meer dan één spelling: Testleverancier, Testleverancier B.V.',
    ])
  })
})

function pakket(delta: Partial<Cataloguspakket>): Cataloguspakket {
  const [first] = model.referentiecomponenten
  if (first === undefined) throw new Error('het referentiemodel is leeg')
  return {
    naam: 'Voorbeeldpakket',
    leverancier: 'Testleverancier',
    eerdereLeveranciers: [],
    aliassen: [],
    omschrijving: 'Verzonnen product voor deze ene test.',
    referentiecomponenten: [first.id],
    bron: { soort: 'algemeen_bekend' },
    ...delta,
  }
}
