import { type Gemeentecode, type Inventarisatie, LandschapError, type Levering } from '../../core/index.ts'
import type { LandschapStore } from '../../storage/index.ts'
import { findGemeente } from './find-gemeente.ts'

/** The inventarisaties of a gemeente, newest peildatum first. @throws LandschapError onbekende_gemeente */
export async function listInventarisaties(store: LandschapStore, code: Gemeentecode): Promise<Inventarisatie[]> {
  await findGemeente(store, code)
  const all = [...(await store.inventarisaties.list([code]))]
  return all.sort((a, b) =>
    a.peildatum === b.peildatum ? b.volgnummer - a.volgnummer : a.peildatum < b.peildatum ? 1 : -1,
  )
}

/** @throws LandschapError onbekende_inventarisatie, also when it is of another gemeente */
export async function findInventarisatie(
  store: LandschapStore,
  { gemeentecode, id }: { readonly gemeentecode: Gemeentecode; readonly id: string },
): Promise<Inventarisatie> {
  const found = await store.inventarisaties.find(id)
  if (found !== null && found.gemeentecode === gemeentecode) return found
  throw new LandschapError('onbekende_inventarisatie', `Gemeente ${gemeentecode} heeft geen inventarisatie ${id}.`)
}

/** @throws LandschapError onbekende_levering */
export async function findLevering(store: LandschapStore, id: string): Promise<Levering> {
  const found = await store.leveringen.find(id)
  if (found !== null) return found
  throw new LandschapError('onbekende_levering', `Levering ${id} is er niet.`)
}
