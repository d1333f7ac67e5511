import { shuffle, startToeval } from '../toeval.ts'
import { MEESTE_EXACT } from './shapley.ts'
import { everyone, type Groep, type Kostenspel, membersOf, properGroups } from './spel.ts'

/** Less than this is rounding, in cents. */
const SPELING = 0.5
/** Groups tried when there are too many to try all. */
const STEEKPROEF = 2000

export type Stabiliteit = {
  /** Null when no group objects but not all were tried. */
  readonly stabiel: boolean | null
  /** The group that pays most above its own cost, null when none does. */
  readonly groep: Groep | null
}

/**
 * Whether no sub-group would pay less on its own.
 *
 * @param bedragen - what each pays, in cents, before rounding
 * @source the core: D.B. Gillies (1959)
 */
export function computeStabiliteit(
  spel: Kostenspel,
  bedragen: readonly number[],
  { zaad = 1, trekkingen = STEEKPROEF }: { zaad?: number; trekkingen?: number } = {},
): Stabiliteit {
  const { deelnemers, kosten } = spel
  const isAll = deelnemers <= MEESTE_EXACT
  let worst: { groep: Groep; teveel: number } | null = null
  for (const groep of isAll ? properGroups(deelnemers) : drawGroups(deelnemers, zaad, trekkingen)) {
    const pays = membersOf(groep, deelnemers).reduce((sum, at) => sum + (bedragen[at] ?? 0), 0)
    const teveel = pays - kosten(groep)
    if (teveel > SPELING && (worst === null || teveel > worst.teveel + SPELING)) worst = { groep, teveel }
  }
  if (worst !== null) return { stabiel: false, groep: worst.groep }
  return { stabiel: isAll ? true : null, groep: null }
}

/** Every single deelnemer, everyone but one, and a draw of the rest. */
function drawGroups(deelnemers: number, zaad: number, trekkingen: number): Groep[] {
  const toeval = startToeval(zaad)
  const positions = Array.from({ length: deelnemers }, (_, at) => at)
  const groups = positions.flatMap((at) => [2 ** at, everyone(deelnemers) - 2 ** at])
  while (groups.length < trekkingen) {
    const size = 2 + Math.floor(toeval() * (deelnemers - 3))
    groups.push(
      shuffle(positions, toeval)
        .slice(0, size)
        .reduce((groep, at) => groep + 2 ** at, 0),
    )
  }
  return groups
}
