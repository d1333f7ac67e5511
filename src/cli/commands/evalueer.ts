import { join } from 'node:path'
import { type Command, Option } from 'commander'
import { evaluateEngine } from '../../app/index.ts'
import { LandschapError } from '../../core/index.ts'
import { readCatalogus } from '../../storage/index.ts'
import { openBestand } from '../bestanden.ts'
import { clearProgress, deliver, remark, showProgress } from '../output.ts'
import { writeEvaluatieTekst } from '../rapport/evaluatie.ts'
import { chooseReferentiemodel, readToday } from './lezen.ts'

type Vlaggen = {
  readonly inventarisaties?: string
  readonly waarheid?: string
  readonly zonderCatalogus?: boolean
  readonly formaat: 'tekst' | 'json'
  readonly uit?: string
  readonly referentiemodel?: string
}

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler evalueer mapping.csv
  gemene-deler evalueer mapping.csv --zonder-catalogus --formaat json
  gemene-deler evalueer mapping.csv --inventarisaties lijsten --waarheid regels.csv`

/** Adds `evalueer`: how good the proposals are, measured against a truth. */
export function addEvalueer(program: Command): void {
  program
    .command('evalueer')
    .description('meet hoe goed de voorstellen zijn, tegen een lijst waarvan bekend is wat goed is')
    .argument('<waarheid>', 'CSV: welk product hoort bij welke referentiecomponent')
    .option('-i, --inventarisaties <map>', 'map met de inventarisaties waar --waarheid over gaat')
    .option('-w, --waarheid <bestand>', 'CSV: wat de regels van de inventarisaties zijn')
    .option('-z, --zonder-catalogus', 'vergeet eerst alles over de productfamilies van de waarheid')
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(['tekst', 'json']).default('tekst'),
    )
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .addHelpText('after', VOORBEELDEN)
    .action(runEvalueer)
}

async function runEvalueer(waarheid: string, vlaggen: Vlaggen): Promise<void> {
  const { inventarisaties: map, waarheid: regels } = vlaggen
  if ((map === undefined) !== (regels === undefined)) {
    throw new LandschapError(
      'ongeldige_invoer',
      '--inventarisaties en --waarheid horen bij elkaar: de map met de lijsten, en het bestand dat zegt wat hun regels zijn. Geef ze allebei.',
    )
  }
  const referentiemodel = await chooseReferentiemodel(vlaggen.referentiemodel)
  showProgress('Meten…')
  const { evaluatie, bevindingen } = await evaluateEngine({
    referentiemodel,
    catalogus: await readCatalogus(),
    peildatum: readToday(),
    waarheid,
    zonderCatalogus: vlaggen.zonderCatalogus === true,
    open: openBestand,
    ...(map === undefined || regels === undefined
      ? {}
      : { inventarisaties: { waarheid: regels, vind: (bestand: string) => join(map, bestand) } }),
  })
  clearProgress()
  for (const { tekst } of bevindingen) remark(`Let op: ${tekst}`)
  const { formaat, uit } = vlaggen
  await deliver(formaat === 'json' ? `${JSON.stringify(evaluatie, null, 2)}\n` : writeEvaluatieTekst(evaluatie), uit)
}
