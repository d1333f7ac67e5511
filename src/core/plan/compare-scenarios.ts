import type { Harmonisatieplan, Scenariouitkomst } from '../model/dossier.ts'
import type { Scenariokeus, Scenariokolom, Scenariovergelijking } from '../model/scenariovergelijking.ts'
import { compareText } from '../model/sorteren.ts'

/** A plan with the id under which its scenario is kept. `kostenposten` are not looked at. */
export type Uitgewerktscenario = { readonly id: string; readonly plan: Harmonisatieplan }

type Kolom = { readonly kolom: Scenariokolom; readonly uitkomst: Scenariouitkomst }

/**
 * Sets scenarios side by side, each in the figures that a decision rests on, and what each does with every referentiecomponent.
 *
 * Doing nothing is in every plan: where it comes out the same it stands there once.
 *
 * @param scenarios - one or more; of different groups too, the columns say which
 */
export function compareScenarios(scenarios: readonly Uitgewerktscenario[]): Scenariovergelijking {
  const kolommen = leaveRepeats(
    scenarios.flatMap(({ id, plan }) =>
      plan.scenarios.map((uitkomst) => ({ kolom: describeKolom(id, plan, uitkomst), uitkomst })),
    ),
  )
  const namen = new Map(
    kolommen.flatMap(({ uitkomst }) =>
      uitkomst.voorstellen.map(({ referentiecomponent }) => [referentiecomponent.id, referentiecomponent] as const),
    ),
  )
  const keuzen = kolommen.map(({ uitkomst }) => readKeuzen(uitkomst))
  return {
    kolommen: kolommen.map(({ kolom }) => kolom),
    componenten: [...namen.values()]
      .sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
      .map((referentiecomponent) => {
        const own = keuzen.map((byId) => byId.get(referentiecomponent.id) ?? null)
        const isGelijk = new Set(own.map(nameKeus)).size === 1
        return { referentiecomponent, isGelijk, keuzen: own }
      }),
  }
}

function describeKolom(
  scenarioId: string,
  { naam, referentiemodel, peildatum, startdatum, gemeenten }: Harmonisatieplan,
  { scenario, bewijs, samenvatting, meting, businesscase, planning, verdeling }: Scenariouitkomst,
): Scenariokolom {
  const { componenten: _, ...maten } = meting
  const { jaren: __, gevoeligheid: ___, ...geld } = businesscase
  const stabiel = verdeling?.verdelingen.flatMap((own) => (own.stabiel === true ? [own.sleutel] : []))
  return {
    scenarioId,
    plan: naam,
    scenario: scenario.naam,
    strategie: scenario.strategie,
    referentiemodel,
    peildatum,
    startdatum,
    gemeenten: gemeenten.map(({ gemeentecode }) => gemeentecode),
    bewijs,
    samenvatting,
    meting: maten,
    businesscase: geld,
    einddatum:
      planning.stappen
        .map(({ datum }) => datum)
        .sort(compareText)
        .at(-1) ?? null,
    nietOpTijd: planning.nietOpTijd,
    stabieleSleutels: stabiel ?? null,
  }
}

function leaveRepeats(kolommen: readonly Kolom[]): Kolom[] {
  const seen = new Set<string>()
  return kolommen.filter(({ kolom }) => {
    const { scenarioId: _, plan: __, scenario: ___, ...figures } = kolom
    if (figures.strategie !== 'niets_doen') return true
    const key = JSON.stringify(figures)
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function readKeuzen({ voorstellen }: Scenariouitkomst): ReadonlyMap<string, Scenariokeus> {
  return new Map(
    voorstellen.map(({ referentiecomponent, soort, doel }) => [
      referentiecomponent.id,
      { soort, doel: doel.map(({ pakket }) => pakket) },
    ]),
  )
}

function nameKeus(keus: Scenariokeus | null): string {
  return keus === null ? '' : JSON.stringify([keus.soort, keus.doel.map(({ id }) => id).sort(compareText)])
}
