import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Referentiemodel } from '../../src/core/model/referentiemodel.ts'
import { gemmaMap, getModel, getRelease, SKIP_REASON, VERSIES, type Versie } from './releases.ts'

/** Counted by GEMMA type and status in the files, with another program than ours. */
const COUNTS: Readonly<Record<Versie, Readonly<Record<string, number>>>> = {
  '2024-05-27': { components: 167, inGebruik: 165, inOntwikkeling: 2, standaarden: 193, services: 416, functies: 296 },
  '2025-01-09': { components: 168, inGebruik: 166, inOntwikkeling: 2, standaarden: 198, services: 419, functies: 296 },
  '2025-10-11': { components: 169, inGebruik: 167, inOntwikkeling: 2, standaarden: 198, services: 422, functies: 296 },
  '2026-06-30': { components: 169, inGebruik: 167, inOntwikkeling: 2, standaarden: 198, services: 422, functies: 296 },
}

/**
 * Pairs, counted likewise. The releases of 2024-05-27 and 2025-01-09 state two pairs of component and service twice: 215 and
 * 218 relations. versies are the Specializations of a standaardversie to its standaard: 2024-05-27 has 317 standaardversies,
 * but "Regels bij activiteiten API-standaard (actueel)" belongs to no standaard. onderdelen are the Aggregations between
 * services, none of them double: an independent count of the XML gives 193 in 2026-06-30, not 192. verplicht and aanbevolen follow the rule of readVerbindingsrol: one more than the property alone gives.
 */
const RELATIONS: Readonly<Record<Versie, Readonly<Record<string, number>>>> = {
  '2024-05-27': {
    standaarden: 695,
    verplicht: 279,
    aanbevolen: 416,
    services: 213,
    stromen: 60,
    voorzieningen: 52,
    versies: 316,
    onderdelen: 191,
  },
  '2025-01-09': {
    standaarden: 697,
    verplicht: 280,
    aanbevolen: 417,
    services: 216,
    stromen: 60,
    voorzieningen: 52,
    versies: 321,
    onderdelen: 191,
  },
  '2025-10-11': {
    standaarden: 739,
    verplicht: 313,
    aanbevolen: 426,
    services: 229,
    stromen: 60,
    voorzieningen: 52,
    versies: 321,
    onderdelen: 193,
  },
  '2026-06-30': {
    standaarden: 739,
    verplicht: 313,
    aanbevolen: 426,
    services: 229,
    stromen: 60,
    voorzieningen: 52,
    versies: 320,
    onderdelen: 193,
  },
}

describe.skipIf(gemmaMap === '').each(VERSIES)(`GEMMA release %s${SKIP_REASON}`, (versie) => {
  it('fits the schema, states its own date and leaves nothing to report', () => {
    const { referentiemodel, bevindingen } = getRelease(versie)
    expect(() => Referentiemodel.parse(referentiemodel)).not.toThrow()
    expect(referentiemodel.versie).toBe(versie)
    expect(bevindingen).toEqual([])
  })

  it('holds the published numbers of components, standaarden, services and functions', () => {
    const model = getModel(versie)
    expect({
      components: model.referentiecomponenten.length,
      inGebruik: model.referentiecomponenten.filter(({ status }) => status === 'in_gebruik').length,
      inOntwikkeling: model.referentiecomponenten.filter(({ status }) => status === 'in_ontwikkeling').length,
      standaarden: model.standaarden.length,
      services: model.applicatieservices.length,
      functies: model.bedrijfsfuncties.length,
    }).toEqual(COUNTS[versie])
  })

  it('holds the published numbers of relations', () => {
    const model = getModel(versie)
    const rollen = model.referentiecomponenten.flatMap(({ standaarden }) => standaarden)
    expect({
      standaarden: rollen.length,
      verplicht: rollen.filter(({ verbindingsrol }) => verbindingsrol === 'verplicht').length,
      aanbevolen: rollen.filter(({ verbindingsrol }) => verbindingsrol === 'aanbevolen').length,
      services: model.referentiecomponenten.flatMap(({ applicatieservices }) => applicatieservices).length,
      stromen: model.stromen.length,
      voorzieningen: model.voorzieningen.length,
      versies: model.standaarden.flatMap(({ versies }) => versies).length,
      onderdelen: model.applicatieservices.flatMap(({ onderdeelVan }) => onderdeelVan).length,
    }).toEqual(RELATIONS[versie])
  })

  it('has no two facts with one Object ID, and refers to nothing that is not there', () => {
    const model = getModel(versie)
    const facts = [
      ...[model.referentiecomponenten, model.applicatieservices, model.bedrijfsfuncties, model.standaarden].flat(),
      ...[model.beleidsdomeinen, model.apis, model.voorzieningen].flat(),
    ]
    const ids = new Set(facts.map(({ id }) => id))
    expect(ids.size).toBe(facts.length)
    const references = [
      ...model.referentiecomponenten.flatMap(({ applicatieservices, beleidsdomeinen, standaarden, apis }) => [
        ...[applicatieservices, beleidsdomeinen].flat(),
        ...standaarden.map(({ standaardId }) => standaardId),
        ...apis.map(({ apiId }) => apiId),
      ]),
      ...model.applicatieservices.flatMap(({ onderdeelVan, bedrijfsfuncties }) =>
        [onderdeelVan, bedrijfsfuncties].flat(),
      ),
      ...model.bedrijfsfuncties.flatMap(({ onderdeelVan }) => onderdeelVan),
      ...model.stromen.flatMap(({ van, naar }) => [van, naar]),
      ...(model.kaart?.vakken ?? []).flatMap(({ referentiecomponentId }) => referentiecomponentId ?? []),
    ]
    expect(references.filter((id) => !ids.has(id))).toEqual([])
  })
})

