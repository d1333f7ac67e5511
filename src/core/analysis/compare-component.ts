import type { Componentfeiten, ProjectieCel, ProjectieComponent, ProjectieGemeente } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Cel, Componentvergelijking, Concentratie, Staat, Weging } from '../model/vergelijking.ts'
import { measureConcentratie } from './concentratie.ts'
import { computeDekking } from './dekking.ts'
import { computeGroepsgelijkheid } from './gelijkheid-groep.ts'
import { findHiaatPosities, findPosities } from './hiaten.ts'
import { computeMigraties } from './migraties.ts'
import { findReeks, type Pakketspreiding, type Reeks } from './spread-pakketten.ts'

/** What is said of a referentiecomponent before the evidence: its pakketten and cellen, which come last. */
export type Componentkop = Omit<Componentvergelijking, 'pakketten' | 'cellen'>

/**
 * Compares one referentiecomponent over the group: dekking, gelijkheid, hiaten, dubbeling.
 *
 * @param gemeenten - in the order of the cellen of the component
 * @param options.spreiding - who uses what; of this component the entries of number `row`
 * @param options.weging - how gemeenten weigh in concentratie; with `inwoners` it is null where a user's inwoners are unknown
 */
export function compareComponent(
  component: ProjectieComponent,
  gemeenten: readonly ProjectieGemeente[],
  { spreiding, row, weging }: { readonly spreiding: Pakketspreiding; readonly row: number; readonly weging: Weging },
): Componentkop {
  const { cellen } = component
  const reeks = findReeks(spreiding, row)
  const { referentiecomponent, beleidsdomeinen } = describeComponent(component)
  const staten = cellen.map(({ staat }) => staat)
  const gebruikers = countAanwezig(staten)
  const perGemeente = countPakketten(spreiding, reeks, cellen.length)
  return {
    referentiecomponent,
    beleidsdomeinen,
    dekking: computeDekking(staten),
    gelijkheid: computeGroepsgelijkheid(cellen, {
      spreiding,
      component: row,
      gebruikers,
      verplichteStandaarden: component.verplichteStandaarden,
    }),
    dubbeling: perGemeente.some((count) => count > 1),
    hiaten: listCodes(gemeenten, findHiaatPosities(staten)),
    onbekend: listCodes(gemeenten, findPosities(staten, 'onbekend')),
    migraties: computeMigraties({ gemeenten: gebruikers, meesteVoorEenPakket: reeks.meeste }),
    concentratie: weigh(perGemeente, gemeenten, { spreiding, reeks, weging }),
  }
}

function countAanwezig(staten: readonly Staat[]): number {
  let count = 0
  for (const staat of staten) if (staat === 'aanwezig') count += 1
  return count
}

function listCodes(gemeenten: readonly ProjectieGemeente[], posities: readonly number[]): Gemeentecode[] {
  const codes: Gemeentecode[] = []
  for (const position of posities) {
    const code = gemeenten[position]?.gemeente.gemeentecode
    if (code !== undefined) codes.push(code)
  }
  return codes
}

/** What a report says of a referentiecomponent in every group: its first members. */
export function describeComponent({
  id,
  naam,
  beleidsdomeinen,
}: Componentfeiten): Pick<Componentkop, 'referentiecomponent' | 'beleidsdomeinen'> {
  return { referentiecomponent: { id, naam }, beleidsdomeinen: [...beleidsdomeinen] }
}

/** How many pakketten each gemeente uses. */
function countPakketten({ begin, gebruikers }: Pakketspreiding, { van, tot }: Reeks, gemeenten: number): number[] {
  const counts: number[] = []
  for (let at = 0; at < gemeenten; at += 1) counts.push(0)
  const end = begin[tot] ?? 0
  for (let at = begin[van] ?? 0; at < end; at += 1) {
    const user = gebruikers[at] ?? 0
    counts[user] = (counts[user] ?? 0) + 1
  }
  return counts
}

/** Weight per pakket: that of each gemeente, split evenly over its pakketten. */
function weigh(
  perGemeente: readonly number[],
  gemeenten: readonly ProjectieGemeente[],
  { spreiding, reeks, weging }: { readonly spreiding: Pakketspreiding; readonly reeks: Reeks; readonly weging: Weging },
): Concentratie | null {
  /** Per position what each of its pakketten weighs. */
  const shares: number[] = []
  let total = 0
  for (let position = 0; position < perGemeente.length; position += 1) {
    const count = perGemeente[position] ?? 0
    const gewicht = count === 0 ? 0 : weging === 'gelijk' ? 1 : gemeenten[position]?.gemeente.inwoners
    if (gewicht === undefined) return null
    total += gewicht
    shares.push(count === 0 ? 0 : gewicht / count)
  }
  const { begin, gebruikers } = spreiding
  const weights: number[] = []
  for (let entry = reeks.van; entry < reeks.tot; entry += 1) {
    let weight = 0
    const end = begin[entry + 1] ?? 0
    for (let at = begin[entry] ?? 0; at < end; at += 1) weight += shares[gebruikers[at] ?? 0] ?? 0
    weights.push(weight)
  }
  return measureConcentratie(weights, total)
}

/** One cel with its evidence. */
export function describeCel(cel: ProjectieCel, gemeentecode: Gemeentecode): Cel {
  const { staat, gebruiken, besluit } = cel
  return {
    gemeentecode,
    staat,
    applicaties: gebruiken.map(({ applicatie, herkomst }) => ({
      id: applicatie.id,
      naam: applicatie.naam,
      ...(applicatie.versie === undefined ? {} : { versie: applicatie.versie }),
      status: applicatie.status,
      herkomst,
      via: [...applicatie.via],
    })),
    ...(besluit === undefined ? {} : { reden: besluit.reden }),
    ...(besluit?.door === undefined ? {} : { door: besluit.door }),
  }
}
