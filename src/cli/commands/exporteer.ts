import { type Command, Option } from 'commander'
import { EXPORTFORMATEN, type Exportformaat, exportLandschap, mapGemeenten } from '../../app/index.ts'
import { Datum, LandschapError, parseGemeentecode } from '../../core/index.ts'
import { withWorkspace } from '../opslag.ts'
import { parsePeildatum } from '../opties.ts'
import { clearProgress, deliver, showProgress } from '../output.ts'

type Vlaggen = {
  readonly gemeente: string
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

csv is het pakketoverzicht van de Softwarecatalogus, ameff een model met GEMMA erbij, voor Archi.`

/** Adds `exporteer`: writes a landschap from the store as a file for another program. */
export function addExporteer(program: Command): void {
  program
    .command('exporteer')
    .description('schrijf het landschap van een gemeente uit de opslag als bestand')
    .requiredOption('-g, --gemeente <code>', 'van welke gemeente')
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het bestand').choices(EXPORTFORMATEN).default('csv'))
    .option('-u, --uit <bestand>', 'schrijf in dit bestand')
    .option('--peildatum <datum>', 'het landschap zoals het toen was, anders dat van vandaag')
    .option('-r, --referentiemodel <versie>', 'een andere release van GEMMA dan de gepubliceerde')
    .addHelpText('after', VOORBEELDEN)
    .action(async (vlaggen: Vlaggen) => {
      const { uit, formaat } = vlaggen
      const { bytes } = await exportOne(vlaggen)
      clearProgress()
      // text may go to a terminal, a workbook may not; the mark of the encoding stays
      const isText = formaat !== 'xlsx' && uit === undefined
      await deliver(isText ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : bytes, uit)
    })
}

function exportOne(vlaggen: Vlaggen) {
  const { formaat, peildatum, referentiemodel } = vlaggen
  const gemeentecode = parseGemeentecode(vlaggen.gemeente)
  if (gemeentecode === null) {
    const detail = `--gemeente: '${vlaggen.gemeente}' is geen gemeentecode. Voorbeeld: --gemeente 0363`
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
