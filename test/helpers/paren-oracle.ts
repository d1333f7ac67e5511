import type { Projectie, ProjectieCel } from '../../src/core/graph/index.ts'
import {
  computeFunctieoverlap,
  computeInbegrepen,
  computeOvereenstemming,
  computePakketoverlap,
  type Paar,
  type PakketId,
  type Staat,
} from '../../src/core/index.ts'

/** One gemeente as a column: what its cellen say, in the order of the componenten. */
type Side = {
  readonly code: Paar['links']
  readonly staten: readonly Staat[]
  readonly pakketten: readonly (readonly PakketId[])[]
  readonly aanwezig: number
}

/**
 * Compares every two gemeenten by the measures themselves, cel by cel: what the faster ways must equal.
 *
 * @returns one paar per two gemeenten, sorted by links, then rechts; empty for fewer than two gemeenten
 */
export function compareParenOneByOne(projectie: Projectie): Paar[] {
  const sides = projectie.gemeenten.map(({ gemeente }, position): Side => {
    const cellen = projectie.componenten.flatMap((component) => component.cellen[position] ?? [])
    return {
      code: gemeente.gemeentecode,
      staten: cellen.map(({ staat }) => staat),
      pakketten: cellen.map(({ pakketIds }) => pakketIds),
      aanwezig: countAanwezig(cellen),
    }
  })
  return sides.flatMap((links, position) => sides.slice(position + 1).map((rechts) => comparePaar(links, rechts)))
}

function comparePaar(links: Side, rechts: Side): Paar {
  const pakketten = pairUp(links.pakketten, rechts.pakketten)
  const functieoverlap = computeFunctieoverlap(pairUp(links.staten, rechts.staten))
  const counts = { links: links.aanwezig, rechts: rechts.aanwezig, beide: functieoverlap.gedeeld }
  const inbegrepen = computeInbegrepen(counts)
  return {
    links: links.code,
    rechts: rechts.code,
    functieoverlap,
    pakketoverlap: computePakketoverlap(pakketten),
    overeenstemming: computeOvereenstemming(pakketten),
    inbegrepenLinks: inbegrepen.links,
    inbegrepenRechts: inbegrepen.rechts,
  }
}

/** The two columns row by row; they have the same length. */
function pairUp<T>(links: readonly T[], rechts: readonly T[]): (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = []
  for (const [row, left] of links.entries()) {
    const right = rechts[row]
    if (right !== undefined) pairs.push([left, right])
  }
  return pairs
}

/** How many referentiecomponenten a gemeente fills. */
function countAanwezig(cellen: readonly ProjectieCel[]): number {
  return cellen.filter(({ staat }) => staat === 'aanwezig').length
}
