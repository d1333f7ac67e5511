import type { Componentfeiten, ProjectieCel, ProjectieComponent, ProjectieGemeente } from '../graph/index.ts'
import type { Gemeentecode } from '../model/ids.ts'
import type { Cel, Componentvergelijking, Concentratie, Weging } from '../model/vergelijking.ts'
import { measureConcentratie } from './concentratie.ts'
import { computeDekking } from './dekking.ts'
import { computeGroepsgelijkheid } from './gelijkheid-groep.ts'
import { findHiaatPosities, findPosities } from './hiaten.ts'
import { computeMigraties } from './migraties.ts'
import type { Pakketgebruik } from './spread-pakketten.ts'

/** What is said of a referentiecomponent before the evidence: its pakketten and cellen, which come last. */
export type Componentkop = Omit<Componentvergelijking, 'pakketten' | 'cellen'>

/**
 * Compares one referentiecomponent over the group: dekking, gelijkheid, hiaten, dubbeling.
 *
 * @param gemeenten - in the order of the cellen of the component
 * @param options.spreiding - who uses what, of these cellen
 * @param options.weging - how gemeenten weigh in concentratie; with `inwoners` it is null where a user's inwoners are unknown
 */
export function compareComponent(
  component: ProjectieComponent,
  gemeenten: readonly ProjectieGemeente[],
  { spreiding, weging }: { readonly spreiding: readonly Pakketgebruik[]; readonly weging: Weging },
): Componentkop {
  const { cellen } = component
  const { referentiecomponent, beleidsdomeinen } = describeComponent(component)
  const staten = cellen.map(({ staat }) => staat)
  const gebruikers = findPosities(staten, 'aanwezig').length
  const perGemeente = countPakketten(spreiding, cellen.length)
  const codesAt = (positions: readonly number[]): Gemeentecode[] =>
    positions.flatMap((position) => gemeenten[position]?.gemeente.gemeentecode ?? [])
  return {
    referentiecomponent,
    beleidsdomeinen,
    dekking: computeDekking(staten),
    gelijkheid: computeGroepsgelijkheid(cellen, {
      spreiding,
      gebruikers,
      verplichteStandaarden: component.verplichteStandaarden,
    }),
    dubbeling: perGemeente.some((count) => count > 1),
    hiaten: codesAt(findHiaatPosities(staten)),
    onbekend: codesAt(findPosities(staten, 'onbekend')),
    migraties: computeMigraties({
      gemeenten: gebruikers,
      meesteVoorEenPakket: spreiding[0]?.gemeenten.length ?? 0,
    }),
    concentratie: weigh(perGemeente, gemeenten, { spreiding, weging }),
  }
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
function countPakketten(spreiding: readonly Pakketgebruik[], gemeenten: number): number[] {
  const counts: number[] = []
  for (let at = 0; at < gemeenten; at += 1) counts.push(0)
  for (const { gemeenten: users } of spreiding) for (const user of users) counts[user] = (counts[user] ?? 0) + 1
  return counts
}

/** Weight per pakket: that of each gemeente, split evenly over its pakketten. */
function weigh(
  perGemeente: readonly number[],
  gemeenten: readonly ProjectieGemeente[],
  { spreiding, weging }: { readonly spreiding: readonly Pakketgebruik[]; readonly weging: Weging },
): Concentratie | null {
  const shares: number[] = []
  let total = 0
  for (const [position, count] of perGemeente.entries()) {
    if (count === 0) continue
    const gewicht = weging === 'gelijk' ? 1 : gemeenten[position]?.gemeente.inwoners
    if (gewicht === undefined) return null
    total += gewicht
    shares[position] = gewicht / count
  }
  const weights = spreiding.map(({ gemeenten: users }) => {
    let weight = 0
    for (const position of users) weight += shares[position] ?? 0
    return weight
  })
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
