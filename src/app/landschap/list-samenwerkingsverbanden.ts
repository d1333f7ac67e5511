import { type Gemeentecode, LandschapError, type Samenwerkingsverband } from '../../core/index.ts'
import { mergeSamenwerkingsverbanden } from '../bestanden/unite-samenwerkingsverbanden.ts'
import type { Workspace } from '../workspace.ts'
import { readKennis } from './read-kennis.ts'

/**
 * Lists the samenwerkingsverbanden that people registered, that leveringen name, and that inventarisaties name of gemeenten
 * that may be seen.
 *
 * @param gemeenten - whose inventarisaties may be looked into; null: all
 * @returns sorted by id; what several bronnen say of one is put together
 */
export async function listSamenwerkingsverbanden(
  workspace: Workspace,
  gemeenten: readonly Gemeentecode[] | null,
): Promise<readonly Samenwerkingsverband[]> {
  const { store } = workspace
  const kennis = await readKennis(workspace, await store.revisies.read([]))
  const named = await store.inventarisaties.listSamenwerkingsverbanden(gemeenten)
  return mergeSamenwerkingsverbanden([...kennis.samenwerkingsverbanden, ...named], await store.gemeenten.list())
}

/** @throws LandschapError onbekend_samenwerkingsverband */
export async function findSamenwerkingsverband(
  workspace: Workspace,
  { id, gemeenten }: { readonly id: string; readonly gemeenten: readonly Gemeentecode[] | null },
): Promise<Samenwerkingsverband> {
  const found = (await listSamenwerkingsverbanden(workspace, gemeenten)).find((verband) => verband.id === id)
  if (found !== undefined) return found
  throw new LandschapError('onbekend_samenwerkingsverband', `Samenwerkingsverband ${id} is niet bekend.`)
}

/**
 * The gemeenten that take part in at least one of these samenwerkingsverbanden, as they are known now.
 *
 * @returns empty for ids that nobody knows
 */
export async function findDeelnemers(
  workspace: Workspace,
  { ids, gemeenten }: { readonly ids: readonly string[]; readonly gemeenten: readonly Gemeentecode[] | null },
): Promise<ReadonlySet<Gemeentecode>> {
  const verbanden = await listSamenwerkingsverbanden(workspace, gemeenten)
  return new Set(verbanden.filter(({ id }) => ids.includes(id)).flatMap(({ deelnemers }) => deelnemers))
}
