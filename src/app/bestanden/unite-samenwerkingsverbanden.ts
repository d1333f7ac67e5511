import {
  type AangetroffenInventarisatie,
  buildSlug,
  compareText,
  type Gemeente,
  type Samenwerkingsverband,
  SamenwerkingsverbandId,
} from '../../core/index.ts'
import { type GelezenBestand, nameKey } from './assign-gemeenten.ts'

export type Samenwerkingen = {
  /** One per samenwerkingsverband, sorted by id. */
  readonly verbanden: readonly Samenwerkingsverband[]
  /** The same inventarisatie of a bestand, with every via pointing at one of the verbanden. */
  readonly rename: (bestand: string, inventarisatie: AangetroffenInventarisatie) => AangetroffenInventarisatie
}

/**
 * Finds which samenwerkingsverbanden of different bronnen are one: those of one name, whatever id the bron gave them. An id
 * means something only within its own bron.
 *
 * The id becomes the slug of the name. Deelnemers of all bronnen come together; those given by name only are looked up
 * among the gemeenten of this run.
 */
export function uniteSamenwerkingsverbanden(
  bronnen: readonly GelezenBestand[],
  gemeenten: readonly Gemeente[],
): Samenwerkingen {
  const found = bronnen.flatMap(({ bestand, inlezing }) =>
    inlezing.samenwerkingsverbanden.map((verband) => ({ verband, bestand })),
  )
  const newIds = new Map(found.map(({ verband, bestand }) => [`${bestand} ${verband.id}`, giveId(verband)]))
  return {
    verbanden: mergeSamenwerkingsverbanden(
      found.map(({ verband }) => verband),
      gemeenten,
    ),
    rename: (bestand, inventarisatie) => ({
      ...inventarisatie,
      applicaties: inventarisatie.applicaties.map((applicatie) => {
        const via = applicatie.via.map((one) => (one === 'eigen' ? one : (newIds.get(`${bestand} ${one}`) ?? one)))
        return { ...applicatie, via: [...new Set(via)].sort(compareText) }
      }),
    }),
  }
}

/**
 * Puts together what several bronnen say of samenwerkingsverbanden; the id becomes the slug of the name. Of naam and soort
 * the first bron that has them counts.
 *
 * @param gemeenten - where deelnemers that are given by name only are looked up
 * @returns one per samenwerkingsverband, sorted by id
 */
export function mergeSamenwerkingsverbanden(
  found: readonly Samenwerkingsverband[],
  gemeenten: readonly Gemeente[],
): Samenwerkingsverband[] {
  if (found.length === 0) return []
  const codeByName = new Map(gemeenten.map(({ naam, gemeentecode }) => [nameKey(naam), gemeentecode]))
  const byId = new Map<SamenwerkingsverbandId, Samenwerkingsverband>()
  for (const verband of found) {
    const id = giveId(verband)
    const earlier = byId.get(id)
    const named = verband.deelnemerNamen.flatMap((naam) => codeByName.get(nameKey(naam)) ?? [])
    const deelnemers = new Set([...(earlier?.deelnemers ?? []), ...verband.deelnemers, ...named])
    byId.set(id, {
      ...verband,
      ...earlier,
      id,
      naam: earlier?.naam ?? cleanName(verband.naam),
      deelnemers: [...deelnemers].sort(compareText),
      deelnemerNamen: [...new Set([...(earlier?.deelnemerNamen ?? []), ...verband.deelnemerNamen])].sort(compareText),
    })
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id))
}

function giveId({ id, naam }: Samenwerkingsverband): SamenwerkingsverbandId {
  return SamenwerkingsverbandId.parse(buildSlug(cleanName(naam)) || id)
}

function cleanName(naam: string): string {
  return naam.replace(/\s*\(test[a-z]*\)/gi, '').trim()
}
