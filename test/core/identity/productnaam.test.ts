import { describe, expect, it } from 'vitest'
import { parseLeverancier, parseProductnaam } from '../../../src/core/identity/index.ts'

function read(naam: string, leverancier?: string) {
  return parseProductnaam(naam, parseLeverancier(leverancier))
}

describe('parseProductnaam', () => {
  it('does the example of its docstring', () => {
    expect(read('ESRI ArcGIS 10.8', 'Esri Nederland').sleutel).toBe('arcgis')
  })

  it.each([
    ['Kaartenkast v7.3', 'Kaartenkast'],
    ['Kaartenkast 10.8', 'Kaartenkast'],
    ['Kaartenkast 2016', 'Kaartenkast'],
    ['Kaartenkast 2023 R2', 'Kaartenkast'],
    ['Kaartenkast V8i', 'Kaartenkast'],
    ['Kaartenkast versie 4', 'Kaartenkast'],
    ['Kaartenkast (SaaS)', 'Kaartenkast'],
    ['Kaartenkast acc', 'Kaartenkast'],
    ['Kaartenkast test', 'Kaartenkast'],
    ['Kaartenkast - uit te faseren', 'Kaartenkast'],
    ['Kaartenkast *', 'Kaartenkast'],
    ['Kaartenkast v2.1 (SaaS) - uit te faseren *', 'Kaartenkast'],
    ['  Kaarten   kast ', 'Kaarten kast'],
  ])('takes what is no name off %j', (text, naam) => {
    expect(read(text).naam).toBe(naam)
  })

  it.each([
    'Base27',
    'OSV2020',
    'Office 365',
    'Accommodatie (verhuur)',
    'Kaartenkast nl',
    '2020',
    'Adobe Creative Cloud',
    'Key2Financiën',
  ])('leaves %j whole', (text) => {
    expect(read(text).naam).toBe(text)
  })

  it.each([
    [
      ['Microsoft Office', 'Microsoft'],
      ['MS Office', 'Microsoft'],
      ['Office', 'MS'],
    ],
    [
      ['Rx.Mission', 'Roxit'],
      ['RxMission', 'Roxit'],
      ['Rx Mission', 'Roxit'],
    ],
    [
      ['Trimble  Access', 'Trimble'],
      ['TRIMBLE ACCESS', 'Trimble'],
      ['Access', 'Trimble'],
    ],
    [
      ['LucomFormsForWeb', 'Lucom Benelux BV'],
      ['Lucom FormsForWeb', 'Lucom'],
      ['FormsForWeb', 'Lucom'],
    ],
    [
      ['Kaarten (Noordzee)', 'Noordzee'],
      ['Noordzee Kaarten', 'Noordzee B.V.'],
    ],
  ])('gives one key to %j', (...spellings) => {
    expect(new Set(spellings.map(([naam = '', leverancier]) => read(naam, leverancier).sleutel)).size).toBe(1)
  })

  it('keeps a name that is nothing but the leverancier', () => {
    expect(read('Mozard', 'Mozard').sleutel).toBe('mozard')
    expect(read('Mozard Suite', 'Mozard').sleutel).toBe('mozard')
  })

  it('reads a text without letters as it stands', () => {
    expect(read('?').sleutel).toBe('?')
  })
})
