import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ApplicatieId, PakketId, Planopdracht, SamenwerkingsverbandId } from '../../../src/core/index.ts'
import { type LandschapStore, readArchief, writeArchief } from '../../../src/storage/index.ts'
import { componentId, someReferentiemodel } from '../../helpers/landschap.ts'
import {
  code,
  RELEASE,
  SOME_KOLOM,
  someGebruik,
  someGemeente,
  someInhoud,
  someLevering,
  someVerslag,
} from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
let other: TestStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
  await fill(store)
})
beforeEach(async () => {
  other = await openTestStore()
  return () => other.close()
})
afterAll(() => test.close())

const gemeente = code('9911')

/** One of everything that an archive holds; what was removed again leaves gaps in the numbers. */
async function fill(target: LandschapStore): Promise<void> {
  await target.gemeenten.save([someGemeente('9911', { inwoners: 100 }), someGemeente('9912', { voorlopig: true })])
  await target.referentiemodellen.add(someReferentiemodel([{ naam: 'zaak' }]), {
    status: 'gepubliceerd',
    bestandshash: 'f',
  })
  const kennis = { kennis: [], koppelingen: [], samenwerkingsverbanden: [] }
  for (const bestandshash of ['d1', 'd2']) await target.leveringen.add(someLevering({ bestandshash }), kennis)
  const [levering] = await target.leveringen.list()
  const gone = await target.inventarisaties.add(someVerslag('9912'), someInhoud('Weg'))
  await target.inventarisaties.remove(gone.id)
  await target.inventarisaties.add(
    someVerslag('9911', levering === undefined ? {} : { leveringId: levering.id }),
    someInhoud('Zaakweg', 'Éénloket'),
  )
  const referentiecomponentId = componentId('zaak')
  const applicatieId = ApplicatieId.parse('9911-zaakweg')
  const besluit = { applicatieId, referentiecomponentId, besluit: 'bevestigd', eigen: true } as const
  await target.besluiten.saveToewijzingen(gemeente, [besluit], 'lokaal')
  await target.besluiten.saveCel(gemeente, { referentiecomponentId, staat: 'niet_nodig', reden: 'Klein' }, 'lokaal')
  const pair = { links: PakketId.parse('a'), rechts: PakketId.parse('b'), besluit: 'apart' } as const
  await target.besluiten.addSamenvoeging(pair, 'lokaal')
  const id = SamenwerkingsverbandId.parse('duin')
  await target.samenwerkingsverbanden.save({ id, naam: 'Duin', deelnemers: [gemeente], deelnemerNamen: [] })
  const opdracht = { ...Planopdracht.parse({ naam: 'Samen' }), gemeenten: [gemeente, code('9912')] }
  const scenario = {
    samenwerkingsverband: id,
    opdracht,
    referentiemodel: RELEASE,
    peildatum: RELEASE,
    account: 'lokaal',
  }
  const { id: old } = await target.scenarios.add(scenario)
  const kept = await target.scenarios.add(scenario)
  await target.scenarios.remove(old)
  // what was worked out is made again after a restore
  await target.scenarios.saveUitkomst(kept.id, {
    soort: 'plan',
    stand: 's',
    plan: new Uint8Array([1]),
    kort: new Uint8Array([1]),
  })
  const { gemeenten } = await target.revisies.read([gemeente])
  const stand = { referentiemodel: RELEASE, kennis: 'k', kolom: SOME_KOLOM, revisie: gemeenten.get(gemeente) ?? 0 }
  const uses = [{ pakket: 'Zaakweg', componenten: ['zaak'], leverancier: 'Duinsoft' }]
  await target.gebruik.replace(gemeente, someGebruik('9911', uses), stand)
  const sleutel = {
    omschrijving: 'Test',
    rol: 'beheerder',
    gemeenten: 'alle',
    verlooptOp: '2099-01-01T00:00:00.000Z',
  } as const
  await target.sleutels.add(sleutel, 'geheim')
}

