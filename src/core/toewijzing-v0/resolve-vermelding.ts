import { splitWords } from '../identity-v0/index.ts'
import type { Vermelding } from '../model/applicatie.ts'
import type { Referentiecomponent, Referentiemodel } from '../model/referentiemodel.ts'

/** How a stated referentiecomponent was found. */
export type Treffer = {
  readonly component: Referentiecomponent
  readonly op: 'Object ID' | 'identifier' | 'naam' | 'naam, anders geschreven' | 'eerdere naam'
}

export type Vermeldingoplosser = (vermelding: Pick<Vermelding, 'id' | 'naam'>) => Treffer | null

/** `id-id-a97b…` and `id-a97b…` are ways to write an identifier. */
function bareId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:id-)+/, '')
}

function bareName(naam: string): string {
  return splitWords(naam).join('')
}

/**
 * Makes the look-up of stated referentiecomponenten in one release: Object ID, identifier, exact name, name in another
 * spelling, former name, in that order.
 */
export function buildVermeldingoplosser({ referentiecomponenten }: Referentiemodel): Vermeldingoplosser {
  const byObjectId = new Map(referentiecomponenten.map((component) => [component.id as string, component]))
  const byIdentifier = new Map(referentiecomponenten.map((component) => [bareId(component.identifier), component]))
  const byName = new Map(referentiecomponenten.map((component) => [component.naam, component]))
  const byBareName = new Map(referentiecomponenten.map((component) => [bareName(component.naam), component]))
  const byFormerName = new Map(
    referentiecomponenten.flatMap((component) =>
      component.eerdereNamen.map((naam) => [bareName(naam), component] as const),
    ),
  )
  return ({ id, naam }) => {
    const key = id === undefined ? null : bareId(id)
    const tries = [
      ['Object ID', key === null ? undefined : byObjectId.get(key)],
      ['identifier', key === null ? undefined : byIdentifier.get(key)],
      ['naam', naam === undefined ? undefined : byName.get(naam.trim())],
      ['naam, anders geschreven', naam === undefined ? undefined : byBareName.get(bareName(naam))],
      ['eerdere naam', naam === undefined ? undefined : byFormerName.get(bareName(naam))],
    ] as const
    for (const [op, component] of tries) if (component !== undefined) return { component, op }
    return null
  }
}
