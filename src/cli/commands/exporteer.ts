import { type Command, Option } from 'commander'
import { EXPORTFORMATEN, type Exportformaat, exportLandschap, mapGemeenten } from '../../app/index.ts'
import { Datum, LandschapError, parseGemeentecode } from '../../core/index.ts'
import { writeArchief } from '../../storage/index.ts'
import { withWorkspace } from '../opslag.ts'
import { parsePeildatum } from '../opties.ts'
import { clearProgress, deliver, showProgress } from '../output.ts'

type Vlaggen = {
  readonly gemeente?: string
  readonly alles: boolean
  readonly metSleutels: boolean
  readonly formaat: Exportformaat
  readonly uit?: string
  readonly peildatum?: string
  readonly referentiemodel?: string
}

const VOORBEELDEN = `
Voorbeelden:
  gemene-deler exporteer --gemeente 9911 --uit landschap.csv
  gemene-deler exporteer --gemeente 9911 --formaat ameff --uit landschap.xml
  gemene-deler exporteer --gemeente 9911 --formaat xlsx --peildatum 2026-01-01 --uit landschap.xlsx
  gemene-deler exporteer --alles --uit opslag.archief

csv is het pakketoverzicht van de Softwarecatalogus, ameff een model met GEMMA erbij, voor Archi. --alles schrijft de hele
opslag in één archief; zet het terug met: gemene-deler importeer --archief opslag.archief.`

/** Adds `exporteer`: writes a landschap from the store as a file for another program, or the whole store as an archive. */
export function addExporteer(program: Command): void {
  program
    .command('exporteer')
    .description('schrijf het landschap van een gemeente uit de opslag als bestand, of de hele opslag')
    .option('-g, --gemeente <code>', 'van welke gemeente')
    .option('--alles', 'de hele opslag, als archief', false)
    .option('--met-sleutels', 'in het archief: zo dat API-sleutels blijven werken', false)
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het bestand').choices(EXPORTFORMATEN).default('csv'))
    .option('-u, --uit <bestand>', 'schrijf in dit bestand')
    .option('--peildatum <datum>', 'het landschap zoals het toen was, anders dat van vandaag')
    .option('-r, --referentiemodel <versie>', 'een andere release van GEMMA dan de gepubliceerde')
    .addHelpText('after', VOORBEELDEN)
    .action(async (vlaggen: Vlaggen) => {
      const { uit, formaat } = vlaggen
      if (vlaggen.alles) {
        await exportAll(vlaggen)
        return
      }
      const { bytes } = await exportOne(vlaggen)
      clearProgress()
      // text may go to a terminal, a workbook may not; the mark of the encoding stays
      const isText = formaat !== 'xlsx' && uit === undefined
      await deliver(isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes, uit)
    })
}

/** Binary and large: never to a terminal. */
async function exportAll({ gemeente, uit, metSleutels }: Vlaggen): Promise<void> {
  if (gemeente !== undefined) {
    throw new LandschapError('ongeldige_invoer', 'Kies --gemeente of --alles, niet allebei.')
  }
  if (uit === undefined) {
    throw new LandschapError('ongeldige_invoer', 'Geef een bestand voor het archief: --uit opslag.archief')
  }
  const bytes = await withWorkspace(({ store }) => {
    showProgress('Archief schrijven…')
    return writeArchief(store, { sleutelhashes: metSleutels })
  })
  clearProgress()
  await deliver(bytes, uit)
}

function exportOne(vlaggen: Vlaggen) {
  const { formaat, peildatum, referentiemodel, gemeente } = vlaggen
  if (gemeente === undefined) {
    throw new LandschapError(
      'ongeldige_invoer',
      'Zeg van welke gemeente: --gemeente 0363. Of --alles voor de hele opslag.',
    )
  }
  const gemeentecode = parseGemeentecode(gemeente)
  if (gemeentecode === null) {
    const detail = `--gemeente: '${gemeente}' is geen gemeentecode. Voorbeeld: --gemeente 0363`
    throw new LandschapError('ongeldige_invoer', detail)
  }
  const request = {
    gemeenten: [gemeentecode],
    ...(peildatum === undefined ? {} : { peildatum: parsePeildatum(peildatum) }),
    ...(referentiemodel === undefined ? {} : { referentiemodel: parseVersie(referentiemodel) }),
  }
  return withWorkspace(async (workspace) => {
    showProgress('Landschap samenstellen…')
    return exportLandschap(await mapGemeenten(workspace, request), gemeentecode, formaat)
  })
}

function parseVersie(text: string): Datum {
  const read = Datum.safeParse(text)
  if (read.success) return read.data
  const detail = `--referentiemodel: '${text}' is geen release. Schrijf haar als 2026-06-30.`
  throw new LandschapError('onbekend_referentiemodel', detail)
}
