import { LeverancierId } from '../model/ids.ts'
import type { Leverancier } from '../model/pakket.ts'
import type { Catalogusregister } from './catalogusregister.ts'
import { parseLeverancier } from './leverancier.ts'
import { type Rij, weighRij } from './rij.ts'
import { buildSleutelslug, chooseSpelling } from './spelling.ts'

/**
 * Makes one leverancier of all the names that stand for it.
 *
 * @param nameLeverancier - gives the key that stands for all spellings of a leverancier
 * @returns by that key: the present name that the catalogue gives, else the most used name; and the id made from it
 */
export function buildLeveranciers(
  rijen: readonly Rij[],
  nameLeverancier: (sleutel: string) => string,
  { volgOp, huidigeNaam }: Pick<Catalogusregister, 'volgOp' | 'huidigeNaam'>,
): ReadonlyMap<string, Leverancier> {
  const presentNames = new Map<string, string>()
  const spellings = new Map<string, Map<string, number>>()
  for (const rij of rijen) {
    if (rij.leverancier.soort !== 'bekend') continue
    const key = nameLeverancier(rij.leverancier.sleutel)
    const counts = spellings.get(key) ?? new Map<string, number>()
    counts.set(rij.leverancier.naam, (counts.get(rij.leverancier.naam) ?? 0) + weighRij(rij))
    spellings.set(key, counts)
    const present = huidigeNaam.get(volgOp(rij.leverancier.sleutel))
    if (present !== undefined && !(present > (presentNames.get(key) ?? present))) presentNames.set(key, present)
  }
  const found = new Map<string, Leverancier>()
  for (const [key, counts] of spellings) {
    const naam = presentNames.get(key) ?? chooseSpelling(counts)
    const parsed = parseLeverancier(naam)
    const woorden = parsed.soort === 'bekend' ? parsed.woorden : [key]
    found.set(key, { id: LeverancierId.parse(buildSleutelslug(woorden)), naam })
  }
  return found
}
