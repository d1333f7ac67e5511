import { describe, expect, it } from 'vitest'
import { buildVermeldingzoeker } from '../../../src/core/toewijzing/resolve-vermelding.ts'
import { readVermeldingen } from '../../../src/core/toewijzing/vermeldingen.ts'
import { idOf, MODEL } from './model.ts'

const zoek = buildVermeldingzoeker(MODEL)
const bron = { naam: 'Kompas', plaats: { bestand: 'lijst.csv', regel: 7 }, versie: MODEL.versie }

describe('buildVermeldingzoeker', () => {
  const bi = idOf('BI-component')

  it.each([
    [{ id: bi }, 'Object ID'],
    [{ id: bi.toUpperCase() }, 'Object ID'],
    [{ id: `id-${bi}` }, 'Object ID'],
    [{ id: `id-id-${bi}` }, 'Object ID'],
    [{ id: 'id-component-4' }, 'identifier'],
    [{ id: 'id-id-component-4' }, 'identifier'],
    [{ naam: 'BI-component' }, 'naam "BI-component"'],
    [{ naam: 'bi component' }, 'anders geschreven'],
    [{ naam: 'Managementinformatiecomponent' }, 'eerdere naam'],
    [{ naam: 'management-informatiecomponent' }, 'eerdere naam'],
    [{ id: 'weet niet', naam: 'BI-component' }, 'naam "BI-component"'],
  ])('finds %j and says how', (vermelding, hoe) => {
    const found = zoek(vermelding)
    expect(found).toMatchObject({ soort: 'gevonden', component: { id: bi } })
    expect(found.soort === 'gevonden' ? found.hoe : '').toContain(hoe)
  })

  it('goes by the id when id and name differ', () => {
    expect(zoek({ id: bi, naam: 'Havencomponent' })).toMatchObject({ component: { naam: 'BI-component' } })
  })

  it('reads through diacritics and a missing "component"', () => {
    expect(zoek({ naam: 'Reintegratie' })).toMatchObject({ component: { naam: 'Reïntegratiecomponent' } })
  })

  it('knows nothing for nothing', () => {
    for (const vermelding of [{}, { naam: '' }, { id: '' }, { naam: 'component' }]) {
      expect(zoek(vermelding).soort).toBe('onbekend')
    }
  })
})

describe('what an unknown name may mean', () => {
  it.each([
    ['Parkeerbeheerkomponent', 'Parkeerbeheercomponent'],
    ['BI-componen', 'BI-component'],
    // one of two letters differs: "component" behind it says nothing
    ['BO-component', undefined],
    ['VTH-component', undefined],
  ])('takes %j for %j', (naam, lijktOp) => {
    expect(zoek({ naam })).toEqual(
      lijktOp === undefined ? { soort: 'onbekend' } : expect.objectContaining({ soort: 'onbekend', lijktOp }),
    )
  })
})

describe('readVermeldingen', () => {
  it('keeps what the release does not have out and names thing, place and remedy', () => {
    const { vermeld, bevindingen } = readVermeldingen(
      [{ naam: 'Parkeerbeheerkomponent', herkomst: 'gemeente' }],
      bron,
      zoek,
    )
    expect(vermeld).toEqual([])
    expect(bevindingen).toEqual([
      {
        code: 'referentiecomponent_onbekend',
        ernst: 'waarschuwing',
        tekst:
          '"Kompas": referentiecomponent "Parkeerbeheerkomponent" staat niet in GEMMA 2026-06-30 en telt niet mee. Bedoeld is misschien "Parkeerbeheercomponent". Neem een naam of Object ID uit die release.',
        plaats: bron.plaats,
      },
    ])
  })

  it.each([
    ['Managementinformatiecomponent', 1, 'referentiecomponent_eerdere_naam'],
    ['Telegraafcomponent', 1, 'referentiecomponent_vervallen'],
    ['Verzamelcomponent', 0, 'verzamelcomponent'],
  ])('takes %j %i times, with a bevinding', (naam, times, code) => {
    const { vermeld, bevindingen } = readVermeldingen([{ naam, herkomst: 'gemeente' }], bron, zoek)
    expect(vermeld).toHaveLength(times)
    expect(bevindingen.map((bevinding) => bevinding.code)).toEqual([code])
  })

  it('counts a component once per voice', () => {
    const { vermeld } = readVermeldingen(
      [
        { naam: 'BI-component', herkomst: 'gemeente' },
        { id: idOf('BI-component'), herkomst: 'gemeente' },
        { naam: 'BI-component', herkomst: 'leverancier' },
      ],
      bron,
      zoek,
    )
    expect(vermeld.map(({ herkomst }) => herkomst)).toEqual(['gemeente', 'leverancier'])
  })
})
