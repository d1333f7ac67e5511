import type { MappedLandschappen } from '../landschap/index.ts'
import type { Scenariouitkomst } from '../model/dossier.ts'
import type { Datum, Gemeentecode } from '../model/ids.ts'
import type { Kostenparameters } from '../model/kosten.ts'
import type { Plannaam, Planvoorstel, Scenario } from '../model/plan.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Verdelingsoverzicht } from '../model/verdeling.ts'
import { buildDoellandschap } from './doel/build-doellandschap.ts'
import { measureDoel } from './doel/meet.ts'
import { computeBusinesscase, listKostenposten } from './kosten/businesscase.ts'
import { buildKostenmodel } from './kosten/model.ts'
import { pickWaarden } from './kosten/waarden.ts'
import { planMoments, type Verbindingen } from './momenten/plan-moments.ts'
import { buildOpgave } from './opgave/build-opgave.ts'
import { readPakketkoppelingen } from './opgave/koppelingen.ts'
import type { Planvoorschrift } from './opgave/opdracht.ts'
import { type Opgave, pairKey } from './opgave/opgave.ts'
import { buildPrijslijst, computePlanprijs, keepEverything, type Plan, type Prijslijst } from './oplossen/plan.ts'
import { planQuick, restrictTo } from './oplossen/quick.ts'
import type { Oplosser } from './programma/programma.ts'
import { buildBeperkingen } from './spelregels/beperkingen.ts'
import { describeSpelregel } from './spelregels/uitleg.ts'
import { choosePlan } from './strategie/choose.ts'
import { computeVerdeling } from './verdeling/verdeel.ts'
import { describeVoorstellen } from './voorstel/voorstellen.ts'

export type Grondslag = {
  /** With ids and every choice made, see resolveOpdracht. */
  readonly opdracht: Planvoorschrift
  readonly mapped: MappedLandschappen
  readonly referentiemodel: Referentiemodel
  readonly parameters: Kostenparameters
  readonly peildatum: Datum
  readonly startdatum: Datum
  readonly gemeenten: readonly Gemeentecode[]
  readonly losOp: Oplosser
  readonly onVoortgang?: (scenario: string, gat: number | null) => void
  /** Per scope and horizon the present value of doing nothing by the parameters: the same for every scenario about it. */
  readonly nietswaarden: Map<string, Map<string, number>>
}

/** Reads the opgave of a scenario and prices its choices. */
export function prepareScenario(grondslag: Grondslag, scenario: Scenario): { opgave: Opgave; prijzen: Prijslijst } {
  const { opdracht, mapped, parameters, startdatum, gemeenten } = grondslag
  const opgave = buildOpgave({
    graph: mapped.graph,
    gemeenten,
    scenario,
    startdatum,
    inwoners: opdracht.inwoners,
    eigenGegevens: opdracht.eigenGegevens,
    eindeOndersteuning: new Map(opdracht.eindeOndersteuning.map(({ pakket, datum }) => [pakket, datum])),
  })
  return { opgave, prijzen: buildPrijslijst(opgave, buildKostenmodel(opgave, pickWaarden(parameters)), scenario) }
}

/** A scenario with the names of the pakketten that its amounts and steps may name. */
export type Uitgewerkt = { readonly uitkomst: Scenariouitkomst; readonly pakketten: readonly Plannaam[] }

/** Works out one scenario whole. @throws LandschapError tegenstrijdig when its rules leave no plan */
export async function computeScenario(grondslag: Grondslag, scenario: Scenario): Promise<Uitgewerkt> {
  const { opdracht, mapped, referentiemodel, parameters, peildatum, gemeenten, losOp, onVoortgang } = grondslag
  const { opgave, prijzen } = prepareScenario(grondslag, scenario)
  const opties = {
    tijdslimiet: opdracht.tijdslimietInSeconden,
    ...(onVoortgang === undefined
      ? {}
      : { onVoortgang: ({ gat }: { gat: number | null }) => onVoortgang(scenario.naam, gat) }),
  }
  const gekozen = await choosePlan(opgave, { scenario, prijzen, losOp, opties })
  const { plan } = gekozen
  const nothing = keepEverything(opgave)
  const verbindingen = readVerbindingen(grondslag, opgave)
  const invoer = (own: Plan) => ({
    opgave,
    plan: own,
    scenario,
    planning: planMoments(opgave, own, { scenario, verbindingen }),
  })
  const niets = invoer(nothing)
  const own = scenario.strategie === 'niets_doen' ? niets : invoer(plan)
  const na = buildDoellandschap({ opgave, plan, mapped, referentiemodel })
  const voorstellen = describeVoorstellen(opgave, gekozen, prijzen)
  const { simulaties, zaad } = opdracht
  const uitkomst = {
    scenario,
    spelregels: scenario.spelregels.filter(({ aan }) => aan).map((regel) => describeSpelregel(regel, opgave)),
    bewijs: gekozen.bewijs,
    samenvatting: summarize(voorstellen, plan),
    meting: measureDoel({ voor: mapped.graph, na, gemeenten, koppelingen: mapped.koppelingen, peildatum }),
    businesscase: computeBusinesscase({
      plan: own,
      niets,
      parameters,
      simulaties,
      zaad,
      nietswaarden: findNietswaarden(grondslag, scenario),
    }),
    planning: own.planning,
    verdeling: await divide(grondslag, { opgave, prijzen, scenario, plan }),
    voorstellen,
    kostenposten: listKostenposten(own, parameters),
  }
  const pakketten = opgave.pakketten.map(({ id, naam, leverancier }) => ({
    id,
    naam,
    ...(leverancier === undefined ? {} : { leverancier }),
  }))
  return { uitkomst, pakketten }
}