describe.skipIf(gemmaMap === '')(`GEMMA release 2026-06-30 in detail${SKIP_REASON}`, () => {
  it('holds the versions of standaarden with their own status', () => {
    const versies = getModel('2026-06-30').standaarden.flatMap(({ versies: found }) => found)
    const count = (status: string) => versies.filter((versie) => versie.status === status).length
    expect(versies).toHaveLength(320)
    const statussen = ['in_gebruik', 'einde_ondersteuning', 'teruggetrokken', 'in_ontwikkeling', 'onbekend']
    expect(statussen.map(count)).toEqual([227, 71, 13, 8, 1])
  })

  it('holds who offers and who uses an API, with the role', () => {
    const apis = getModel('2026-06-30').referentiecomponenten.flatMap(({ apis: found }) => found)
    const count = (richting: string, rol: string) =>
      apis.filter((api) => api.richting === richting && api.verbindingsrol === rol).length
    const rollen = ['verplicht', 'aanbevolen', 'onbekend']
    expect(rollen.map((rol) => count('biedt', rol))).toEqual([8, 1, 3])
    expect(rollen.map((rol) => count('gebruikt', rol))).toEqual([19, 166, 0])
  })

  it('counts the functions below every layer once, also those with more than one parent', () => {
    const { bedrijfsfuncties } = getModel('2026-06-30')
    const below = (laag: string) =>
      bedrijfsfuncties.filter(({ lagen, naam }) => naam !== laag && lagen.includes(laag)).length
    const lagen = bedrijfsfuncties.filter(({ soort }) => soort === 'laag').map(({ naam }) => [naam, below(naam)])
    expect(Object.fromEntries(lagen)).toEqual({
      Sturing: 16,
      Ontwikkeling: 22,
      Bewaking: 8,
      Regievoering: 5,
      'Klant- en keteninteractie': 63,
      Uitvoering: 110,
      Ondersteuning: 65,
    })
    expect(bedrijfsfuncties.filter(({ lagen: found }) => found.length === 0).map(({ naam }) => naam)).toEqual([
      'Belastingoplegging',
    ])
    expect(bedrijfsfuncties.filter(({ onderdeelVan }) => onderdeelVan.length > 1)).toHaveLength(7)
  })

  it('reaches functions over services, and domains over groups', () => {
    const model = getModel('2026-06-30')
    const functiesOf = new Map(model.applicatieservices.map(({ id, bedrijfsfuncties }) => [id, bedrijfsfuncties]))
    const pairs = new Set(
      model.referentiecomponenten.flatMap(({ id, applicatieservices }) =>
        applicatieservices.flatMap((service) => (functiesOf.get(service) ?? []).map((functie) => `${id} ${functie}`)),
      ),
    )
    expect(pairs.size).toBe(184)
    expect(new Set([...pairs].map((pair) => pair.split(' ')[0])).size).toBe(121)
    expect(model.beleidsdomeinen).toHaveLength(7)
    expect(model.referentiecomponenten.filter(({ beleidsdomeinen }) => beleidsdomeinen.length > 0)).toHaveLength(136)
  })

  it('holds the map with 167 different components in 365 boxes, inside 5,402 by 3,271', () => {
    const kaart = getModel('2026-06-30').kaart
    expect(kaart).toMatchObject({ breedte: 5402, hoogte: 3271 })
    const shown = (kaart?.vakken ?? []).flatMap(({ referentiecomponentId }) => referentiecomponentId ?? [])
    expect([kaart?.vakken.length, shown.length, new Set(shown).size]).toEqual([365, 177, 167])
  })

  it('has lent no text to the texts of our own: no six words in a row', () => {
    const definitions = getModel('2026-06-30').referentiecomponenten.map(({ omschrijving }) => omschrijving)
    const theirs = new Set(definitions.flatMap(toRuns))
    expect(theirs.size).toBeGreaterThan(1000)
    const borrowed = readShipped().referentiecomponenten.flatMap(({ omschrijving }) =>
      toRuns(omschrijving).filter((run) => theirs.has(run)),
    )
    expect(borrowed).toEqual([])
  })

  it('has given the shipped data file every fact but the texts', () => {
    const withoutTexts = (model: Referentiemodel) => ({
      ...model,
      referentiecomponenten: model.referentiecomponenten.map((component) => ({
        ...component,
        eerdereNamen: [],
        omschrijving: '',
        trefwoorden: [],
      })),
    })
    expect(withoutTexts(readShipped())).toEqual(withoutTexts(getModel('2026-06-30')))
  })
})

function readShipped(): Referentiemodel {
  const file = new URL('../../data/gemma/referentiemodel-2026-06-30.json', import.meta.url)
  return Referentiemodel.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function toRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
  return words.slice(5).map((_, start) => words.slice(start, start + 6).join(' '))
}
