import { createHash } from 'node:crypto'
import { readInventarisatie } from '../../adapters/index.ts'
import { type Bevinding, type Inlezing, LandschapError, type Referentiemodel } from '../../core/index.ts'

export type LeesOpdracht = {
  readonly referentiemodel: Referentiemodel
  /** Our field → column, for every file that has the column. */
  readonly kolommen?: Readonly<Record<string, string>>
  /** What sets two files with the same bytes apart: whose the person says each is. */
  readonly eigenaar?: (bestand: string) => string
  /** Called before each file is read. */
  readonly onVoortgang?: (gelezen: number, totaal: number, bestand: string) => void
}

/**
 * Reads files of any form. A file with the same bytes as an earlier one is not counted again.
 *
 * @param open - gives the files one by one, so that only one is in memory at a time
 * @returns one inlezing per file, in the order given; a repeat has an empty one with a bevinding that says so
 * @throws LandschapError of the first file that cannot be read; onbekende_kolom when no file has the columns named
 */
export async function readBestanden(
  namen: readonly string[],
  open: (naam: string) => Promise<Uint8Array>,
  opdracht: LeesOpdracht,
): Promise<{ bestand: string; inlezing: Inlezing }[]> {
  const { referentiemodel, kolommen, onVoortgang } = opdracht
  const firstByHash = new Map<string, string>()
  const gelezen: { bestand: string; inlezing: Inlezing }[] = []
  const refusals: LandschapError[] = []
  for (const [position, bestand] of namen.entries()) {
    onVoortgang?.(position, namen.length, bestand)
    const bytes = await open(bestand)
    const hash = createHash('sha256')
      .update(bytes)
      .update(opdracht.eigenaar?.(bestand) ?? '')
      .digest('hex')
    const first = firstByHash.get(hash)
    const read = await readWithKolommen(bytes, { bestand, referentiemodel }, kolommen)
    if (read.refusal !== null) refusals.push(read.refusal)
    gelezen.push({
      bestand,
      inlezing: first === undefined ? markEmpty(read.inlezing, bestand) : emptyRepeat(read.inlezing, bestand, first),
    })
    if (first === undefined) firstByHash.set(hash, bestand)
  }
  const [refusal] = refusals
  if (refusal !== undefined && refusals.length === namen.length) throw refusal
  return gelezen
}

type Read = { readonly inlezing: Inlezing; readonly refusal: LandschapError | null }

/** Files differ: the columns that a person names are used where a file has them, and a bevinding says where not. */
async function readWithKolommen(
  bytes: Uint8Array,
  options: { readonly bestand: string; readonly referentiemodel: Referentiemodel },
  kolommen: LeesOpdracht['kolommen'],
): Promise<Read> {
  if (kolommen === undefined) return { inlezing: await readInventarisatie(bytes, options), refusal: null }
  try {
    return { inlezing: await readInventarisatie(bytes, { ...options, kolommen }), refusal: null }
  } catch (error) {
    if (!(error instanceof LandschapError) || error.code !== 'onbekende_kolom') throw error
    const inlezing = await readInventarisatie(bytes, options)
    const bevinding: Bevinding = {
      code: 'onbekende_kolom',
      ernst: 'informatie',
      tekst: `De kolommen die u opgaf zijn hier niet gebruikt. ${error.detail}`,
      plaats: { bestand: options.bestand },
    }
    return { inlezing: { ...inlezing, bevindingen: [bevinding, ...inlezing.bevindingen] }, refusal: error }
  }
}

/** A list without a single applicatie proves nothing: what it does not hold is unknown, not absent. */
function markEmpty(inlezing: Inlezing, bestand: string): Inlezing {
  if (!inlezing.inventarisaties.some(({ applicaties }) => applicaties.length === 0)) return inlezing
  const bevinding: Bevinding = {
    code: 'landschap_leeg',
    ernst: 'waarschuwing',
    tekst:
      'Er is geen enkele applicatie gevonden. Het landschap telt daarom als niet volledig: alles is onbekend. Controleer of dit het goede bestand of blad is.',
    plaats: { bestand },
  }
  const inventarisaties = inlezing.inventarisaties.map((inventarisatie) =>
    inventarisatie.applicaties.length === 0 ? { ...inventarisatie, volledig: false } : inventarisatie,
  )
  return { ...inlezing, inventarisaties, bevindingen: [bevinding, ...inlezing.bevindingen] }
}

function emptyRepeat(inlezing: Inlezing, bestand: string, first: string): Inlezing {
  const { regelsIn } = inlezing.tellingen
  const bevinding: Bevinding = {
    code: 'bestand_dubbel',
    ernst: 'waarschuwing',
    tekst: `${bestand} is hetzelfde bestand als ${first} en telt niet nog eens mee.`,
    plaats: { bestand },
  }
  return {
    ...inlezing,
    inventarisaties: [],
    samenwerkingsverbanden: [],
    kennis: [],
    koppelingen: [],
    tellingen: {
      regelsIn,
      uit: 0,
      redenen: regelsIn === 0 ? [] : [{ reden: 'zelfde bestand nog eens', aantal: regelsIn }],
    },
    bevindingen: [bevinding],
  }
}
