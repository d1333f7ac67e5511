import type { Referentiecomponent, Referentiemodel } from '../model/referentiemodel.ts'

/**
 * Adds to an imported release what the official file does not hold: our trefwoorden, our omschrijving behind the official
 * definition, and the names of earlier releases.
 *
 * Matched on Object ID. What the release itself states stays; its own name is no earlier name.
 *
 * @param known - a release that has them, such as the one that ships with the package
 * @returns the same release; components that `known` lacks are unchanged
 */
export function enrichReferentiemodel(model: Referentiemodel, known: Referentiemodel): Referentiemodel {
  const byId = new Map(known.referentiecomponenten.map((component) => [component.id, component]))
  return {
    ...model,
    referentiecomponenten: model.referentiecomponenten.map((component) => enrich(component, byId.get(component.id))),
  }
}

function enrich(component: Referentiecomponent, known: Referentiecomponent | undefined): Referentiecomponent {
  if (known === undefined) return component
  const names = new Set([...component.eerdereNamen, ...known.eerdereNamen])
  names.delete(component.naam)
  return {
    ...component,
    eerdereNamen: [...names],
    trefwoorden: component.trefwoorden.length > 0 ? component.trefwoorden : known.trefwoorden,
    omschrijving: uniteTexts(component.omschrijving, known.omschrijving),
  }
}

/** The official definition first; ours behind it, because the proposals were tuned on it. */
function uniteTexts(official: string, ours: string): string {
  if (official.includes(ours)) return official
  return official === '' ? ours : `${official} ${ours}`
}
