import { type LandelijkBeeld, Maand, publishLandelijk } from '../../core/index.ts'
import type { Workspace } from '../workspace.ts'
import { readCountry } from './country-index.ts'

/**
 * Gives the national picture of this month: computed once, at the first question of the month, and the same for everybody
 * from then on. A picture without figures is not kept: as soon as there are five gemeenten, the month has its picture.
 *
 * @throws LandschapError onbekend_referentiemodel
 */
export async function readLandelijk(workspace: Workspace): Promise<LandelijkBeeld> {
  const { store, clock } = workspace
  const maand = Maand.parse(clock.today().slice(0, 7))
  const known = await store.landelijk.find(maand)
  if (known !== null && known.beeld.gemeenten !== null) return known.beeld
  const vorige = await store.landelijk.findLast()
  const index = await readCountry(workspace)
  const publicatie = publishLandelijk(index, { maand, ...(vorige === null ? {} : { vorige }) })
  return publicatie.beeld.gemeenten === null ? publicatie.beeld : (await store.landelijk.add(publicatie)).beeld
}
