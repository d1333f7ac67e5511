import { describe, expect, it } from 'vitest'
import { parseVersie } from '../../../src/adapters/tabel/versie.ts'
import { findStatusInNaam, isGeenWaarde, parseHosting, parseStatus } from '../../../src/adapters/tabel/waarden.ts'

describe('parseStatus', () => {
  it.each([
    ['In productie', 'in_productie'],
    ['in_productie', 'in_productie'],
    ['In production', 'in_productie'],
    ['Live', 'in_productie'],
    ['In gebruik', 'in_productie'],
    ['ACTIEF', 'in_productie'],
    ['Planned', 'gepland'],
    ['In voorraad', 'gepland'],
    ['Acquisition', 'verwerving'],
    ['In ontwikkeling', 'verwerving'],
    ['Besteld', 'verwerving'],
    ['Wordt getest', 'verwerving'],
    ['Uit te faseren', 'uit_te_faseren'],
    ['To be phased out', 'uit_te_faseren'],
    ['Phase out', 'uit_te_faseren'],
    ['Moet verwijderd worden', 'uit_te_faseren'],
    ['Phased out', 'uitgefaseerd'],
    ['Verwijderd', 'uitgefaseerd'],
    ['Beëindigd', 'uitgefaseerd'],
    ['In productie (sinds 2019)', 'in_productie'],
    ['onbekend', 'onbekend'],
    ['?', 'onbekend'],
  ])('reads %s as %s', (text, status) => {
    expect(parseStatus(text)).toBe(status)
  })

  it('knows that it does not know', () => {
    expect(parseStatus('Blauw')).toBeNull()
  })
})

describe('findStatusInNaam', () => {
  it('finds a status behind the name, and nothing else', () => {
    expect(findStatusInNaam('OpenText - uit te faseren')).toBe('uit_te_faseren')
    expect(findStatusInNaam('Corsa (vervallen)')).toBe('uitgefaseerd')
    expect(findStatusInNaam('JCC-Afspraken')).toBeNull()
    expect(findStatusInNaam('Xential (test)')).toBeNull()
    expect(findStatusInNaam('- uit te faseren')).toBeNull()
  })
})

describe('parseHosting', () => {
  it.each([
    ['SaaS', 'saas'],
    ['cloud', 'saas'],
    ['J', 'saas'],
    ['On-premises (self-managed)', 'on_premises'],
    ['On-premise', 'on_premises'],
    ['lokaal', 'on_premises'],
    ['IaaS', 'iaas'],
    ['n', 'onbekend'],
    ['?', 'onbekend'],
  ])('reads %s as %s', (text, hosting) => {
    expect(parseHosting(text)).toBe(hosting)
  })

  it('has no word for a mixture', () => {
    expect(parseHosting('Hybride')).toBeNull()
  })
})

describe('isGeenWaarde', () => {
  it.each(['', '-', '?', 'xxx', 'NB', 'n.v.t.', 'N.V.T', 'Onbekend', '--', 'n/a', 'geen', '…'])(
    'takes %j for nothing',
    (text) => {
      expect(isGeenWaarde(text)).toBe(true)
    },
  )

  it.each(['Xential', 'NBility', 'Geen Gedoe BV', '1', 'Unknown Labs', 'Open Source'])(
    'takes %j for a value',
    (text) => {
      expect(isGeenWaarde(text)).toBe(false)
    },
  )
})

describe('parseVersie', () => {
  it.each(['xxx', 'NB', 'n.v.t.', 'onbekend', '-', '0', '?', 'SaaS', 'Key2Burgerzaken'])(
    'finds no version in %s',
    (text) => {
      expect(parseVersie(text, 'Key2Burgerzaken')).toBeUndefined()
    },
  )

  it('takes the name of the pakket off the name of its version', () => {
    expect(parseVersie('Key2Burgerzaken 5.1', 'Key2Burgerzaken')).toBe('5.1')
    expect(parseVersie('5.1', 'Key2Burgerzaken')).toBe('5.1')
    expect(parseVersie('Key2', 'Key')).toBe('Key2')
  })
})
