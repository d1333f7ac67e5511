import type { Antwoord } from './waarheid.ts'

/** How good proposals are; shares in 0..1, null where there is nothing to divide by. */
export type Voorstelmaten = {
  /** Share with a right component among the first so many. */
  readonly hit1: number | null
  readonly hit3: number | null
  readonly hit5: number | null
  /** Largest share that could be decided without a person with at most 4 % of those wrong, surest first. */
  readonly dekkingBijVierProcentFout: number | null
  /** Share of what was decided without a person that is wrong. */
  readonly automatischeFout: number | null
  /** Share for which something was decided without a person. */
  readonly automatischeDekking: number | null
  readonly aantal: number
  readonly automatisch: number
}

const MOST_ERRORS = 0.04

/** Computes how good answers are. */
export function computeVoorstelmaten(antwoorden: readonly Antwoord[]): Voorstelmaten {
  const total = antwoorden.length
  const within = (places: number) => antwoorden.filter(({ plaats }) => plaats !== null && plaats <= places).length
  const automatisch = antwoorden.reduce((sum, antwoord) => sum + antwoord.automatisch, 0)
  const wrong = antwoorden.reduce((sum, antwoord) => sum + antwoord.automatischFout, 0)
  const decided = antwoorden.filter((antwoord) => antwoord.automatisch > 0).length
  return {
    hit1: divide(within(1), total),
    hit3: divide(within(3), total),
    hit5: divide(within(5), total),
    dekkingBijVierProcentFout: computeDekking(antwoorden),
    automatischeFout: divide(wrong, automatisch),
    automatischeDekking: divide(decided, total),
    aantal: total,
    automatisch,
  }
}

/** What is equally sure is decided together: no order among equals makes it look better. */
function computeDekking(antwoorden: readonly Antwoord[]): number | null {
  const said = antwoorden.filter(({ zekerheid }) => zekerheid > 0).sort((a, b) => b.zekerheid - a.zekerheid)
  let wrong = 0
  let best = 0
  said.forEach(({ plaats, zekerheid }, at) => {
    if (plaats !== 1) wrong += 1
    if (said[at + 1]?.zekerheid !== zekerheid && wrong <= MOST_ERRORS * (at + 1)) best = at + 1
  })
  return divide(best, antwoorden.length)
}

/** Part divided by whole; null for nothing of nothing. */
export function divide(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
