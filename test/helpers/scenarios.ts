import { readFile } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'
import { buildTaakwerk, importBestand, type Workspace } from '../../src/app/index.ts'
import { Gemeentecode, Samenwerkingsverband } from '../../src/core/index.ts'
import { type LandschapStore, openStore, readCatalogus, seedStore } from '../../src/storage/index.ts'
import { VOORBEELDEN } from './planvoorbeeld.ts'
import { someServer, someWorkspace } from './server.ts'

/** A server with the sample gemeenten, and the work that it queues done when a test says so. */
export type Scenarioserver = {
  readonly app: FastifyInstance
  readonly store: LandschapStore
  readonly workspace: Workspace
  /** Asks; when the answer is that somebody is at work on it, does that work and asks again. */
  readonly workOut: (url: string, headers?: Readonly<Record<string, string>>) => ReturnType<typeof ask>
  readonly close: () => Promise<void>
}

/** Two groups that nobody else knows of: five gemeenten that work together, and three that become one. */
const VERBANDEN = [
  { id: 'vijf-rond-elzenkring', naam: 'Vijf rond Elzenkring', deelnemers: ['9911', '9912', '9913', '9914', '9915'] },
  { id: 'drielanden', naam: 'Drielanden', soort: 'Herindeling', deelnemers: ['9912', '9913', '9915'] },
]

/** @param bestanden - sample files that are taken in; default all */
export async function startScenarioserver(bestanden: readonly string[] = VOORBEELDEN): Promise<Scenarioserver> {
  const store = await openStore({ geheugen: true })
  await seedStore(store)
  const catalogus = await readCatalogus()
  const workspace = await someWorkspace(store, catalogus)
  for (const bestand of bestanden) {
    const bestandsnaam = bestand.split('/').at(-1) ?? ''
    await importBestand(workspace, { bestandsnaam, bytes: await readFile(bestand) }, { account: 'lokaal' })
  }
  const known = new Set<string>((await store.gemeenten.list()).map(({ gemeentecode }) => gemeentecode))
  for (const verband of VERBANDEN) {
    const deelnemers = verband.deelnemers.filter((code) => known.has(code)).map((code) => Gemeentecode.parse(code))
    await store.samenwerkingsverbanden.save(Samenwerkingsverband.parse({ ...verband, deelnemers, deelnemerNamen: [] }))
  }
  const app = await someServer({ store, catalogus })
  const werk = buildTaakwerk(workspace)
  return {
    app,
    store,
    workspace,
    workOut: async (url, headers = {}) => {
      const first = await ask(app, url, headers)
      if (first.statusCode !== 202) return first
      const taak = await store.taken.find(first.json().id)
      if (taak === null) throw new Error('the taak is not there')
      await werk.plan({ taak, bestand: null, meldVoortgang: (aandeel) => store.taken.setVoortgang(taak.id, aandeel) })
      return ask(app, url, headers)
    },
    close: async () => {
      await app.close()
      await store.close()
    },
  }
}

function ask(app: FastifyInstance, url: string, headers: Readonly<Record<string, string>>) {
  return app.inject({ method: 'GET', url, headers })
}
