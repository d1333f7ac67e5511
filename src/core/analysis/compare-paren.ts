import type { Projectie, ProjectieCel, ProjectieComponent } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Paar } from '../model/vergelijking.ts'
import { measureFunctieoverlap } from './functieoverlap.ts'
import { computeInbegrepen } from './inbegrepen.ts'
import { type Pakketgebruik, spreadPakketten } from './spread-pakketten.ts'

/** Counts for every two of n gemeenten, at `links × n + rechts` with links < rechts. */
type Paartelling = {
  readonly beide: Int32Array
  readonly aanwezigOnbekend: Int32Array
  readonly beideOnbekend: Int32Array
  readonly gedeeldeParen: Int32Array
  readonly gelijk: Int32Array
  /** The last referentiecomponent that a pair was found equal in, plus one: it counts once per component. */
  readonly laatsteGelijke: Int32Array
}

/** Counts of one gemeente over all compared referentiecomponenten. */
type Kant = { readonly code: Gemeentecode; aanwezig: number; onbekend: number; paren: number }

/**
 * Compares every two gemeenten of the group: do they do the same, and did they choose the same.
 *
 * Walks over what is there instead of over all cellen of every two: cost O(c × n² + Σ over pakketten of users²) additions
 * for n gemeenten and c referentiecomponenten.
 *
 * @param spreidingen - per referentiecomponent who uses what, where the caller has it already
 * @returns one paar per two gemeenten, sorted by links, then rechts; empty for fewer than two gemeenten
 */
export function compareParen(
  { gemeenten, componenten }: Projectie,
  spreidingen: readonly (readonly Pakketgebruik[])[] = componenten.map(({ cellen }) => spreadPakketten(cellen)),
): Paar[] {
  const kanten = gemeenten.map(({ gemeente }): Kant => {
    return { code: gemeente.gemeentecode, aanwezig: 0, onbekend: 0, paren: 0 }
  })
  const size = kanten.length * kanten.length
  const telling: Paartelling = {
    beide: new Int32Array(size),
    aanwezigOnbekend: new Int32Array(size),
    beideOnbekend: new Int32Array(size),
    gedeeldeParen: new Int32Array(size),
    gelijk: new Int32Array(size),
    laatsteGelijke: new Int32Array(size),
  }
  for (const [row, component] of componenten.entries()) {
    countStaten(component, kanten, telling)
    for (const { gemeenten: users } of spreidingen[row] ?? []) countGebruik(users, row, { kanten, telling })
  }
  return kanten.flatMap((links, at) => {
    return kanten
      .slice(at + 1)
      .map((rechts, later) => describePaar(links, rechts, read(telling, at * kanten.length + at + 1 + later)))
  })
}

function countStaten({ cellen }: ProjectieComponent, kanten: readonly Kant[], telling: Paartelling): void {
  const size = kanten.length
  for (const [links, cel] of cellen.entries()) {
    const kant = kanten[links]
    if (kant === undefined) continue
    if (cel.staat === 'aanwezig') kant.aanwezig += 1
    else if (cel.staat === 'onbekend') kant.onbekend += 1
    else continue
    for (let rechts = links + 1; rechts < size; rechts += 1) {
      const counts = chooseTelling(cel, cellen[rechts], telling)
      if (counts !== null) counts[links * size + rechts] = (counts[links * size + rechts] ?? 0) + 1
    }
  }
}

/** Which count a pair of cellen adds to, of which the left one is aanwezig or onbekend. */
function chooseTelling(links: ProjectieCel, rechts: ProjectieCel | undefined, telling: Paartelling): Int32Array | null {
  if (rechts?.staat === 'aanwezig') return links.staat === 'aanwezig' ? telling.beide : telling.aanwezigOnbekend
  if (rechts?.staat !== 'onbekend') return null
  return links.staat === 'aanwezig' ? telling.aanwezigOnbekend : telling.beideOnbekend
}

/** Counts one pakket for one referentiecomponent: every two of its users share it. */
function countGebruik(
  users: readonly number[],
  row: number,
  { kanten, telling }: { readonly kanten: readonly Kant[]; readonly telling: Paartelling },
): void {
  const { gedeeldeParen, gelijk, laatsteGelijke } = telling
  for (let first = 0; first < users.length; first += 1) {
    const links = users[first] ?? 0
    const kant = kanten[links]
    if (kant !== undefined) kant.paren += 1
    for (let second = first + 1; second < users.length; second += 1) {
      const at = links * kanten.length + (users[second] ?? 0)
      gedeeldeParen[at] = (gedeeldeParen[at] ?? 0) + 1
      if (laatsteGelijke[at] === row + 1) continue
      laatsteGelijke[at] = row + 1
      gelijk[at] = (gelijk[at] ?? 0) + 1
    }
  }
}

type Telling = { readonly [K in keyof Paartelling]: number }

function read(telling: Paartelling, at: number): Telling {
  return {
    beide: telling.beide[at] ?? 0,
    aanwezigOnbekend: telling.aanwezigOnbekend[at] ?? 0,
    beideOnbekend: telling.beideOnbekend[at] ?? 0,
    gedeeldeParen: telling.gedeeldeParen[at] ?? 0,
    gelijk: telling.gelijk[at] ?? 0,
    laatsteGelijke: telling.laatsteGelijke[at] ?? 0,
  }
}

function describePaar(links: Kant, rechts: Kant, telling: Telling): Paar {
  const { beide, aanwezigOnbekend, beideOnbekend, gedeeldeParen: gedeeld, gelijk } = telling
  const inbegrepen = computeInbegrepen({ links: links.aanwezig, rechts: rechts.aanwezig, beide })
  const totaal = links.paren + rechts.paren - gedeeld
  return {
    links: links.code,
    rechts: rechts.code,
    functieoverlap: measureFunctieoverlap({
      beide,
      eenOfBeide: links.aanwezig + rechts.aanwezig - beide,
      aanwezigOnbekend,
      beideOnbekend,
      onbekendAfwezig: links.onbekend + rechts.onbekend - 2 * beideOnbekend - aanwezigOnbekend,
    }),
    pakketoverlap: { aandeel: totaal === 0 ? null : gedeeld / totaal, gedeeld, totaal },
    overeenstemming: { aandeel: beide === 0 ? null : gelijk / beide, gelijk, gedeeld: beide },
    inbegrepenLinks: inbegrepen.links,
    inbegrepenRechts: inbegrepen.rechts,
  }
}

/** How many referentiecomponenten a gemeente fills. */
export function countAanwezig(cellen: readonly ProjectieCel[]): number {
  return cellen.reduce((count, { staat }) => (staat === 'aanwezig' ? count + 1 : count), 0)
}
