import { type Command, Option } from 'commander'
import { formatDatum, formatDatumsIn, formatPercentage, STAND_LABELS } from '../../adapters/index.ts'
import { buildDossier, mapBestanden } from '../../app/index.ts'
import { computeHerijking, Harmonisatieplan, type Herijking } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { readJsonBestand } from '../json.ts'
import { parsePeildatum } from '../opties.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { buildOpmaak, joinSecties } from '../rapport/opmaak.ts'
import { collect, readInvoer, readToday } from './lezen.ts'
import { makePlan, type PlanVlaggen } from './planinvoer.ts'

type Vlaggen = PlanVlaggen & {
  readonly plan: string
  readonly scenario: string
  readonly formaat: 'tekst' | 'json' | 'html' | 'xlsx'
  readonly uit?: string
}

const VOORBEELDEN = `
Het plan is wat gemene-deler plan --formaat json eerder schreef; de bestanden zijn de inventarisaties van nu. Met de
planopdracht erbij wordt het plan ook opnieuw doorgerekend, zodat toen en nu naast elkaar staan (html en xlsx).

Voorbeelden:
  gemene-deler herijk nieuw/*.csv --plan plan.json --scenario 'Het beste per referentiecomponent'
  gemene-deler herijk nieuw/*.csv --plan plan.json --scenario 'Het beste per referentiecomponent' --opdracht opdracht.json --formaat html --uit herijkt.html`

/** Adds `herijk`: holds an earlier plan against newer inventarisaties. */
export function addHerijk(program: Command): void {
  program
    .command('herijk')
    .description('leg een eerder plan naast de inventarisaties van nu: gepland en gerealiseerd')
    .argument('<bestanden...>', 'inventarisaties van nu: CSV, XLSX, AMEFF (XML) of JSON')
    .requiredOption('-p, --plan <bestand>', 'het eerdere plan, JSON')
    .requiredOption('-s, --scenario <naam>', 'welk scenario werd uitgevoerd')
    .option('-o, --opdracht <bestand>', 'de planopdracht, om ook opnieuw door te rekenen (html, xlsx)')
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het resultaat')
        .choices(['tekst', 'json', 'html', 'xlsx'])
        .default('tekst'),
    )
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('--volledig <BESTAND=ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .option('--peildatum <datum>', 'datum van de inventarisaties, anders vandaag')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const eerder = await readJsonBestand(vlaggen.plan, Harmonisatieplan)
      const peildatum = vlaggen.peildatum === undefined ? readToday() : parsePeildatum(vlaggen.peildatum)
      const { gelezen, ...invoer } = await readInvoer(bestanden, vlaggen)
      const { graph } = mapBestanden(gelezen, { ...invoer, peildatum, bekendeGemeenten: await readGemeenten() })
      const herijking = computeHerijking(eerder, { graph, scenario: vlaggen.scenario, peildatum })
      const { formaat, uit } = vlaggen
      if (formaat === 'json') return deliver(`${JSON.stringify(herijking, null, 2)}\n`, uit)
      if (formaat === 'tekst') return deliver(writeTekst(herijking, eerder, uit), uit)
      const plan = vlaggen.opdracht === undefined ? eerder : (await makePlan(bestanden, vlaggen, true)).plan
      const { referentiemodel } = invoer
      const { inhoud } = await buildDossier(plan, { formaat, referentiemodel, herijkt: { herijking, eerder } })
      await deliver(inhoud, uit)
    })
}

function writeTekst(herijking: Herijking, eerder: Harmonisatieplan, uit: string | undefined): string {
  const names = new Map<string, string>(eerder.gemeenten.map(({ gemeentecode, naam }) => [gemeentecode, naam]))
  const noem = (code: string) => names.get(code) ?? code
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
  const rijen = shown.map(({ stap, stand, uitleg }) => [
    noem(stap.gemeentecode),
    stap.pakket,
    STAND_LABELS[stand],
    formatDatumsIn(uitleg),
  ])
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
