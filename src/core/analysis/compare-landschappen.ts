import { LandschapError } from '../errors.ts'
import {
  buildCeltabel,
  type Celtabel,
  type Kolom,
  type LandschapGraph,
  type Projectie,
  type ProjectieOptions,
  projectCeltabel,
  readStaatbits,
} from '../graph/index.ts'
import type { Datum, Gemeentecode } from '../model/ids.ts'
import {
  type Componentvergelijking,
  Dekking,
  Gelijkheid,
  type VergelekenGemeente,
  type Vergelijking,
  type Weging,
} from '../model/vergelijking.ts'
import { type Componentkop, compareComponent, describeCel } from './compare-component.ts'
import { compareParen } from './compare-paren.ts'
import { countDubbelingen } from './dubbelingen.ts'
import { computeHarmonisatiegraad } from './harmonisatiegraad.ts'
import { namePakket } from './name-pakket.ts'
import { findGebruikers, findReeks, type Pakketspreiding, spreadPakketten } from './spread-pakketten.ts'

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
  /** Who uses what. */
  readonly spreiding: Pakketspreiding
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
  const { kop, componenten, spreiding } = compareKoppen(celtabel, options)
  const codes = kop.gemeenten.map(({ gemeentecode }) => gemeentecode)
  return {
    ...kop,
    componenten: componenten.map((component, row) => ({
      ...component,
      pakketten: listGebruik(spreiding, row, codes),
      cellen: celtabel.kolommen.flatMap(({ cellen, gemeente }) => {
        const cel = cellen[row]
        return cel === undefined ? [] : [describeCel(cel, gemeente.gemeente.gemeentecode)]
      }),
    })),
  }
}

function listGebruik(
  spreiding: Pakketspreiding,
  row: number,
  codes: readonly Gemeentecode[],
): Componentvergelijking['pakketten'] {
  const { van, tot } = findReeks(spreiding, row)
  return spreiding.pakketten.slice(van, tot).map((pakket, at) => ({
    pakket: namePakket(pakket),
    gemeenten: [...findGebruikers(spreiding, van + at)].flatMap((position) => codes[position] ?? []),
  }))
}

/**
 * Compares without writing out the evidence.
 *
 * @param known - who uses what, where the caller has it already
 * @throws LandschapError te_weinig_gemeenten when the table has fewer than two
 */
export function compareKoppen(
  celtabel: Celtabel,
  options: TabelvergelijkingOptions,
  known?: Pakketspreiding,
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
  const spreiding = known ?? spreadPakketten(projectie)
  const componenten = projectie.componenten.map((component, row) =>
    compareComponent(component, gemeenten, { spreiding, row, weging }),
  )
  const kop = {
    referentiemodel,
    peildatum: options.peildatum,
    gemeenten: kolommen.map(describeGemeente),
    samenvatting: summarize(projectie, { componenten, spreiding }),
    paren: compareParen(celtabel, spreiding),
  }
  return { kop, componenten, spreiding }
}

function describeGemeente(kolom: Kolom): VergelekenGemeente {
  const { gemeente, volledig, applicaties, pakketten, teBeoordelen, zonderToewijzing } = kolom.gemeente
  const { gemeentecode, naam, voorlopig } = gemeente
  return {
    gemeentecode,
    naam,
    voorlopig,
    applicaties,
    pakketten,
    referentiecomponenten: readStaatbits(kolom).aantalAanwezig,
    teBeoordelen,
    zonderToewijzing,
    volledig,
  }
}

function summarize(
  projectie: Projectie,
  { componenten, spreiding }: Pick<Vergelijkingkop, 'componenten' | 'spreiding'>,
): Vergelijking['samenvatting'] {
  const graden = componenten.map(({ migraties }, row) => {
    // pakketten stand most used first; whoever does not use that one would migrate
    const { meeste: meesteVoorEenPakket } = findReeks(spreiding, row)
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
