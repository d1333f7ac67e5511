import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildCountryLook, listPakketten, type Workspace } from '../../../src/app/index.ts'
import { type LandschapStore, openStore, seedStore } from '../../../src/storage/index.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { importApplicaties } from '../../helpers/inlezen.ts'
import { someWorkspace } from '../../helpers/server.ts'

let store: LandschapStore
let workspace: Workspace

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await seedStore(store)
  workspace = await someWorkspace(store, someCatalogus([]))
})
afterAll(() => store.close())

const importLijst = (code: string, naam: string) => importApplicaties(workspace, code, [{ naam }])
const readDerived = async () => (await store.gebruik.listStanden()).map(({ gemeentecode }) => gemeentecode)

describe('buildCountryLook', () => {
  it('derives once nothing has changed between two looks, and then has nothing to do', async () => {
    const look = buildCountryLook(workspace)
    await importLijst('9901', 'Zaakpakket')
    expect(await look()).toBe(false)
    await importLijst('9902', 'Zaakpakket')
    expect(await look()).toBe(false)
    expect(await readDerived()).toEqual([])
    expect(await look()).toBe(true)
    expect(await readDerived()).toEqual(['9901', '9902'])
    expect(await look()).toBe(false)
    await importLijst('9903', 'Zaakpakket')
    expect(await look()).toBe(false)
    expect(await look()).toBe(true)
    expect(await readDerived()).toEqual(['9901', '9902', '9903'])
  })

  it('lets who asks meanwhile wait for the same derivation, and ends it when the process must stop', async () => {
    for (let code = 9910; code < 9940; code += 1) await importLijst(String(code), 'Zaaksuite')
    const { gebruik: before } = await store.revisies.read([])
    const both = await Promise.all([listPakketten(workspace, null), listPakketten(workspace, null)])
    expect(both[0].find(({ naam }) => naam === 'Zaaksuite')?.gemeenten).toHaveLength(30)
    expect(both[1]).toEqual(both[0])
    // each derivation raises it: every gemeente once, for both
    expect((await store.revisies.read([])).gebruik - before).toBe(30)

    for (let code = 9910; code < 9940; code += 1) await importLijst(String(code), 'Zaakmap')
    workspace.memory.afleiding.isStopped = true
    await expect(listPakketten(workspace, null)).rejects.toThrow('opslag_bezet')
    workspace.memory.afleiding.isStopped = false
    expect((await listPakketten(workspace, null)).find(({ naam }) => naam === 'Zaakmap')?.gemeenten).toHaveLength(30)
  })
})
