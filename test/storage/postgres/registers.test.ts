import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApplicatieId, Datum, PakketId, SamenwerkingsverbandId } from '../../../src/core/index.ts'
import type { LandschapStore } from '../../../src/storage/index.ts'
import { componentId, someReferentiemodel } from '../../helpers/landschap.ts'
import { code, RELEASE, someGemeente } from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
let now = Date.parse('2026-11-26T12:00:00Z')
beforeAll(async () => {
  test = await openTestStore(() => now)
  store = test.store
})
afterAll(() => test.close())

describe('gemeenten', () => {
  it('adds, replaces, and lists by code', async () => {
    await store.gemeenten.save([someGemeente('9902', { inwoners: 5 }), someGemeente('9901', { provincie: 'Zee' })])
    await store.gemeenten.save([someGemeente('9902', { naam: 'Duin', voorlopig: true })])
    expect(await store.gemeenten.list()).toEqual([
      someGemeente('9901', { provincie: 'Zee' }),
      someGemeente('9902', { naam: 'Duin', voorlopig: true }),
    ])
  })

  it('raises the revisie of one that changed, not of a new or equal one', async () => {
    await store.gemeenten.save([someGemeente('9903'), someGemeente('9904')])
    await store.gemeenten.save([someGemeente('9903', { naam: 'Anders' }), someGemeente('9904')])
    const { gemeenten } = await store.revisies.read([code('9903'), code('9904')])
    expect([...gemeenten.values()]).toEqual([1, 0])
  })
})

describe('referentiemodellen', () => {
  const model = someReferentiemodel([{ naam: 'zaak' }])

  it('keeps each versie once, newest first', async () => {
    const older = { ...model, versie: Datum.parse('2025-11-04') }
    const added = await store.referentiemodellen.add(older, { status: 'concept', bestandshash: 'a' })
    await store.referentiemodellen.add(model, { status: 'gepubliceerd', bestandshash: 'b' })
    expect((await store.referentiemodellen.list()).map(({ versie }) => versie)).toEqual(['2026-06-30', '2025-11-04'])
    expect(added.toegevoegdOp).toBe(added.gewijzigdOp)
    expect(await store.referentiemodellen.read(RELEASE)).toEqual(model)
    await expect(store.referentiemodellen.add(model, { status: 'concept', bestandshash: 'c' })).rejects.toMatchObject({
      code: 'referentiemodel_bestaat_al',
    })
    expect((await store.referentiemodellen.find(RELEASE))?.bestandshash).toBe('b')
  })

  it('changes the status of one that is there', async () => {
    expect((await store.referentiemodellen.setStatus(RELEASE, 'ingetrokken'))?.status).toBe('ingetrokken')
    expect(await store.referentiemodellen.setStatus(Datum.parse('2020-01-01'), 'concept')).toBeNull()
    expect(await store.referentiemodellen.read(Datum.parse('2020-01-01'))).toBeNull()
  })
})

describe('besluiten', () => {
  const applicatieId = ApplicatieId.parse('9901-zaakweg')
  const toewijzing = {
    applicatieId,
    referentiecomponentId: componentId('zaak'),
    besluit: 'bevestigd',
    eigen: false,
  } as const

  it('keeps one per applicatie and referentiecomponent, the last', async () => {
    const twice = [toewijzing, { ...toewijzing, besluit: 'afgewezen', reden: 'dubbel' } as const]
    await store.besluiten.saveToewijzingen(code('9901'), twice, 'lokaal')
    const [only, ...more] = await store.besluiten.listToewijzingen([code('9901'), code('9902')])
    expect(only).toMatchObject({ ...twice[1], account: 'lokaal' })
    expect(more).toEqual([])
    expect(await store.besluiten.removeToewijzing(code('9902'), applicatieId, componentId('zaak'))).toBe(false)
    expect(await store.besluiten.removeToewijzing(code('9901'), applicatieId, componentId('zaak'))).toBe(true)
    expect(await store.besluiten.listToewijzingen([code('9901')])).toEqual([])
  })

  it('keeps one per cel', async () => {
    const cel = {
      referentiecomponentId: componentId('zaak'),
      staat: 'elders_belegd',
      reden: 'Uitbesteed',
      door: 'Duin',
    } as const
    await store.besluiten.saveCel(code('9901'), cel, 'lokaal')
    await store.besluiten.saveCel(code('9901'), { ...cel, reden: 'Anders' }, 'lokaal')
    expect(await store.besluiten.listCellen([code('9901')])).toMatchObject([
      { ...cel, reden: 'Anders', gemeentecode: '9901', account: 'lokaal' },
    ])
    expect(await store.besluiten.removeCel(code('9901'), componentId('zaak'))).toBe(true)
    expect(await store.besluiten.removeCel(code('9901'), componentId('zaak'))).toBe(false)
  })

  it('keeps every samenvoeging, oldest first', async () => {
    const pair = { links: PakketId.parse('a'), rechts: PakketId.parse('b') }
    const first = await store.besluiten.addSamenvoeging({ ...pair, besluit: 'samenvoegen' }, 'lokaal')
    const second = await store.besluiten.addSamenvoeging({ ...pair, besluit: 'apart' }, 'lokaal')
    expect((await store.besluiten.listSamenvoegingen()).map(({ id }) => id)).toEqual([first.id, second.id])
    expect(await store.besluiten.removeSamenvoeging(second.id)).toBe(true)
    expect(await store.besluiten.listSamenvoegingen()).toMatchObject([{ ...pair, besluit: 'samenvoegen' }])
  })
})

