import { LandschapError } from '../../errors.ts'
import type { Bewijs, Scenario, Spelregel } from '../../model/plan.ts'
import type { Opgave } from '../opgave/opgave.ts'
import type { Oplosopties, Oplosser } from '../programma/programma.ts'
import { buildBeperkingen, type Verbod } from '../spelregels/beperkingen.ts'
import { describeSpelregel } from '../spelregels/uitleg.ts'
import { findConflict } from './conflict.ts'
import type { Plan, Prijslijst } from './plan.ts'
import { buildPlanprogramma, decodePlan } from './planprogramma.ts'
import { computeDoelwaarde, planQuick } from './quick.ts'

export type Optimum = { readonly plan: Plan; readonly bewijs: Bewijs }

export type Optimalisatie = {
  readonly scenario: Scenario
  readonly prijzen: Prijslijst
  readonly losOp: Oplosser
  readonly opties?: Oplosopties
  /** What is forbidden besides the rules: for the question what the next best is. */
  readonly verbied?: Verbod
}

/**
 * Finds the cheapest plan within the rules: an integer programme, begun from the plan of the quick method and never worse.
 *
 * @returns with bound and gap; `tijd_op` when time was up: the best found
 * @throws LandschapError tegenstrijdig when no plan fits the rules, naming a smallest set of rules that exclude each other
 */
export async function optimise(opgave: Opgave, vraag: Optimalisatie): Promise<Optimum> {
  const { scenario, prijzen, losOp, opties, verbied } = vraag
  const beperkingen = buildBeperkingen(opgave, scenario, { verbied })
  const quick = planQuick(opgave, prijzen, beperkingen)
  const planprogramma = buildPlanprogramma(opgave, { prijzen, beperkingen, start: quick?.plan ?? null })
  const found = await losOp(planprogramma.programma, opties)
  if (found.status === 'onmogelijk') throw await explainConflict(opgave, vraag)
  if (found.status === 'niets_gevonden') {
    if (quick === null) {
      throw new LandschapError('tegenstrijdig', 'Binnen de tijd is geen plan gevonden dat aan alle spelregels voldoet.')
    }
    return { plan: quick.plan, bewijs: describeQuick(quick.doelwaardeInCenten) }
  }
  const plan = decodePlan(planprogramma, found.waarden)
  const doelwaarde = computeDoelwaarde(opgave, { prijzen, beperkingen }, plan)
  const isQuickBetter = quick !== null && quick.doelwaardeInCenten < doelwaarde
  const best = isQuickBetter ? quick.doelwaardeInCenten : doelwaarde
  const bound = readGrens(found, best)
  return {
    plan: isQuickBetter ? quick.plan : plan,
    bewijs: {
      wijze: 'geoptimaliseerd',
      status: found.status,
      doelwaardeInCenten: best,
      ondergrensInCenten: bound,
      gat: bound === null ? null : best === 0 ? 0 : (best - bound) / best,
      snelleMethodeInCenten: quick?.doelwaardeInCenten ?? null,
    },
  }
}

/** Least that any plan can cost, in cents: the solver counts in euros. */
function readGrens({ status, ondergrens }: { status: string; ondergrens: number | null }, best: number): number | null {
  if (status === 'optimaal') return best
  return ondergrens === null ? null : Math.min(best, Math.round(ondergrens * 100))
}

function describeQuick(doelwaardeInCenten: number): Bewijs {
  return {
    wijze: 'geoptimaliseerd',
    status: 'tijd_op',
    doelwaardeInCenten,
    ondergrensInCenten: null,
    gat: null,
    snelleMethodeInCenten: doelwaardeInCenten,
  }
}

/** Says which rules exclude each other, when no plan fits them. */
export async function explainConflict(
  opgave: Opgave,
  { scenario, losOp, verbied }: Pick<Optimalisatie, 'scenario' | 'losOp' | 'verbied'>,
): Promise<LandschapError> {
  const isPossible = async (regels: readonly Spelregel[]) => {
    const beperkingen = buildBeperkingen(opgave, scenario, { regels, verbied })
    const { programma } = buildPlanprogramma(opgave, { prijzen: GRATIS, beperkingen })
    return (await losOp(programma, { tijdslimiet: 20 })).status !== 'onmogelijk'
  }
  const conflict = await findConflict(scenario, isPossible)
  return describeConflict(opgave, conflict)
}

const GRATIS: Prijslijst = {
  eigen: () => 0,
  gedeeld: () => 0,
  instantie: () => 0,
  afscheid: () => 0,
  verhuizing: () => 0,
}

function describeConflict(opgave: Opgave, conflict: readonly Spelregel[]): LandschapError {
  if (conflict.length === 0) {
    return new LandschapError('tegenstrijdig', 'Ook zonder spelregels is er geen plan: er is geen ander pakket.')
  }
  const lines = conflict.map((regel) => describeSpelregel(regel, opgave))
  return new LandschapError(
    'tegenstrijdig',
    `Geen plan voldoet aan deze spelregels samen: ${lines.map((line, at) => `(${at + 1}) ${line}`).join(' ')} Laat er één los, of maak er één minder streng.`,
  )
}
