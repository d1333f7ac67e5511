import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readInventarisatie } from '../../src/adapters/index.ts'
import { type GelezenBestand, mapBestanden } from '../../src/app/index.ts'
import {
  type Applicatie,
  Datum,
  type Gemeentecode,
  type Landschapsuitvoer,
  Referentiemodel,
  type Uitvoerbron,
  type Uitvoertoewijzing,
} from '../../src/core/index.ts'
import { ROOT } from './cli.ts'

export const GEMMA = Referentiemodel.parse(
  JSON.parse(readFileSync(join(ROOT, 'data/gemma/referentiemodel-2026-06-30.json'), 'utf8')),
)
const PEILDATUM = Datum.parse('2026-11-26')
const SAMPLES = join(ROOT, 'data/voorbeelden')

/**
 * Reads files as a user would and maps them together.
 *
 * @param gemeentecode - whose all of them are, where the form cannot say so
 */
export async function mapFiles(
  files: readonly (readonly [bestand: string, bytes: Uint8Array])[],
  gemeentecode?: Gemeentecode,
): Promise<Uitvoerbron> {
  const gelezen: GelezenBestand[] = []
  for (const [bestand, bytes] of files) {
    const inlezing = await readInventarisatie(bytes, { bestand, referentiemodel: GEMMA })
    gelezen.push({ bestand, inlezing })
  }
  const gemeenten = new Map(gemeentecode === undefined ? [] : files.map(([bestand]) => [bestand, { gemeentecode }]))
  const mapped = mapBestanden(gelezen, { referentiemodel: GEMMA, peildatum: PEILDATUM, gemeenten })
  return { ...mapped, referentiemodel: GEMMA }
}

/** The sample gemeenten, one mapping each. */
export async function mapSamples(): Promise<Uitvoerbron[]> {
  const files = readdirSync(SAMPLES).sort()
  return Promise.all(files.map((file) => mapFiles([[file, readFileSync(join(SAMPLES, file))]])))
}

/**
 * What of each applicatie must be the same after writing and reading: the named fields, and the toewijzingen in force.
 *
 * @param telt - which of the toewijzingen in force count; all unless given
 */
export function summarize(
  { regels }: Pick<Landschapsuitvoer, 'regels'>,
  fields: readonly (keyof Applicatie)[],
  telt: (toewijzing: Uitvoertoewijzing) => boolean = () => true,
): unknown[] {
  const facts = regels.map(({ applicatie, toewijzingen }) => ({
    // hosting onbekend and none stated mean the same
    ...Object.fromEntries(
      fields.map((field) => [field, applicatie[field]]).filter(([, value]) => value !== 'onbekend'),
    ),
    toewijzingen: sortedNames(toewijzingen.filter((toewijzing) => toewijzing.vanKracht && telt(toewijzing))),
  }))
  return facts.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

/** What a bron states, against what the engine made of it. */
export function isVermeld({ herkomst }: Uitvoertoewijzing): boolean {
  return herkomst !== 'afgeleid'
}

function sortedNames(toewijzingen: readonly Uitvoertoewijzing[]): string[] {
  return [...new Set(toewijzingen.map(({ component }) => component.naam))].sort()
}
