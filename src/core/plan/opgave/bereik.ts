import { LandschapError } from '../../errors.ts'
import type { LandschapGraph } from '../../graph/index.ts'
import type { Bereik } from '../../model/plan.ts'
import { findHoofdfuncties } from './hoofdfuncties.ts'

type Component = { readonly id: string; readonly beleidsdomeinen: readonly string[] }

/**
 * Tells which referentiecomponenten a scenario is about.
 *
 * @throws LandschapError ongeldige_invoer for a beleidsdomein that the release does not have
 */
export function buildBereik(graph: LandschapGraph, bereik: Bereik): (component: Component) => boolean {
  if (bereik === 'alles') return () => true
  if (bereik === 'ondersteuning') {
    const supporting = new Set(findHoofdfuncties(graph, 'Ondersteuning').flatMap(({ componenten }) => componenten))
    return ({ id }) => supporting.has(id)
  }
  const known = graph
    .filterNodes((_, node) => node.soort === 'beleidsdomein')
    .map((key) => graph.getNodeAttribute(key, 'naam'))
  const stranger = bereik.beleidsdomeinen.find((naam) => !known.includes(naam))
  if (stranger !== undefined) {
    throw new LandschapError(
      'ongeldige_invoer',
      `bereik: het beleidsdomein '${stranger}' bestaat niet. Kies uit: ${known.sort().join(', ')}.`,
    )
  }
  return ({ beleidsdomeinen }) => beleidsdomeinen.some((naam) => bereik.beleidsdomeinen.includes(naam))
}
