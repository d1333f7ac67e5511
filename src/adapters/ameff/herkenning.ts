import type { Vermelding } from '../../core/model/applicatie.ts'
import type { Referentiemodel } from '../../core/model/referentiemodel.ts'
import { type AmeffElement, findEigenschap } from './ameff.ts'
import { gemmaTypeOf } from './gemma.ts'
import { GEMMA_ABSTRACT } from './gemma-abstract.ts'

/** Values of `GEMMA type` or `SWC type` of what is the landschap itself, not GEMMA. */
const EIGEN_TYPES = new Set(['pakket', 'pakketversie', 'applicatie', 'applicatieversie', 'module', 'moduleversie', ''])

/** Tells what of a file is GEMMA's and what is the landschap's. */
export type Herkenning = {
  /** How a bron names this referentiecomponent; null when the element is none. */
  readonly findReferentiecomponent: (element: AmeffElement) => Omit<Vermelding, 'herkomst'> | null
  /** An application component that is neither a referentiecomponent nor anything else of GEMMA. */
  readonly isEigenComponent: (element: AmeffElement) => boolean
  readonly isVoorziening: (element: AmeffElement) => boolean
}

/**
 * Makes the recognition of GEMMA's elements: by GEMMA type in the file, else by Object ID, identifier or name in the
 * referentiemodel.
 *
 * @param referentiemodel - without it only the GEMMA type tells a referentiecomponent
 */
export function buildHerkenning(referentiemodel: Referentiemodel | undefined): Herkenning {
  const { ids, names } = indexComponenten(referentiemodel?.referentiecomponenten ?? [])
  const voorzieningen = indexComponenten(referentiemodel?.voorzieningen ?? []).ids

  const findReferentiecomponent: Herkenning['findReferentiecomponent'] = (element) => {
    if (element.soort !== 'ApplicationComponent') return null
    const { naam } = element
    const type = ownTypeOf(element)
    const known = keysOf(element).find((key) => ids.has(key))
    if (type === 'referentiecomponent') return { naam, id: known ?? keysOf(element)[0] ?? element.identifier }
    if (type !== '') return null
    if (known !== undefined) return { naam, id: known }
    return names.has(nameKey(naam)) ? { naam } : null
  }
  const isVoorziening: Herkenning['isVoorziening'] = (element) =>
    gemmaTypeOf(element) === 'buitengemeentelijke voorziening' || keysOf(element).some((key) => voorzieningen.has(key))
  return {
    findReferentiecomponent,
    isVoorziening,
    isEigenComponent: (element) =>
      element.soort === 'ApplicationComponent' &&
      EIGEN_TYPES.has(ownTypeOf(element)) &&
      !keysOf(element).some((key) => GEMMA_ABSTRACT.has(key)) &&
      !isVoorziening(element) &&
      findReferentiecomponent(element) === null,
  }
}

/** The value of `SWC type`, else of `GEMMA type`, in lowercase; empty when there is neither. */
export function ownTypeOf(element: AmeffElement): string {
  return findEigenschap(element, 'swc type')?.toLowerCase() ?? gemmaTypeOf(element)
}

/** Object ID and identifier of an element as GEMMA writes its keys: lowercase, without `id-` or `id-id-`. */
export function keysOf(element: AmeffElement): string[] {
  return [findEigenschap(element, 'object id'), element.identifier].flatMap((key) =>
    key === undefined || key === '' ? [] : [stripPrefix(key)],
  )
}

function stripPrefix(identifier: string): string {
  return identifier.toLowerCase().replace(/^(?:id-)+/, '')
}

function indexComponenten(
  componenten: readonly { id: string; identifier: string; naam: string; eerdereNamen?: readonly string[] }[],
): { ids: ReadonlySet<string>; names: ReadonlySet<string> } {
  return {
    ids: new Set(componenten.flatMap(({ id, identifier }) => [id, stripPrefix(identifier)])),
    names: new Set(componenten.flatMap(({ naam, eerdereNamen = [] }) => [naam, ...eerdereNamen].map(nameKey))),
  }
}

function nameKey(naam: string): string {
  return naam.trim().replace(/\s+/g, ' ').toLowerCase()
}
