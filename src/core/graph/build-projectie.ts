import { buildCeltabel, projectCeltabel } from './celtabel.ts'
import type { LandschapGraph } from './kinds.ts'
import type { Projectie, ProjectieOptions } from './projectie.ts'

/**
 * Reads the cellen of a group of gemeenten off the graph.
 *
 * Staat of a cel, first that holds: aanwezig (an applicatie in use has a toewijzing van kracht), the decision by hand
 * (niet_nodig, elders_belegd), onbekend (an applicatie in use that fills nothing has its first proposal here with
 * zekerheid ≥ 0.30, or the inventarisatie is not volledig for the domain), else afwezig.
 *
 * Verzamelcomponent means that no component fits, so it is none of them.
 *
 * @returns gemeenten sorted by gemeentecode, componenten by naam; both empty for an empty graph
 * @throws LandschapError onbekende_gemeente when a gemeente asked for is not in the graph
 */
export function buildProjectie(graph: LandschapGraph, options: ProjectieOptions = {}): Projectie {
  return projectCeltabel(buildCeltabel(graph, options))
}
