import { type Command, Option } from 'commander'
import { startSolver } from '../../app/index.ts'
import { computeVerdelingVanTabel, Verdeelopdracht } from '../../core/index.ts'
import { readJsonBestand } from '../json.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writeVerdelingTekst } from '../rapport/verdeling.ts'

type Vlaggen = { readonly formaat: 'tekst' | 'json'; readonly uit?: string }

const VOORBEELDEN = `
Het bestand noemt de deelnemers en wat elke groep zonder de anderen zou betalen, in centen:
  { "deelnemers": [ { "id": "A", "naam": "Gemeente A", "inwoners": 50000 }, … ],
    "kosten": [ { "deelnemers": ["A"], "kostenInCenten": 10000 }, { "deelnemers": ["A", "B"], … } ] }

Voorbeeld:
  gemene-deler verdeling data/voorbeelden-plan/verdeling.json`

/** Adds `verdeling`: divides a cost by every verdeelsleutel, from a table of costs. */
export function addVerdeling(program: Command): void {
  program
    .command('verdeling')
    .description('verdeel gezamenlijke kosten over deelnemers, met elke verdeelsleutel naast elkaar')
    .argument('<bestand>', 'JSON met deelnemers en kosten per groep')
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(['tekst', 'json']).default('tekst'),
    )
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestand: string, { formaat, uit }: Vlaggen) => {
      const opdracht = await readJsonBestand(bestand, Verdeelopdracht)
      const solver = startSolver()
      try {
        const overzicht = await computeVerdelingVanTabel(opdracht, solver.losOp)
        const text =
          formaat === 'json'
            ? `${JSON.stringify(overzicht, null, 2)}\n`
            : writeVerdelingTekst(overzicht, { breedte: reportWidth(), kleur: hasColour(uit) })
        await deliver(text, uit)
      } finally {
        await solver.stop()
      }
    })
}
