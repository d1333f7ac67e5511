import type { ProjectieCel, ProjectieComponent, ProjectieGemeente } from '../../src/core/graph/index.ts'
import {
  type Cel,
  type Componentvergelijking,
  compareText,
  computeConcentratie,
  computeDekking,
  computeGelijkheid,
  computeMigraties,
  computeSpreiding,
  countDubbelingen,
  findHiaatPosities,
  type Gemeentecode,
  type Pakket,
  type PakketId,
  type Weging,
} from '../../src/core/index.ts'

/**
 * Compares one referentiecomponent over the group by the measures themselves: what the faster way must equal.
 *
 * @param gemeenten - in the order of the cellen of the component
 * @param weging - how gemeenten weigh in concentratie; with `inwoners` it is null where a user's inwoners are unknown
 */
export function compareComponentOneByOne(
  component: ProjectieComponent,
  gemeenten: readonly ProjectieGemeente[],
  weging: Weging,
): Componentvergelijking {
  const { cellen } = component
  const codes = gemeenten.map(({ gemeente }) => gemeente.gemeentecode)
  const staten = cellen.map(({ staat }) => staat)
  const codesAt = (positions: readonly number[]) => positions.flatMap((position) => codes[position] ?? [])
  const unknown = staten.flatMap((staat, position) => (staat === 'onbekend' ? [position] : []))
  return {
    referentiecomponent: { id: component.id, naam: component.naam },
    beleidsdomeinen: [...component.beleidsdomeinen],
    dekking: computeDekking(staten),
    gelijkheid: computeGelijkheid(cellen, component.verplichteStandaarden),
    dubbeling: countDubbelingen(cellen) > 0,
    hiaten: codesAt(findHiaatPosities(staten)),
    onbekend: codesAt(unknown),
    migraties: computeMigraties(computeSpreiding(cellen.map(({ pakketIds }) => pakketIds))),
    concentratie: weigh(cellen, gemeenten, weging),
    pakketten: listPakketten(cellen, codes),
    cellen: cellen.flatMap((cel, position) => {
      const code = codes[position]
      return code === undefined ? [] : [describeCel(cel, code)]
    }),
  }
}

function weigh(cellen: readonly ProjectieCel[], gemeenten: readonly ProjectieGemeente[], weging: Weging) {
  const weights = cellen.map(({ pakketIds }, position) => {
    const gewicht = weging === 'gelijk' ? 1 : gemeenten[position]?.gemeente.inwoners
    return { gewicht, pakketIds }
  })
  const users = weights.filter(({ pakketIds }) => pakketIds.length > 0)
  const known = users.flatMap(({ gewicht, pakketIds }) => (gewicht === undefined ? [] : [{ gewicht, pakketIds }]))
  return known.length < users.length ? null : computeConcentratie(known)
}

/** The pakketten for this referentiecomponent, most used first, then by naam and id. */
function listPakketten(cellen: readonly ProjectieCel[], codes: readonly Gemeentecode[]) {
  const found = new Map<PakketId, { pakket: Pakket; gemeenten: Set<Gemeentecode> }>()
  cellen.forEach(({ gebruiken }, position) => {
    const code = codes[position]
    if (code === undefined) return
    for (const { pakket } of gebruiken) {
      const entry = found.get(pakket.id) ?? { pakket, gemeenten: new Set() }
      entry.gemeenten.add(code)
      found.set(pakket.id, entry)
    }
  })
  return [...found.values()]
    .sort(
      (a, b) =>
        b.gemeenten.size - a.gemeenten.size ||
        compareText(a.pakket.naam, b.pakket.naam) ||
        compareText(a.pakket.id, b.pakket.id),
    )
    .map(({ pakket, gemeenten }) => ({
      pakket: {
        id: pakket.id,
        naam: pakket.naam,
        ...(pakket.leverancier === undefined ? {} : { leverancier: pakket.leverancier.naam }),
      },
      gemeenten: [...gemeenten],
    }))
}

function describeCel(cel: ProjectieCel, gemeentecode: Gemeentecode): Cel {
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
