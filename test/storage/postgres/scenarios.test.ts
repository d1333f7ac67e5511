import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Planopdracht, SamenwerkingsverbandId } from '../../../src/core/index.ts'
import type { LandschapStore } from '../../../src/storage/index.ts'
import { code, RELEASE } from '../../helpers/opslag.ts'
import { openTestStore, type TestStore } from '../../helpers/store.ts'

let test: TestStore
let store: LandschapStore
beforeAll(async () => {
  test = await openTestStore()
  store = test.store
})
afterAll(() => test.close())

const NIEMAND = '00000000-0000-4000-8000-000000000000'

function someInhoud(naam: string) {
  const gemeenten = [code('9911'), code('9912')]
  const opdracht = { ...Planopdracht.parse({ naam, inwoners: { 9911: 61_000 }, zaad: 7 }), gemeenten }
  return { opdracht, referentiemodel: RELEASE, peildatum: RELEASE, account: 'lokaal' }
}

const someScenario = (verband: string, naam: string) => ({
  ...someInhoud(naam),
  samenwerkingsverband: SamenwerkingsverbandId.parse(verband),
})

describe('scenarios', () => {
  it('keeps them whole, by samenwerkingsverband, in order of making', async () => {
    const first = await store.scenarios.add(someScenario('duin', 'B'))
    const second = await store.scenarios.add(someScenario('duin', 'A\u0000’'))
    await store.scenarios.add(someScenario('zee', 'C'))
    expect(await store.scenarios.list('duin')).toEqual([first, second])
    expect(await store.scenarios.list('bos')).toEqual([])
    expect(await store.scenarios.find(second.id)).toEqual({
      ...someScenario('duin', 'A\u0000’'),
      id: second.id,
      aangemaaktOp: second.gewijzigdOp,
      gewijzigdOp: second.gewijzigdOp,
    })
  })

  it('replaces one that is there, and removes it once', async () => {
    const made = await store.scenarios.add(someScenario('heide', 'Oud'))
    const changed = await store.scenarios.replace(made.id, { ...someInhoud('Nieuw'), account: 'ander' })
    expect(changed).toMatchObject({ id: made.id, aangemaaktOp: made.aangemaaktOp, account: 'ander' })
    expect((await store.scenarios.find(made.id))?.opdracht.naam).toBe('Nieuw')
    expect(await store.scenarios.replace(NIEMAND, someInhoud('x'))).toBeNull()
    expect([await store.scenarios.remove(made.id), await store.scenarios.remove(made.id)]).toEqual([true, false])
    expect(await store.scenarios.find('geen-id')).toBeNull()
  })

  it('keeps the last outcome of each soort: a plan of one stand, or why there is none', async () => {
    const { id } = await store.scenarios.add(someScenario('veen', 'Plan'))
    expect(await store.scenarios.findUitkomst(id, 's1')).toBeNull()
    const [plan, kort] = [new Uint8Array([1, 0, 255]), new Uint8Array([2])]
    expect(await store.scenarios.saveUitkomst(id, { soort: 'plan', stand: 's1', plan, kort })).toBe(true)
    expect(await store.scenarios.findUitkomst(id, 's1')).toEqual({ fout: null })
    expect(await store.scenarios.findUitkomst(id, 's2')).toBeNull()
    expect([...((await store.scenarios.readPlan(id, { stand: 's1', vorm: 'plan' })) ?? [])]).toEqual([1, 0, 255])
    expect([...((await store.scenarios.readPlan(id, { stand: 's1', vorm: 'kort' })) ?? [])]).toEqual([2])
    expect(await store.scenarios.readPlan(id, { stand: 's2', vorm: 'plan' })).toBeNull()
    const fout = { code: 'tegenstrijdig', detail: 'Kan niet.' } as const
    await store.scenarios.saveUitkomst(id, { soort: 'herijking', stand: 's2', fout })
    expect(await store.scenarios.findUitkomst(id, 's2')).toEqual({ fout })
    expect(await store.scenarios.readPlan(id, { stand: 's2', vorm: 'plan' })).toBeNull()
    expect(await store.scenarios.findUitkomst(id, 's1')).toEqual({ fout: null })
    await store.scenarios.saveUitkomst(id, { soort: 'plan', stand: 's3', fout })
    expect(await store.scenarios.findUitkomst(id, 's1')).toBeNull()
  })

  it('takes the outcome away with the scenario, and keeps none of one that is gone', async () => {
    const { id } = await store.scenarios.add(someScenario('veen', 'Weg'))
    await store.scenarios.saveUitkomst(id, {
      soort: 'plan',
      stand: 's',
      plan: new Uint8Array([1]),
      kort: new Uint8Array([1]),
    })
    await store.scenarios.remove(id)
    expect(await store.scenarios.findUitkomst(id, 's')).toBeNull()
    const fout = { code: 'tegenstrijdig', detail: 'Kan niet.' } as const
    expect(await store.scenarios.saveUitkomst(id, { soort: 'plan', stand: 's', fout })).toBe(false)
  })
})

describe('taken', () => {
  it('finds the oldest that is not done with exactly this invoer', async () => {
    const vraag = { soort: 'plan', invoer: { scenarioId: 'a', stand: '1' } }
    expect(await store.taken.findOpen(vraag)).toBeNull()
    const first = await store.taken.add({ ...vraag, account: 'lokaal' })
    const second = await store.taken.add({ ...vraag, account: 'ander' })
    expect((await store.taken.findOpen(vraag))?.id).toBe(first.id)
    await store.taken.finish(first.id, { resultaat: '/v1/x' })
    expect((await store.taken.findOpen(vraag))?.id).toBe(second.id)
    expect(await store.taken.findOpen({ ...vraag, invoer: { scenarioId: 'a', stand: '2' } })).toBeNull()
    expect(await store.taken.findOpen({ ...vraag, soort: 'gebruik' })).toBeNull()
  })

  it('counts what an account has waiting or running of one soort', async () => {
    const add = (soort: string, account: string) => store.taken.add({ soort, account, invoer: {} })
    const first = await add('plan', 'teller')
    await add('plan', 'teller')
    await add('levering', 'teller')
    await add('plan', 'iemand-anders')
    const count = (account: string) => store.taken.countOpen({ soort: 'plan', account })
    expect([await count('teller'), await count('niemand')]).toEqual([2, 0])
    await store.taken.finish(first.id, { resultaat: '/v1/x' })
    expect(await count('teller')).toBe(1)
  })
})
