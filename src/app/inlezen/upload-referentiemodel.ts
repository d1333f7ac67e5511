import { enrichReferentiemodel, LandschapError, type Referentiemodel } from '../../core/index.ts'
import type { LandschapStore, ModelRegel } from '../../storage/index.ts'
import type { Workspace } from '../workspace.ts'
import { hashBytes, type Upload } from './read-upload.ts'

/** A release as it was read from a file. */
export type GelezenModel = { readonly model: Referentiemodel; readonly bestandshash: string }

/**
 * Reads the official file of a release, with the trefwoorden and earlier names that we know. Nothing is stored.
 *
 * @param shipped - the release that ships with the package
 * @throws LandschapError geen_gemma for a model that is no release; those of the reader
 */
export async function readModelUpload(
  { reader }: Workspace,
  upload: Upload,
  shipped: Referentiemodel,
): Promise<GelezenModel> {
  const read = await reader.readModel(upload)
  if (read.applicatieservices.length === 0 || read.bedrijfsfuncties.length === 0) {
    throw new LandschapError(
      'geen_gemma',
      'Dit is geen release van GEMMA, want er staan geen applicatieservices of bedrijfsfuncties in. Is het een inventarisatie, stuur haar dan naar /v1/gemeenten/{gemeentecode}/inventarisaties.',
    )
  }
  return { model: enrichReferentiemodel(read, shipped), bestandshash: hashBytes(upload.bytes) }
}

/**
 * Keeps a release as concept.
 *
 * A release that is there already, from this file or with the same facts, stays as it is: the one that ships with the
 * package has the facts of the official file, with texts of our own.
 *
 * @param store - of the transaction in which it must happen
 * @throws LandschapError referentiemodel_bestaat_al when the release is there with other facts
 */
export async function saveModel(
  store: LandschapStore,
  { model, bestandshash }: GelezenModel,
): Promise<{ readonly regel: ModelRegel; readonly isNew: boolean }> {
  const earlier = await store.referentiemodellen.find(model.versie)
  if (earlier === null) {
    return { regel: await store.referentiemodellen.add(model, { status: 'concept', bestandshash }), isNew: true }
  }
  const kept = earlier.bestandshash === bestandshash ? model : await store.referentiemodellen.read(model.versie)
  if (kept !== null && writeFacts(kept) === writeFacts(model)) return { regel: earlier, isNew: false }
  throw new LandschapError(
    'referentiemodel_bestaat_al',
    `Van ${model.versie} is al een ander bestand ingelezen. Een release verandert niet meer; geef een nieuwe release een nieuwe datum.`,
  )
}

/** What GEMMA states, without texts: those of an official file and of the shipped one differ. */
function writeFacts(model: Referentiemodel): string {
  const referentiecomponenten = model.referentiecomponenten.map((component) => ({
    ...component,
    omschrijving: '',
    trefwoorden: [],
    eerdereNamen: [],
  }))
  return JSON.stringify({ ...model, referentiecomponenten })
}
