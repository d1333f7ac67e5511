import type { Bevinding } from '../../core/model/bevinding.ts'

/** A property with its name resolved; `sleutel` is the name in lowercase. Empty values are left out. */
export type Eigenschap = { readonly sleutel: string; readonly naam: string; readonly waarde: string }

/** An element of the exchange file. */
export type AmeffElement = {
  readonly identifier: string
  /** The ArchiMate type: `ApplicationComponent`, `Constraint` … */
  readonly soort: string
  readonly naam: string
  readonly documentatie: string
  /** In file order; a name may occur more than once. */
  readonly eigenschappen: readonly Eigenschap[]
  /** Line of its tag, from 1. */
  readonly regel: number
}

/** A relationship; its ends are identifiers of elements or of other relationships. */
export type AmeffRelatie = AmeffElement & { readonly bron: string; readonly doel: string }

/** A rectangle on a view, absolute in the view. */
export type AmeffNode = {
  /** `Element`, `Container` or `Label`. */
  readonly soort: string
  readonly elementRef: string
  readonly label: string
  readonly x: number
  readonly y: number
  readonly breedte: number
  readonly hoogte: number
}

/** A view with its nodes in drawing order: parents before children. */
export type AmeffView = { readonly naam: string; readonly nodes: readonly AmeffNode[] }

/** An exchange file without its organisation and its other views. */
export type Ameff = {
  readonly codering: string
  readonly naam: string
  readonly documentatie: string
  readonly eigenschappen: readonly Eigenschap[]
  /** By identifier, in file order. */
  readonly elementen: ReadonlyMap<string, AmeffElement>
  readonly relaties: readonly AmeffRelatie[]
  /** Relationships of which an end is neither an element nor a relationship of the file. */
  readonly losseRelaties: number
  /** The view with all referentiecomponenten; null when the file lacks it. */
  readonly kaartview: AmeffView | null
}

/** The first value of a property, by its name in lowercase. */
export function findEigenschap(
  { eigenschappen }: { readonly eigenschappen: readonly Eigenschap[] },
  sleutel: string,
): string | undefined {
  return eigenschappen.find((eigenschap) => eigenschap.sleutel === sleutel)?.waarde
}

/** Both ends of a relationship, as elements. */
export type Verbinding = {
  readonly relatie: AmeffRelatie
  readonly bron: AmeffElement
  readonly doel: AmeffElement
}

/** The relationships of which both ends are elements, in file order. */
export function findVerbindingen({ elementen, relaties }: Ameff): Verbinding[] {
  return relaties.flatMap((relatie) => {
    const bron = elementen.get(relatie.bron)
    const doel = elementen.get(relatie.doel)
    return bron && doel ? [{ relatie, bron, doel }] : []
  })
}

/** The bevindingen on relationships of which an end is missing from the file: one with their number, or none. */
export function reportLosseRelaties({ losseRelaties }: Ameff, bestand: string): Bevinding[] {
  if (losseRelaties === 0) return []
  const subject = losseRelaties === 1 ? '1 relatie wijst' : `${losseRelaties} relaties wijzen`
  const tekst = `${subject} naar een element dat niet in het bestand staat; dat is overgeslagen.`
  return [{ code: 'relatie_overgeslagen', ernst: 'waarschuwing', tekst, plaats: { bestand } }]
}

/** Where relationships lead to: by one end, the other end and the relationship. */
export type Verband = ReadonlyMap<
  AmeffElement,
  readonly { readonly naar: AmeffElement; readonly relatie: AmeffRelatie }[]
>

type VerbandFilter = {
  /** ArchiMate type; any when absent. */
  readonly soort?: string
  readonly bron: (element: AmeffElement) => boolean
  readonly doel: (element: AmeffElement) => boolean
}

/** The relationships between two sorts of elements, in file order: by source, or by target when `reversed`. */
export function indexVerband(verbindingen: readonly Verbinding[], filter: VerbandFilter, reversed = false): Verband {
  const index = new Map<AmeffElement, { naar: AmeffElement; relatie: AmeffRelatie }[]>()
  for (const { relatie, bron, doel } of verbindingen) {
    if (relatie.soort !== (filter.soort ?? relatie.soort) || !filter.bron(bron) || !filter.doel(doel)) continue
    const [van, naar] = reversed ? [doel, bron] : [bron, doel]
    const entries = index.get(van) ?? []
    entries.push({ naar, relatie })
    index.set(van, entries)
  }
  return index
}

/** The same in both directions: by the elements that pass `van`, the elements that pass `naar`. */
export function indexBeideKanten(
  verbindingen: readonly Verbinding[],
  van: (element: AmeffElement) => boolean,
  naar: (element: AmeffElement) => boolean,
): Verband {
  const flipped = verbindingen.map(({ relatie, bron, doel }) => ({ relatie, bron: doel, doel: bron }))
  return indexVerband([...verbindingen, ...flipped], { bron: van, doel: naar })
}
