import { type LandschapGraph, nodeKey } from '../../graph/index.ts'
import type { Gemeentecode, PakketId } from '../../model/ids.ts'

/** A koppeling by the pakketten at its sides; `naar` is null for a voorziening outside the gemeente. */
export type Pakketkoppeling = { readonly van: PakketId; readonly naar: PakketId | null }

/** The koppelingen of a gemeente, as pakketten; those of which a side has no pakket are left out. */
export function readPakketkoppelingen(graph: LandschapGraph, code: Gemeentecode): Pakketkoppeling[] {
  const found: Pakketkoppeling[] = []
  graph.forEachOutEdge(nodeKey('gemeente', code), (_, edge, __, applicatie) => {
    if (edge.soort !== 'gebruikt') return
    graph.forEachOutEdge(applicatie, (___, link, ____, target, _____, node) => {
      if (link.soort !== 'gekoppeld_met') return
      const van = findPakket(graph, applicatie)
      if (van === null) return
      if (node.soort !== 'applicatie') found.push({ van, naar: null })
      else {
        const naar = findPakket(graph, target)
        if (naar !== null) found.push({ van, naar })
      }
    })
  })
  return found
}

/** Ends of koppelingen per pakket of a gemeente. */
export function countKoppelingen(graph: LandschapGraph, code: Gemeentecode): ReadonlyMap<PakketId, number> {
  const counts = new Map<PakketId, number>()
  for (const { van, naar } of readPakketkoppelingen(graph, code)) {
    for (const id of naar === null ? [van] : [van, naar]) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}

function findPakket(graph: LandschapGraph, applicatie: string): PakketId | null {
  let found: PakketId | null = null
  graph.forEachOutEdge(applicatie, (_, edge, __, ___, ____, node) => {
    if (edge.soort === 'exemplaar_van' && node.soort === 'pakket') found = node.pakket.id
  })
  return found
}
