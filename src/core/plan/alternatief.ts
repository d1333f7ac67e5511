import { LandschapError } from '../errors.ts'
import type { ObjectId } from '../model/ids.ts'
import type { Plannaam } from '../model/plan.ts'
import { buildGrondslag, type Planvraag } from './build-grondslag.ts'
import { prepareScenario } from './compute-scenario.ts'
import { optimise } from './oplossen/optimise.ts'

export type Alternatief = {
  /** What would serve the referentiecomponent instead, most gemeenten first. */
  readonly doel: readonly Plannaam[]
  /** What the whole plan would cost more, everything else chosen anew. */
  readonly verschilInCenten: number
  readonly isBewezen: boolean
}

/**
 * What the next best is for one referentiecomponent, everything else chosen anew: solves the scenario twice, once without the
 * pakketten that it chose there.
 *
 * @param keuze.scenario - name of an optimised scenario of the planopdracht
 * @throws LandschapError ongeldige_invoer for a scenario or component that is not there or is not optimised; tegenstrijdig when
 *   without those pakketten no plan is left
 */
export async function planAlternatief(
  vraag: Planvraag,
  keuze: { readonly scenario: string; readonly referentiecomponentId: ObjectId },
): Promise<Alternatief> {
  const grondslag = buildGrondslag(vraag)
  const scenario = grondslag.opdracht.scenarios.find(({ naam }) => naam === keuze.scenario)
  if (scenario === undefined || (scenario.strategie !== 'best_of_breed' && scenario.strategie !== 'vernieuwing')) {
    throw new LandschapError(
      'ongeldige_invoer',
      `'${keuze.scenario}' is geen scenario dat op kosten is gekozen; alleen dan is er een volgende keus uit te rekenen.`,
    )
  }
  const { opgave, prijzen } = prepareScenario(grondslag, scenario)
  const component = opgave.componenten.findIndex(({ id }) => id === keuze.referentiecomponentId)
  if (component < 0) {
    throw new LandschapError('ongeldige_invoer', `${keuze.referentiecomponentId} doet in dit scenario niet mee.`)
  }
  const basis = {
    scenario,
    prijzen,
    losOp: vraag.losOp,
    opties: { tijdslimiet: grondslag.opdracht.tijdslimietInSeconden },
  }
  const best = await optimise(opgave, basis)
  const servedBy = ({ bedient }: typeof best.plan) =>
    opgave.behoeften.flatMap((behoefte, at) => (behoefte.component === component ? (bedient[at] ?? []) : []))
  const chosen = new Set(servedBy(best.plan))
  const other = await optimise(opgave, {
    ...basis,
    verbied: (at, pakket) => opgave.behoeften[at]?.component === component && chosen.has(pakket),
  })
  const counts = new Map<number, number>()
  for (const pakket of servedBy(other.plan)) counts.set(pakket, (counts.get(pakket) ?? 0) + 1)
  return {
    doel: [...counts]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .flatMap(([pakket]) => opgave.pakketten[pakket] ?? [])
      .map(({ id, naam, leverancier }) => ({ id, naam, ...(leverancier === undefined ? {} : { leverancier }) })),
    verschilInCenten: other.bewijs.doelwaardeInCenten - best.bewijs.doelwaardeInCenten,
    isBewezen: best.bewijs.status === 'optimaal' && other.bewijs.status === 'optimaal',
  }
}
