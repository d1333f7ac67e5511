import { describe, expect, it } from 'vitest'
import { identifyPakketten } from '../../../src/core/identity/index.ts'
import type { Applicatie } from '../../../src/core/model/applicatie.ts'
import type { Pakketkennis } from '../../../src/core/model/inlezing.ts'
import { AUTOMATISCH, assignReferentiecomponenten } from '../../../src/core/toewijzing/index.ts'
import { someApplicatie, someKennis } from '../../helpers/applicatie.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { idOf, MODEL } from './model.ts'

const catalogus = someCatalogus([
  {
    naam: 'Zerkenboek',
    leverancier: 'Steen',
    aliassen: ['GraafWijzer'],
    referentiecomponenten: [idOf('Gravenbeheercomponent'), idOf('BI-component')],
  },
  { naam: 'Kompas', leverancier: 'Noordzee', referentiecomponenten: [idOf('Havencomponent')] },
])

function assign(applicaties: readonly Applicatie[], kennis: readonly Pakketkennis[] = []) {
  const indeling = identifyPakketten(applicaties, kennis, { catalogus })
  return assignReferentiecomponenten({ applicaties, indeling, referentiemodel: MODEL, kennis, catalogus })
}

const propose = (naam: string, leverancier?: string) =>
  assign([someApplicatie({ naam, ...(leverancier === undefined ? {} : { leverancier }) })]).toewijzingen

describe('assignReferentiecomponenten: known products', () => {
  it('knows what a product of the catalogue is for, under an alias too, and says so', () => {
    const [first, second] = propose('GRAAFWIJZER v7', 'Steen B.V.')
    expect(first).toMatchObject({
      referentiecomponentId: idOf('Gravenbeheercomponent'),
      herkomst: 'afgeleid',
      status: 'automatisch',
    })
    expect(first?.redenen[0]).toBe('bekend pakket: Zerkenboek van Steen')
    expect(second?.referentiecomponentId).toBe(idOf('BI-component'))
  })

  it.each([
    ['Zerkenbock', 'Steen', 'naam verschilt één letter van die van bekend pakket: Zerkenboek van Steen'],
    ['Zerkenboek', 'Marmer', 'naam is gelijk aan die van bekend pakket: Zerkenboek van Steen'],
    ['Zerkenboek Balie', 'Steen', 'naam begint met die van bekend pakket: Zerkenboek van Steen'],
  ])('only proposes for %s of %s', (naam, leverancier, reden) => {
    const [first] = propose(naam, leverancier)
    expect(first?.redenen[0]).toBe(reden)
    expect(first?.zekerheid).toBeLessThan(AUTOMATISCH)
  })

  it('does not take an own build for a product of that name', () => {
    expect(propose('Zerkenboek', 'eigen bouw')).toEqual([])
  })

  it.each(['q', '2.0', '🦆🦆🦆', 'مرحبا بالعالم', '\u202Egnitset', '   ', '-'])('decides nothing for %j', (naam) => {
    expect(propose(naam).filter(({ vanKracht }) => vanKracht)).toEqual([])
  })

  it('reads a description of five thousand letters without deciding on noise', () => {
    const noise = someApplicatie({ naam: 'Qwx', omschrijving: 'lorem ipsum dolor sit amet '.repeat(190) })
    expect(assign([noise]).toewijzingen.filter(({ vanKracht }) => vanKracht)).toEqual([])
  })
})

describe('assignReferentiecomponenten: where voices disagree', () => {
  it('says so when a gemeente assigns a known product elsewhere, and lets its choice count', () => {
    const odd = someApplicatie({
      naam: 'Kompas',
      leverancier: 'Noordzee',
      vermeldingen: [{ naam: 'BI-component', herkomst: 'gemeente' }],
    })
    const { toewijzingen, bevindingen } = assign([odd])
    expect(toewijzingen.map(({ vanKracht }) => vanKracht)).toEqual([true])
    expect(bevindingen).toMatchObject([{ code: 'stemmen_tegenstrijdig', plaats: odd.plaats }])
    expect(bevindingen[0]?.tekst).toContain('gewoonlijk gebruikt voor "Havencomponent"')
  })

  it('says so when a leverancier claims what nobody uses it for', () => {
    const claim = { naam: 'BI-component', herkomst: 'leverancier' as const }
    const kennis = [someKennis({ naam: 'Anker', leverancier: 'Noordzee', vermeldingen: [claim] })]
    const use = { naam: 'Havencomponent', herkomst: 'gemeente' as const }
    const own = someApplicatie({ naam: 'Anker', leverancier: 'Noordzee', vermeldingen: [use] })
    const found = assign([own], kennis).bevindingen
    expect(found.map(({ code }) => code)).toEqual(['stemmen_tegenstrijdig'])
    expect(found[0]?.tekst).toContain('de leverancier noemt "BI-component"')
    const agreed = someApplicatie({ ...own, vermeldingen: [use, { ...claim, herkomst: 'gemeente' }] })
    expect(assign([agreed], kennis).bevindingen).toEqual([])
  })
})
