import type { Kandidaat, Ranglijst } from './rank.ts'

/**
 * Logistic curve of the chance that the first candidate is right.
 *
 * Fitted on 648 cases (324 products, each with and without its description); see README.md for how well it holds on
 * products that it was not fitted on.
 */
const CURVE = { constant: -5.61, voorsprong: 2.05, score: 1.33, dekking: 0.42, trefwoorden: 0.48 }

/** Beyond this score a longer text brings more words, not more proof. */
const HIGHEST_SCORE = 120

/** Of second and later candidates: 0.55 × (score / first score)⁴ was right in the same 648 cases. */
const LATER = { top: 0.55, power: 4 }

/** From this zekerheid a proposal counts without a person. Chosen so that at most 4 % of those is wrong. */
export const AUTOMATISCH = 0.92

/** Below this chance of the first candidate nothing is proposed: noise should not look like an answer. */
export const ZWIJGEN = 0.1

/** A second or later candidate below this is left out: it would be wrong 49 times in 50. */
export const LAAGSTE = 0.02

/** What the curve reads from a ranking, in its order: lead, score, share explained, keywords. */
export function readBewijs(kandidaten: readonly Kandidaat[]): readonly [number, number, number, number] {
  const [first, second] = kandidaten
  if (first === undefined) return [0, 0, 0, 0]
  return [
    (first.score - (second?.score ?? 0)) / first.score,
    Math.log(1 + Math.min(first.score, HIGHEST_SCORE)),
    first.dekking,
    Math.log(1 + Math.min(first.trefwoordscore, HIGHEST_SCORE)),
  ]
}

/**
 * Estimates for each of the best candidates the chance that it is right.
 *
 * @param aantal - how many
 * @returns in the order of the candidates, never rising, in 0..1
 */
export function estimateZekerheden({ kandidaten }: Ranglijst, aantal: number): number[] {
  const [first] = kandidaten
  if (first === undefined) return []
  const [voorsprong, score, dekking, trefwoorden] = readBewijs(kandidaten)
  const line =
    CURVE.constant +
    CURVE.voorsprong * voorsprong +
    CURVE.score * score +
    CURVE.dekking * dekking +
    CURVE.trefwoorden * trefwoorden
  const best = 1 / (1 + Math.exp(-line))
  return kandidaten
    .slice(0, aantal)
    .map((kandidaat, position) =>
      position === 0 ? best : Math.min(best, LATER.top * (kandidaat.score / first.score) ** LATER.power),
    )
}
