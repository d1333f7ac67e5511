import { planBestanden, startSolver } from '../../app/index.ts'
import { Planopdracht, restartOpdracht } from '../../core/index.ts'
import { readGemeenten, readKostenparameters } from '../../storage/index.ts'
import { readJsonBestand } from '../json.ts'
import { parsePeildatum } from '../opties.ts'
import { clearProgress, showProgress } from '../output.ts'
import { type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

/** Options of every command that makes a plan. */
export type PlanVlaggen = LeesVlaggen & {
  readonly opdracht?: string
  readonly peildatum?: string
}

/**
 * Reads the files and the planopdracht, and makes the plan with progress.
 *
 * @param isOpnieuw - made anew later on: what is left to do begins on the peildatum, if the plan had begun before
 */
export async function makePlan(bestanden: readonly string[], vlaggen: PlanVlaggen, isOpnieuw = false) {
  return withPlaninvoer(bestanden, vlaggen, async (gelezen, given) => {
    const own = isOpnieuw ? { ...given, opdracht: restartOpdracht(given.opdracht, given.peildatum) } : given
    return { ...(await planBestanden(gelezen, own)), referentiemodel: given.referentiemodel }
  })
}

/** Reads the files and the planopdracht, starts a solver, and stops it when the work is done. */
export async function withPlaninvoer<T>(
  bestanden: readonly string[],
  vlaggen: PlanVlaggen,
  work: (...invoer: Parameters<typeof planBestanden>) => Promise<T>,
): Promise<T> {
  const opdracht =
    vlaggen.opdracht === undefined
      ? Planopdracht.parse({ naam: 'Harmonisatieplan' })
      : await readJsonBestand(vlaggen.opdracht, Planopdracht)
  const peildatum = vlaggen.peildatum === undefined ? readToday() : parsePeildatum(vlaggen.peildatum)
  const { gelezen, ...invoer } = await readInvoer(bestanden, vlaggen)
  const solver = startSolver()
  try {
    return await work(gelezen, {
      ...invoer,
      opdracht,
      peildatum,
      parameters: await readKostenparameters(),
      bekendeGemeenten: await readGemeenten(),
      losOp: solver.losOp,
      onVoortgang: (scenario, gat) =>
        showProgress(`${scenario}${gat === null ? '…' : `: nog ${(gat * 100).toFixed(1)} % onzeker`}`),
    })
  } finally {
    clearProgress()
    await solver.stop()
  }
}
