import {
  buildLandschapGraph,
  type Celtabel,
  type LandschapGraph,
  type ProjectieOptions,
  readCeltabel,
} from '../graph/index.ts'
import { identifyPakketten, resolveStandaarden } from '../identity/index.ts'
import type { Pakketbesluit, Samenvoegbesluit } from '../model/besluit.ts'
import type { Bevinding } from '../model/bevinding.ts'
import type { Catalogus } from '../model/catalogus.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import type { Gemeentekoppeling, VerbondenKoppeling } from '../model/koppeling.ts'
import type { Landschap, Samenwerkingsverband } from '../model/landschap.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import type { Toewijzingsresultaat } from '../model/toewijzing.ts'
import { assignReferentiecomponenten } from '../toewijzing/index.ts'
import { connectKoppelingen, readKoppelkanten } from './connect-koppelingen.ts'
import { reportLosseKoppelingen } from './losse-koppelingen.ts'
import { uniteApplicaties } from './unite-applicaties.ts'

export type MappingInput = {
  readonly landschappen: readonly Landschap[]
  readonly referentiemodel: Referentiemodel
  readonly samenwerkingsverbanden?: readonly Samenwerkingsverband[]
  /** What leveranciers say of their pakketten. */
  readonly kennis?: readonly Pakketkennis[]
  /** Known products, such as the catalogue that ships; without it only names and texts speak. */
  readonly catalogus?: Catalogus
  /** What people decided on pairs of pakketten. What they decided on toewijzingen is in the landschappen. */
  readonly samenvoegbesluiten?: readonly Samenvoegbesluit[]
  /** What gemeenten decided about pakketten: a voice for others that use them. */
  readonly pakketbesluiten?: readonly Pakketbesluit[]
  /** Connections between what the gemeenten run. */
  readonly koppelingen?: readonly Gemeentekoppeling[]
}

export type MappedLandschappen = {
  /** With what was registered twice united. */
  readonly landschappen: readonly Landschap[]
  readonly indeling: Pakketindeling
  readonly toewijzing: Toewijzingsresultaat
  /** Those of which both sides were found; the others are a bevinding. */
  readonly koppelingen: readonly VerbondenKoppeling[]
  /** Built when it is asked for, and again when nobody held on to it: it is many times larger than the rest. */
  readonly graph: LandschapGraph
  /**
   * The table of cellen, as `buildCeltabel` reads it off the graph, for those who need nothing else of the graph: half the work.
   *
   * @throws LandschapError onbekende_gemeente
   */
  readonly readCeltabel: (options?: ProjectieOptions) => Celtabel
  readonly bevindingen: readonly Bevinding[]
}

/**
 * The way of the data in one call: which applicaties are the same pakket, which referentiecomponenten they fill, and the
 * graph of it all.
 *
 * @returns the graph to compare with, and every step's outcome beside it; no landschappen gives just the reference model
 */
export function mapLandschappen(input: MappingInput): MappedLandschappen {
  const { referentiemodel, samenwerkingsverbanden = [], kennis = [] } = input
  const { samenvoegbesluiten = [], koppelingen = [], pakketbesluiten = [] } = input
  const kanten = readKoppelkanten(koppelingen)
  const known = input.catalogus === undefined ? {} : { catalogus: input.catalogus }
  const found = identifyPakketten(
    input.landschappen.flatMap(({ applicaties }) => applicaties),
    [...kennis, ...kanten.kennis],
    { samenvoegbesluiten, ...known },
  )
  const indeling = resolveStandaarden(found, referentiemodel)
  // in the order of the code, so that the graph does not depend on the order of the files
  const landschappen = input.landschappen
    .map((landschap) => uniteApplicaties(landschap, indeling))
    .sort((a, b) => compareText(a.gemeente.gemeentecode, b.gemeente.gemeentecode))
  const applicaties = landschappen.flatMap((landschap) => landschap.applicaties)
  const besluiten = landschappen.flatMap((landschap) => landschap.toewijzingsbesluiten)
  const toewijzing = assignReferentiecomponenten({
    applicaties,
    indeling,
    referentiemodel,
    kennis,
    besluiten,
    pakketbesluiten,
    ...known,
  })
  const mapping = { referentiemodel, landschappen, indeling, toewijzing }
  const { verbonden, los } = connectKoppelingen(koppelingen, { ...mapping, kanten })
  const graphInput = { ...mapping, samenwerkingsverbanden, koppelingen: verbonden }
  let built: WeakRef<LandschapGraph> | null = null
  return {
    landschappen,
    indeling,
    toewijzing,
    koppelingen: verbonden,
    get graph() {
      const graph = built?.deref() ?? buildLandschapGraph(graphInput)
      built = new WeakRef(graph)
      return graph
    },
    readCeltabel: (options) => readCeltabel(graphInput, options),
    bevindingen: [...indeling.bevindingen, ...toewijzing.bevindingen, ...reportLosseKoppelingen(los)],
  }
}
