import { countOverlap, type Overlapindex, type Overlaptellingen } from '../graph/index.ts'
import type { Functieoverlap, Overeenstemming, Pakketoverlap } from '../model/vergelijking.ts'
import { measureFunctieoverlap } from './functieoverlap.ts'

export type Paarmaten = {
  readonly functieoverlap: Functieoverlap
  readonly pakketoverlap: Pakketoverlap
  readonly overeenstemming: Overeenstemming
}

/**
 * Gives the measures of one gemeente with any other, from counts that are made once for all.
 *
 * Cost: that of {@link countOverlap} once, then O(1) per other gemeente.
 *
 * @returns equal to compareParen on the same landschappen
 */
export function buildPaarmeter(index: Overlapindex, links: number): (rechts: number) => Paarmaten {
  const tellingen = countOverlap(index, links)
  return (rechts) => ({
    functieoverlap: measureFuncties(index, tellingen, [links, rechts]),
    pakketoverlap: measurePakketten(index, tellingen, [links, rechts]),
    overeenstemming: measureKeuzes(tellingen, rechts),
  })
}

function measureFuncties(index: Overlapindex, tellingen: Overlaptellingen, paar: readonly number[]): Functieoverlap {
  const [, rechts = -1] = paar
  const aanwezig = paar.reduce((sum, at) => sum + (index.rijen[at]?.aanwezig.length ?? 0), 0)
  const onbekend = paar.reduce((sum, at) => sum + (index.rijen[at]?.onbekend.length ?? 0), 0)
  const beide = tellingen.beide[rechts] ?? 0
  const aanwezigOnbekend = tellingen.aanwezigOnbekend[rechts] ?? 0
  const beideOnbekend = tellingen.beideOnbekend[rechts] ?? 0
  return measureFunctieoverlap({
    beide,
    eenOfBeide: aanwezig - beide,
    aanwezigOnbekend,
    beideOnbekend,
    onbekendAfwezig: onbekend - 2 * beideOnbekend - aanwezigOnbekend,
  })
}

function measurePakketten(
  { rijen }: Overlapindex,
  tellingen: Overlaptellingen,
  paar: readonly number[],
): Pakketoverlap {
  const [, rechts = -1] = paar
  const gedeeld = tellingen.gedeeldeParen[rechts] ?? 0
  const all = paar.reduce((sum, at) => sum + (rijen[at]?.dicht.length ?? 0) + (rijen[at]?.ijl.length ?? 0), 0)
  const totaal = all - gedeeld
  return { aandeel: totaal === 0 ? null : gedeeld / totaal, gedeeld, totaal }
}

function measureKeuzes(tellingen: Overlaptellingen, rechts: number): Overeenstemming {
  const gedeeld = tellingen.beide[rechts] ?? 0
  const gelijk = tellingen.gelijk[rechts] ?? 0
  return { aandeel: gedeeld === 0 ? null : gelijk / gedeeld, gelijk, gedeeld }
}
