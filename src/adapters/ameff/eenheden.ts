import type { Inlezing } from '../../core/model/inlezing.ts'
import {
  type Ameff,
  type AmeffElement,
  findEigenschap,
  indexBeideKanten,
  type Verband,
  type Verbinding,
} from './ameff.ts'
import { type Herkenning, ownTypeOf } from './herkenning.ts'

/** What becomes one applicatie per gemeente: a pakketversie with its pakket, a pakket alone, or a drawn component. */
export type Eenheid = {
  readonly naam: string
  /** The elements that speak of it, the most specific first. */
  readonly elementen: readonly [AmeffElement, ...AmeffElement[]]
  readonly pakket?: AmeffElement
  readonly pakketversie?: AmeffElement
}

export type Eenheden = {
  readonly formaat: Extract<Inlezing['formaat'], `ameff_${string}`>
  readonly eenheden: readonly Eenheid[]
  /** Pakketten that are told by their pakketversies. */
  readonly samengevoegd: readonly AmeffElement[]
}

const isPakket = (element: AmeffElement): boolean => ownTypeOf(element) === 'pakket'
const isPakketversie = (element: AmeffElement): boolean => ownTypeOf(element) === 'pakketversie'

/** How a pakket has versies: the export draws a Specialization; a flow between the two is a koppeling. */
const VERSIE_SOORTEN = new Set(['Specialization', 'Aggregation', 'Composition'])

/**
 * Finds what of a file is a landschap, in file order: pakketten and pakketversies of the Softwarecatalogus (older
 * export), else every application component that is not GEMMA's.
 *
 * @returns no eenheden for a model that is only GEMMA
 */
export function findEenheden(ameff: Ameff, verbindingen: readonly Verbinding[], herkenning: Herkenning): Eenheden {
  const eigen = [...ameff.elementen.values()].filter(herkenning.isEigenComponent)
  if (eigen.some((element) => isPakket(element) || isPakketversie(element))) return joinVersies(eigen, verbindingen)
  const eenheden = eigen.map((element) => ({ naam: element.naam, elementen: [element] }) satisfies Eenheid)
  return {
    formaat: eigen.some(isFromSoftwarecatalogus) ? 'ameff_softwarecatalogus_nieuw' : 'ameff_getekend',
    eenheden: isOnlyGemma(ameff, eigen, herkenning, verbindingen) ? [] : eenheden,
    samengevoegd: [],
  }
}

function isFromSoftwarecatalogus(element: AmeffElement): boolean {
  return (
    /^(?:id-)*swc-app-/i.test(element.identifier) ||
    findEigenschap(element, 'bron')?.toLowerCase() === 'softwarecatalogus'
  )
}

/** A release newer than this program may hold abstract components that it does not know: then nothing is mapped. */
function isOnlyGemma(
  ameff: Ameff,
  eigen: readonly AmeffElement[],
  { findReferentiecomponent }: Herkenning,
  verbindingen: readonly Verbinding[],
): boolean {
  if (findEigenschap(ameff, 'release') === undefined) return false
  const isOfGemma = (element: AmeffElement): boolean => findEigenschap(element, 'object id') !== undefined
  const own = new Set(eigen)
  const isMapping = ({ relatie, bron, doel }: Verbinding): boolean =>
    relatie.soort === 'Specialization' && own.has(bron) && findReferentiecomponent(doel) !== null
  return eigen.every(isOfGemma) && !verbindingen.some(isMapping)
}

function joinVersies(eigen: readonly AmeffElement[], verbindingen: readonly Verbinding[]): Eenheden {
  const having = verbindingen.filter(({ relatie }) => VERSIE_SOORTEN.has(relatie.soort))
  const pakketten = indexBeideKanten(having, isPakketversie, isPakket)
  const versies = indexBeideKanten(having, isPakket, isPakketversie)
  return {
    formaat: 'ameff_softwarecatalogus_oud',
    eenheden: eigen.flatMap((element) => toEenheid(element, pakketten, versies)),
    samengevoegd: eigen.filter((element) => isPakket(element) && versies.has(element)),
  }
}

function toEenheid(element: AmeffElement, pakketten: Verband, versies: Verband): Eenheid[] {
  if (isPakketversie(element)) {
    const pakket = pakketten.get(element)?.[0]?.naar
    if (pakket === undefined) return [{ naam: element.naam, elementen: [element], pakketversie: element }]
    return [{ naam: pakket.naam, elementen: [element, pakket], pakket, pakketversie: element }]
  }
  if (!isPakket(element)) return [{ naam: element.naam, elementen: [element] }]
  return versies.has(element) ? [] : [{ naam: element.naam, elementen: [element], pakket: element }]
}
