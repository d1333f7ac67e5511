import {
  type AangetroffenInventarisatie,
  buildSlug,
  compareText,
  type Gemeente,
  type Samenwerkingsverband,
  SamenwerkingsverbandId,
} from '../core/index.ts'
import { nameKey } from './assign-gemeenten.ts'

export type Samenwerkingen = {
  /** One per samenwerkingsverband, sorted by id. */
  readonly verbanden: readonly Samenwerkingsverband[]
  /** The same inventarisatie, with every via pointing at one of the verbanden. */
  readonly rename: (inventarisatie: AangetroffenInventarisatie) => AangetroffenInventarisatie
}

/**
 * Finds which samenwerkingsverbanden of different bronnen are one: those of one name, whatever id the bron gave them.
 *
 * The id becomes the slug of the name. Deelnemers of all bronnen come together; those given by name only are looked up
 * among the gemeenten of this run.
 */
export function uniteSamenwerkingsverbanden(
  found: readonly Samenwerkingsverband[],
  gemeenten: readonly Gemeente[],
): Samenwerkingen {
  const codeByName = new Map(gemeenten.map(({ naam, gemeentecode }) => [nameKey(naam), gemeentecode]))
  const newIds = new Map(
    found.map(({ id, naam }) => [id, SamenwerkingsverbandId.parse(buildSlug(cleanName(naam)) || id)]),
  )
  const byId = new Map<SamenwerkingsverbandId, Samenwerkingsverband>()
  for (const verband of found) {
    const id = newIds.get(verband.id) ?? verband.id
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
  return {
    verbanden: [...byId.values()].sort((a, b) => compareText(a.id, b.id)),
    rename: (inventarisatie) => ({
      ...inventarisatie,
      applicaties: inventarisatie.applicaties.map((applicatie) => {
        const via = applicatie.via.map((one) => (one === 'eigen' ? one : (newIds.get(one) ?? one)))
        return { ...applicatie, via: [...new Set(via)].sort(compareText) }
      }),
    }),
  }
}

function cleanName(naam: string): string {
  return naam.replace(/\s*\(test[a-z]*\)/gi, '').trim()
}
