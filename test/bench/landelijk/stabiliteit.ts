import { buildOverlapindex, type Overlapindex, type Partnermaat, rankPartners } from '../../../src/core/index.ts'
import { buildTabel, leaveOutTenth, type Organisatie } from './landschappen.ts'

const TOP = 10

/**
 * Kendall's τ-a between two orders of the same items.
 *
 * @source M. G. Kendall (1938), A New Measure of Rank Correlation
 */
function computeKendall(ranks: readonly number[]): number {
  let sum = 0
  for (const [at, first] of ranks.entries()) {
    for (const second of ranks.slice(at + 1)) sum += Math.sign(second - first)
  }
  return sum / ((ranks.length * (ranks.length - 1)) / 2)
}

export type Stabiliteit = { readonly maat: Partnermaat; readonly tau: number; readonly gebleven: number }

/** How stable the ten nearest are when a random tenth of the rows of everyone is missing: means over all gemeenten. */
export function measureStabiliteit(organisaties: readonly Organisatie[], maat: Partnermaat): Stabiliteit {
  const full = buildOverlapindex(buildTabel(organisaties))
  const less = buildOverlapindex(buildTabel(leaveOutTenth(organisaties, 1)))
  const rank = (index: Overlapindex, organisatie: Organisatie) =>
    rankPartners(index, organisatie.gemeente.gemeentecode, { weging: { [maat]: 1 } }).partners
  let tau = 0
  let gebleven = 0
  for (const organisatie of organisaties) {
    const top = rank(full, organisatie).slice(0, TOP)
    const ranks = new Map(rank(less, organisatie).map(({ gemeentecode, rang }) => [gemeentecode, rang]))
    const later = top.map(({ gemeentecode }) => ranks.get(gemeentecode) ?? organisaties.length)
    tau += computeKendall(later)
    gebleven += later.filter((rang) => rang <= TOP).length / TOP
  }
  return { maat, tau: tau / organisaties.length, gebleven: gebleven / organisaties.length }
}
