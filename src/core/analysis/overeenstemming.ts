import type { Overeenstemming } from '../model/vergelijking.ts'
import { countCommon, type PakketPaar } from './pakketoverlap.ts'

/**
 * Where both gemeenten do the same, how often they chose the same: of the referentiecomponenten that both fill, the
 * share with at least one pakket in common.
 *
 * @param pakketten - per compared referentiecomponent the pakketten of both; empty lists where nothing is aanwezig
 * @returns aandeel in 0..1, null when they share no referentiecomponent; gelijk and gedeeld as counts
 * @source design of this project; equals the harmonisatiegraad of a pair
 */
export function computeOvereenstemming(pakketten: Iterable<PakketPaar>): Overeenstemming {
  let gelijk = 0
  let gedeeld = 0
  for (const [links, rechts] of pakketten) {
    if (links.length === 0 || rechts.length === 0) continue
    gedeeld += 1
    if (countCommon(links, rechts) > 0) gelijk += 1
  }
  return { aandeel: gedeeld === 0 ? null : gelijk / gedeeld, gelijk, gedeeld }
}
