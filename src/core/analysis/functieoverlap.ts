import type { Functieoverlap, Staat } from '../model/vergelijking.ts'

/** Staat of both gemeenten for one referentiecomponent. */
export type StaatPaar = readonly [links: Staat, rechts: Staat]

/**
 * How much of the functionality that either gemeente uses is used by both.
 *
 * Counts referentiecomponenten, not applicaties: different pakketten for one referentiecomponent overlap.
 * Onbekende cellen count as not aanwezig in aandeel; the bounds say what they could make of it. niet_nodig and
 * elders_belegd count as not aanwezig, like afwezig.
 *
 * @param staten - for every compared referentiecomponent the staat of both gemeenten
 * @returns aandeel, ondergrens and bovengrens in 0..1, null when there is nothing to compare; gedeeld and totaal as counts
 * @source P. Jaccard (1912), New Phytologist 11(2); bounds: design of this project
 * @example computeFunctieoverlap([['aanwezig', 'aanwezig'], ['aanwezig', 'onbekend']]).bovengrens // 1
 */
export function computeFunctieoverlap(staten: Iterable<StaatPaar>): Functieoverlap {
  return measureFunctieoverlap(countStaten(staten))
}

/** How many referentiecomponenten are so in both gemeenten; niet_nodig and elders_belegd are afwezig here. */
export type Statentelling = {
  /** Aanwezig in both, and in at least one. */
  readonly beide: number
  readonly eenOfBeide: number
  readonly aanwezigOnbekend: number
  readonly beideOnbekend: number
  readonly onbekendAfwezig: number
}

/** The same as {@link computeFunctieoverlap}, from counts. */
export function measureFunctieoverlap(telling: Statentelling): Functieoverlap {
  const { beide, eenOfBeide } = telling
  const ondergrens = measureOndergrens(telling)
  if (ondergrens === null) return { aandeel: null, ondergrens: null, bovengrens: null, gedeeld: 0, totaal: 0 }
  return {
    aandeel: eenOfBeide === 0 ? null : beide / eenOfBeide,
    ondergrens,
    bovengrens: measureBovengrens(telling),
    gedeeld: beide,
    totaal: eenOfBeide,
  }
}

/** The distance between the bounds alone, in 0..1; null when there is nothing to compare. */
export function measureOnzekerheid(telling: Statentelling): number | null {
  const ondergrens = measureOndergrens(telling)
  return ondergrens === null ? null : measureBovengrens(telling) - ondergrens
}

function measureOndergrens({ beide, eenOfBeide, beideOnbekend, onbekendAfwezig }: Statentelling): number | null {
  const mostInUse = eenOfBeide + beideOnbekend + onbekendAfwezig
  return mostInUse === 0 ? null : beide / mostInUse
}

function measureBovengrens({ beide, eenOfBeide, aanwezigOnbekend, beideOnbekend }: Statentelling): number {
  const mostPossible = eenOfBeide + beideOnbekend
  return mostPossible === 0 ? 0 : (beide + aanwezigOnbekend + beideOnbekend) / mostPossible
}

function countStaten(staten: Iterable<StaatPaar>): Statentelling {
  const counts = { beide: 0, eenOfBeide: 0, aanwezigOnbekend: 0, beideOnbekend: 0, onbekendAfwezig: 0 }
  for (const [links, rechts] of staten) {
    const aanwezig = Number(links === 'aanwezig') + Number(rechts === 'aanwezig')
    const onbekend = Number(links === 'onbekend') + Number(rechts === 'onbekend')
    if (aanwezig === 2) counts.beide += 1
    if (aanwezig > 0) counts.eenOfBeide += 1
    if (aanwezig === 1 && onbekend === 1) counts.aanwezigOnbekend += 1
    if (onbekend === 2) counts.beideOnbekend += 1
    if (onbekend === 1 && aanwezig === 0) counts.onbekendAfwezig += 1
  }
  return counts
}
