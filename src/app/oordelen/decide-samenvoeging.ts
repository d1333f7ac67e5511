import {
  compareText,
  type Gemeentecode,
  LandschapError,
  type PakketId,
  type Samenvoegbesluit,
  type Samenvoegvoorstel,
} from '../../core/index.ts'
import type { LandschapStore, Vastlegging } from '../../storage/index.ts'
import { queueGebruik } from '../land/queue-gebruik.ts'
import { mapGemeenten } from '../landschap/map-gemeenten.ts'
import type { Workspace } from '../workspace.ts'

/** Two pakketten that look alike in the landschap of a gemeente, or that somebody decided about. */
export type Samenvoegregel = Samenvoegvoorstel & {
  readonly namen: { readonly links: string; readonly rechts: string }
}

/** The proposals in the landschap of one gemeente that nobody decided about; best first. */
export async function listSamenvoegvoorstellen(
  workspace: Workspace,
  gemeentecode: Gemeentecode,
): Promise<readonly Samenvoegregel[]> {
  const { mapped } = await mapGemeenten(workspace, { gemeenten: [gemeentecode] })
  const names = new Map<string, string>(mapped.indeling.pakketten.map(({ id, naam }) => [id, naam]))
  return mapped.indeling.samenvoegvoorstellen.map((voorstel) => ({
    ...voorstel,
    namen: {
      links: names.get(voorstel.links) ?? voorstel.links,
      rechts: names.get(voorstel.rechts) ?? voorstel.rechts,
    },
  }))
}

export type Samenvoeging = Samenvoegbesluit & Vastlegging & { readonly id: string }

/** Every decision that stands, newest first. */
export async function listSamenvoegingen(store: LandschapStore): Promise<readonly Samenvoeging[]> {
  return [...(await store.besluiten.listSamenvoegingen())].reverse()
}

/** @throws LandschapError onbekende_samenvoeging */
export async function findSamenvoeging(store: LandschapStore, id: string): Promise<Samenvoeging> {
  const found = (await store.besluiten.listSamenvoegingen()).find((one) => one.id === id)
  if (found !== undefined) return found
  throw new LandschapError('onbekende_samenvoeging', `Besluit ${id} over samenvoegen is er niet.`)
}

/**
 * Records that two pakketten are one, or are not. The last decision about a pair counts.
 *
 * @throws LandschapError ongeldige_invoer when the two are the same
 */
export async function decideSamenvoeging(
  store: LandschapStore,
  {
    een,
    ander,
    besluit,
  }: { readonly een: PakketId; readonly ander: PakketId; readonly besluit: Samenvoegbesluit['besluit'] },
  account: string,
): Promise<Samenvoeging> {
  if (een === ander) throw new LandschapError('ongeldige_invoer', 'Noem twee verschillende pakketten.')
  const [links, rechts] = compareText(een, ander) < 0 ? [een, ander] : [ander, een]
  const { id } = await store.besluiten.addSamenvoeging({ links, rechts, besluit }, account)
  await queueGebruik(store, account)
  return findSamenvoeging(store, id)
}

/** Takes a decision back: the one before it counts again. @returns false when it was not there */
export async function undoSamenvoeging(store: LandschapStore, id: string, account: string): Promise<boolean> {
  const isRemoved = await store.besluiten.removeSamenvoeging(id)
  if (isRemoved) await queueGebruik(store, account)
  return isRemoved
}
