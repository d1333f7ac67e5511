import { type Command, Option } from 'commander'
import { indexBestanden } from '../../app/index.ts'
import { LandschapError, type Overlapindex, parseGemeentecode } from '../../core/index.ts'
import { readGemeenten } from '../../storage/index.ts'
import { parsePeildatum, parseStatus } from '../opties.ts'
import { clearProgress, showProgress } from '../output.ts'
import { collect, type LeesVlaggen, readInvoer, readToday } from './lezen.ts'

const FORMATEN = ['tekst', 'json'] as const

/** Options of the commands that look at all gemeenten of the files at once. */
export type LandelijkVlaggen = LeesVlaggen & {
  readonly formaat: (typeof FORMATEN)[number]
  readonly uit?: string
  readonly peildatum?: string
  readonly status?: string
}

/** Adds the files and the options that these commands have in common. */
export function addLeesopties(command: Command): Command {
  return command
    .argument('<bestanden...>', 'CSV, XLSX, AMEFF (XML) of JSON; ook één bestand met veel gemeenten')
    .addOption(new Option('-f, --formaat <formaat>', 'vorm van het resultaat').choices(FORMATEN).default('tekst'))
    .option('-u, --uit <bestand>', 'schrijf het resultaat in dit bestand')
    .option('-g, --gemeente <BESTAND=code[:naam]>', 'van wie een bestand is; mag vaker', collect, [])
    .option('--volledig <BESTAND=ja|nee|domein,…>', 'of een bestand alles bevat; mag vaker', collect, [])
    .option('-k, --kolommen <veld:Kolom,…>', 'welke kolom wat is, waar de herkenning tekortschiet')
    .option('-r, --referentiemodel <versie|bestand>', 'een andere release van GEMMA dan de nieuwste')
    .option('--peildatum <datum>', 'datum waarover het gaat, anders vandaag')
    .option('--status <status,…>', 'wat als in gebruik telt')
}

/**
 * Reads the files and makes the index of all their gemeenten.
 *
 * @throws LandschapError te_weinig_gemeenten when the files hold fewer than two
 */
export async function readIndex(bestanden: readonly string[], vlaggen: LandelijkVlaggen): Promise<Overlapindex> {
  const { peildatum, status } = vlaggen
  const options = {
    peildatum: peildatum === undefined ? readToday() : parsePeildatum(peildatum),
    ...(status === undefined ? {} : { status: parseStatus(status) }),
  }
  const { gelezen, ...invoer } = await readInvoer(bestanden, vlaggen)
  showProgress('Landschappen naast elkaar leggen…')
  const index = indexBestanden(gelezen, { ...invoer, ...options, bekendeGemeenten: await readGemeenten() })
  clearProgress()
  const { length } = index.celtabel.kolommen
  if (length >= 2) return index
  throw new LandschapError(
    'te_weinig_gemeenten',
    `Dit kan vanaf twee gemeenten; in de bestanden ${length === 1 ? 'staat er één' : 'staan er geen'}. Geef meer bestanden, of één bestand met meer gemeenten.`,
  )
}

/**
 * Finds a gemeente of the index as a person names it: its code or its name.
 *
 * @param optie - where the person named it, for the refusal
 * @throws LandschapError onbekende_gemeente, naming those that there are
 */
export function findGemeente({ celtabel: { kolommen } }: Overlapindex, tekst: string, optie: string) {
  const code = parseGemeentecode(tekst)
  const all = kolommen.map(({ gemeente: { gemeente } }) => gemeente)
  const wanted = tekst.trim().toLowerCase()
  const found = all.find(({ gemeentecode, naam }) => gemeentecode === code || naam.toLowerCase() === wanted)
  if (found !== undefined) return found
  const some = all.slice(0, 10).map(({ gemeentecode, naam }) => `${gemeentecode} ${naam}`)
  const rest = all.length > some.length ? ` en nog ${all.length - some.length}` : ''
  throw new LandschapError(
    'onbekende_gemeente',
    `${optie}: '${tekst}' staat niet in de bestanden. Kies uit ${some.join(', ')}${rest}.`,
  )
}
