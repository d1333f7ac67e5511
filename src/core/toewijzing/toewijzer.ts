import { buildBoundedCache, buildCatalogusregister } from '../identity/index.ts'
import type { Applicatie } from '../model/applicatie.ts'
import type { Catalogus, Cataloguspakket } from '../model/catalogus.ts'
import type { Geleerd } from '../model/geleerd.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Toewijzing } from '../model/toewijzing.ts'
import { buildBekendzoeker } from './bekend.ts'
import { rankBeoordelingen } from './geleerd.ts'
import { judgeKandidaten, KENMERKEN } from './kenmerken.ts'
import { buildKennisbasis, type Kennisbasis, learnFromCatalogus } from './leer-catalogus.ts'
import type { Applicatietekst } from './rank.ts'
import { explainBeoordeling } from './redenen.ts'
import type { Voorstel } from './voorstel.ts'
import { estimateZekerheden, LAAGSTE, MOST_JUDGED, ZWIJGEN } from './zekerheid.ts'

/** What is known of an applicatie when nobody says what it is used for. */
export type Grond = {
  readonly applicatie: Applicatie
  readonly tekst: Applicatietekst
  /** The known products that it is. */
  readonly products: readonly Cataloguspakket[]
}

/** The engine for one release and one catalogue. */
export type Toewijzer = {
  /**
   * Proposes the referentiecomponenten that fit what is known of an applicatie.
   *
   * Only components in gebruik, never Verzamelcomponent. A candidate for which no checkable reason exists is left out.
   *
   * @param familie - of the known product that it is: other products of that family do not speak for it a second time
   * @returns best first, zekerheid in 0..1 with three decimals, at most five; empty when nothing fits
   */
  readonly propose: (tekst: Applicatietekst, familie?: string) => readonly Voorstel[]
  readonly bekend: ReturnType<typeof buildBekendzoeker>
  /** What was derived last for an applicatie, and from what: the same applicatie takes part in many groups. */
  readonly eerder: WeakMap<Applicatie, { readonly grond: Grond; readonly toewijzingen: readonly Toewijzing[] }>
}

export const LEGE_CATALOGUS: Catalogus = { pakketten: [], leveranciersopvolgingen: [] }

/** Texts whose proposals are remembered: some hundred gemeenten. */
const MOST_REMEMBERED = 40_000

const built = new WeakMap<Referentiemodel, WeakMap<Catalogus, Toewijzer>>()

/**
 * Builds the engine that proposes: index of the texts, what the catalogue teaches, and a memory of texts met before.
 *
 * The same release and catalogue give the engine made before, so that mapping again costs little. A catalogue without
 * learned weights is learned from, which takes a second or two; one with few products is not.
 */
export function buildToewijzer(referentiemodel: Referentiemodel, catalogus: Catalogus = LEGE_CATALOGUS): Toewijzer {
  const perCatalogus = built.get(referentiemodel) ?? new WeakMap<Catalogus, Toewijzer>()
  built.set(referentiemodel, perCatalogus)
  const known = perCatalogus.get(catalogus)
  if (known !== undefined) return known
  const { index, kennis } = buildKennisbasis(referentiemodel, catalogus)
  const positions = new Map<string, number>(index.componenten.map(({ id }, position) => [id, position]))
  const geleerd = readGeleerd(referentiemodel, catalogus)
  const remember = buildBoundedCache<readonly Voorstel[]>(MOST_REMEMBERED)
  const toewijzer: Toewijzer = {
    propose: (tekst, familie) => {
      const key = JSON.stringify([
        tekst.naam,
        tekst.leverancier,
        tekst.omschrijving,
        tekst.afdeling,
        tekst.elders,
        tekst.genoemd,
        familie,
      ])
      return remember(key, () => proposeFor({ index, kennis, geleerd }, tekst, familie))
    },
    bekend: buildBekendzoeker(buildCatalogusregister(catalogus), kennis.buren.families, positions),
    eerder: new WeakMap(),
  }
  perCatalogus.set(catalogus, toewijzer)
  return toewijzer
}

function readGeleerd(referentiemodel: Referentiemodel, catalogus: Catalogus): Geleerd {
  const { geleerd } = catalogus
  const isOfThisEngine = geleerd?.rangorde.length === KENMERKEN.length
  return geleerd !== undefined && isOfThisEngine ? geleerd : learnFromCatalogus(referentiemodel, catalogus)
}

type Engine = Kennisbasis & { readonly geleerd: Geleerd }

function proposeFor(
  { index, kennis, geleerd }: Engine,
  tekst: Applicatietekst,
  familie: string | undefined,
): Voorstel[] {
  const { ranglijst, beoordelingen } = judgeKandidaten(index, kennis, tekst, familie)
  const ranked = rankBeoordelingen(beoordelingen, geleerd.rangorde).slice(0, MOST_JUDGED)
  const zekerheden = estimateZekerheden(ranked, MOST_JUDGED, geleerd)
  if ((zekerheden[0] ?? 0) < ZWIJGEN) return []
  return ranked.flatMap(({ beoordeling }, position) => {
    const component = index.componenten[beoordeling.kandidaat.component]
    const redenen = explainBeoordeling({ index, kennis, ranglijst }, beoordeling)
    const zekerheid = Math.round((zekerheden[position] ?? 0) * 1000) / 1000
    if (component === undefined || redenen.length === 0 || zekerheid < LAAGSTE) return []
    return [{ referentiecomponentId: component.id, zekerheid, redenen }]
  })
}
