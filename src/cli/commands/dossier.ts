import { type Command, Option } from 'commander'
import { buildDossier, DOSSIERFORMATEN, type Dossierformaat } from '../../app/index.ts'
import { deliver } from '../output.ts'
import { addPlanopties } from './plan.ts'
import { makePlan, type PlanVlaggen } from './planinvoer.ts'

type Vlaggen = PlanVlaggen & { readonly formaat: Dossierformaat; readonly uit?: string; readonly scenario?: string }

const VOORBEELDEN = `
Het dossier is voor college en raad: scenario's naast elkaar, business case, verdeling, planning, risico's en alle bedragen.

Voorbeelden:
  gemene-deler dossier data/voorbeelden/* --opdracht data/voorbeelden-plan/samenwerking-elzenkring.json --uit dossier.html
  gemene-deler dossier a.csv b.xlsx --opdracht plan.json --formaat xlsx --uit dossier.xlsx
  gemene-deler dossier a.csv b.xlsx --opdracht plan.json --formaat ameff --scenario 'Niets doen' --uit plan.xml`

/** Adds `dossier`: a plan as a page to print, or as a workbook with all numbers. */
export function addDossier(program: Command): void {
  addPlanopties(program.command('dossier').description('maak een dossier voor college en raad van een plan'))
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het dossier').choices(DOSSIERFORMATEN).default('html'))
    .option('-s, --scenario <naam>', 'welk scenario als AMEFF met plateaus; anders het laatste')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { formaat, scenario } = vlaggen
      const { plan, referentiemodel } = await makePlan(bestanden, vlaggen)
      const { inhoud } = await buildDossier(plan, {
        formaat,
        referentiemodel,
        ...(scenario === undefined ? {} : { scenario }),
      })
      await deliver(inhoud, vlaggen.uit)
    })
}
