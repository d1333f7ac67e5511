import { type Command, Option } from 'commander'
import {
  buildDoellandschapuitvoer,
  DOELFORMATEN,
  DOELMOMENTEN,
  type Doelformaat,
  type Doelmoment,
} from '../../app/index.ts'
import { deliver } from '../output.ts'
import { addPlanopties } from './plan.ts'
import { makePlan, type PlanVlaggen } from './planinvoer.ts'

type Vlaggen = PlanVlaggen & {
  readonly formaat: Doelformaat
  readonly moment: Doelmoment
  readonly uit?: string
  readonly scenario?: string
}

const VOORBEELDEN = `
Het doellandschap is waar één scenario op uitkomt: als werkmap (nu, straks en per plateau), als ArchiMate met plateaus
(Baseline, Target, Gap), als plaat van GEMMA met nu en straks, of de planning als Gantt-plaat.

Voorbeelden:
  gemene-deler doellandschap data/voorbeelden/* --opdracht data/voorbeelden-plan/samenwerking-elzenkring.json --uit doel.xlsx
  gemene-deler doellandschap a.csv b.xlsx --opdracht plan.json --scenario 'Vernieuwen waar dat loont' --formaat ameff --uit doel.xml
  gemene-deler doellandschap a.csv b.xlsx --opdracht plan.json --formaat svg --moment beide --uit doel.svg
  gemene-deler doellandschap a.csv b.xlsx --opdracht plan.json --formaat gantt --uit planning.svg`

/** Adds `doellandschap`: where one scenario ends, as a workbook, a model or a picture. */
export function addDoellandschap(program: Command): void {
  addPlanopties(
    program.command('doellandschap').description('schrijf het doellandschap van een scenario, nu en straks'),
  )
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het doellandschap').choices(DOELFORMATEN).default('xlsx'),
    )
    .addOption(new Option('--moment <moment>', 'wat de plaat (svg) toont').choices(DOELMOMENTEN).default('beide'))
    .option('-s, --scenario <naam>', 'van welk scenario; anders het laatste')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { formaat, scenario, moment } = vlaggen
      const { plan, referentiemodel } = await makePlan(bestanden, vlaggen)
      const { inhoud } = await buildDoellandschapuitvoer(plan, {
        formaat,
        referentiemodel,
        moment,
        ...(scenario === undefined ? {} : { scenario }),
      })
      await deliver(inhoud, vlaggen.uit)
    })
}
