import { distance } from 'fastest-levenshtein'
import { buildBoundedCache, compactText } from '../identity/index.ts'
import type { Vermelding } from '../model/applicatie.ts'
import { type Referentiecomponent, type Referentiemodel, VERZAMELCOMPONENT_NAAM } from '../model/referentiemodel.ts'

/** What a stated referentiecomponent turned out to be. */
export type Uitkomst =
  | {
      readonly soort: 'gevonden'
      readonly component: Referentiecomponent
      readonly hoe: string
      readonly eerder: boolean
    }
  | { readonly soort: 'verzamelcomponent' }
  | { readonly soort: 'onbekend'; readonly lijktOp?: string }

export type Vermeldingzoeker = (vermelding: Pick<Vermelding, 'naam' | 'id'>) => Uitkomst

/** Names further apart than this are not meant as the same; nor are those of which every third letter differs. */
const MOST_EDITS = 3
const MOST_EDITED = 1 / 3

/**
 * Builds the look-up of referentiecomponenten as bronnen state them.
 *
 * Tried in this order: Object ID, identifier (`id-` and `id-id-` before it count for nothing), exact name, name without
 * case, spaces, hyphens and diacritics, name in an earlier release. A name without `component` behind it is found too.
 */
export function buildVermeldingzoeker(referentiemodel: Referentiemodel): Vermeldingzoeker {
  const known = built.get(referentiemodel)
  if (known !== undefined) return known
  const find = buildZoeker(referentiemodel)
  const remember = buildBoundedCache<Uitkomst>(MOST_REMEMBERED)
  const zoeker: Vermeldingzoeker = ({ naam, id }) =>
    remember(`${id ?? ''} | ${naam ?? ''}`, () =>
      find({ ...(naam === undefined ? {} : { naam }), ...(id === undefined ? {} : { id }) }),
    )
  built.set(referentiemodel, zoeker)
  return zoeker
}

const built = new WeakMap<Referentiemodel, Vermeldingzoeker>()
const MOST_REMEMBERED = 20_000

function buildZoeker({ referentiecomponenten }: Referentiemodel): Vermeldingzoeker {
  const byObjectId = indexBy(referentiecomponenten, ({ id }) => [id])
  const byIdentifier = indexBy(referentiecomponenten, ({ identifier }) => [stripPrefix(identifier)])
  const byNaam = indexBy(referentiecomponenten, ({ naam }) => [naam])
  const byVorm = indexBy(referentiecomponenten, ({ naam }) => readVormen(naam))
  const byEerdereNaam = indexBy(referentiecomponenten, ({ eerdereNamen }) => eerdereNamen.flatMap(readVormen))
  const seek = ({ id, naam }: Pick<Vermelding, 'naam' | 'id'>): Found | undefined => {
    const key = id === undefined ? undefined : stripPrefix(id)
    const name = naam?.trim() ?? ''
    return (
      hit(key === undefined ? undefined : byObjectId.get(key), `Object ID ${key}`) ??
      hit(key === undefined ? undefined : byIdentifier.get(key), `identifier ${id}`) ??
      hit(byNaam.get(name), `naam "${name}"`) ??
      hit(readVormen(name).flatMap((vorm) => byVorm.get(vorm) ?? [])[0], `naam "${name}", anders geschreven`) ??
      hit(readVormen(name).flatMap((vorm) => byEerdereNaam.get(vorm) ?? [])[0], `eerdere naam "${name}"`, true)
    )
  }
  return (vermelding) => {
    const found = seek(vermelding)
    if (found === undefined) return { soort: 'onbekend', ...findNear(referentiecomponenten, vermelding.naam) }
    if (found.component.naam === VERZAMELCOMPONENT_NAAM) return { soort: 'verzamelcomponent' }
    return { soort: 'gevonden', ...found }
  }
}

type Found = { readonly component: Referentiecomponent; readonly hoe: string; readonly eerder: boolean }

function hit(component: Referentiecomponent | undefined, hoe: string, eerder = false): Found | undefined {
  return component === undefined ? undefined : { component, hoe, eerder }
}

function indexBy(
  components: readonly Referentiecomponent[],
  readKeys: (component: Referentiecomponent) => readonly string[],
): Map<string, Referentiecomponent> {
  const found = new Map<string, Referentiecomponent>()
  for (const component of components) {
    for (const key of readKeys(component)) if (key !== '' && !found.has(key)) found.set(key, component)
  }
  return found
}

function stripPrefix(id: string): string {
  return id
    .trim()
    .toLowerCase()
    .replace(/^\{|\}$/g, '')
    .replace(/^(?:id-)+/, '')
}

/** Whole, and without `component` behind it where enough is left to be sure. */
function readVormen(naam: string): string[] {
  const whole = compactText(naam)
  const bare = whole.replace(/component$/, '')
  return whole === '' ? [] : bare.length >= 5 && bare !== whole ? [whole, bare] : [whole]
}

function findNear(components: readonly Referentiecomponent[], naam = ''): { lijktOp?: string } {
  const text = compactText(naam.slice(0, 200))
  if (text.length < 6) return {}
  const near = components
    .map((component) => ({ naam: component.naam, edits: distance(text, compactText(component.naam)) }))
    .sort((a, b) => a.edits - b.edits || (a.naam < b.naam ? -1 : 1))[0]
  // the word that most names end on says nothing: 'VTH-component' is not meant as 'VOA-component'
  const most = Math.min(MOST_EDITS, MOST_EDITED * text.replace(/component$/, '').length)
  return near === undefined || near.edits > most ? {} : { lijktOp: near.naam }
}
