import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { producten } from '../../data/voorbeelden-bron/producten.ts'
import { Referentiemodel, VERZAMELCOMPONENT_NAAM } from '../../src/core/model/referentiemodel.ts'

const BESTAND = 'referentiemodel-2026-06-30.json'
const read = (path: string) => readFileSync(new URL(`../../data/gemma/${path}`, import.meta.url), 'utf8')
const text = read(BESTAND)
const model = Referentiemodel.parse(JSON.parse(text))
const { referentiecomponenten, kaart } = model

describe(`data/gemma/${BESTAND}`, () => {
  it('holds the whole of the release', () => {
    expect(model.versie).toBe('2026-06-30')
    expect(model.naam).toBe('GEMMA')
    expect({
      referentiecomponenten: referentiecomponenten.length,
      applicatieservices: model.applicatieservices.length,
      bedrijfsfuncties: model.bedrijfsfuncties.length,
      standaarden: model.standaarden.length,
      beleidsdomeinen: model.beleidsdomeinen.length,
      voorzieningen: model.voorzieningen.length,
      stromen: model.stromen.length,
    }).toEqual({
      referentiecomponenten: 169,
      applicatieservices: 422,
      bedrijfsfuncties: 296,
      standaarden: 198,
      beleidsdomeinen: 7,
      voorzieningen: 52,
      stromen: 60,
    })
  })

  it('holds 167 components in gebruik, 136 with a beleidsdomein, 167 on the map', () => {
    expect(referentiecomponenten.filter(({ status }) => status === 'in_gebruik')).toHaveLength(167)
    expect(referentiecomponenten.filter(({ beleidsdomeinen }) => beleidsdomeinen.length > 0)).toHaveLength(136)
    const shown = (kaart?.vakken ?? []).flatMap(({ referentiecomponentId }) => referentiecomponentId ?? [])
    expect(new Set(shown).size).toBe(167)
  })

  it('holds 313 standaarden that are verplicht and 426 that are aanbevolen', () => {
    const rollen = referentiecomponenten.flatMap(({ standaarden }) => standaarden.map((rol) => rol.verbindingsrol))
    const count = (rol: string) => rollen.filter((found) => found === rol).length
    expect([count('verplicht'), count('aanbevolen'), count('onbekend')]).toEqual([313, 426, 0])
  })

  it('knows the former names that gemeenten still use', () => {
    const former = referentiecomponenten.filter(({ eerdereNamen }) => eerdereNamen.length > 0)
    expect(former.map(({ naam, eerdereNamen }) => `${eerdereNamen.join(', ')} → ${naam}`)).toEqual([
      'Architectuurcomponent → Architectuur- en ontwerpcomponent',
      'Managementinformatiecomponent → BI-component',
      'BPM-engine-component → BPM-engine component',
      'Firewall-component → Firewall component',
      'Servicebuscomponent → Gemeentelijke servicebuscomponent',
      'Geo-gegevens beheercomponent → Geo-gegevens inwincomponent',
      'Systeemacceptatie-en-release-beheercomponent → Software-releasecomponent',
      'WMO-component → Wmo-component',
    ])
  })

  it('has no former name that is the present name of another component', () => {
    const present = new Set(referentiecomponenten.map(({ naam }) => naam.toLowerCase()))
    const names = referentiecomponenten.flatMap(({ naam, eerdereNamen }) =>
      eerdereNamen.filter((former) => former.toLowerCase() !== naam.toLowerCase()),
    )
    expect(names.filter((naam) => present.has(naam.toLowerCase()))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  it('is the file that BRON.md describes', () => {
    expect(read('BRON.md')).toContain(`\`${createHash('sha256').update(text).digest('hex')}\``)
    expect(read('BRON.md')).toContain('EUPL')
  })

  it('says the same as the texts it was made with', () => {
    const texts = JSON.parse(read('referentiecomponent-teksten.json'))
    const own = referentiecomponenten.map(({ id, omschrijving, trefwoorden }) => ({ id, omschrijving, trefwoorden }))
    expect(texts).toHaveLength(own.length)
    for (const { id, omschrijving, trefwoorden } of texts) {
      expect(own).toContainEqual({ id, omschrijving, trefwoorden })
    }
  })
})

describe('texts of referentiecomponenten', () => {
  it('gives every component an omschrijving, and trefwoorden to all but Verzamelcomponent', () => {
    expect(referentiecomponenten.filter(({ omschrijving }) => omschrijving.trim() === '')).toEqual([])
    const without = referentiecomponenten.filter(({ trefwoorden }) => trefwoorden.length === 0)
    expect(without.map(({ naam }) => naam)).toEqual([VERZAMELCOMPONENT_NAAM])
  })

  it('writes every omschrijving by itself: no two share six words in a row', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { naam, omschrijving } of referentiecomponenten) {
      const words = omschrijving.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? []
      for (let start = 0; start + 6 <= words.length; start++) {
        const run = words.slice(start, start + 6).join(' ')
        const owner = owners.get(run)
        if (owner !== undefined && owner !== naam) shared.push(`${owner}, ${naam}: ${run}`)
        owners.set(run, naam)
      }
    }
    expect(shared).toEqual([])
  })

  it('has no trefwoord twice in one component, nor an empty one', () => {
    for (const { naam, trefwoorden } of referentiecomponenten) {
      const keys = trefwoorden.map((trefwoord) => trefwoord.trim().toLowerCase())
      expect(keys, naam).not.toContain('')
      expect(new Set(keys).size, naam).toBe(keys.length)
    }
  })

  it('names no product or leverancier in its trefwoorden: a proposal must not be a look-up', () => {
    const names = [...producten.values()].flatMap(({ naam, leverancier }) => [naam, leverancier]).map(toWords)
    const forbidden = new Set(names.filter((name) => name !== '' && !GEEN_MERKNAAM.has(name)))
    expect(forbidden.size).toBeGreaterThan(400)
    const namesProduct = (trefwoord: string) =>
      [...forbidden].some((name) => ` ${toWords(trefwoord)} `.includes(` ${name} `))
    const found = referentiecomponenten.flatMap(({ naam, trefwoorden }) =>
      trefwoorden.filter(namesProduct).map((trefwoord) => `${naam}: ${trefwoord}`),
    )
    expect(found).toEqual([])
  })
})

/** Products of the list that are a public register, body or aid, or an ordinary word: allowed as a trefwoord. */
const GEEN_MERKNAAM: ReadonlySet<string> = new Set([
  'archis', // register of archaeology, Rijksdienst voor het Cultureel Erfgoed
  'lisa', // register of establishments and jobs
  'ndw', // national body for traffic data
  'bereken uw recht', // public aid of Nibud
  'dataplatform', // ordinary word
])

function toWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}+#-]+/gu) ?? []).join(' ')
}
