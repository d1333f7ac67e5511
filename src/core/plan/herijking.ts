import { compareLandschappen } from '../analysis/index.ts'
import { buildProjectie, type LandschapGraph, type Projectie } from '../graph/index.ts'
import type { Harmonisatieplan } from '../model/dossier.ts'
import { type Herijking, Stapstand } from '../model/herijking.ts'
import type { Datum } from '../model/ids.ts'
import type { Stap } from '../model/planning.ts'
import { compareText } from '../model/sorteren.ts'
import { findScenario } from './doel/standen.ts'

/** What a gemeente uses now: all its pakketten, and by component. */
type Nu = {
  readonly pakketten: ReadonlyMap<string, string>
  readonly byComponent: ReadonlyMap<string, ReadonlySet<string>>
  /** Used through a samenwerkingsverband. */
  readonly viaSamen: ReadonlySet<string>
}

const NIETS: Nu = { pakketten: new Map(), byComponent: new Map(), viaSamen: new Set() }

/**
 * Holds a plan against a newer landschap: which steps are seen to be done, which are late, and what came that was not planned.
 *
 * A shared instance cannot be seen in every inventarisatie: joining one counts as done when the gemeente uses the pakket through
 * a samenwerkingsverband.
 *
 * @param graph - of landschappen of at least the gemeenten of the plan, at the newer peildatum
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have; onbekende_gemeente for a missing landschap
 */
export function computeHerijking(
  plan: Harmonisatieplan,
  { graph, scenario: naam, peildatum }: { graph: LandschapGraph; scenario: string; peildatum: Datum },
): Herijking {
  const uitkomst = findScenario(plan, naam)
  const gemeenten = plan.gemeenten.map(({ gemeentecode }) => gemeentecode)
  const projectie = buildProjectie(graph, { gemeenten })
  const nu = new Map<string, Nu>(
    projectie.gemeenten.map(({ gemeente }, at) => [gemeente.gemeentecode, readNu(projectie, at)]),
  )
  const stappen = uitkomst.planning.stappen.map((stap) => {
    return { stap, ...judge(stap, { nu: nu.get(stap.gemeentecode) ?? NIETS, peildatum }) }
  })
  const due = stappen.filter(({ stap }) => stap.datum <= peildatum)
  const counts = new Map(Stapstand.options.map((stand) => [stand, stappen.filter((own) => own.stand === stand).length]))
  const { samenvatting } = compareLandschappen(graph, { gemeenten, peildatum })
  return {
    naam: plan.naam,
    scenario: naam,
    planpeildatum: plan.peildatum,
    peildatum,
    tellingen: {
      gedaan: counts.get('gedaan') ?? 0,
      deels: counts.get('deels') ?? 0,
      te_laat: counts.get('te_laat') ?? 0,
      nog_niet: counts.get('nog_niet') ?? 0,
      anders: counts.get('anders') ?? 0,
    },
    gepland: due.length,
    gerealiseerd: due.filter(({ stand }) => stand === 'gedaan').length,
    harmonisatiegraad: {
      bijPlan: uitkomst.meting.voor.harmonisatiegraad,
      nu: samenvatting.harmonisatiegraad,
      doel: uitkomst.meting.na.harmonisatiegraad,
    },
    stappen,
    buitenPlan: findBuitenPlan(plan, nu),
  }
}

function readNu({ componenten }: Projectie, at: number): Nu {
  const pakketten = new Map<string, string>()
  const byComponent = new Map<string, Set<string>>()
  const viaSamen = new Set<string>()
  for (const { id, cellen } of componenten) {
    for (const { pakket, applicatie } of cellen[at]?.gebruiken ?? []) {
      pakketten.set(pakket.id, pakket.naam)
      byComponent.set(id, (byComponent.get(id) ?? new Set()).add(pakket.id))
      if (applicatie.via.some((via) => via !== 'eigen')) viaSamen.add(pakket.id)
    }
  }
  return { pakketten, byComponent, viaSamen }
}

function judge(stap: Stap, { nu, peildatum }: { nu: Nu; peildatum: Datum }): { stand: Stapstand; uitleg: string } {
  const waiting: { stand: Stapstand; uitleg: string } =
    stap.datum > peildatum
      ? { stand: 'nog_niet', uitleg: `Gepland voor ${stap.datum}.` }
      : { stand: 'te_laat', uitleg: `Had op ${stap.datum} klaar moeten zijn.` }
  const left = stap.vervangt.filter((id) => nu.pakketten.has(id))
  if (stap.soort === 'uitfaseren')
    return left.length === 0 ? { stand: 'gedaan', uitleg: 'Niet meer in gebruik.' } : waiting
  if (!nu.pakketten.has(stap.pakketId)) {
    if (stap.vervangt.length > 0 && left.length === 0)
      return { stand: 'anders', uitleg: 'Het oude pakket is weg, maar het geplande is er niet.' }
    return waiting
  }
  if (stap.soort === 'aansluiten') {
    return nu.viaSamen.has(stap.pakketId) ? { stand: 'gedaan', uitleg: 'Loopt via een samenwerkingsverband.' } : waiting
  }
  const moved = stap.referentiecomponenten.filter((id) => nu.byComponent.get(id)?.has(stap.pakketId) === true)
  if (moved.length === stap.referentiecomponenten.length && left.length === 0) {
    return { stand: 'gedaan', uitleg: 'Het nieuwe pakket is in gebruik, het oude is weg.' }
  }
  return {
    stand: 'deels',
    uitleg: `${moved.length} van ${stap.referentiecomponenten.length} referentiecomponenten over; ${left.length} oude pakketten nog in gebruik.`,
  }
}

function findBuitenPlan(plan: Harmonisatieplan, nu: ReadonlyMap<string, Nu>): Herijking['buitenPlan'] {
  const known = new Set<string>(plan.pakketten.map(({ id }) => id))
  return plan.gemeenten.flatMap(({ gemeentecode }) => {
    const fresh = [...(nu.get(gemeentecode)?.pakketten ?? [])].filter(([id]) => !known.has(id)).map(([, naam]) => naam)
    return fresh.length === 0 ? [] : [{ gemeentecode, pakketten: fresh.sort(compareText) }]
  })
}
