import type { PakketId } from '../model/ids.ts'
import type { Pakketoverlap } from '../model/vergelijking.ts'

/** The pakketten of both gemeenten for one referentiecomponent; each list without repeats. */
export type PakketPaar = readonly [links: readonly PakketId[], rechts: readonly PakketId[]]

/** How many pakketten stand in both lists. The lists are short: one to three pakketten as a rule. */
export function countCommon(links: readonly PakketId[], rechts: readonly PakketId[]): number {
  let common = 0
  for (const pakket of links) if (rechts.includes(pakket)) common += 1
  return common
}

/**
 * How much of what either gemeente runs is the same pakket for the same referentiecomponent in both.
 *
 * Counts pairs (referentiecomponent, pakket): one suite that fills three referentiecomponenten counts three times.
 *
 * @param pakketten - per compared referentiecomponent the pakketten of both; empty lists where nothing is aanwezig
 * @returns aandeel in 0..1, null when neither runs anything; gedeeld and totaal as counts of pairs
 * @source P. Jaccard (1912), New Phytologist 11(2), on pairs
 */
export function computePakketoverlap(pakketten: Iterable<PakketPaar>): Pakketoverlap {
  let gedeeld = 0
  let totaal = 0
  for (const [links, rechts] of pakketten) {
    const common = countCommon(links, rechts)
    gedeeld += common
    totaal += links.length + rechts.length - common
  }
  return { aandeel: totaal === 0 ? null : gedeeld / totaal, gedeeld, totaal }
}
