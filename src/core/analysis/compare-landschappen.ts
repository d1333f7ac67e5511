import { LandschapError } from '../errors.ts'
import { buildProjectie, type LandschapGraph, type Projectie, type ProjectieOptions } from '../graph/index.ts'
import { Datum } from '../model/ids.ts'
import {
  type Componentvergelijking,
  Dekking,
  Gelijkheid,
  type VergelekenGemeente,
  type Vergelijking,
  type Weging,
} from '../model/vergelijking.ts'
import { compareComponent } from './compare-component.ts'
import { compareParen, countAanwezig } from './compare-paren.ts'
import { countDubbelingen } from './dubbelingen.ts'
import { computeHarmonisatiegraad } from './harmonisatiegraad.ts'

export type VergelijkingOptions = ProjectieOptions & {
  /** The date that the comparison speaks of; the core reads no clock. */
  readonly peildatum: Datum
  /** How gemeenten weigh in concentratie; default gelijk. */
  readonly weging?: Weging
}

/**
 * Compares the landschappen of a group of gemeenten: dekking, overlap, gelijkheid, hiaten and dubbelingen, with evidence.
 *
 * @returns the vergelijking, the same for every order of input; every list sorted as the schema says
 * @throws LandschapError te_weinig_gemeenten when the group has fewer than two; onbekende_gemeente when one is not there
 */
export function compareLandschappen(graph: LandschapGraph, options: VergelijkingOptions): Vergelijking {
  const projectie = buildProjectie(graph, options)
  const { gemeenten } = projectie
  if (gemeenten.length < 2) {
    throw new LandschapError(
      'te_weinig_gemeenten',
      `Vergelijken kan vanaf twee gemeenten; hier ${gemeenten.length === 1 ? 'is er één' : 'zijn er geen'}. Geef nog een inventarisatie.`,
    )
  }
  const componenten = projectie.componenten.map((component) =>
    compareComponent(component, gemeenten, options.weging ?? 'gelijk'),
  )
  return {
    referentiemodel: Datum.parse(graph.getAttribute('referentiemodel')),
    peildatum: options.peildatum,
    gemeenten: gemeenten.flatMap((_, position) => describeGemeente(projectie, position)),
    samenvatting: summarize(projectie, componenten),
    paren: compareParen(projectie),
    componenten,
  }
}

function describeGemeente(projectie: Projectie, position: number): VergelekenGemeente[] {
  const column = projectie.gemeenten[position]
  if (column === undefined) return []
  const { gemeente, volledig, applicaties, pakketten, teBeoordelen, zonderToewijzing } = column
  const cellen = projectie.componenten.flatMap((component) => component.cellen[position] ?? [])
  const { gemeentecode, naam, voorlopig } = gemeente
  const referentiecomponenten = countAanwezig(cellen)
  return [
    {
      gemeentecode,
      naam,
      voorlopig,
      applicaties,
      pakketten,
      referentiecomponenten,
      teBeoordelen,
      zonderToewijzing,
      volledig,
    },
  ]
}

function summarize(projectie: Projectie, componenten: readonly Componentvergelijking[]): Vergelijking['samenvatting'] {
  const spreidingen = componenten.map(({ pakketten, migraties }) => {
    // pakketten stand most used first; whoever does not use that one would migrate
    const meesteVoorEenPakket = pakketten[0]?.gemeenten.length ?? 0
    return { gemeenten: meesteVoorEenPakket + (migraties ?? 0), meesteVoorEenPakket }
  })
  return {
    referentiecomponenten: componenten.length,
    harmonisatiegraad: computeHarmonisatiegraad(spreidingen),
    dekking: countClasses(
      Dekking.options,
      componenten.map(({ dekking }) => dekking),
    ),
    gelijkheid: countClasses(
      Gelijkheid.options,
      componenten.flatMap(({ gelijkheid }) => gelijkheid ?? []),
    ),
    dubbelingen: projectie.componenten.reduce((sum, { cellen }) => sum + countDubbelingen(cellen), 0),
    hiaten: componenten.reduce((sum, { hiaten }) => sum + hiaten.length, 0),
  }
}

/** Counts every class of a closed list, also those that do not occur. */
function countClasses<K extends string>(classes: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = new Map<K, number>(classes.map((name) => [name, 0]))
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(counts) as Record<K, number>
}
