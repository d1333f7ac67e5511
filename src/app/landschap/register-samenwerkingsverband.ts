import { buildSlug, compareText, type Gemeentecode, LandschapError, SamenwerkingsverbandId } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { refuseUnknown } from './find-gemeente.ts'

export type SamenwerkingsverbandInvoer = {
  readonly naam: string
  readonly soort?: string | undefined
  readonly deelnemers: readonly Gemeentecode[]
}

/**
 * Registers a samenwerkingsverband, or changes what was registered.
 *
 * @throws LandschapError ongeldige_invoer when the id is not that of the naam; onbekende_gemeente
 */
export async function registerSamenwerkingsverband(
  store: LandschapStore,
  id: string,
  { naam, soort, deelnemers }: SamenwerkingsverbandInvoer,
): Promise<void> {
  const slug = buildSlug(naam)
  if (slug !== id) {
    throw new LandschapError(
      'ongeldige_invoer',
      `Het adres van "${naam}" eindigt op ${slug === '' ? 'niets: geef een naam met letters' : slug}, niet op ${id}.`,
    )
  }
  const known = new Set((await store.gemeenten.list()).map(({ gemeentecode }) => gemeentecode))
  const unknown = deelnemers.find((code) => !known.has(code))
  if (unknown !== undefined) refuseUnknown(unknown)
  await store.samenwerkingsverbanden.save({
    id: SamenwerkingsverbandId.parse(id),
    naam,
    ...(soort === undefined ? {} : { soort }),
    deelnemers: [...new Set(deelnemers)].sort(compareText),
    deelnemerNamen: [],
  })
}

/** @throws LandschapError onbekend_samenwerkingsverband when it was never registered */
export async function removeSamenwerkingsverband(store: LandschapStore, id: string): Promise<void> {
  if (await store.samenwerkingsverbanden.remove(id)) return
  throw new LandschapError(
    'onbekend_samenwerkingsverband',
    `Samenwerkingsverband ${id} is hier niet vastgelegd. Noemt een bron het, dan verdwijnt het met die inventarisatie of levering.`,
  )
}
