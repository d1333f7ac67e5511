import { type Command, Option } from 'commander'
import { writeToewijzingenCsv, writeVoorstelCsv, writeVoorstelXlsx } from '../../adapters/index.ts'
import { listBesluiten, type MappedBestanden, mapBestanden, proposeToewijzingen, startReview } from '../../app/index.ts'
import { buildUitvoer, LandschapError, type Referentiemodel, type Toewijsregel } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { runReview } from '../interactief.ts'
import { deliver, hasColour, reportWidth } from '../output.ts'
import { writeToewijzingenTekst } from '../rapport/toewijzingen.ts'
import { collect, type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

const FORMATEN = ['tekst', 'json', 'csv', 'xlsx'] as const

type Vlaggen = LeesVlaggen & {
  readonly formaat: (typeof FORMATEN)[number]
  readonly uit?: string
  readonly alles?: boolean
  readonly interactief?: boolean
}

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler wijs-toe cmdb.xlsx
  gemene-deler wijs-toe lijst.csv --formaat csv --uit voorstellen.csv
  gemene-deler wijs-toe lijst.csv --alles
  gemene-deler wijs-toe lijst.csv --formaat xlsx --uit voorstel.xlsx   (invullen en weer inlezen)
  gemene-deler wijs-toe lijst.csv --interactief --uit beoordeeld.xlsx`

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
    .option(
      '-i, --interactief',
      'beoordeel de voorstellen een voor een; --uit krijgt de lijst met uw keuzen (.xlsx of .csv)',
    )
    .addHelpText('after', VOORBEELDEN)
    .action(runWijsToe)
}

async function runWijsToe(bestanden: string[], vlaggen: Vlaggen): Promise<void> {
  if (vlaggen.interactief === true) refuseUitvoer(vlaggen.uit)
  const { gelezen, ...invoer } = await readInvoer(bestanden, { ...vlaggen, volledig: [] })
  const opdracht = { ...invoer, bekendeGemeenten: await readGemeenten(), peildatum: readToday() }
  const mapped = mapBestanden(gelezen, opdracht)
  const regels = proposeToewijzingen(mapped, invoer.referentiemodel)
  if (vlaggen.interactief === true) {
    const review = await runReview(startReview(regels, vlaggen.alles === true))
    const reviewed = mapBestanden(gelezen, { ...opdracht, toewijzingsbesluiten: listBesluiten(review) })
    const isCsv = /\.csv$/i.test(vlaggen.uit ?? '')
    await deliver(await writeVoorstel(reviewed, invoer.referentiemodel, isCsv), vlaggen.uit)
    return
  }
  const shown = vlaggen.alles === true ? regels : regels.filter(({ uitkomst }) => uitkomst !== 'vermeld')
  const isXlsx = vlaggen.formaat === 'xlsx'
  const result = isXlsx ? await writeVoorstel(mapped, invoer.referentiemodel, false) : render(shown, regels, vlaggen)
  await deliver(result, vlaggen.uit)
}

/** A person's answers must not be lost at the end for want of a place to put them. */
function refuseUitvoer(uit: string | undefined): void {
  if (uit !== undefined && /\.(?:xlsx|csv)$/i.test(uit)) return
  throw new LandschapError(
    'ongeldige_invoer',
    '--interactief heeft --uit nodig, met een bestand dat op .xlsx of .csv eindigt: daarin komt de lijst met uw keuzen. Bijvoorbeeld: --uit beoordeeld.xlsx',
  )
}

/** The whole list, also what was stated already: it reads in again as the inventarisatie. */
async function writeVoorstel(mapped: MappedBestanden, referentiemodel: Referentiemodel, isCsv: boolean) {
  const uitvoeren = mapped.landschappen.map(({ gemeente }) =>
    buildUitvoer({ ...mapped, referentiemodel }, gemeente.gemeentecode),
  )
  return isCsv ? writeVoorstelCsv(uitvoeren) : writeVoorstelXlsx(uitvoeren)
}

function render(shown: readonly Toewijsregel[], all: readonly Toewijsregel[], { formaat, uit }: Vlaggen): string {
  if (formaat === 'json') return `${JSON.stringify(shown, null, 2)}\n`
  if (formaat === 'csv') return writeToewijzingenCsv(shown)
  return writeToewijzingenTekst(shown, all, { breedte: reportWidth(), kleur: hasColour(uit) })
}
