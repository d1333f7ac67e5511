import { LeverancierId } from '../model/ids.ts'
import type { Leverancier } from '../model/pakket.ts'
import type { Catalogusregister } from './catalogusregister.ts'
import type { Leveranciersnaam } from './leverancier.ts'
import { type Rij, readLeverancier, weighRij } from './rij.ts'
import { buildSleutelslug, chooseSpelling } from './spelling.ts'

type BekendeNaam = Extract<Leveranciersnaam, { readonly soort: 'bekend' }>

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
  for (const [{ sleutel, naam }, weight] of weighNamen(rijen)) {
    const key = nameLeverancier(sleutel)
    const counts = spellings.get(key) ?? new Map<string, number>()
    counts.set(naam, (counts.get(naam) ?? 0) + weight)
    spellings.set(key, counts)
    const present = huidigeNaam.get(volgOp(sleutel))
    if (present !== undefined && !(present > (presentNames.get(key) ?? present))) presentNames.set(key, present)
  }
  const found = new Map<string, Leverancier>()
  for (const [key, counts] of spellings) {
    const naam = presentNames.get(key) ?? chooseSpelling(counts)
    const parsed = readLeverancier(naam)
    const woorden = parsed.soort === 'bekend' ? parsed.woorden : [key]
    found.set(key, { id: LeverancierId.parse(buildSleutelslug(woorden)), naam })
  }
  return found
}

/** Rows share what was read of one name, so there are far fewer names than rows. */
function weighNamen(rijen: readonly Rij[]): ReadonlyMap<BekendeNaam, number> {
  const weights = new Map<BekendeNaam, number>()
  for (const rij of rijen) {
    if (rij.leverancier.soort === 'bekend') {
      weights.set(rij.leverancier, (weights.get(rij.leverancier) ?? 0) + weighRij(rij))
    }
  }
  return weights
}
