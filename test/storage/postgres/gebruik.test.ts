import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PakketId } from '../../../src/core/index.ts'
import type { LandschapStore, Pakketvraag } from '../../../src/storage/index.ts'
import { componentId } from '../../helpers/landschap.ts'
import { code, RELEASE, SOME_KOLOM, someGebruik } from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
const stand = { revisie: 1, referentiemodel: RELEASE, kennis: 'k', kolom: { ...SOME_KOLOM, volledig: ['Burgerzaken'] } }

const EERSTE = someGebruik('9901', [
  { pakket: 'Zaakweg', naam: 'Zaakweg 3', leverancier: 'Duinsoft', leverancierId: 'duinsoft', componenten: ['zaak'] },
  { pakket: 'Éénloket', componenten: ['wmo', 'jeugd'] },
  { pakket: 'Oudgoed', inGebruik: false },
])
const TWEEDE = someGebruik('9902', [
  {
    pakket: 'Zaakweg',
    pakketNaam: 'ZaakWeg',
    naam: 'zaken',
    leverancier: 'Duinsoft',
    leverancierId: 'duinsoft',
    componenten: ['zaak', 'dms'],
  },
  { pakket: 'zeven' },
])
const DERDE = someGebruik('9903', [{ pakket: 'Zaakweg', pakketNaam: 'ZaakWeg' }])

beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await store.gebruik.replace(code('9901'), someGebruik('9901', [{ pakket: 'Weg' }]), { ...stand, revisie: 0 })
  await store.gebruik.replace(code('9901'), EERSTE, stand)
  await store.gebruik.replace(code('9902'), TWEEDE, stand)
  await store.gebruik.replace(code('9903'), DERDE, stand)
})
afterAll(() => test.close())

const ask = async (vraag: Partial<Pakketvraag>) => {
  const { regels, totaal } = await store.gebruik.findPakketten({ gemeenten: null, offset: 0, limit: 10, ...vraag })
  return { namen: regels.map(({ naam }) => naam), totaal }
}

describe('gebruik', () => {
  it('replaces what was derived before, and says what it was derived from', async () => {
    expect(await store.gebruik.list([code('9901')])).toEqual(EERSTE)
    expect(await store.gebruik.list(null)).toEqual([...EERSTE, ...TWEEDE, ...DERDE])
    expect(await store.gebruik.list([])).toEqual([])
    const [first] = await store.gebruik.listStanden()
    expect(first).toEqual({ gemeentecode: '9901', merk: first?.merk, ...stand })
  })
})

describe('listStanden', () => {
  it('gives another merk when the uses were replaced, even by the same', async () => {
    const merkOf = async () => (await store.gebruik.listStanden()).map(({ merk }) => merk)
    const before = await merkOf()
    await store.gebruik.replace(code('9901'), EERSTE, stand)
    const after = await merkOf()
    expect(after[0]).not.toBe(before[0])
    expect(after.slice(1)).toEqual(before.slice(1))
  })
})

describe('findPakketten', () => {
  it('sorts by naam per code unit, counts all, and leaves out what is not in use', async () => {
    // capitals, then small letters, then É; ZaakWeg is used twice, Zaakweg once
    expect(await ask({})).toEqual({ namen: ['ZaakWeg', 'zeven', 'Éénloket'], totaal: 3 })
    expect(await ask({ offset: 1, limit: 1 })).toEqual({ namen: ['zeven'], totaal: 3 })
    expect(await ask({ offset: 9 })).toEqual({ namen: [], totaal: 3 })
  })

  it('counts only the gemeenten that may be seen', async () => {
    expect(await ask({ gemeenten: [code('9901')] })).toEqual({ namen: ['Zaakweg', 'Éénloket'], totaal: 2 })
    expect(await ask({ gemeenten: [] })).toEqual({ namen: [], totaal: 0 })
  })

  it.each([
    ['EENLOKET', ['Éénloket']],
    ['zaken', ['ZaakWeg']],
    ['duinSÔFT', ['ZaakWeg']],
    ['%', []],
    ['  ', ['ZaakWeg', 'zeven', 'Éénloket']],
  ])('searches names, spellings and leverancier whatever case and diacritics: %s', async (search, namen) => {
    expect(await ask({ search })).toEqual({ namen, totaal: namen.length })
  })

  it('filters on leverancier and referentiecomponent', async () => {
    expect((await ask({ leverancier: ['duinsoft'] })).namen).toEqual(['ZaakWeg'])
    expect((await ask({ leverancier: ['Duinsoft'] })).namen).toEqual(['ZaakWeg'])
    expect((await ask({ referentiecomponent: [componentId('jeugd'), componentId('dms')] })).namen).toEqual([
      'ZaakWeg',
      'Éénloket',
    ])
    expect((await ask({ referentiecomponent: [componentId('dms')], gemeenten: [code('9901')] })).totaal).toBe(0)
  })

  it('describes a product over the gemeenten that may be seen', async () => {
    const zaakweg = PakketId.parse('zaakweg')
    expect(await store.gebruik.findPakket(zaakweg, null)).toEqual({
      pakketId: 'zaakweg',
      naam: 'ZaakWeg',
      leverancier: 'Duinsoft',
      schrijfwijzen: ['ZaakWeg', 'Zaakweg', 'Zaakweg 3', 'zaken'],
      gemeenten: ['9901', '9902', '9903'],
      referentiecomponenten: [
        { id: componentId('zaak'), gemeenten: 2 },
        { id: componentId('dms'), gemeenten: 1 },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    })
    expect((await store.gebruik.findPakket(zaakweg, [code('9901')]))?.naam).toBe('Zaakweg')
    expect(await store.gebruik.findPakket(PakketId.parse('oudgoed'), null)).toBeNull()
  })
})
