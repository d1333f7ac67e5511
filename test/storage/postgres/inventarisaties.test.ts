import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SamenwerkingsverbandId } from '../../../src/core/index.ts'
import type { LandschapStore } from '../../../src/storage/index.ts'
import { code, someInhoud, someLevering, someVerslag } from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

const NOWHERE = '00000000-0000-4000-8000-000000000000'

describe('inventarisaties', () => {
  it('gives back what was added, with an id and a volgnummer', async () => {
    const verslag = someVerslag('9901', { bestandsnaam: 'Lijst “één”.csv', volledig: ['Burgerzaken'] })
    const added = await store.inventarisaties.add(verslag, someInhoud('Zaakweg', 'Éénloket\u0000'))
    expect(added).toEqual({ ...verslag, id: added.id, volgnummer: added.volgnummer })
    expect(await store.inventarisaties.find(added.id)).toEqual(added)
    expect(await store.inventarisaties.readInhoud([added.id, NOWHERE])).toEqual(
      new Map([[added.id, someInhoud('Zaakweg', 'Éénloket\u0000')]]),
    )
  })

  it('lists by volgnummer, only of the gemeenten asked for', async () => {
    const first = await store.inventarisaties.add(someVerslag('9902'), someInhoud())
    const other = await store.inventarisaties.add(someVerslag('9903'), someInhoud())
    const second = await store.inventarisaties.add(someVerslag('9902'), someInhoud())
    expect(await store.inventarisaties.list([code('9902')])).toEqual([first, second])
    expect(await store.inventarisaties.list([code('9903'), code('9902')])).toEqual([first, other, second])
    expect(await store.inventarisaties.list([])).toEqual([])
  })

  it('removes with the content, once', async () => {
    const added = await store.inventarisaties.add(someVerslag('9906'), someInhoud('Zaakweg'))
    expect(await store.inventarisaties.remove(added.id)).toBe(true)
    expect(await store.inventarisaties.remove(added.id)).toBe(false)
    expect(await store.inventarisaties.find(added.id)).toBeNull()
    expect(await store.inventarisaties.readInhoud([added.id])).toEqual(new Map())
  })

  it('finds nothing by a text that is no id', async () => {
    expect(await store.inventarisaties.find('../9901')).toBeNull()
    expect(await store.inventarisaties.remove('x')).toBe(false)
  })

  it('lists the samenwerkingsverbanden that contents name', async () => {
    const verband = {
      id: SamenwerkingsverbandId.parse('sv-duin'),
      naam: 'Duin',
      deelnemers: [code('9907')],
      deelnemerNamen: [],
    }
    await store.inventarisaties.add(someVerslag('9907'), { ...someInhoud(), samenwerkingsverbanden: [verband] })
    expect(await store.inventarisaties.listSamenwerkingsverbanden([code('9907')])).toEqual([verband])
    expect(await store.inventarisaties.listSamenwerkingsverbanden(null)).toEqual([verband])
    expect(await store.inventarisaties.listSamenwerkingsverbanden([code('9906')])).toEqual([])
  })
})

describe('leveringen', () => {
  const kennis = (naam: string) => ({
    kennis: [{ naam, vermeldingen: [], standaarden: [] }],
    koppelingen: [],
    samenwerkingsverbanden: [],
  })

  it('lists newest first, with the inventarisaties that it brought in the order of gemeentecode', async () => {
    const first = await store.leveringen.add(someLevering({ bestandshash: 'd1' }), kennis('Eerste'))
    const second = await store.leveringen.add(someLevering({ bestandshash: 'd2' }), kennis('Tweede'))
    const b = await store.inventarisaties.add(someVerslag('9912', { leveringId: first.id }), someInhoud())
    const a = await store.inventarisaties.add(someVerslag('9911', { leveringId: first.id }), someInhoud())
    expect(first.inventarisaties).toEqual([])
    expect(await store.leveringen.list()).toEqual([second, { ...first, inventarisaties: [a.id, b.id] }])
    expect(await store.leveringen.findByHash('d1')).toEqual({ ...first, inventarisaties: [a.id, b.id] })
    expect((await store.leveringen.readKennis()).kennis.map(({ naam }) => naam)).toEqual(['Eerste', 'Tweede'])
  })

  it('takes what it brought away with it, and tells who changed', async () => {
    const levering = await store.leveringen.add(someLevering({ bestandshash: 'd3' }), kennis('Derde'))
    const brought = await store.inventarisaties.add(someVerslag('9913', { leveringId: levering.id }), someInhoud())
    const before = await store.revisies.read([code('9913')])
    expect(await store.leveringen.remove(levering.id)).toBe(true)
    expect(await store.leveringen.remove(levering.id)).toBe(false)
    expect(await store.inventarisaties.find(brought.id)).toBeNull()
    const after = await store.revisies.read([code('9913')])
    expect(after.kennis).toBe(before.kennis + 1)
    expect(after.gemeenten.get(code('9913'))).toBe(2)
  })
})
