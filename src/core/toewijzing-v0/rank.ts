import type { ComponentIndex } from './component-index.ts'
import { cutGrammen, findWords } from './grammen.ts'

/** What is known of a product, as text. */
export type Producttekst = {
  readonly naam: string
  readonly leverancier?: string
  readonly omschrijving?: string
  readonly afdeling?: string
}

/** How much a word tells by where it stands. Chosen on the development set. */
const WEIGHTS = { naam: 1, omschrijving: 1, afdeling: 0.25, leverancier: 0.15 } as const

/** What a trefwoord found whole adds, per component that shares it. */
const PHRASE_BONUS = 6
const LONGEST_PHRASE = 4
/** Longer texts say the same again; more than this is not read. */
const MOST_WORDS = 60

type Field = keyof typeof WEIGHTS

/** A word or phrase of the product that speaks for a component. */
export type Aanwijzing = { readonly field: Field; readonly text: string; readonly score: number }

/** A component with its score and what it rests on, strongest first. */
export type Kandidaat = {
  readonly component: number
  readonly score: number
  readonly aanwijzingen: readonly Aanwijzing[]
}

export type Ranglijst = {
  /** Highest score first; equal scores in the order of the index. */
  readonly kandidaten: readonly Kandidaat[]
  /** The score that a component would have in which every gram of the product occurs often. */
  readonly mogelijk: number
}

/**
 * Ranks all components for a product.
 *
 * @returns components with a score above 0; empty for a text without a telling word
 */
export function rankComponents(index: ComponentIndex, tekst: Producttekst): Ranglijst {
  const scores = new Map<number, { score: number; aanwijzingen: Aanwijzing[] }>()
  const add = (component: number, aanwijzing: Aanwijzing) => {
    const entry = scores.get(component) ?? { score: 0, aanwijzingen: [] }
    entry.score += aanwijzing.score
    entry.aanwijzingen.push(aanwijzing)
    scores.set(component, entry)
  }
  let mogelijk = 0
  const seen = new Set<string>()
  for (const field of ['omschrijving', 'naam', 'afdeling', 'leverancier'] as const) {
    const words = findWords(tekst[field] ?? '').slice(0, MOST_WORDS)
    for (const text of words) {
      if (seen.has(text)) continue
      seen.add(text)
      const { byComponent, most } = scoreWord(index, text, WEIGHTS[field])
      mogelijk += most
      for (const [component, score] of byComponent) add(component, { field, text, score })
    }
    for (const { text, components } of findPhrases(index, words)) {
      const score = (PHRASE_BONUS * WEIGHTS[field] * Math.sqrt(text.split(' ').length)) / components.length
      for (const component of components) add(component, { field, text, score })
    }
  }
  const kandidaten = [...scores].map(([component, { score, aanwijzingen }]) => ({
    component,
    score,
    aanwijzingen: aanwijzingen.sort((a, b) => b.score - a.score),
  }))
  return { kandidaten: kandidaten.sort((a, b) => b.score - a.score || a.component - b.component), mogelijk }
}

/** A word counts by the mean of its grams, times a little for its length: a long compound is not ten words. */
function scoreWord(index: ComponentIndex, word: string, weight: number) {
  const grams = cutGrammen(word)
  const scale = (weight * Math.sqrt(grams.length)) / grams.length
  const byComponent = new Map<number, number>()
  let most = 0
  for (const gram of grams) {
    const idf = index.idf(gram)
    most += scale * idf
    for (const { component, gain } of index.postings.get(gram) ?? []) {
      byComponent.set(component, (byComponent.get(component) ?? 0) + scale * idf * gain)
    }
  }
  return { byComponent, most }
}

function findPhrases(index: ComponentIndex, words: readonly string[]) {
  const found = new Map<string, readonly number[]>()
  for (let from = 0; from < words.length; from += 1) {
    for (let length = 1; length <= LONGEST_PHRASE && from + length <= words.length; length += 1) {
      const text = words.slice(from, from + length).join(' ')
      const components = index.phrases.get(text)
      if (components !== undefined) found.set(text, components)
    }
  }
  return [...found].map(([text, components]) => ({ text, components }))
}
