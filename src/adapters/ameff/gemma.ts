import type { Bevinding } from '../../core/model/bevinding.ts'
import { ObjectId } from '../../core/model/ids.ts'
import type { GemmaStatus, Verbindingsrol } from '../../core/model/referentiemodel.ts'
import { compareText } from '../../core/model/sorteren.ts'
import {
  type Ameff,
  type AmeffElement,
  type AmeffRelatie,
  findEigenschap,
  findVerbindingen,
  type Verband,
  type Verbinding,
} from './ameff.ts'

/** GEMMA's own conventions in an exchange file: which element is what, and how its properties are read. */

const STATUSSEN: Readonly<Record<string, GemmaStatus>> = {
  'in gebruik': 'in_gebruik',
  'in ontwikkeling': 'in_ontwikkeling',
  'einde ondersteuning': 'einde_ondersteuning',
  teruggetrokken: 'teruggetrokken',
}

/** Whether an element has an ArchiMate type and, when given, one of the values of `GEMMA type`. */
export function isGemma(element: AmeffElement, soort: string, gemmaType?: string): boolean {
  return element.soort === soort && (gemmaType === undefined || gemmaTypeOf(element) === gemmaType.toLowerCase())
}

/** The property `GEMMA type` in lowercase; empty when there is none. */
export function gemmaTypeOf(element: AmeffElement): string {
  return findEigenschap(element, 'gemma type')?.toLowerCase() ?? ''
}

export function isReferentiecomponent(element: AmeffElement): boolean {
  return isGemma(element, 'ApplicationComponent', 'Referentiecomponent')
}

/** The status in a property; unknown and absent texts give `onbekend`. */
export function parseGemmaStatus(text: string | undefined): GemmaStatus {
  return STATUSSEN[text?.toLowerCase() ?? ''] ?? 'onbekend'
}

/**
 * Required or recommended: the first value of `Verbindingsrol`, else the name of the relationship.
 *
 * @returns `onbekend` when neither is one of the two words
 */
export function readVerbindingsrol(relatie: AmeffRelatie): Verbindingsrol {
  const rol = (findEigenschap(relatie, 'verbindingsrol') ?? relatie.naam).toLowerCase()
  return rol === 'verplicht' || rol === 'aanbevolen' ? rol : 'onbekend'
}

/** The elements of a release that have a key, with that key, and the relationships between them. */
export type Gemma = {
  readonly ids: ReadonlyMap<AmeffElement, ObjectId>
  readonly verbindingen: readonly Verbinding[]
  readonly bevindingen: readonly Bevinding[]
}

/**
 * Gives every element its Object ID; elements without a valid one, or with one met before, are left out with a bevinding.
 */
export function identifyElementen(ameff: Ameff, bestand: string): Gemma {
  const ids = new Map<AmeffElement, ObjectId>()
  const seen = new Set<ObjectId>()
  const bevindingen: Bevinding[] = []
  for (const element of ameff.elementen.values()) {
    const objectId = ObjectId.safeParse(findEigenschap(element, 'object id'))
    if (objectId.success && !seen.has(objectId.data)) {
      ids.set(element, objectId.data)
      seen.add(objectId.data)
    } else {
      const reden = objectId.success ? 'heeft een Object ID dat al eerder voorkomt' : 'heeft geen geldig Object ID'
      const plaats = { bestand, regel: element.regel, element: element.identifier }
      const tekst = `"${element.naam}" ${reden} en is niet meegenomen.`
      bevindingen.push({ code: 'object_id_onbruikbaar', ernst: 'waarschuwing', tekst, plaats })
    }
  }
  const verbindingen = findVerbindingen(ameff).filter(({ bron, doel }) => ids.has(bron) && ids.has(doel))
  return { ids, verbindingen, bevindingen }
}

/** What every fact of a release has. */
export type Feit = { readonly id: ObjectId; readonly identifier: string; readonly naam: string }

/** The facts of the elements that pass, sorted by naam, then id. */
export function findFeiten(gemma: Gemma, passes: (element: AmeffElement) => boolean): [Feit, AmeffElement][] {
  const found: [Feit, AmeffElement][] = []
  for (const [element, id] of gemma.ids) {
    if (passes(element)) found.push([{ id, identifier: element.identifier, naam: element.naam }, element])
  }
  return found.sort(([a], [b]) => compareFeiten(a, b))
}

/** Order of all lists: by naam, then id, by code unit. */
export function compareFeiten(a: { naam: string; id: string }, b: { naam: string; id: string }): number {
  return compareText(a.naam, b.naam) || compareText(a.id, b.id)
}

/** The Object IDs that a verband leads to from an element: each once, sorted by naam, then id. */
export function findIds(gemma: Gemma, verband: Verband, element: AmeffElement): ObjectId[] {
  return sortIds(
    gemma,
    (verband.get(element) ?? []).map(({ naar }) => naar),
  )
}

/** The Object IDs of elements: each once, sorted by naam, then id. */
export function sortIds(gemma: Gemma, elements: Iterable<AmeffElement>): ObjectId[] {
  const found = [...new Set(elements)].flatMap((element) => {
    const id = gemma.ids.get(element)
    return id === undefined ? [] : [{ id, naam: element.naam }]
  })
  return found.sort(compareFeiten).map(({ id }) => id)
}
