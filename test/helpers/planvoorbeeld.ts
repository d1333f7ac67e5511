import { readdirSync, readFileSync } from 'node:fs'
import { planBestanden, readBestanden } from '../../src/app/index.ts'
import { solveProgramma } from '../../src/app/workers/solve-programma.ts'
import { openBestand } from '../../src/cli/bestanden.ts'
import { Datum, Planopdracht } from '../../src/core/index.ts'
import { readGemeenten, readKostenparameters, readRelease } from '../../src/storage/index.ts'

export const VOORBEELDEN = readdirSync('data/voorbeelden')
  .sort()
  .map((naam) => `data/voorbeelden/${naam}`)

export const PEILDATUM = Datum.parse('2026-11-26')

/** One of the shipped planopdrachten, with few draws so that a test need not wait. */
export function readOpdracht(naam: string, overrides: Record<string, unknown> = {}): Planopdracht {
  const text = readFileSync(`data/voorbeelden-plan/${naam}.json`, 'utf8')
  return Planopdracht.parse({ ...JSON.parse(text), simulaties: 4, ...overrides })
}

/** Makes a plan of the shipped sample gemeenten, as the command does. */
export async function planVoorbeeld(opdracht: Planopdracht, bestanden: readonly string[] = VOORBEELDEN) {
  const referentiemodel = await readRelease()
  const gelezen = await readBestanden(bestanden, openBestand, { referentiemodel, eigenaar: () => '' })
  const parameters = await readKostenparameters()
  const made = await planBestanden(gelezen, {
    opdracht,
    referentiemodel,
    peildatum: PEILDATUM,
    bekendeGemeenten: await readGemeenten(),
    parameters,
    losOp: solveProgramma,
  })
  return { ...made, referentiemodel, parameters }
}