function findNietswaarden({ nietswaarden }: Grondslag, { bereik, horizonInJaren }: Scenario): Map<string, number> {
  const key = JSON.stringify([bereik, horizonInJaren])
  const known = nietswaarden.get(key) ?? new Map<string, number>()
  nietswaarden.set(key, known)
  return known
}

function readVerbindingen({ mapped, gemeenten }: Grondslag, opgave: Opgave): Verbindingen {
  const positions = new Map<string, number>(opgave.pakketten.map(({ id }, at) => [id, at]))
  const found = new Map<number, Set<number>>()
  gemeenten.forEach((code, gemeente) => {
    for (const { van, naar } of readPakketkoppelingen(mapped.graph, code)) {
      const [a, b] = [positions.get(van), naar === null ? undefined : positions.get(naar)]
      if (a === undefined || b === undefined) continue
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const key = pairKey(gemeente, one)
        found.set(key, (found.get(key) ?? new Set()).add(other))
      }
    }
  })
  return found
}

function summarize(voorstellen: readonly Planvoorstel[], { vormen }: Plan): Scenariouitkomst['samenvatting'] {
  const count = (soort: Planvoorstel['soort']) => voorstellen.filter((voorstel) => voorstel.soort === soort).length
  const shared = [...vormen].filter(([, vorm]) => vorm === 'gedeeld').map(([key]) => key % 1_000_000)
  return {
    behouden: count('behouden'),
    vervangen: count('vervangen'),
    uitfaseren: count('uitfaseren'),
    invoeren: count('invoeren'),
    aanbesteden: count('aanbesteden'),
    verhuizingen: voorstellen.reduce((sum, { verhuizingen }) => sum + verhuizingen.length, 0),
    gedeeldeInstanties: new Set(shared).size,
  }
}

/** Beyond twelve gemeenten every order asks for as many plans as there are gemeenten: few orders, with their error. */
const TREKKINGEN = 10

type Deelvraag = {
  readonly opgave: Opgave
  readonly prijzen: Prijslijst
  readonly scenario: Scenario
  readonly plan: Plan
}

/** Who pays what of the plan as a whole. A sub-group on its own would follow the quick method, or do nothing if that is cheaper. */
async function divide(
  { opdracht, losOp }: Grondslag,
  { opgave, prijzen, scenario, plan }: Deelvraag,
): Promise<Verdelingsoverzicht | null> {
  if (![...plan.vormen.values()].includes('gedeeld')) return null
  const codes: readonly string[] = opgave.gemeenten.map(({ gemeentecode }) => gemeentecode)
  const total = computePlanprijs(opgave, prijzen, plan)
  return computeVerdeling({
    naam: scenario.naam,
    deelnemers: opgave.gemeenten.map(({ gemeentecode, naam, inwoners }, gemeente) => ({
      id: gemeentecode,
      naam,
      ...(inwoners === null ? {} : { inwoners }),
      gebruik: opgave.gebruiken.filter((own) => own.gemeente === gemeente).length,
    })),
    kosten: (ids) => {
      if (ids.length === codes.length) return total
      const part = restrictTo(opgave, new Set(ids.map((id) => codes.indexOf(id))))
      const beperkingen = buildBeperkingen(part, scenario)
      const quick = planQuick(part, prijzen, beperkingen)
      const nothing = computePlanprijs(part, prijzen, keepEverything(part))
      return quick === null ? nothing : Math.min(nothing, computePlanprijs(part, prijzen, quick.plan))
    },
    losOp,
    zaad: opdracht.zaad,
    trekkingen: TREKKINGEN,
  })
}
