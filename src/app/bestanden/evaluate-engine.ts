import { readProductwaarheid, readRijwaarheid } from '../../adapters/index.ts'
import {
  type Bevinding,
  buildLandschap,
  type Catalogus,
  type Datum,
  type Evaluatie,
  evalueer,
  type Referentiemodel,
  type TeMetenInventarisatie,
} from '../../core/index.ts'
import { assignGemeenten } from './assign-gemeenten.ts'
import { readBestanden } from './read-bestanden.ts'

export type EvaluatieOpdracht = {
  readonly referentiemodel: Referentiemodel
  readonly catalogus: Catalogus
  readonly peildatum: Datum
  /** Path of the truth about products. */
  readonly waarheid: string
  /** Truth about rows of inventories, and the path of each inventory by the name that this truth gives it. */
  readonly inventarisaties?: { readonly waarheid: string; readonly vind: (bestand: string) => string }
  readonly zonderCatalogus: boolean
  readonly open: (pad: string) => Promise<Uint8Array>
}

/**
 * Measures the engine against truth files.
 *
 * @throws LandschapError of a file that is not there or is not what it should be
 */
export async function evaluateEngine(
  opdracht: EvaluatieOpdracht,
): Promise<{ readonly evaluatie: Evaluatie; readonly bevindingen: readonly Bevinding[] }> {
  const { referentiemodel, catalogus, waarheid, zonderCatalogus, open } = opdracht
  const { producten, bevindingen } = readProductwaarheid(await open(waarheid), { bestand: waarheid, referentiemodel })
  const input = { referentiemodel, catalogus, producten, zonderCatalogus }
  const { inventarisaties } = opdracht
  if (inventarisaties === undefined) return { evaluatie: evalueer(input), bevindingen }
  const rows = readRijwaarheid(await open(inventarisaties.waarheid), {
    bestand: inventarisaties.waarheid,
    referentiemodel,
  })
  const names = [...new Set(rows.rijen.map(({ bestand }) => bestand))]
  const measured = await readInventarisaties(
    names.map((naam) => [naam, inventarisaties.vind(naam)]),
    opdracht,
  )
  return {
    evaluatie: evalueer({ ...input, inventarisaties: measured, rijen: rows.rijen }),
    bevindingen: [...bevindingen, ...rows.bevindingen],
  }
}

async function readInventarisaties(
  paths: readonly (readonly [naam: string, pad: string])[],
  { referentiemodel, peildatum, open }: EvaluatieOpdracht,
): Promise<TeMetenInventarisatie[]> {
  const nameOf = new Map(paths.map(([naam, pad]) => [pad, naam]))
  const gelezen = await readBestanden([...nameOf.keys()], open, { referentiemodel })
  return assignGemeenten(gelezen, new Map(), []).map(({ bestand, gemeente, inventarisatie }) => ({
    bestand: nameOf.get(bestand) ?? bestand,
    applicaties: buildLandschap({ gemeente, inventarisaties: [inventarisatie], peildatum }).applicaties,
  }))
}