describe('samenwerkingsverbanden', () => {
  it('adds, replaces and removes', async () => {
    const verband = {
      id: SamenwerkingsverbandId.parse('duin'),
      naam: 'Duin',
      soort: 'shared service center',
      deelnemers: [code('9901'), code('9902')],
      deelnemerNamen: ['Naam, met "tekens" {}'],
    }
    await store.samenwerkingsverbanden.save({ ...verband, naam: 'Eerder' })
    await store.samenwerkingsverbanden.save(verband)
    expect(await store.samenwerkingsverbanden.list()).toEqual([verband])
    expect(await store.samenwerkingsverbanden.find('duin')).toEqual(verband)
    expect(await store.samenwerkingsverbanden.remove('duin')).toBe(true)
    expect(await store.samenwerkingsverbanden.find('duin')).toBeNull()
  })
})

describe('sleutels', () => {
  it('finds by hash, and revokes once', async () => {
    const request = {
      omschrijving: 'Dashboard',
      rol: 'lezer',
      gemeenten: [code('9901')],
      verlooptOp: '2027-01-01T00:00:00.000Z',
    } as const
    const added = await store.sleutels.add(request, 'hash')
    const all = await store.sleutels.add({ ...request, rol: 'beheerder', gemeenten: 'alle' }, 'hash-2')
    expect(added).toMatchObject({ ...request, ingetrokkenOp: null })
    expect(await store.sleutels.findByHash('hash')).toEqual(added)
    expect(await store.sleutels.list()).toEqual([added, all])
    const revoked = await store.sleutels.revoke(added.id)
    expect(revoked?.ingetrokkenOp).not.toBeNull()
    expect(await store.sleutels.revoke(added.id)).toEqual(revoked)
    expect(await store.sleutels.find('geen-id')).toBeNull()
    expect((await store.revisies.read([])).sleutels).toBe(4)
  })
})

describe('antwoorden', () => {
  const antwoord = { verzoekhash: 'v', status: 201, headers: { location: '/v1/x' }, body: '{"é":1}' }

  it('keeps an answer for 24 hours, per account', async () => {
    await store.antwoorden.save('lokaal', 'sleutel', antwoord)
    expect(await store.antwoorden.find('lokaal', 'sleutel')).toEqual(antwoord)
    expect(await store.antwoorden.find('ander', 'sleutel')).toBeNull()
    now += 24 * 60 * 60 * 1000
    expect(await store.antwoorden.find('lokaal', 'sleutel')).toBeNull()
  })

  it('makes a second transaction with the same key wait for the first', async () => {
    let isDone = false
    const { promise: held, resolve: hold } = promiseWithResolve()
    const first = store.transaction(async (tx) => {
      await tx.antwoorden.lock('lokaal', 'samen')
      hold()
      for (let round = 0; round < 20; round += 1) await tx.ping()
      isDone = true
    })
    await held
    const second = store.transaction(async (tx) => {
      await tx.antwoorden.lock('lokaal', 'samen')
      return isDone
    })
    await first
    expect(await second).toBe(true)
    await expect(store.antwoorden.lock('lokaal', 'samen')).rejects.toThrow('transaction')
  })
})

function promiseWithResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
