import { type Command, Option } from 'commander'
import { writeToewijzingenCsv } from '../../adapters/index.ts'
import { mapBestanden, proposeToewijzingen } from '../../app/index.ts'
import type { Toewijsregel } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writeToewijzingenTekst } from '../rapport/toewijzingen.ts'
import { collect, type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

const FORMATEN = ['tekst', 'json', 'csv'] as const

type Vlaggen = LeesVlaggen & {
  readonly formaat: (typeof FORMATEN)[number]
  readonly uit?: string
  readonly alles?: boolean
}

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler wijs-toe cmdb.xlsx
  gemene-deler wijs-toe lijst.csv --formaat csv --uit voorstellen.csv
  gemene-deler wijs-toe lijst.csv --alles`

/** Adds `wijs-toe`: proposes referentiecomponenten for the applicaties of files that name none. */
export function addWijsToe(program: Command): void {
  program
    .command('wijs-toe')
    .description('stel referentiecomponenten voor bij applicaties die er geen noemen')
    .argument('<bestanden...>', 'CSV, XLSX, AMEFF (XML) of JSON')
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(FORMATEN).default('tekst'))
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-a, --alles', 'toon ook de applicaties die hun referentiecomponent al noemen')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      const { gelezen, ...invoer } = await readInvoer(bestanden, { ...vlaggen, volledig: [] })
      const bekendeGemeenten = await readGemeenten()
      const mapped = mapBestanden(gelezen, { ...invoer, bekendeGemeenten, peildatum: readToday() })
      const regels = proposeToewijzingen(mapped, invoer.referentiemodel)
      const shown = vlaggen.alles === true ? regels : regels.filter(({ uitkomst }) => uitkomst !== 'vermeld')
      await deliver(render(shown, regels, vlaggen), vlaggen.uit)
    })
}

function render(shown: readonly Toewijsregel[], all: readonly Toewijsregel[], { formaat, uit }: Vlaggen): string {
  if (formaat === 'json') return `${JSON.stringify(shown, null, 2)}\n`
  if (formaat === 'csv') return writeToewijzingenCsv(shown)
  return writeToewijzingenTekst(shown, all, { breedte: reportWidth(), kleur: hasColour(uit) })
}
