import { addTellingen } from './bit-tellers.ts'
import type { Overlapindex } from './overlapindex.ts'

/** For every gemeente its nearest ones: as many each, best first; position −1 and share −1 where there are no more. */
export type Naastenlijst = { readonly posities: Int32Array; readonly aandelen: Float64Array }

export type Naasten = {
  /** By Jaccard on pairs (referentiecomponent, pakket): pakketoverlap. */
  readonly opPakketten: Naastenlijst
  /** By Jaccard on referentiecomponenten: functieoverlap. */
  readonly opFuncties: Naastenlijst
}

/**
 * Finds for every gemeente the nearest others, by pakketoverlap and by functieoverlap.
 *
 * Every two gemeenten are counted once, for the later of both, and offered to both lists. Equal shares keep the order of
 * the gemeentecode. A gemeente that has nothing in common with another still stands in its list, with share 0.
 *
 * Cost: O(n × (c + d) × n / 64 + s) time for n gemeenten with c referentiecomponenten and d pairs with bits each, and s
 * the sum over the other pairs of (gemeenten)² / 2; O(n × aantal) memory.
 */
export function findNaasten(index: Overlapindex, aantal = 10): Naasten {
  const { rijen, dicht, ijl, aanwezig } = index
  const size = aanwezig.breedte * 32
  const pakketten = buildLijsten(rijen.length, aantal)
  const functies = buildLijsten(rijen.length, aantal)
  const paren = Int32Array.from(rijen, (rij) => rij.dicht.length + rij.ijl.length)
  const componenten = Int32Array.from(rijen, (rij) => rij.aanwezig.length)
  const gedeeldeParen = new Int32Array(size)
  const beide = new Int32Array(size)
  /** Per rare pair how many of its gemeenten have had their turn. */
  const done = new Int32Array(ijl.length)
  for (const [links, rij] of rijen.entries()) {
    gedeeldeParen.fill(0, links)
    beide.fill(0, links)
    addTellingen(aanwezig, rij.aanwezig, links, beide)
    addTellingen(dicht, rij.dicht, links, gedeeldeParen)
    for (const paar of rij.ijl) addLater(ijl[paar], done, paar, gedeeldeParen)
    offerLater(functies, links, beide, componenten)
    offerLater(pakketten, links, gedeeldeParen, paren)
  }
  return { opPakketten: pakketten, opFuncties: functies }
}

type Lijsten = Naastenlijst & {
  readonly aantal: number
  /** Per gemeente the last share of its list: what a candidate must beat. */
  readonly laagste: Float64Array
}

function buildLijsten(gemeenten: number, aantal: number): Lijsten {
  return {
    aantal,
    posities: new Int32Array(gemeenten * aantal).fill(-1),
    aandelen: new Float64Array(gemeenten * aantal).fill(-1),
    laagste: new Float64Array(gemeenten).fill(-1),
  }
}

/** Adds the gemeenten of a rare pair that come later; gemeenten are taken in order, so each starts where the last ended. */
function addLater(gebruikers: Int32Array | undefined, done: Int32Array, paar: number, tellers: Int32Array): void {
  const from = (done[paar] ?? 0) + 1
  done[paar] = from
  if (gebruikers === undefined) return
  for (let at = from; at < gebruikers.length; at += 1) {
    const position = gebruikers[at] ?? 0
    tellers[position] = (tellers[position] ?? 0) + 1
  }
}

/** Offers one gemeente and each later one to each other, with their Jaccard: shared / (own + other − shared). */
function offerLater(lijsten: Lijsten, links: number, gedeeld: Int32Array, aantallen: Int32Array): void {
  const { laagste } = lijsten
  const own = aantallen[links] ?? 0
  for (let rechts = links + 1; rechts < aantallen.length; rechts += 1) {
    const shared = gedeeld[rechts] ?? 0
    const aandeel = shared === 0 ? 0 : shared / (own + (aantallen[rechts] ?? 0) - shared)
    // nearly all fail here, so nothing else is looked up for them
    if (aandeel > (laagste[links] ?? 0)) insert(lijsten, links, rechts, aandeel)
    if (aandeel > (laagste[rechts] ?? 0)) insert(lijsten, rechts, links, aandeel)
  }
}

/** Puts a candidate that beats the last in its place; an equal one that came earlier stays ahead. */
function insert(
  { aantal, posities, aandelen, laagste }: Lijsten,
  van: number,
  kandidaat: number,
  aandeel: number,
): void {
  const first = van * aantal
  let at = first + aantal - 1
  for (; at > first && aandeel > (aandelen[at - 1] ?? 0); at -= 1) {
    aandelen[at] = aandelen[at - 1] ?? 0
    posities[at] = posities[at - 1] ?? -1
  }
  aandelen[at] = aandeel
  posities[at] = kandidaat
  laagste[van] = aandelen[first + aantal - 1] ?? 0
}
