import type { Harmonisatieplan, Scenariouitkomst } from '../model/dossier.ts'
import type { Plannaam, Scenario } from '../model/plan.ts'
import { compareText } from '../model/sorteren.ts'
import { buildGrondslag, type Planvraag } from './build-grondslag.ts'
import { computeScenario } from './compute-scenario.ts'
import { addMonths } from './kosten/datums.ts'
import { rankDiensten } from './quickscan/diensten.ts'
import { findRisicos } from './quickscan/risicos.ts'
import { chooseStandaarden, findStandaardengaten } from './quickscan/standaarden.ts'

/**
 * Works out every scenario of a planopdracht, with doing nothing first: what to do per referentiecomponent, what comes of it,
 * what it costs whom, when, and who pays.
 *
 * @returns the same for every order of gemeenten and landschappen
 * @throws LandschapError te_weinig_gemeenten, onbekende_gemeente, ongeldige_invoer for names that are not there, tegenstrijdig for
 *   rules that exclude each other
 */
export async function planHarmonisatie(vraag: Planvraag): Promise<Harmonisatieplan> {
  const { mapped, referentiemodel, peildatum, losOp } = vraag
  const grondslag = buildGrondslag(vraag)
  const { opdracht, parameters, startdatum, gemeenten, projectie } = grondslag
  const scenarios: Scenariouitkomst[] = []
  const pakketten = new Map<string, Plannaam>()
  for (const scenario of opdracht.scenarios) {
    vraag.onVoortgang?.(scenario.naam, null)
    const { uitkomst, pakketten: named } = await computeScenario(grondslag, scenario)
    scenarios.push(uitkomst)
    for (const pakket of named) pakketten.set(pakket.id, pakket)
  }
  const planeinde = addMonths(startdatum, 12 * longestPlan(opdracht.scenarios))
  const inwoners: Readonly<Partial<Record<string, number>>> = opdracht.inwoners
  const plan = {
    naam: opdracht.naam,
    soort: opdracht.soort,
    referentiemodel: referentiemodel.versie,
    peildatum,
    startdatum,
    gemeenten: projectie.gemeenten.map(({ gemeente, applicaties, teBeoordelen, zonderToewijzing }) => ({
      gemeentecode: gemeente.gemeentecode,
      naam: gemeente.naam,
      inwoners: inwoners[gemeente.gemeentecode] ?? gemeente.inwoners ?? null,
      applicaties,
      zonderToewijzing: teBeoordelen + zonderToewijzing,
    })),
    scenarios,
    pakketten: [...pakketten.values()].sort((a, b) => compareText(a.id, b.id)),
    diensten: rankDiensten(mapped.graph, { gemeenten, planeinde }),
    standaarden: findStandaardengaten(mapped.graph, gemeenten),
    standaardenkeuze: await chooseStandaarden(mapped.graph, { gemeenten, losOp }),
    parameters: [...parameters.parameters],
  }
  return { ...plan, risicos: findRisicos(plan, projectie) }
}

function longestPlan(scenarios: readonly Scenario[]): number {
  return Math.max(...scenarios.map(({ planperiodeInJaren }) => planperiodeInJaren))
}
