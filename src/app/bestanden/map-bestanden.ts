import {
  buildLandschap,
  type Catalogus,
  type Datum,
  type Gemeentecode,
  type MappedLandschappen,
  mapLandschappen,
  type Referentiemodel,
  type Toewijzingsbesluit,
  type Volledig,
} from '../../core/index.ts'
import {
  assignGemeenten,
  type BekendeGemeente,
  type GelezenBestand,
  type GemeenteOpgave,
  type Toebedeeld,
} from './assign-gemeenten.ts'
import { assignKoppelingen } from './assign-koppelingen.ts'
import { uniteSamenwerkingsverbanden } from './unite-samenwerkingsverbanden.ts'

export type MapOpdracht = {
  readonly referentiemodel: Referentiemodel
  /** Known products; without them only names and texts speak. */
  readonly catalogus?: Catalogus
  readonly peildatum: Datum
  /** Per file whose it is, where the person said so. */
  readonly gemeenten?: ReadonlyMap<string, GemeenteOpgave>
  /** Per file what it covers, where the person said so. */
  readonly volledig?: ReadonlyMap<string, Volledig>
  readonly bekendeGemeenten?: readonly BekendeGemeente[]
  /** What a person decided on applicaties of these files, by their id. */
  readonly toewijzingsbesluiten?: readonly Toewijzingsbesluit[]
}

export type MappedBestanden = MappedLandschappen & { readonly toebedeeld: readonly Toebedeeld[] }

/**
 * Makes landschappen of what was read: whose each inventarisatie is, one landschap per gemeente, pakketten, toewijzingen
 * and the graph.
 *
 * Files without a landschap of their own count as knowledge: claims of leveranciers, samenwerkingsverbanden, koppelingen.
 */
export function mapBestanden(gelezen: readonly GelezenBestand[], opdracht: MapOpdracht): MappedBestanden {
  const { referentiemodel, peildatum, gemeenten = new Map(), volledig = new Map(), bekendeGemeenten = [] } = opdracht
  const toebedeeld = assignGemeenten(gelezen, gemeenten, bekendeGemeenten)
  const byCode = new Map<Gemeentecode, Toebedeeld[]>()
  for (const part of toebedeeld) {
    const { gemeentecode } = part.gemeente
    byCode.set(gemeentecode, [...(byCode.get(gemeentecode) ?? []), part])
  }
  const { verbanden: samenwerkingsverbanden, rename } = uniteSamenwerkingsverbanden(
    gelezen,
    toebedeeld.map(({ gemeente }) => gemeente),
  )
  const landschappen = [...byCode.values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    const inventarisaties = parts.map(({ bestand, inventarisatie }) => {
      const covered = volledig.get(bestand)
      return rename(bestand, covered === undefined ? inventarisatie : { ...inventarisatie, volledig: covered })
    })
    const { gemeente } = first
    const toewijzingsbesluiten = (opdracht.toewijzingsbesluiten ?? []).filter(({ applicatieId }) =>
      applicatieId.startsWith(`${gemeente.gemeentecode}-`),
    )
    return [buildLandschap({ gemeente, inventarisaties, peildatum, toewijzingsbesluiten })]
  })
  const kennis = gelezen.flatMap(({ inlezing }) => inlezing.kennis)
  const koppelingen = assignKoppelingen(gelezen, { toebedeeld, opgaven: gemeenten, bekend: bekendeGemeenten })
  const mapped = mapLandschappen({
    landschappen,
    referentiemodel,
    samenwerkingsverbanden,
    kennis,
    koppelingen,
    ...(opdracht.catalogus === undefined ? {} : { catalogus: opdracht.catalogus }),
  })
  return { ...mapped, toebedeeld }
}
