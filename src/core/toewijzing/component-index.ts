import { compactText } from '../identity/index.ts'
import type { ObjectId } from '../model/ids.ts'
import { type Referentiecomponent, type Referentiemodel, VERZAMELCOMPONENT_NAAM } from '../model/referentiemodel.ts'
import { buildTekstlezer, type Componenttekst, stripComponent, VELDGEWICHT } from './componentteksten.ts'
import { buildGrammen, readWoorden } from './termen.ts'

/** What one gram adds to the score of each component that has it. Parallel lists. */
export type Gramvermelding = {
  readonly zeldzaamheid: number
  readonly componenten: Uint16Array
  readonly bijdragen: Float64Array
}

/** A keyword as written, and the positions of the components that have it. */
export type Trefwoord = { readonly woord: string; readonly waarde: number; readonly componenten: readonly number[] }

/** Everything that is needed to compare a text with the referentiecomponenten of one release. */
export type ComponentIndex = {
  /** Only those in gebruik, without Verzamelcomponent, in the order of the model. */
  readonly componenten: readonly { readonly id: ObjectId; readonly naam: string }[]
  readonly grammen: ReadonlyMap<string, Gramvermelding>
  /** By the joined letters, so that `back-up` and `backup` are one. */
  readonly trefwoorden: ReadonlyMap<string, Trefwoord>
  /** Words of each component, for reasons that a person can check. */
  readonly woorden: readonly (readonly string[])[]
  /** Rarity of a gram that no component has. */
  readonly onbekendGram: number
}

/** Saturation and length correction of BM25. @source Robertson, Zaragoza (2009), The Probabilistic Relevance Framework */
const K1 = 1.2
const B = 0.3

const built = new WeakMap<Referentiemodel, ComponentIndex>()

/**
 * Builds the index of a release's texts: BM25F over grams of four letters, and its keywords.
 *
 * The same model gives the index made before. A model without texts gives an index that finds nothing.
 */
export function buildComponentIndex(referentiemodel: Referentiemodel): ComponentIndex {
  const known = built.get(referentiemodel)
  if (known !== undefined) return known
  const components = referentiemodel.referentiecomponenten.filter(
    ({ status, naam }) => status === 'in_gebruik' && naam !== VERZAMELCOMPONENT_NAAM,
  )
  const teksten = components.map(buildTekstlezer(referentiemodel))
  const index: ComponentIndex = {
    componenten: components.map(({ id, naam }) => ({ id, naam })),
    grammen: indexGrammen(teksten),
    trefwoorden: indexTrefwoorden(components),
    woorden: teksten.map((fields) => [...new Set(fields.flatMap(({ tekst }) => readWoorden(tekst)))]),
    onbekendGram: computeZeldzaamheid(components.length, 0),
  }
  built.set(referentiemodel, index)
  return index
}

function indexGrammen(teksten: readonly (readonly Componenttekst[])[]): Map<string, Gramvermelding> {
  const counted = teksten.map((fields) => fields.map(({ veld, tekst }) => ({ veld, grammen: countGrammen(tekst) })))
  const lengths = new Map<string, number>()
  for (const fields of counted) {
    for (const { veld, grammen } of fields) lengths.set(veld, (lengths.get(veld) ?? 0) + grammen.total)
  }
  const weights = new Map<string, Map<number, number>>()
  counted.forEach((fields, component) => {
    for (const { veld, grammen } of fields) {
      const average = (lengths.get(veld) ?? 0) / counted.length
      const length = average === 0 ? 1 : 1 - B + (B * grammen.total) / average
      for (const [gram, count] of grammen.counts) {
        const perComponent = weights.get(gram) ?? new Map<number, number>()
        perComponent.set(component, (perComponent.get(component) ?? 0) + (VELDGEWICHT[veld] * count) / length)
        weights.set(gram, perComponent)
      }
    }
  })
  return new Map([...weights].map(([gram, perComponent]) => [gram, buildVermelding(perComponent, counted.length)]))
}

function countGrammen(tekst: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const grammen = buildGrammen(readWoorden(tekst))
  const counts = new Map<string, number>()
  for (const gram of grammen) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  return { counts, total: grammen.length }
}

function buildVermelding(weights: ReadonlyMap<number, number>, total: number): Gramvermelding {
  const zeldzaamheid = computeZeldzaamheid(total, weights.size)
  const bijdragen = [...weights.values()].map((weight) => (zeldzaamheid * weight * (K1 + 1)) / (K1 + weight))
  return { zeldzaamheid, componenten: Uint16Array.from(weights.keys()), bijdragen: Float64Array.from(bijdragen) }
}

function computeZeldzaamheid(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5))
}

function indexTrefwoorden(components: readonly Referentiecomponent[]): Map<string, Trefwoord> {
  const found = new Map<string, { woord: string; componenten: number[] }>()
  components.forEach(({ naam, eerdereNamen, trefwoorden }, component) => {
    for (const woord of [...trefwoorden, ...[naam, ...eerdereNamen].map(stripComponent)]) {
      const key = compactText(woord)
      if (key.length < 2) continue
      const entry = found.get(key) ?? { woord, componenten: [] }
      if (!entry.componenten.includes(component)) entry.componenten.push(component)
      found.set(key, entry)
    }
  })
  return new Map(
    [...found].map(([key, { woord, componenten }]) => {
      // a long keyword is seldom met by chance; one that many components share tells little
      const length = Math.min(1.5, Math.sqrt(key.length / 8))
      return [key, { woord, componenten, waarde: length * Math.log(1 + components.length / componenten.length) }]
    }),
  )
}
