import type { Command } from 'commander'
import { formatEuro, formatOpsomming } from '../../adapters/index.ts'
import { findTweedeKeus } from '../../app/index.ts'
import type { Alternatief } from '../../core/index.ts'
import { deliver } from '../output.ts'
import { addPlanopties } from './plan.ts'
import { type PlanVlaggen, withPlaninvoer } from './planinvoer.ts'

type Vlaggen = PlanVlaggen & { readonly scenario: string; readonly referentiecomponent: string; readonly uit?: string }

const VOORBEELD = `
Rekent het scenario nog eens door zonder het pakket dat het nu voor deze referentiecomponent kiest; al het andere mag
meeschuiven. Alleen voor scenario's die op kosten kiezen (best_of_breed en vernieuwing).

Voorbeeld:
  gemene-deler tweede-keus data/voorbeelden/* --opdracht data/voorbeelden-plan/samenwerking-elzenkring.json \\
    --scenario 'Het beste per referentiecomponent' --referentiecomponent Burgerzakencomponent`

/** Adds `tweede-keus`: what the next best is for one referentiecomponent, and what it costs more. */
export function addTweedeKeus(program: Command): void {
  addPlanopties(
    program
      .command('tweede-keus')
      .description('zoek voor één referentiecomponent de op één na beste uitkomst, en wat die meer kost'),
  )
    .requiredOption('-s, --scenario <naam>', 'in welk scenario')
    .requiredOption('-c, --referentiecomponent <naam>', 'naam of Object ID van de referentiecomponent')
    .addHelpText('after', VOORBEELD)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { scenario, referentiecomponent } = vlaggen
      const found = await withPlaninvoer(bestanden, vlaggen, (gelezen, opdracht) =>
        findTweedeKeus(gelezen, opdracht, { scenario, referentiecomponent }),
      )
      await deliver(writeTekst(referentiecomponent, found), vlaggen.uit)
    })
}

function writeTekst(referentiecomponent: string, { doel, verschilInCenten, isBewezen }: Alternatief): string {
  const namen = formatOpsomming(doel.map(({ naam }) => naam))
  const proof = isBewezen
    ? 'Beide uitkomsten zijn bewezen de goedkoopste.'
    : 'De rekentijd was op: het verschil is niet bewezen.'
  return `Tweede keus voor ${referentiecomponent}: ${namen}.\nHet hele plan wordt daarmee ${formatEuro(verschilInCenten)} duurder (contant, over de looptijd). ${proof}\n`
}
