import { countOverlap, type Gemeenterij, type Overlapindex, type Overlaptellingen } from '../graph/index.ts'
import type { Partnermaat } from '../model/partners.ts'
import type { Functieoverlap, Overeenstemming, Pakketoverlap } from '../model/vergelijking.ts'
import { measureFunctieoverlap, measureOnzekerheid, type Statentelling } from './functieoverlap.ts'

export type Paarmaten = {
  readonly functieoverlap: Functieoverlap
  readonly pakketoverlap: Pakketoverlap
  readonly overeenstemming: Overeenstemming
}

/**
 * What one gemeente has in common with each other one, by its position in the index: single numbers for a ranking, which
 * asks them of everybody, and all measures for the few that it names.
 */
export type Paarmeter = {
  /** Referentiecomponenten that both fill. */
  readonly countGedeeld: (rechts: number) => number
  /** Share of one measure in 0..1; null when it is undefined. */
  readonly computeAandeel: (maat: Partnermaat, rechts: number) => number | null
  /** Distance between the bounds of functieoverlap; null when there is nothing to compare. */
  readonly computeOnzekerheid: (rechts: number) => number | null
  /** Equal to compareParen on the same landschappen. */
  readonly describe: (rechts: number) => Paarmaten
}

/**
 * Measures one gemeente against every other, from counts that are made once for all.
 *
 * Cost: that of {@link countOverlap} once, then O(1) per answer.
 */
export function buildPaarmeter(index: Overlapindex, links: number): Paarmeter {
  const meting: Meting = { index, tellingen: countOverlap(index, links), links: measureRij(index.rijen[links]) }
  return {
    countGedeeld: (rechts) => meting.tellingen.beide[rechts] ?? 0,
    computeAandeel: (maat, rechts) => AANDELEN[maat](meting, rechts),
    computeOnzekerheid: (rechts) => measureOnzekerheid(countStaten(meting, rechts)),
    describe: (rechts) => describe(meting, rechts),
  }
}

/** How much one gemeente has: referentiecomponenten that are aanwezig or onbekend, and pairs with a pakket. */
type Omvang = { readonly aanwezig: number; readonly onbekend: number; readonly paren: number }

type Meting = { readonly index: Overlapindex; readonly tellingen: Overlaptellingen; readonly links: Omvang }

function measureRij(rij: Gemeenterij | undefined): Omvang {
  if (rij === undefined) return { aanwezig: 0, onbekend: 0, paren: 0 }
  return { aanwezig: rij.aanwezig.length, onbekend: rij.onbekend.length, paren: rij.dicht.length + rij.ijl.length }
}

function countStaten({ index, tellingen, links }: Meting, at: number): Statentelling {
  const rechts = measureRij(index.rijen[at])
  const beide = tellingen.beide[at] ?? 0
  const aanwezigOnbekend = tellingen.aanwezigOnbekend[at] ?? 0
  const beideOnbekend = tellingen.beideOnbekend[at] ?? 0
  return {
    beide,
    eenOfBeide: links.aanwezig + rechts.aanwezig - beide,
    aanwezigOnbekend,
    beideOnbekend,
    onbekendAfwezig: links.onbekend + rechts.onbekend - 2 * beideOnbekend - aanwezigOnbekend,
  }
}

function countParen({ index, tellingen, links }: Meting, at: number): { gedeeld: number; totaal: number } {
  const gedeeld = tellingen.gedeeldeParen[at] ?? 0
  return { gedeeld, totaal: links.paren + measureRij(index.rijen[at]).paren - gedeeld }
}

function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

const AANDELEN: Readonly<Record<Partnermaat, (meting: Meting, at: number) => number | null>> = {
  functieoverlap: (meting, at) => {
    const { beide, eenOfBeide } = countStaten(meting, at)
    return divide(beide, eenOfBeide)
  },
  pakketoverlap: (meting, at) => {
    const { gedeeld, totaal } = countParen(meting, at)
    return divide(gedeeld, totaal)
  },
  overeenstemming: ({ tellingen }, at) => divide(tellingen.gelijk[at] ?? 0, tellingen.beide[at] ?? 0),
}

function describe(meting: Meting, at: number): Paarmaten {
  const paren = countParen(meting, at)
  const { beide, gelijk } = meting.tellingen
  return {
    functieoverlap: measureFunctieoverlap(countStaten(meting, at)),
    pakketoverlap: { aandeel: AANDELEN.pakketoverlap(meting, at), ...paren },
    overeenstemming: {
      aandeel: AANDELEN.overeenstemming(meting, at),
      gelijk: gelijk[at] ?? 0,
      gedeeld: beide[at] ?? 0,
    },
  }
}
