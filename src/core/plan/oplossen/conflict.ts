import type { Scenario, Spelregel } from '../../model/plan.ts'
import { isHard } from '../spelregels/beperkingen.ts'

/** Rules that forbid moves, where they do not forbid staying. */
const LIMITS_MOVES: ReadonlySet<string> = new Set(['einde_ondersteuning', 'stevig_bewijs'])

/**
 * Finds a smallest set of rules that cannot hold together: leaving out any one of them makes a plan possible.
 *
 * @param isPossible - whether some plan fits these rules
 * @returns in the order of priority; empty when even without rules there is no plan
 * @source deletion filter: J.W. Chinneck & E.W. Dravnieks (1991), ORSA Journal on Computing 3(2)
 */
export async function findConflict(
  { spelregels, strategie }: Scenario,
  isPossible: (regels: readonly Spelregel[]) => Promise<boolean>,
): Promise<Spelregel[]> {
  let suspects = spelregels.filter((regel) => regel.aan && (isHard(regel, strategie) || LIMITS_MOVES.has(regel.soort)))
  for (const regel of [...suspects]) {
    const without = suspects.filter((other) => other !== regel)
    if (!(await isPossible(without))) suspects = without
  }
  return suspects
}
