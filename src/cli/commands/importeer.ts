import { type Command, Option } from 'commander'
import { type GemeenteOpgave, type Importuitkomst, importBestand, type Workspace } from '../../app/index.ts'
import { type Datum, LandschapError, type Volledig } from '../../core/index.ts'
import { readArchief } from '../../storage/index.ts'
import { openBestand } from '../bestanden.ts'
import { withWorkspace } from '../opslag.ts'
import { parseBestandkeuze, parseGemeentekeuze, parseKolommen, parsePeildatum, parseVolledigkeuze } from '../opties.ts'
import { clearProgress, print, remark, showProgress } from '../output.ts'
import { writeImportTekst } from '../rapport/import.ts'
import { collect } from './lezen.ts'

type Vlaggen = {
  readonly archief?: string
  readonly vervang: boolean
  readonly gemeente: readonly string[]
  readonly volledig: readonly string[]
  readonly kolommen?: string
  readonly peildatum?: string
  readonly formaat: 'tekst' | 'json'
}

type Opdracht = {
  readonly bestand: string
  readonly gemeente?: GemeenteOpgave
  readonly volledig?: Volledig
  readonly kolommen?: Readonly<Record<string, string>>
}

/** Account of the one person at this machine. */
const ACCOUNT = 'lokaal'

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler importeer gemeente-a.csv gemeente-b.xlsx
  gemene-deler importeer applicaties.xlsx --gemeente 0363 --peildatum 2026-11-01
  gemene-deler importeer a.csv b.csv --gemeente a.csv=9901:Duinrand --volledig a.csv=nee
  gemene-deler importeer --archief opslag.archief

De opslag staat in GEMENE_DELER_DATA (anders .gemene-deler in uw thuismap), of in PostgreSQL als DATABASE_URL gezet is.`

/** Adds `importeer`: takes inventories into the store. */
export function addImporteer(program: Command): void {
  program
    .command('importeer')
    .description('lees inventarisaties in en bewaar ze in de opslag')
    .argument('[bestanden...]', 'CSV, XLSX, AMEFF (XML) of JSON, door elkaar')
    .option('-g, --gemeente <[BESTAND=]code[:naam]>', 'van wie een bestand is, of alle; mag vaker', collect, [])
    .option('--volledig <[BESTAND=]ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('--archief <bestand>', 'zet een archief van exporteer --alles terug, in een lege opslag')
    .option('--vervang', 'bij --archief: ook als de opslag niet leeg is; wat erin staat verdwijnt', false)
    .option('--peildatum <datum>', 'datum waarover de bestanden gaan, anders die in het bestand of vandaag')
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .addOption(
      new Option('-f, --formaat <formaat>', 'vorm van het verslag').choices(['tekst', 'json']).default('tekst'),
    )
    .addHelpText('after', VOORBEELDEN)
    .action(async (bestanden: string[], vlaggen: Vlaggen) => {
      if (vlaggen.archief !== undefined) {
        await restore(vlaggen.archief, vlaggen.vervang, bestanden)
        return
      }
      if (bestanden.length === 0) {
        throw new LandschapError('ongeldige_invoer', 'Geef een of meer bestanden, of --archief BESTAND. Zie --help.')
      }
      const opdrachten = buildOpdrachten(bestanden, vlaggen)
      const peildatum = vlaggen.peildatum === undefined ? undefined : parsePeildatum(vlaggen.peildatum)
      const uitkomsten = await withWorkspace((workspace) => importAll(workspace, opdrachten, peildatum))
      const done = uitkomsten.filter((uitkomst) => uitkomst !== null)
      await print(vlaggen.formaat === 'json' ? `${JSON.stringify(done, null, 2)}\n` : writeImportTekst(done))
      const failed = uitkomsten.length - done.length
      if (failed === 0) return
      const detail = `${failed} van de ${uitkomsten.length} bestanden niet ingelezen; van die is niets bewaard.`
      throw new LandschapError('ongeldige_invoer', detail)
    })
}

/** All of it, or nothing. */
async function restore(archief: string, vervang: boolean, bestanden: readonly string[]): Promise<void> {
  if (bestanden.length > 0) {
    throw new LandschapError('ongeldige_invoer', 'Met --archief kunnen geen andere bestanden mee. Lees die daarna in.')
  }
  const bytes = await openBestand(archief)
  await withWorkspace(async ({ store }) => {
    showProgress('Archief terugzetten…')
    await readArchief(store, bytes, { vervangen: vervang })
  })
  clearProgress()
  remark(`Teruggezet: ${archief}`)
}

function buildOpdrachten(bestanden: readonly string[], vlaggen: Vlaggen): Opdracht[] {
  const findGemeente = parseBestandkeuze(vlaggen.gemeente.map(parseGemeentekeuze), bestanden)
  const findVolledig = parseBestandkeuze(vlaggen.volledig.map(parseVolledigkeuze), bestanden)
  const kolommen = vlaggen.kolommen === undefined ? undefined : parseKolommen(vlaggen.kolommen)
  return bestanden.map((bestand) => {
    const [gemeente, volledig] = [findGemeente(bestand), findVolledig(bestand)]
    return {
      bestand,
      ...(gemeente === undefined ? {} : { gemeente }),
      ...(volledig === undefined ? {} : { volledig }),
      ...(kolommen === undefined ? {} : { kolommen }),
    }
  })
}

/** Each file is taken in whole or not at all; one that is refused does not stop the others. Null: refused. */
async function importAll(
  workspace: Workspace,
  opdrachten: readonly Opdracht[],
  peildatum: Datum | undefined,
): Promise<(Importuitkomst | null)[]> {
  const uitkomsten: (Importuitkomst | null)[] = []
  for (const [position, { bestand, ...rest }] of opdrachten.entries()) {
    showProgress(`Inlezen ${position + 1} van ${opdrachten.length}: ${bestand}`)
    try {
      const bytes = await openBestand(bestand)
      const options = { account: ACCOUNT, ...(peildatum === undefined ? {} : { peildatum }) }
      uitkomsten.push(await importBestand(workspace, { ...rest, bytes, bestandsnaam: nameOf(bestand) }, options))
    } catch (error) {
      if (!(error instanceof LandschapError)) throw error
      clearProgress()
      remark(`Fout: ${error.detail}`)
      uitkomsten.push(null)
    }
  }
  clearProgress()
  return uitkomsten
}

/** What is kept of a path: the folder may tell something of someone's machine. */
function nameOf(bestand: string): string {
  return bestand.split(/[\\/]/).at(-1) ?? bestand
}
