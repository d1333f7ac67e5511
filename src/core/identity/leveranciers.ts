import { LeverancierId } from '../model/ids.ts'
import type { Leverancier } from '../model/pakket.ts'
import { parseLeverancier } from './leverancier.ts'
import { type Rij, weighRij } from './rij.ts'
import { buildSleutelslug, chooseSpelling } from './spelling.ts'

/**
 * Makes one leverancier of all the names that stand for it.
 *
 * @param nameLeverancier - gives the key that stands for all spellings of a leverancier
 * @returns by that key: the most used name, and the id made from it
 */
export function buildLeveranciers(
  rijen: readonly Rij[],
  nameLeverancier: (sleutel: string) => string,
): ReadonlyMap<string, Leverancier> {
  const spellings = new Map<string, Map<string, number>>()
  for (const rij of rijen) {
    if (rij.leverancier.soort !== 'bekend') continue
    const key = nameLeverancier(rij.leverancier.sleutel)
    const counts = spellings.get(key) ?? new Map<string, number>()
    counts.set(rij.leverancier.naam, (counts.get(rij.leverancier.naam) ?? 0) + weighRij(rij))
    spellings.set(key, counts)
  }
  const found = new Map<string, Leverancier>()
  for (const [key, counts] of spellings) {
    const naam = chooseSpelling(counts)
    const parsed = parseLeverancier(naam)
    const woorden = parsed.soort === 'bekend' ? parsed.woorden : [key]
    found.set(key, { id: LeverancierId.parse(buildSleutelslug(woorden)), naam })
  }
  return found
}
