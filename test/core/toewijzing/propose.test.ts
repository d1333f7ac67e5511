import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Referentiemodel } from '../../../src/core/model/referentiemodel.ts'
import { AUTOMATISCH, buildToewijzer } from '../../../src/core/toewijzing/index.ts'
import { buildGrammen, readWoorden } from '../../../src/core/toewijzing/termen.ts'

const release = new URL('../../../data/gemma/referentiemodel-2026-06-30.json', import.meta.url)
const model = Referentiemodel.parse(JSON.parse(readFileSync(release, 'utf8')))
const toewijzer = buildToewijzer(model)
const nameOf = new Map<string, string>(model.referentiecomponenten.map(({ id, naam }) => [id, naam]))

type Tekst = Parameters<typeof toewijzer.propose>[0]

function propose(tekst: Tekst) {
  return toewijzer.propose(tekst).map((voorstel) => ({
    ...voorstel,
    naam: nameOf.get(voorstel.referentiecomponentId),
  }))
}

describe('buildToewijzer, with the shipped release', () => {
  it.each([
    ['salarisverwerking', 'Salarisadministratie en -verwerkingcomponent'],
    ['beheer van de begraafplaats', 'Gravenbeheercomponent'],
    ['cameratoezicht in de binnenstad', 'Cameratoezichtcomponent'],
    ['leerlingenvervoer aanvragen', 'Leerlingenvervoercomponent'],
    ['back-up van servers', 'Data-back-up-en-herstel-component'],
    ['backup van servers', 'Data-back-up-en-herstel-component'],
    ['wachtwoordkluis', 'Wachtwoordbeheercomponent'],
    ['subsidieaanvragen behandelen', 'Subsidiecomponent'],
    ['havengelden innen van schepen', 'Havencomponent'],
  ])('knows what %j is for', (omschrijving, naam) => {
    const [first] = propose({ naam: 'Kompas', leverancier: 'Noordzee B.V.', omschrijving })
    expect(first?.naam).toBe(naam)
  })

  it('finds the word inside a compound name, and gives a reason that a person can check', () => {
    const [first] = propose({ naam: 'iBurgerzakenmodule' })
    expect(first).toMatchObject({ naam: 'Burgerzakencomponent', redenen: ["naam bevat 'burgerzaken'"] })
  })

  it('does not read the leverancier in the name as what it does', () => {
    const [first] = propose({ naam: 'Parkeermeester Salaris', leverancier: 'Parkeermeester' })
    expect(first?.naam).toBe('Salarisadministratie en -verwerkingcomponent')
  })

  it('is sure of a clear description and not of a name that tells nothing', () => {
    const clear = propose({ naam: 'Kompas', omschrijving: 'schuldhulpverlening en budgetbeheer' })
    expect(clear[0]?.zekerheid).toBeGreaterThanOrEqual(AUTOMATISCH)
    expect(propose({ naam: 'Qwx' })).toEqual([])
    expect(propose({ naam: 'Kompas' }).every(({ zekerheid }) => zekerheid < AUTOMATISCH)).toBe(true)
  })

  it('does not hide that two components fit equally well', () => {
    const [first, second] = propose({ naam: 'Kompas', omschrijving: 'vergunningen' })
    expect(first?.zekerheid).toBeLessThan(AUTOMATISCH)
    expect(second?.zekerheid).toBeGreaterThan(0.1)
  })

  it('gives at most five, best first', () => {
    const found = propose({ naam: 'Kompas', omschrijving: 'vergunningen, toezicht en handhaving openbare ruimte' })
    expect(found.length).toBeLessThanOrEqual(5)
    expect(found.map(({ zekerheid }) => zekerheid)).toEqual(
      found.map(({ zekerheid }) => zekerheid).sort((a, b) => b - a),
    )
  })

  it('does not let a department alone decide', () => {
    expect(propose({ naam: 'Qwx', afdeling: 'Burgerzaken' })).toEqual([])
  })

  it('gives the engine that was made before', () => {
    expect(buildToewijzer(model)).toBe(toewijzer)
  })
})

describe('buildGrammen and readWoorden', () => {
  it('do the example of the docstring', () => {
    expect(buildGrammen(['zaak', 'bi'])).toEqual(['_zaa', 'zaak', 'aak_', '_bi_'])
  })

  it('leave out words that tell nothing', () => {
    expect(readWoorden('Het beheer van de Begraafplaats')).toEqual(['begraafplaats'])
    expect(readWoorden('')).toEqual([])
  })
})
