import type { Projectie, ProjectieCel } from '../graph/index.ts'
import type { Paar } from '../model/vergelijking.ts'
import { computeFunctieoverlap } from './functieoverlap.ts'
import { computeInbegrepen } from './inbegrepen.ts'
import { computeOvereenstemming } from './overeenstemming.ts'
import { computePakketoverlap } from './pakketoverlap.ts'

type Side = { readonly code: Paar['links']; readonly cellen: readonly ProjectieCel[] }

/**
 * Compares every two gemeenten of the group: do they do the same, and did they choose the same.
 *
 * @returns one paar per two gemeenten, sorted by links, then rechts; empty for fewer than two gemeenten
 */
export function compareParen(projectie: Projectie): Paar[] {
  const sides: Side[] = projectie.gemeenten.map(({ gemeente }, position) => ({
    code: gemeente.gemeentecode,
    cellen: projectie.componenten.flatMap(({ cellen }) => cellen[position] ?? []),
  }))
  return sides.flatMap((links, position) => sides.slice(position + 1).map((rechts) => comparePaar(links, rechts)))
}

function comparePaar(links: Side, rechts: Side): Paar {
  const cellen = links.cellen.flatMap((cel, row) => {
    const other = rechts.cellen[row]
    return other === undefined ? [] : [[cel, other] as const]
  })
  const pakketten = cellen.map(([a, b]) => [a.pakketIds, b.pakketIds] as const)
  const functieoverlap = computeFunctieoverlap(cellen.map(([a, b]) => [a.staat, b.staat] as const))
  const inbegrepen = computeInbegrepen({
    links: countAanwezig(links.cellen),
    rechts: countAanwezig(rechts.cellen),
    beide: functieoverlap.gedeeld,
  })
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

/** How many referentiecomponenten a gemeente fills. */
export function countAanwezig(cellen: readonly ProjectieCel[]): number {
  return cellen.filter(({ staat }) => staat === 'aanwezig').length
}
