import { describe, expect, it } from 'vitest'
import { findGeenApplicatie } from '../../../src/core/toewijzing/geen-applicatie.ts'
import { buildVoorzieningzoeker } from '../../../src/core/toewijzing/voorziening.ts'
import { MODEL } from './model.ts'

const findVoorziening = buildVoorzieningzoeker(MODEL)

describe('buildVoorzieningzoeker', () => {
  it.each([
    ['DigiD', 'DigiD'],
    ['digid (SaaS)', 'DigiD'],
    ['eHerkenning', 'E-herkenning voor bedrijven'],
    ['E-herkenning', 'E-herkenning voor bedrijven'],
    ['PDOK', 'PDOK - Publieke Dienstverlening op de Kaart'],
    ['PDOK - Publieke Dienstverlening op de Kaart', 'PDOK - Publieke Dienstverlening op de Kaart'],
    ['DKD - Digitaal Klant Dossier (Suwinet)', 'DKD - Digitaal Klant Dossier (Suwinet)'],
    ['LV-BAG - Basisregistratie Adressen en Gebouwen', 'LV-BAG - Basisregistratie Adressen en Gebouwen'],
    ['Publieke Dienstverlening op de Kaart', 'PDOK - Publieke Dienstverlening op de Kaart'],
    ['Suwinet', 'DKD - Digitaal Klant Dossier (Suwinet)'],
    ['Suwinet-Inkijk', 'DKD - Digitaal Klant Dossier (Suwinet)'],
    ['BAG-LV', 'LV-BAG - Basisregistratie Adressen en Gebouwen'],
    ['LV BAG', 'LV-BAG - Basisregistratie Adressen en Gebouwen'],
    ['Omgevingsloket', 'OLO - OmgevingsLoket Online'],
    ['MijnOverheid', 'MijnOverheid.nl'],
    ['MijnOverheid Berichtenbox', 'MijnOverheid.nl'],
    ['PKI-overheid', 'Certificering/PKI-overheid'],
    ['BRO', 'BRO - Basisregistratie Ondergrond'],
  ])('knows %j', (naam, voorziening) => {
    expect(findVoorziening({ naam })?.naam).toBe(voorziening)
  })

  it.each([
    'DigiD koppeling module',
    'BAG-beheer',
    'BAG',
    'Basisregistratie Ondergrond',
    'PDOK Kaartmaker Pro',
    'Overheid',
    'Antwoord',
    'Certificering',
    'BRO portaal',
    'Buitengemeentelijke voorziening',
    '',
    '?',
  ])('takes %j for no voorziening', (naam) => {
    expect(findVoorziening({ naam })).toBeUndefined()
  })

  it('takes a short name for the voorziening only when no commercial leverancier is named', () => {
    expect(findVoorziening({ naam: 'DROP', leverancier: 'KOOP' })?.naam).toMatch(/^DROP/)
    expect(findVoorziening({ naam: 'DROP', leverancier: 'onbekend' })?.naam).toMatch(/^DROP/)
    expect(findVoorziening({ naam: 'DROP', leverancier: 'Noordzee Software B.V.' })).toBeUndefined()
  })
})

describe('findGeenApplicatie', () => {
  it('does the example of its docstring', () => {
    expect(findGeenApplicatie('Telefoongids (Excel)')).toBe('een bestand van een kantoorprogramma')
  })

  it.each([
    '?',
    '-',
    '   ',
    '12',
    '7.3',
    'v2.0',
    'versie 3',
    'x',
    'n.v.t.',
    'NVT',
    'onbekend',
    '🎉',
    'Pasjes.xlsx',
    'Toegangspasjes (Access)',
    'Screensaver gemeentelogo',
    'Handleiding balie',
    'Totaal',
  ])('says why %j is none', (naam) => {
    expect(findGeenApplicatie(naam)).toEqual(expect.any(String))
  })

  it('leaves one letter alone when the row says more, but never a sign or a digit', () => {
    expect(findGeenApplicatie('R', true)).toBeUndefined()
    for (const noise of ['-', '7', 'NB']) expect(findGeenApplicatie(noise, true)).toEqual(expect.any(String))
  })

  it.each([
    'Git',
    'Microsoft Access',
    'Trimble Access',
    'Microsoft Office (Excel)',
    'Excel',
    'Net2',
    'Office 365',
    'Maatwerk koppelprogramma post',
    'Telefonie',
    'نظام',
    'Testbeheer',
  ])('leaves %j alone', (naam) => {
    expect(findGeenApplicatie(naam)).toBeUndefined()
  })
})
