import { type Command, Option } from 'commander'
import { formatDatum, formatPercentage } from '../../adapters/index.ts'
import { mapBestanden } from '../../app/index.ts'
import { computeHerijking, Harmonisatieplan, type Herijking } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { readJsonBestand } from '../json.ts'
import { parsePeildatum } from '../opties.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { buildOpmaak, joinSecties } from '../rapport/opmaak.ts'
import { collect, type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

type Vlaggen = LeesVlaggen & {
  readonly plan: string
  readonly scenario: string
  readonly peildatum?: string
  readonly formaat: 'tekst' | 'json'
  readonly uit?: string
}

const VOORBEELDEN = `
Het plan is wat gemene-deler plan --formaat json eerder schreef; de bestanden zijn de inventarisaties van nu.

Voorbeeld:
  gemene-deler herijk nieuw/*.csv --plan plan.json --scenario 'Het beste per referentiecomponent'`

/** Adds `herijk`: holds an earlier plan against newer inventarisaties. */
export function addHerijk(program: Command): void {
  program
    .command('herijk')
    .description('leg een eerder plan naast de inventarisaties van nu: gepland en gerealiseerd')
    .argument('<bestanden...>', 'inventarisaties van nu: CSV, XLSX, AMEFF (XML) of JSON')
    .requiredOption('-p, --plan <bestand>', 'het eerdere plan, JSON')
    .requiredOption('-s, --scenario <naam>', 'welk scenario werd uitgevoerd')
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(['tekst', 'json']).default('tekst'),
    )
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('--volledig <BESTAND=ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .option('--peildatum <datum>', 'datum van de inventarisaties, anders vandaag')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const plan = await readJsonBestand(vlaggen.plan, Harmonisatieplan)
      const peildatum = vlaggen.peildatum === undefined ? readToday() : parsePeildatum(vlaggen.peildatum)
      const { gelezen, ...invoer } = await readInvoer(bestanden, vlaggen)
      const mapped = mapBestanden(gelezen, { ...invoer, peildatum, bekendeGemeenten: await readGemeenten() })
      const herijking = computeHerijking(plan, { graph: mapped.graph, scenario: vlaggen.scenario, peildatum })
      const { formaat, uit } = vlaggen
      await deliver(formaat === 'json' ? `${JSON.stringify(herijking, null, 2)}\n` : writeTekst(herijking, uit), uit)
    })
}

const STANDEN = {
  gedaan: 'gedaan',
  deels: 'deels',
  te_laat: 'te laat',
  nog_niet: 'nog niet',
  anders: 'anders gelopen',
} as const

function writeTekst(herijking: Herijking, uit: string | undefined): string {
  const {
    naam,
    scenario,
    planpeildatum,
    peildatum,
    gepland,
    gerealiseerd,
    harmonisatiegraad: graad,
    stappen,
  } = herijking
  const opmaak = buildOpmaak({ breedte: reportWidth(), kleur: hasColour(uit) })
  const shown = stappen.filter(({ stand }) => stand !== 'nog_niet' && stand !== 'gedaan')
  const rijen = shown.map(({ stap, stand, uitleg }) => [stap.gemeentecode, stap.pakket, STANDEN[stand], uitleg])
  return `${joinSecties([
    [
      opmaak.style('bold', `Herijking van ${naam}`),
      ...opmaak.alinea(
        `Scenario '${scenario}' van ${formatDatum(planpeildatum)}, gehouden naast ${formatDatum(peildatum)}. Van de ${gepland} stappen die nu klaar hadden moeten zijn, zijn er ${gerealiseerd} gedaan.`,
      ),
      ...opmaak.alinea(
        `Harmonisatiegraad: ${formatPercentage(graad.bijPlan)} bij het plan, ${formatPercentage(graad.nu)} nu, ${formatPercentage(graad.doel)} als doel.`,
      ),
    ],
    rijen.length === 0
      ? []
      : [
          opmaak.kop('Wat aandacht vraagt'),
          ...opmaak.tabel([{ kop: 'Gemeente' }, { kop: 'Pakket' }, { kop: 'Stand' }, { kop: 'Toelichting' }], rijen),
        ],
  ])}\n`
}
