import {
  buildLandschap,
  buildSlug,
  compareText,
  type Datum,
  type Gemeentecode,
  type MappedLandschappen,
  mapLandschappen,
  type Referentiemodel,
  type Samenwerkingsverband,
  type Volledig,
} from '../core/index.ts'
import {
  assignGemeenten,
  type BekendeGemeente,
  type GelezenBestand,
  type GemeenteOpgave,
  type Toebedeeld,
} from './assign-gemeenten.ts'

export type MapOpdracht = {
  readonly referentiemodel: Referentiemodel
  readonly peildatum: Datum
  /** Per file whose it is, where the person said so. */
  readonly gemeenten?: ReadonlyMap<string, GemeenteOpgave>
  /** Per file what it covers, where the person said so. */
  readonly volledig?: ReadonlyMap<string, Volledig>
  readonly bekendeGemeenten?: readonly BekendeGemeente[]
}

export type MappedBestanden = MappedLandschappen & { readonly toebedeeld: readonly Toebedeeld[] }

/**
 * Makes landschappen of what was read: whose each inventarisatie is, one landschap per gemeente, pakketten, toewijzingen
 * and the graph.
 *
 * Files without a landschap of their own count as knowledge: claims of leveranciers, samenwerkingsverbanden.
 */
export function mapBestanden(gelezen: readonly GelezenBestand[], opdracht: MapOpdracht): MappedBestanden {
  const { referentiemodel, peildatum, gemeenten = new Map(), volledig = new Map(), bekendeGemeenten = [] } = opdracht
  const toebedeeld = assignGemeenten(gelezen, gemeenten, bekendeGemeenten)
  const byCode = new Map<Gemeentecode, Toebedeeld[]>()
  for (const part of toebedeeld) {
    const { gemeentecode } = part.gemeente
    byCode.set(gemeentecode, [...(byCode.get(gemeentecode) ?? []), part])
  }
  const landschappen = [...byCode.values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    const inventarisaties = parts.map(({ bestand, inventarisatie }) => {
      const covered = volledig.get(bestand)
      return covered === undefined ? inventarisatie : { ...inventarisatie, volledig: covered }
    })
    return [buildLandschap({ gemeente: first.gemeente, inventarisaties, peildatum })]
  })
  const samenwerkingsverbanden = uniteSamenwerkingsverbanden(
    gelezen.flatMap(({ inlezing }) => inlezing.samenwerkingsverbanden),
    toebedeeld,
  )
  const kennis = gelezen.flatMap(({ inlezing }) => inlezing.kennis)
  return { ...mapLandschappen({ landschappen, referentiemodel, samenwerkingsverbanden, kennis }), toebedeeld }
}

/** One samenwerkingsverband per id, with the deelnemers of all bronnen; those given by name found among the gemeenten. */
function uniteSamenwerkingsverbanden(
  verbanden: readonly Samenwerkingsverband[],
  toebedeeld: readonly Toebedeeld[],
): Samenwerkingsverband[] {
  const slugOf = (naam: string) => buildSlug(naam.replace(/\(testgemeente\)/gi, '').replace(/^\s*gemeente\s+/i, ''))
  const codeByName = new Map(toebedeeld.map(({ gemeente }) => [slugOf(gemeente.naam), gemeente.gemeentecode]))
  const byId = new Map<string, Samenwerkingsverband>()
  for (const verband of verbanden) {
    const earlier = byId.get(verband.id)
    const named = verband.deelnemerNamen.flatMap((naam) => codeByName.get(slugOf(naam)) ?? [])
    byId.set(verband.id, {
      ...verband,
      ...earlier,
      deelnemers: [...new Set([...(earlier?.deelnemers ?? []), ...verband.deelnemers, ...named])].sort(compareText),
      deelnemerNamen: [...new Set([...(earlier?.deelnemerNamen ?? []), ...verband.deelnemerNamen])].sort(compareText),
    })
  }
  return [...byId.values()].sort((a, b) => compareText(a.id, b.id))
}
