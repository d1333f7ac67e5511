import { buildSleutel, isIdentifier } from './write-sleutel.ts'

/** ArchiMate types that we write. */
export type Elementsoort =
  | 'ApplicationComponent'
  | 'ApplicationInterface'
  | 'ApplicationService'
  | 'BusinessActor'
  | 'BusinessCollaboration'
  | 'BusinessFunction'
  | 'Constraint'
  | 'Gap'
  | 'Grouping'
  | 'Plateau'

export type Relatiesoort =
  | 'Aggregation'
  | 'Association'
  | 'Composition'
  | 'Flow'
  | 'Realization'
  | 'Serving'
  | 'Specialization'

/** Property name and value; absent and empty values are not written. */
export type Eigenschappen = readonly (readonly [naam: string, waarde: string | undefined])[]

export type Schrijfelement = {
  readonly identifier: string
  readonly soort: Elementsoort
  readonly naam: string
  readonly documentatie?: string | undefined
  readonly eigenschappen: Eigenschappen
}

export type Schrijfrelatie = {
  readonly soort: Relatiesoort
  readonly bron: string
  readonly doel: string
  readonly naam?: string | undefined
  readonly eigenschappen?: Eigenschappen
}

/** An exchange file in the making: what is in it, in the order in which it was added. */
export type Uitwisseling = {
  readonly elementen: readonly Schrijfelement[]
  readonly relaties: readonly (Schrijfrelatie & { readonly identifier: string })[]
  /** Gives an identifier that nothing else in the file has: the wish where it may be one and is free. */
  readonly claim: (wish: string) => string
  readonly add: (element: Schrijfelement) => void
  /** The identifier follows from its ends, type and name, so that it stays the same from file to file. */
  readonly relate: (relatie: Schrijfrelatie) => void
}

export function buildUitwisseling(): Uitwisseling {
  const elementen: Schrijfelement[] = []
  const relaties: (Schrijfrelatie & { identifier: string })[] = []
  const taken = new Set<string>()
  const claim = (wish: string): string => {
    const base = isIdentifier(wish) ? wish : `id-${buildSleutel(wish)}`
    let identifier = base
    for (let number = 2; taken.has(identifier); number += 1) identifier = `${base}-${number}`
    taken.add(identifier)
    return identifier
  }
  return {
    elementen,
    relaties,
    claim,
    add: (element) => {
      elementen.push(element)
    },
    relate: (relatie) => {
      const { soort, bron, doel, naam = '' } = relatie
      const identifier = claim(`id-${buildSleutel(['relatie', soort, bron, doel, naam].join('\u0000'))}`)
      relaties.push({ identifier, ...relatie })
    },
  }
}
