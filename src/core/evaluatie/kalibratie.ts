import type { Antwoord } from './waarheid.ts'

/** How far zekerheid is from what turns out right. */
export type Kalibratie = {
  /** Expected calibration error: over ten classes of zekerheid the mean distance to the share that is right. */
  readonly kalibratiefout: number | null
  /** 95 % of redrawn samples lie between these. */
  readonly interval: readonly [number, number] | null
  /** Answers with a proposal: what says nothing cannot be wrong about how sure it is. */
  readonly rijen: number
}

const CLASSES = 10
const REDRAWS = 500
const TAIL = 0.025

/**
 * Computes how far the zekerheid of first proposals is from the truth.
 *
 * The interval comes from redrawing the answers with a fixed sequence of numbers: the same answers give the same interval.
 *
 * @source Naeini, Cooper, Hauskrecht (2015), AAAI: expected calibration error; Efron (1979): bootstrap
 */
export function computeKalibratie(antwoorden: readonly Antwoord[]): Kalibratie {
  const said = antwoorden.filter(({ zekerheid }) => zekerheid > 0)
  if (said.length === 0) return { kalibratiefout: null, interval: null, rijen: 0 }
  const draw = buildSequence(20_261_126)
  const redrawn = Array.from({ length: REDRAWS }, () =>
    computeFout(said.map((antwoord) => said[Math.floor(draw() * said.length)] ?? antwoord)),
  ).sort((a, b) => a - b)
  const at = (share: number) => redrawn[Math.min(REDRAWS - 1, Math.floor(share * REDRAWS))] ?? 0
  return { kalibratiefout: computeFout(said), interval: [at(TAIL), at(1 - TAIL)], rijen: said.length }
}

function computeFout(said: readonly Antwoord[]): number {
  const gaps = new Float64Array(CLASSES)
  for (const { zekerheid, plaats } of said) {
    const at = Math.min(CLASSES - 1, Math.floor(zekerheid * CLASSES))
    gaps[at] = (gaps[at] ?? 0) + zekerheid - (plaats === 1 ? 1 : 0)
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / said.length
}

/** Numbers in 0..1 that look drawn by lot. @source mulberry32, public domain */
function buildSequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
