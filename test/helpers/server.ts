import type { FastifyInstance } from 'fastify'
import { buildWorkspace, hashGeheim, startPlanner, startReader, type Workspace } from '../../src/app/index.ts'
import { type Catalogus, Datum, type Gemeente, Gemeentecode } from '../../src/core/index.ts'
import { buildServer, parseInstellingen } from '../../src/http/index.ts'
import type { RouteAdder } from '../../src/http/routes/index.ts'
import { type LandschapStore, type Rol, readKostenparameters } from '../../src/storage/index.ts'
import { buildMemoryStore } from './memory-store.ts'

export const SOME_GEMEENTEN: readonly Gemeente[] = [
  {
    gemeentecode: Gemeentecode.parse('9911'),
    naam: 'Wilgenrade',
    provincie: 'Utrecht',
    inwoners: 41_200,
    voorlopig: false,
  },
  {
    gemeentecode: Gemeentecode.parse('9912'),
    naam: 'Zilverlo',
    provincie: 'Drenthe',
    inwoners: 23_100,
    voorlopig: false,
  },
  { gemeentecode: Gemeentecode.parse('9913'), naam: 'Éénhoorn', voorlopig: false },
]

/** It is always the same morning. */
export const SOME_CLOCK = { today: () => Datum.parse('2026-11-26'), now: () => '2026-11-26T09:00:00.000Z' }

/** A server on which every answer is held against its schema, silent, with the store and settings that a test needs. */
export async function someServer({
  store = buildMemoryStore(SOME_GEMEENTEN),
  environment = {},
  routes,
  catalogus = { pakketten: [], leveranciersopvolgingen: [] },
}: {
  readonly store?: LandschapStore
  readonly environment?: Readonly<Record<string, string>>
  readonly routes?: readonly RouteAdder[]
  readonly catalogus?: Catalogus
} = {}): Promise<FastifyInstance> {
  const instellingen = {
    ...parseInstellingen({ GEMENE_DELER_LOG: 'silent', GEMENE_DELER_MAX_VERTRAGING: '0', ...environment }),
    isStrict: true,
  }
  const workspace = await someWorkspace(store, catalogus)
  return buildServer({ workspace, instellingen, ...(routes === undefined ? {} : { routes }) })
}

/** What use cases work with, on this thread and always on the same morning. */
export async function someWorkspace(store: LandschapStore, catalogus: Catalogus): Promise<Workspace> {
  return buildWorkspace({
    store,
    catalogus,
    clock: SOME_CLOCK,
    reader: startReader({ smallest: Number.POSITIVE_INFINITY }),
    planner: startPlanner(),
    kosten: await readKostenparameters(),
  })
}

/** Puts a key in the store. @returns the header to send it with, and its id */
export async function someSleutel(
  store: LandschapStore,
  rol: Rol,
  gemeenten: readonly string[] | 'alle' = 'alle',
  verlooptOp = '2027-11-26T09:00:00.000Z',
): Promise<{ readonly authorization: string; readonly id: string }> {
  const geheim = `gd_${rol}-${Math.abs((await store.sleutels.list()).length)}`
  const codes = gemeenten === 'alle' ? gemeenten : gemeenten.map((code) => Gemeentecode.parse(code))
  const { id } = await store.sleutels.add({ omschrijving: rol, rol, gemeenten: codes, verlooptOp }, hashGeheim(geheim))
  return { authorization: `Bearer ${geheim}`, id }
}
