import type { Referentiecomponent, Referentiemodel } from '../model/referentiemodel.ts'
import { cutGrammen, findWords } from './grammen.ts'

/** How much a field of the reference texts weighs, and how strongly its length counts. Chosen on the development set. */
const FIELDS = [
  {
    weight: 3,
    lengthNorm: 0.3,
    read: (component: Referentiecomponent) => cleanName([component.naam, ...component.eerdereNamen]),
  },
  { weight: 2.5, lengthNorm: 0.3, read: ({ trefwoorden }: Referentiecomponent) => trefwoorden.join(' ') },
  { weight: 1, lengthNorm: 0.5, read: ({ omschrijving }: Referentiecomponent) => omschrijving },
] as const
const SERVICES = { weight: 0.8, lengthNorm: 0.6 }

/** Saturation of term frequency in BM25. */
const K1 = 1.2

/** One component and how much a gram tells for it. */
type Posting = { readonly component: number; readonly gain: number }

/** The reference texts, ready to be searched: build once per release. */
export type ComponentIndex = {
  readonly components: readonly Referentiecomponent[]
  /** Per gram the components it occurs in, with idf × saturated frequency. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  /** Per gram its rarity; a gram that occurs nowhere is as rare as can be. */
  readonly idf: (gram: string) => number
  /** Trefwoorden and names as word sequences, with the components that have them. */
  readonly phrases: ReadonlyMap<string, readonly number[]>
}

/**
 * Builds the text index of a release: BM25F over character 4-grams of name, former names, trefwoorden, omschrijving, and the
 * names of services and functions.
 *
 * Only referentiecomponenten that GEMMA has in use, and not its rest bin.
 *
 * @source S. Robertson, H. Zaragoza (2009), The Probabilistic Relevance Framework: BM25 and Beyond, section 3.6 (BM25F)
 */
export function buildComponentIndex(model: Referentiemodel): ComponentIndex {
  const components = model.referentiecomponenten.filter(
    ({ status, naam }) => status === 'in_gebruik' && naam !== 'Verzamelcomponent',
  )
  const services = readServices(model)
  const fields = [
    ...FIELDS.map(({ weight, lengthNorm, read }) => ({ weight, lengthNorm, texts: components.map(read) })),
    { ...SERVICES, texts: components.map(({ applicatieservices }) => services(applicatieservices)) },
  ]
  const frequencies = components.map(() => new Map<string, number>())
  for (const { weight, lengthNorm, texts } of fields) {
    const counted = texts.map((text) => findWords(text).flatMap(cutGrammen))
    const average = counted.reduce((sum, grams) => sum + grams.length, 0) / Math.max(1, components.length) || 1
    counted.forEach((grams, component) => {
      const norm = weight / (1 - lengthNorm + (lengthNorm * grams.length) / average)
      const frequency = frequencies[component]
      for (const gram of grams) frequency?.set(gram, (frequency.get(gram) ?? 0) + norm)
    })
  }
  return { components, ...invert(frequencies), phrases: collectPhrases(components) }
}

function invert(frequencies: readonly ReadonlyMap<string, number>[]) {
  const postings = new Map<string, Posting[]>()
  frequencies.forEach((frequency, component) => {
    for (const [gram, count] of frequency) {
      const gain = count / (K1 + count)
      const list = postings.get(gram)
      if (list === undefined) postings.set(gram, [{ component, gain }])
      else list.push({ component, gain })
    }
  })
  const size = frequencies.length
  const idf = (gram: string) => {
    const found = postings.get(gram)?.length ?? 0
    return Math.log(1 + (size - found + 0.5) / (found + 0.5))
  }
  return { postings, idf }
}

/** "Burgerzakencomponent" is about burgerzaken; the word component is in every name. */
function cleanName(names: readonly string[]): string {
  return names.map((naam) => naam.replace(/-?component\b/gi, ' ')).join(' ')
}

function readServices(model: Referentiemodel): (ids: readonly string[]) => string {
  const functies = new Map(model.bedrijfsfuncties.map(({ id, naam }) => [id as string, naam]))
  const texts = new Map(
    model.applicatieservices.map(({ id, naam, bedrijfsfuncties }) => {
      const names = [
        naam.replace(/services?\b/gi, ' '),
        ...bedrijfsfuncties.flatMap((functie) => functies.get(functie) ?? []),
      ]
      return [id as string, names.join(' ')]
    }),
  )
  return (ids) => ids.flatMap((id) => texts.get(id) ?? []).join(' ')
}

function collectPhrases(components: readonly Referentiecomponent[]): ReadonlyMap<string, readonly number[]> {
  const phrases = new Map<string, number[]>()
  components.forEach((component, position) => {
    const texts = [
      cleanName([component.naam]),
      ...component.eerdereNamen.map((naam) => cleanName([naam])),
      ...component.trefwoorden,
    ]
    for (const phrase of new Set(texts.map((text) => findWords(text).join(' ')))) {
      if (phrase === '') continue
      const list = phrases.get(phrase)
      if (list === undefined) phrases.set(phrase, [position])
      else list.push(position)
    }
  })
  return phrases
}
