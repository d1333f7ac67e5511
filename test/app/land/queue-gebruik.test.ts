import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildScenario, buildTaakwerk, queueOutdatedGebruik, type Workspace } from '../../../src/app/index.ts'
import { describeStand } from '../../../src/app/scenario/plan-stand.ts'
import { Planopdracht, Samenwerkingsverband } from '../../../src/core/index.ts'
import { type LandschapStore, openStore, seedStore } from '../../../src/storage/index.ts'
import { someCatalogus } from '../../helpers/catalogus.ts'
import { importApplicaties } from '../../helpers/inlezen.ts'
import { someServer, someWorkspace } from '../../helpers/server.ts'

const VOOR = someCatalogus([])
/** The next version of the package knows that both are one product. */
const NA = someCatalogus([
  {
    naam: 'Kantoorsuite',
    leverancier: 'Noordzee',
    aliassen: ['Suite 365'],
    referentiecomponenten: ['ab033a6e-cc25-47f3-be19-e36a1f16930c'],
  },
])

let store: LandschapStore
let voor: Workspace
let na: Workspace

beforeAll(async () => {
  store = await openStore({ geheugen: true })
  await seedStore(store)
  voor = await someWorkspace(store, VOOR)
  na = await someWorkspace(store, NA)
  for (const [gemeentecode, naam] of [
    ['9921', 'Kantoorsuite'],
    ['9922', 'Suite 365'],
  ] as const) {
    const applicatie = { naam, leverancier: 'Noordzee', referentiecomponenten: ['Kantoorautomatiseringcomponent'] }
    await importApplicaties(voor, gemeentecode, [applicatie])
  }
})
afterAll(() => store.close())

/** Of one referentiecomponent that both fill: 1 when with one pakket, else 0. */
async function askPakketoverlap(catalogus: typeof NA): Promise<number> {
  const app = await someServer({ store, catalogus })
  const { resultaten } = (await app.inject('/v1/gemeenten/9921/partners')).json()
  await app.close()
  return resultaten[0].pakketoverlap.aandeel
}

describe('queueOutdatedGebruik', () => {
  it('has uses derived anew, once, when another version of the package derived them', async () => {
    expect(await askPakketoverlap(VOOR)).toBe(0)
    expect(await queueOutdatedGebruik(voor, 'lokaal')).toBe(false)
    expect(await store.taken.findOpen({ soort: 'gebruik', invoer: {} })).toBeNull()

    expect(await queueOutdatedGebruik(na, 'lokaal')).toBe(true)
    const taak = await store.taken.findOpen({ soort: 'gebruik', invoer: {} })
    if (taak === null) throw new Error('nothing was queued')
    await queueOutdatedGebruik(na, 'lokaal')
    await buildTaakwerk(na).gebruik({ taak, bestand: null, meldVoortgang: () => Promise.resolve() })
    expect(await store.taken.findOpen({ soort: 'gebruik', invoer: {} })).toBeNull()
    expect(await askPakketoverlap(NA)).toBe(1)
    expect(await queueOutdatedGebruik(na, 'lokaal')).toBe(false)
  })
})

describe('describeStand', () => {
  it('names another stand when another version of the package knows other products', async () => {
    const verband = Samenwerkingsverband.parse({
      id: 'kring',
      naam: 'Kring',
      deelnemers: ['9921', '9922'],
      deelnemerNamen: [],
    })
    const opdracht = Planopdracht.parse({ naam: 'Samen', scenarios: [{ strategie: 'best_of_breed' }] })
    const inhoud = await buildScenario(voor, verband, { opdracht })
    const scenario = await store.scenarios.add({ ...inhoud, samenwerkingsverband: verband.id, account: 'lokaal' })
    expect(await describeStand(voor, scenario)).toBe(await describeStand(voor, scenario))
    expect(await describeStand(na, scenario)).not.toBe(await describeStand(voor, scenario))
  })
})