describe('writeArchief and readArchief', () => {
  it('restore everything: the restored store gives the same archive, byte for byte', async () => {
    const bytes = await writeArchief(store, { sleutelhashes: true })
    await readArchief(other.store, bytes)
    expect(Buffer.compare(await writeArchief(other.store, { sleutelhashes: true }), bytes)).toBe(0)
    expect(await other.store.inventarisaties.list([gemeente])).toEqual(await store.inventarisaties.list([gemeente]))
    expect(await other.store.leveringen.list()).toEqual(await store.leveringen.list())
    expect(await other.store.gebruik.list(null)).toEqual(await store.gebruik.list(null))
    expect(await other.store.sleutels.findByHash('geheim')).not.toBeNull()
    const [scenario] = await store.scenarios.list('duin')
    expect(await other.store.scenarios.list('duin')).toEqual([scenario])
    expect(await other.store.scenarios.findUitkomst(scenario?.id ?? '', 's')).toBeNull()
  })

  it('hold one line of every soort', async () => {
    const lines = gunzipSync(await writeArchief(store))
      .toString()
      .trim()
      .split('\n')
    expect(JSON.parse(lines.at(-1) ?? '').aantallen).toEqual({
      gemeente: 2,
      referentiemodel: 1,
      levering: 2,
      inventarisatie: 1,
      toewijzingsbesluit: 1,
      celbesluit: 1,
      samenvoegbesluit: 1,
      samenwerkingsverband: 1,
      scenario: 1,
      sleutel: 1,
      gebruik: 1,
    })
  })

  it('go on counting after the restored numbers, with uses that are up to date', async () => {
    await readArchief(other.store, await writeArchief(store))
    const [last] = await store.inventarisaties.list([gemeente])
    const [stand] = await other.store.gebruik.listStanden()
    expect(stand?.revisie).toBe((await other.store.revisies.read([gemeente])).gemeenten.get(gemeente))
    const added = await other.store.inventarisaties.add(someVerslag('9911'), someInhoud())
    expect(added.volgnummer).toBe((last?.volgnummer ?? 0) + 1)
  })

  it('leave the hashes of keys out unless asked, and withdraw those keys', async () => {
    const bytes = await writeArchief(store)
    expect(gunzipSync(bytes).includes('geheim')).toBe(true)
    expect(gunzipSync(bytes).includes('"geheim"')).toBe(false)
    await other.store.sleutels.add(
      { omschrijving: 'Eigen', rol: 'lezer', gemeenten: [], verlooptOp: '2099-01-01T00:00:00.000Z' },
      'eigen',
    )
    await readArchief(other.store, bytes, { vervangen: true })
    expect(await other.store.sleutels.findByHash('geheim')).toBeNull()
    expect(await other.store.sleutels.findByHash('eigen')).not.toBeNull()
    expect((await other.store.sleutels.list()).filter(({ ingetrokkenOp }) => ingetrokkenOp === null)).toHaveLength(1)
  })

  it('refuse a store that is not empty, unless told to replace it; then every revisie rises', async () => {
    const bytes = await writeArchief(store)
    await other.store.inventarisaties.add(someVerslag('9913'), someInhoud('Eigen'))
    await expect(readArchief(other.store, bytes)).rejects.toMatchObject({ code: 'tegenstrijdig' })
    expect(await other.store.inventarisaties.list([code('9913')])).toHaveLength(1)
    await readArchief(other.store, bytes, { vervangen: true })
    expect(await other.store.inventarisaties.list([code('9913')])).toEqual([])
    expect((await other.store.revisies.read([code('9913')])).gemeenten.get(code('9913'))).toBe(2)
  })

  it.each([
    ['no gzip', () => Buffer.from('geen archief')],
    ['cut off', (bytes: Uint8Array) => bytes.slice(0, -40)],
    ['without end', (bytes: Uint8Array) => edit(bytes, (lines) => lines.slice(0, -1))],
    [
      'with a line changed',
      (bytes: Uint8Array) => edit(bytes, (lines) => lines.map((line) => line.replace('Zaakweg', 'Zaakpad'))),
    ],
    ['with a line less', (bytes: Uint8Array) => edit(bytes, (lines) => lines.filter((_, index) => index !== 2))],
    ['with a line after the end', (bytes: Uint8Array) => edit(bytes, (lines) => [...lines, lines[1] ?? ''])],
    [
      'of a later version',
      (bytes: Uint8Array) => edit(bytes, (lines) => lines.map((line) => line.replace('"versie":2,', '"versie":3,'))),
    ],
  ])('keep nothing of an archive that is damaged: %s', async (_, damage) => {
    const bytes = damage(await writeArchief(store))
    await expect(readArchief(other.store, bytes)).rejects.toMatchObject({ code: 'onleesbaar_bestand' })
    expect(await other.store.gemeenten.list()).toEqual([])
    expect(await other.store.inventarisaties.list([gemeente])).toEqual([])
  })
})

function edit(bytes: Uint8Array, change: (lines: string[]) => string[]): Uint8Array {
  return gzipSync(`${change(gunzipSync(bytes).toString().trim().split('\n')).join('\n')}\n`)
}
