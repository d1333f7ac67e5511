import { LandschapError } from '../errors.ts'
import {
  buildCeltabel,
  type Celtabel,
  type Kolom,
  type LandschapGraph,
  type Projectie,
  type ProjectieOptions,
  projectCeltabel,
} from '../graph/index.ts'
import type { Datum } from '../model/ids.ts'
import { Dekking, Gelijkheid, type VergelekenGemeente, type Vergelijking, type Weging } from '../model/vergelijking.ts'
import { type Componentkop, compareComponent, describeCel } from './compare-component.ts'
import { compareParen, countAanwezig } from './compare-paren.ts'
import { countDubbelingen } from './dubbelingen.ts'
import { computeHarmonisatiegraad } from './harmonisatiegraad.ts'
import { namePakket } from './name-pakket.ts'
import { type Pakketgebruik, spreadPakketten } from './spread-pakketten.ts'

export type VergelijkingOptions = ProjectieOptions & {
  /** The date that the comparison speaks of; the core reads no clock. */
  readonly peildatum: Datum
  /** How gemeenten weigh in concentratie; default gelijk. */
  readonly weging?: Weging
}

/** What remains to be chosen where gemeenten and status are those of a table. */
export type TabelvergelijkingOptions = Pick<VergelijkingOptions, 'peildatum' | 'weging'>

/** Everything of a vergelijking, with the pakketten and cellen of its componenten still apart. */
export type Vergelijkingkop = {
  readonly kop: Omit<Vergelijking, 'componenten'>
  readonly componenten: readonly Componentkop[]
  /** Per component who uses what. */
  readonly spreidingen: readonly (readonly Pakketgebruik[])[]
}

/**
 * Compares the landschappen of a group of gemeenten: dekking, overlap, gelijkheid, hiaten and dubbelingen, with evidence.
 *
 * @returns the vergelijking, the same for every order of input; every list sorted as the schema says
 * @throws LandschapError te_weinig_gemeenten when the group has fewer than two; onbekende_gemeente when one is not there
 */
export function compareLandschappen(graph: LandschapGraph, options: VergelijkingOptions): Vergelijking {
  return compareCeltabel(buildCeltabel(graph, options), options)
}

/**
 * The same, from a table of cellen that was read before: of the gemeenten and the status that the table is of.
 *
 * @throws LandschapError te_weinig_gemeenten when the table has fewer than two
 */
export function compareCeltabel(celtabel: Celtabel, options: TabelvergelijkingOptions): Vergelijking {
  const { kop, componenten, spreidingen } = compareKoppen(celtabel, options)
  const codes = kop.gemeenten.map(({ gemeentecode }) => gemeentecode)
  return {
    ...kop,
    componenten: componenten.map((component, row) => ({
      ...component,
      pakketten: (spreidingen[row] ?? []).map(({ pakket, gemeenten }) => ({
        pakket: namePakket(pakket),
        gemeenten: gemeenten.flatMap((position) => codes[position] ?? []),
      })),
      cellen: celtabel.kolommen.flatMap(({ cellen, gemeente }) => {
        const cel = cellen[row]
        return cel === undefined ? [] : [describeCel(cel, gemeente.gemeente.gemeentecode)]
      }),
    })),
  }
}

/**
 * Compares without writing out the evidence.
 *
 * @param known - who uses what per referentiecomponent, where the caller has it already
 * @throws LandschapError te_weinig_gemeenten when the table has fewer than two
 */
export function compareKoppen(
  celtabel: Celtabel,
  options: TabelvergelijkingOptions,
  known?: readonly (readonly Pakketgebruik[])[],
): Vergelijkingkop {
  const { kolommen, referentiemodel } = celtabel
  if (kolommen.length < 2) {
    throw new LandschapError(
      'te_weinig_gemeenten',
      `Vergelijken kan vanaf twee gemeenten; hier ${kolommen.length === 1 ? 'is er één' : 'zijn er geen'}. Geef nog een inventarisatie.`,
    )
  }
  const projectie = projectCeltabel(celtabel)
  const { gemeenten } = projectie
  const weging = options.weging ?? 'gelijk'
  const spreidingen = known ?? projectie.componenten.map(({ cellen }) => spreadPakketten(cellen))
  const componenten = projectie.componenten.map((component, row) =>
    compareComponent(component, gemeenten, { spreiding: spreidingen[row] ?? [], weging }),
  )
  const kop = {
    referentiemodel,
    peildatum: options.peildatum,
    gemeenten: kolommen.map(describeGemeente),
    samenvatting: summarize(projectie, { componenten, spreidingen }),
    paren: compareParen(projectie, spreidingen),
  }
  return { kop, componenten, spreidingen }
}

function describeGemeente({ gemeente: column, cellen }: Kolom): VergelekenGemeente {
  const { gemeente, volledig, applicaties, pakketten, teBeoordelen, zonderToewijzing } = column
  const { gemeentecode, naam, voorlopig } = gemeente
  const referentiecomponenten = countAanwezig(cellen)
  return {
    gemeentecode,
    naam,
    voorlopig,
    applicaties,
    pakketten,
    referentiecomponenten,
    teBeoordelen,
    zonderToewijzing,
    volledig,
  }
}

function summarize(
  projectie: Projectie,
  { componenten, spreidingen }: Pick<Vergelijkingkop, 'componenten' | 'spreidingen'>,
): Vergelijking['samenvatting'] {
  const graden = componenten.map(({ migraties }, row) => {
    // pakketten stand most used first; whoever does not use that one would migrate
    const meesteVoorEenPakket = spreidingen[row]?.[0]?.gemeenten.length ?? 0
    return { gemeenten: meesteVoorEenPakket + (migraties ?? 0), meesteVoorEenPakket }
  })
  return {
    referentiecomponenten: componenten.length,
    harmonisatiegraad: computeHarmonisatiegraad(graden),
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
