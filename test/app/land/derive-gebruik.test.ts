import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listPakketten, type Workspace } from '../../../src/app/index.ts'
import { Gemeentecode } from '../../../src/core/index.ts'
import { type LandschapStore, openStore, seedStore } from '../../../src/storage/index.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { importApplicaties } from '../../helpers/inlezen.ts'
import { someWorkspace } from '../../helpers/server.ts'

const CODES = Array.from({ length: 30 }, (_, at) => Gemeentecode.parse(String(9901 + at)))

let store: LandschapStore
let workspace: Workspace

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await seedStore(store)
  workspace = await someWorkspace(store, someCatalogus([]))
})
afterAll(() => store.close())

async function importLijsten(naam: string): Promise<void> {
  for (const code of CODES) await importApplicaties(workspace, code, [{ naam }])
}

describe('ensureGebruik', () => {
  it('derives many at once without keeping the landschap of each in memory', async () => {
    await importLijsten('Zaakpakket')
    const kaarten = await listPakketten(workspace, null)
    expect(kaarten.map(({ naam, gemeenten }) => [naam, gemeenten.length])).toEqual([['Zaakpakket', 30]])
    expect(workspace.memory.singles.size).toBe(0)
    expect(workspace.memory.inbreng.size).toBe(0)
  })

  it('keeps the landschap of a few, because somebody just changed them', async () => {
    await importLijsten('Zaaksuite')
    await listPakketten(workspace, CODES.slice(0, 2))
    expect(workspace.memory.singles.size).toBe(2)
  })
})
