import type { Geleerd } from '../model/geleerd.ts'
import type { Beoordeling } from './kenmerken.ts'
import { computeKromme } from './leren.ts'

/** From this zekerheid a proposal counts without a person. See README.md for the errors measured at it. */
export const AUTOMATISCH = 0.9

/** Below this chance of the first candidate nothing is proposed: noise should not look like an answer. */
export const ZWIJGEN = 0.1

/** A second or later candidate below this is left out: it would be wrong 49 times in 50. */
export const LAAGSTE = 0.02

/** No text makes it surer than this: people use names and words in ways that no list foresees. */
const HIGHEST = 0.99

/** Beyond this a longer text brings more words, not more proof. */
const MOST_PROOF = Math.log1p(120)

/** Without a description about one in nine of the surest is wrong, however sure the curve: a person has to look. */
const HIGHEST_WITHOUT_TEXT = 0.89

/** A candidate with the share of the chances that the ranking gives it. */
export type Gerangschikt = { readonly beoordeling: Beoordeling; readonly kans: number }

/** What the curve of the first candidate reads: the chance and its lead, how much text and how many keywords, who is alike. */
export function readBewijsEerste([first, second]: readonly Gerangschikt[]): number[] {
  if (first === undefined) return []
  const { grammen, trefwoorden, dekking } = first.beoordeling.kandidaat
  const [kans, other] = [first.kans, second?.kans ?? 0]
  return [
    1,
    computeLogit(kans),
    kans - other,
    Math.min(MOST_PROOF, Math.log1p(grammen.naam + grammen.tekst)),
    Math.min(MOST_PROOF, Math.log1p(trefwoorden.naam)),
    Math.min(MOST_PROOF, Math.log1p(trefwoorden.tekst)),
    dekking,
    first.beoordeling.buur?.gelijkenis ?? 0,
    (first.beoordeling.profiel?.aantal ?? 0) / ((first.beoordeling.profiel?.totaal ?? 0) + 1),
  ]
}

/** What the curve of a later candidate reads: its own chance and that of the first. */
export function readBewijsLater(later: Gerangschikt, first: Gerangschikt): number[] {
  return [1, computeLogit(later.kans), later.kans / first.kans, computeLogit(first.kans)]
}

/** Whether a description speaks for the candidate: without one the same lead proves less. */
export function hasTekst({ beoordeling }: Gerangschikt): boolean {
  return beoordeling.kandidaat.grammen.tekst > 0
}

/** How many of the best candidates get a zekerheid of their own. */
export const MOST_JUDGED = 5

/**
 * Estimates for each of the best candidates the chance that it is right.
 *
 * @param gerangschikt - best first
 * @param aantal - how many
 * @returns in the order of the candidates, never rising, in 0..1
 */
export function estimateZekerheden(gerangschikt: readonly Gerangschikt[], aantal: number, geleerd: Geleerd): number[] {
  const [first] = gerangschikt
  if (first === undefined) return []
  const [curve, highest] = hasTekst(first)
    ? [geleerd.eersteMetTekst, HIGHEST]
    : [geleerd.eersteZonderTekst, HIGHEST_WITHOUT_TEXT]
  const zekerheden = [Math.min(highest, computeKromme(readBewijsEerste(gerangschikt), curve))]
  for (const later of gerangschikt.slice(1, aantal)) {
    const chance = computeKromme(readBewijsLater(later, first), geleerd.later)
    zekerheden.push(Math.min(zekerheden.at(-1) ?? 0, chance))
  }
  return zekerheden
}

function computeLogit(kans: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, kans))
  return Math.log(bounded / (1 - bounded))
}
