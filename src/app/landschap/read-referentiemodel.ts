import { type Datum, LandschapError, type Referentiemodel } from '../../core/index.ts'
import type { ModelRegel } from '../../storage/index.ts'
import { remember } from '../remember.ts'
import type { Workspace } from '../workspace.ts'

/** The releases in the store, newest first. */
export async function listReferentiemodellen({ store, memory }: Workspace): Promise<readonly ModelRegel[]> {
  const { referentiemodellen: revisie } = await store.revisies.read([])
  return remember(memory.releases, String(revisie), () => store.referentiemodellen.list())
}

/**
 * Finds a release in the store.
 *
 * @param versie - any release, whatever its status; default the newest published one
 * @throws LandschapError onbekend_referentiemodel, naming the releases that are there
 */
export async function findReferentiemodel(workspace: Workspace, versie?: Datum): Promise<ModelRegel> {
  const releases = await listReferentiemodellen(workspace)
  const found =
    versie === undefined
      ? releases.find(({ status }) => status === 'gepubliceerd')
      : releases.find((release) => release.versie === versie)
  if (found !== undefined) return found
  const known = releases.map((release) => `${release.versie} (${release.status})`).join(', ') || 'geen'
  const wanted =
    versie === undefined ? 'Er is geen gepubliceerd referentiemodel.' : `Referentiemodel ${versie} is er niet.`
  throw new LandschapError('onbekend_referentiemodel', `${wanted} Aanwezig: ${known}.`)
}

/** Reads a release whole; parsed once for as long as it is in memory. Same parameters and errors as {@link findReferentiemodel}. */
export async function readReferentiemodel(workspace: Workspace, versie?: Datum): Promise<Referentiemodel> {
  const { store, memory } = workspace
  const regel = await findReferentiemodel(workspace, versie)
  return remember(memory.referentiemodellen, `${regel.versie} ${regel.bestandshash}`, async () => {
    const model = await store.referentiemodellen.read(regel.versie)
    if (model !== null) return model
    throw new LandschapError('onbekend_referentiemodel', `Referentiemodel ${regel.versie} is er niet meer.`)
  })
}
