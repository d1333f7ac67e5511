import { type Command, Option } from 'commander'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writePlanTekst } from '../rapport/plan.ts'
import { collect } from './lezen.ts'
import { makePlan, type PlanVlaggen } from './planinvoer.ts'

type Vlaggen = PlanVlaggen & { readonly formaat: 'tekst' | 'json'; readonly uit?: string }

const VOORBEELDEN = `
De planopdracht (JSON) noemt de gemeenten, de scenario's met hun spelregels, en wat u zelf van kosten en contracten weet.
Zonder planopdracht: alle gemeenten van de bestanden, alle vijf strategieën, de gebruikelijke spelregels.

Voorbeelden:
  gemene-deler plan data/voorbeelden/* --opdracht data/voorbeelden-plan/samenwerking-elzenkring.json
  gemene-deler plan data/voorbeelden/* --opdracht data/voorbeelden-plan/herindeling-drielanden.json
  gemene-deler plan a.csv b.xlsx --formaat json --uit plan.json`

/** The options that every plan has. */
export function addPlanopties(command: Command): Command {
  return command
    .argument('<bestanden...>', 'inventarisaties: CSV, XLSX, AMEFF (XML) of JSON, door elkaar')
    .option('-o, --opdracht <bestand>', 'de planopdracht, JSON')
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('--volledig <BESTAND=ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .option('--peildatum <datum>', 'datum waarover het plan gaat, anders vandaag')
}

/** Adds `plan`: works out scenarios for the gemeenten of the files. */
export function addPlan(program: Command): void {
  addPlanopties(
    program
      .command('plan')
      .description('werk scenario’s uit voor één landschap: wat, wanneer, wat kost het, wie betaalt'),
  )
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(['tekst', 'json']).default('tekst'),
    )
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { plan } = await makePlan(bestanden, vlaggen)
      const { formaat, uit } = vlaggen
      const text =
        formaat === 'json'
          ? `${JSON.stringify(plan, null, 2)}\n`
          : writePlanTekst(plan, { breedte: reportWidth(), kleur: hasColour(uit) })
      await deliver(text, uit)
    })
}
