import type { Ranglijst } from './rank.ts'

/**
 * Coefficients of the logistic curve, fitted on the 135 products of the development set (each with and without its
 * omschrijving), by whole product families left out in turn. See README.md for the outcome.
 */
const CURVE = { intercept: -3.2, score: 0.16, margin: 3.4, covered: 1.2 }

/** From this zekerheid a proposal is taken over without a person. */
export const AUTOMATISCH = 0.85
/** Below this the engine says nothing. */
export const ZWIJGEN = 0.08

/** What the curve looks at: how strong the first is, how far ahead, and how much of the text it explains. */
export function measureEvidence({ kandidaten, mogelijk }: Ranglijst) {
  const [first, second] = kandidaten
  const score = first?.score ?? 0
  return {
    score: Math.min(score, 25),
    margin: score === 0 ? 0 : (score - (second?.score ?? 0)) / score,
    covered: mogelijk === 0 ? 0 : Math.min(1, score / mogelijk),
  }
}

/**
 * Estimates the chance that the first candidate is right, and from it that of the next ones.
 *
 * @param most - how many candidates to estimate
 * @returns in the order of the candidates, each in 0..1, never rising; empty when there are none
 */
export function estimateZekerheid(ranglijst: Ranglijst, most: number): number[] {
  const { score, margin, covered } = measureEvidence(ranglijst)
  const { kandidaten } = ranglijst
  const first = kandidaten[0]?.score
  if (first === undefined) return []
  const line = CURVE.intercept + CURVE.score * score + CURVE.margin * margin + CURVE.covered * covered
  const chance = 1 / (1 + Math.exp(-line))
  // what the first leaves over is divided by the cube of the scores: a close second keeps a real chance
  const rest = kandidaten.slice(1, most).map((kandidaat) => (kandidaat.score / first) ** 3)
  const total = Math.max(
    1,
    rest.reduce((sum, share) => sum + share, 0),
  )
  return [chance, ...rest.map((share) => Math.min(chance, ((1 - chance) * share) / total))]
}
