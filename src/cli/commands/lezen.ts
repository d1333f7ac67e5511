import { readReferentiemodel } from '../../adapters/index.ts'
import { type GelezenBestand, type GemeenteOpgave, readBestanden } from '../../app/index.ts'
import { Datum, enrichReferentiemodel, LandschapError, type Referentiemodel, type Volledig } from '../../core/index.ts'
import { readCatalogus, readRelease, readShippedRelease } from '../../storage/index.ts'
import { openBestand } from '../bestanden.ts'
import { findBestand, parseGemeente, parseKolommen, parseVolledig } from '../opties.ts'
import { clearProgress, showProgress } from '../output.ts'

/** Options that every command which reads inventories has. */
export type LeesVlaggen = {
  readonly referentiemodel?: string
  readonly kolommen?: string
  readonly gemeente: readonly string[]
  readonly volledig: readonly string[]
}

/** Collects an option that may be given more than once. */
export function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value]
}

/**
 * Finds the release to compare with: a versie that is at hand, or a file.
 *
 * @param keuze - date of a release or path of an AMEFF; default the newest at hand
 * @throws LandschapError onbekend_referentiemodel, or that of the reader
 */
export async function chooseReferentiemodel(keuze: string | undefined): Promise<Referentiemodel> {
  if (keuze === undefined || /^\d{4}-\d{2}-\d{2}$/.test(keuze)) return readRelease(keuze)
  return (await readOfficialRelease(keuze)).referentiemodel
}

/** Reads a release from the official file, with the trefwoorden and earlier names that we know. */
export async function readOfficialRelease(bestand: string) {
  const read = readReferentiemodel(await openBestand(bestand), { bestand })
  return { ...read, referentiemodel: enrichReferentiemodel(read.referentiemodel, await readShippedRelease()) }
}

/** Reads the files of a command with progress, and whose they are as far as the person said. */
export async function readInvoer(bestanden: readonly string[], vlaggen: LeesVlaggen) {
  const named = <T>([bestand, waarde]: readonly [string, T]): [string, T] => [findBestand(bestand, bestanden), waarde]
  const gemeenten = new Map<string, GemeenteOpgave>(vlaggen.gemeente.map((text) => named(parseGemeente(text))))
  const volledig = new Map<string, Volledig>(vlaggen.volledig.map((text) => named(parseVolledig(text))))
  const kolommen = vlaggen.kolommen === undefined ? undefined : parseKolommen(vlaggen.kolommen)
  const referentiemodel = await chooseReferentiemodel(vlaggen.referentiemodel)
  const catalogus = await readCatalogus()
  refuseOtherDomeinen([...volledig.values()], referentiemodel)
  const gelezen: GelezenBestand[] = await readBestanden(bestanden, openBestand, {
    referentiemodel,
    ...(kolommen === undefined ? {} : { kolommen }),
    // a four-digit file name is a gemeente, and --gemeente goes before everything
    eigenaar: (bestand) =>
      gemeenten.get(bestand)?.gemeentecode ?? /(?:^|[\\/])(\d{4})\.[^\\/]*$/.exec(bestand)?.[1] ?? '',
    onVoortgang: (done, total, bestand) => showProgress(`Lezen ${done + 1} van ${total}: ${bestand}`),
  })
  clearProgress()
  return { gelezen, referentiemodel, catalogus, gemeenten, volledig }
}

function refuseOtherDomeinen(covered: readonly Volledig[], { beleidsdomeinen }: Referentiemodel): void {
  const known = beleidsdomeinen.map(({ naam }) => naam)
  const other = covered.flatMap((one) => (typeof one === 'boolean' ? [] : one)).find((naam) => !known.includes(naam))
  if (other === undefined) return
  throw new LandschapError(
    'ongeldige_invoer',
    `--volledig: het beleidsdomein '${other}' bestaat niet. Kies uit: ${known.join(', ')}.`,
  )
}

/** The date of today, in the time zone of this machine. */
export function readToday(): Datum {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return Datum.parse(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`)
}
