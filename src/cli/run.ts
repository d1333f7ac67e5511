import { Command, CommanderError } from 'commander'
import { LandschapError } from '../core/index.ts'
import { addClusters } from './commands/clusters.ts'
import { addDoellandschap } from './commands/doellandschap.ts'
import { addDossier } from './commands/dossier.ts'
import { addEvalueer } from './commands/evalueer.ts'
import { addExporteer } from './commands/exporteer.ts'
import { addHerijk } from './commands/herijk.ts'
import { addImporteer } from './commands/importeer.ts'
import { addLandelijk } from './commands/landelijk.ts'
import { addPakketten } from './commands/pakketten.ts'
import { addPartners } from './commands/partners.ts'
import { addPlan } from './commands/plan.ts'
import { addReferentiemodel } from './commands/referentiemodel.ts'
import { addServeer } from './commands/serveer.ts'
import { addSleutel } from './commands/sleutel.ts'
import { addTweedeKeus } from './commands/tweede-keus.ts'
import { addVerdeling } from './commands/verdeling.ts'
import { addVergelijk } from './commands/vergelijk.ts'
import { addWijsToe } from './commands/wijs-toe.ts'
import { describeUsageError, speakDutch } from './hulp.ts'
import { clearProgress, remark } from './output.ts'

/** Exit codes: 0 done, 1 a --drempel was not met, 2 unusable input, 70 a bug of ours. */
export const EXIT = { done: 0, drempel: 1, input: 2, bug: 70 } as const

/**
 * Runs the command line.
 *
 * @param args - what stands behind the command name
 * @returns the exit code; bevindingen are no failure
 */
export async function runCli(args: readonly string[], version: string): Promise<number> {
  let exitCode: number = EXIT.done
  const program = speakDutch(new Command('gemene-deler'))
    .description('Laat zien wat de applicatielandschappen van gemeenten gemeen hebben en waar ze verschillen.')
    .version(version, '-V, --versie', 'toon de versie')
    .addHelpText(
      'after',
      `
Voorbeelden:
  gemene-deler vergelijk gemeente-a.csv gemeente-b.xlsx
  gemene-deler vergelijk *.csv --formaat xlsx --uit vergelijking.xlsx
  gemene-deler partners *.csv --voor 0363
  gemene-deler wijs-toe cmdb.xlsx
  gemene-deler referentiemodel lijst
  gemene-deler serveer --voorbeeld
  gemene-deler importeer applicaties.xlsx --gemeente 0363
  gemene-deler exporteer --gemeente 0363 --formaat ameff --uit landschap.xml

Meer uitleg bij een opdracht: gemene-deler vergelijk --help`,
    )
  const isMissed = () => {
    exitCode = EXIT.drempel
  }
  addVergelijk(program, isMissed)
  addWijsToe(program)
  addPartners(program)
  addClusters(program)
  addLandelijk(program)
  addPlan(program)
  addDossier(program)
  addDoellandschap(program)
  addHerijk(program)
  addTweedeKeus(program)
  addVerdeling(program)
  addReferentiemodel(program)
  addEvalueer(program)
  addImporteer(program)
  addExporteer(program)
  addPakketten(program)
  addServeer(program)
  addSleutel(program)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    clearProgress()
    return reportError(error)
  }
}

function reportError(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.done
    // asking for help without a command is answered with the help itself
    if (error.code !== 'commander.help') remark(describeUsageError(error))
    return EXIT.input
  }
  if (error instanceof LandschapError) {
    remark(`Fout: ${error.detail}`)
    return EXIT.input
  }
  remark('Er ging iets mis in gemene-deler zelf. Meld dit met de opdracht die u gaf en de regels hieronder.')
  remark(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return EXIT.bug
}
