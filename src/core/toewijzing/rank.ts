import { foldText, parseLeverancier, parseProductnaam } from '../identity/index.ts'
import type { ComponentIndex } from './component-index.ts'
import { buildGrammen, readWoorden } from './termen.ts'

/** What is known of an applicatie. */
export type Applicatietekst = {
  readonly naam: string
  readonly leverancier?: string | undefined
  readonly omschrijving?: string | undefined
  readonly afdeling?: string | undefined
  /** What other gemeenten write about the same pakket. */
  readonly elders?: string | undefined
  /** What the gemeente gives as referentiecomponent, where the release has none of that name. */
  readonly genoemd?: string | undefined
}

export type Tekstveld = keyof Applicatietekst

/** A keyword of components that stands in a text: whole, or as part of a compound. */
export type Treffer = {
  readonly veld: Tekstveld
  readonly woord: string
  readonly waarde: number
  readonly componenten: readonly number[]
}

/** Where a score comes from: the name, the descriptions, or the department. */
export type Deel = 'naam' | 'tekst' | 'afdeling'

export type Kandidaat = {
  /** Position in the index. */
  readonly component: number
  readonly score: number
  /** Parts of the score that come from grams, and from keywords. */
  readonly grammen: Readonly<Record<Deel, number>>
  readonly trefwoorden: Readonly<Record<Deel, number>>
  /** Share of what the text could tell that this component explains, 0..1. */
  readonly dekking: number
}

export type Ranglijst = {
  /** Best first; score above 0. */
  readonly kandidaten: readonly Kandidaat[]
  readonly treffers: readonly Treffer[]
  /** Words per field, as compared. */
  readonly woorden: ReadonlyMap<Tekstveld, readonly string[]>
}

/** How much a text tells: a description says what it is for, a name seldom, a department only where it is used. */
const GEWICHT = { naam: 0.8, leverancier: 0.2, omschrijving: 1, elders: 0.7, genoemd: 1, afdeling: 0.3 } as const
/** The name of a leverancier counts in the score alone. */
const DEEL: Readonly<Record<Tekstveld, Deel | null>> = {
  naam: 'naam',
  leverancier: null,
  omschrijving: 'tekst',
  elders: 'tekst',
  genoemd: 'tekst',
  afdeling: 'afdeling',
}
const VELDEN = ['naam', 'leverancier', 'omschrijving', 'elders', 'genoemd', 'afdeling'] as const

/** Weight of a keyword against a gram: it counts for some three grams beyond its own. */
const TREFWOORD = 3
/** Inside a compound it may be chance. */
const IN_SAMENSTELLING = 1.5
/** A department with the name of a component is no proof that its applicaties fill it. */
const TREFWOORD_AFDELING = 0.3

/** Longest run of words that is compared with the keywords. */
const MOST_WORDS = 5
/** Shortest keyword that is looked for inside a longer word. */
const SHORTEST_PART = 6

/** Ranks the components of the index by how well their texts fit. Ties keep the order of the model. */
export function rankComponenten(index: ComponentIndex, tekst: Applicatietekst): Ranglijst {
  const woorden = readVelden(tekst)
  const size = index.componenten.length
  const score = new Float64Array(size)
  const explained = new Float64Array(size)
  const perDeel = { naam: new Float64Array(size), tekst: new Float64Array(size), afdeling: new Float64Array(size) }
  let possible = 0
  for (const [gram, { gewicht, isInhoud, deel }] of weighGrammen(woorden)) {
    const vermelding = index.grammen.get(gram)
    if (isInhoud) possible += gewicht * (vermelding?.zeldzaamheid ?? index.onbekendGram)
    if (vermelding === undefined) continue
    const { componenten, bijdragen, zeldzaamheid } = vermelding
    const part = deel === null ? null : perDeel[deel]
    for (let at = 0; at < componenten.length; at += 1) {
      const component = componenten[at] ?? 0
      const bijdrage = gewicht * (bijdragen[at] ?? 0)
      score[component] = (score[component] ?? 0) + bijdrage
      if (part !== null) part[component] = (part[component] ?? 0) + bijdrage
      if (isInhoud) explained[component] = (explained[component] ?? 0) + gewicht * zeldzaamheid
    }
  }
  const treffers = findTreffers(index, tekst)
  const keyword = { naam: new Float64Array(size), tekst: new Float64Array(size), afdeling: new Float64Array(size) }
  for (const { veld, waarde, componenten } of treffers) {
    const weighed = waarde * GEWICHT[veld]
    const part = keyword[DEEL[veld] ?? 'afdeling']
    for (const component of componenten) {
      part[component] = (part[component] ?? 0) + weighed
      score[component] = (score[component] ?? 0) + (veld === 'afdeling' ? TREFWOORD_AFDELING * weighed : weighed)
    }
  }
  const kandidaten = Array.from(
    score,
    (value, component): Kandidaat => ({
      component,
      score: value,
      grammen: readDelen(perDeel, component),
      trefwoorden: readDelen(keyword, component),
      dekking: possible === 0 ? 0 : (explained[component] ?? 0) / possible,
    }),
  )
  kandidaten.sort((a, b) => b.score - a.score || a.component - b.component)
  return { kandidaten: kandidaten.filter((kandidaat) => kandidaat.score > 0), treffers, woorden }
}

function readDelen(delen: Readonly<Record<Deel, Float64Array>>, component: number): Readonly<Record<Deel, number>> {
  return {
    naam: delen.naam[component] ?? 0,
    tekst: delen.tekst[component] ?? 0,
    afdeling: delen.afdeling[component] ?? 0,
  }
}

/** The name is read without leverancier and version: those say who makes it, not what it does. */
function readVelden(tekst: Applicatietekst): Map<Tekstveld, string[]> {
  const { woorden } = parseProductnaam(tekst.naam, parseLeverancier(tekst.leverancier))
  const fields = new Map<Tekstveld, string[]>([['naam', readWoorden(woorden.join(' '))]])
  for (const veld of VELDEN) {
    if (veld !== 'naam') fields.set(veld, readWoorden(tekst[veld] ?? ''))
  }
  return fields
}

function weighGrammen(woorden: ReadonlyMap<Tekstveld, readonly string[]>) {
  const weights = new Map<string, { gewicht: number; isInhoud: boolean; deel: Deel | null }>()
  for (const [veld, words] of woorden) {
    const isContent = veld !== 'leverancier' && veld !== 'afdeling'
    for (const gram of buildGrammen(words)) {
      const known = weights.get(gram)
      if (known === undefined || known.gewicht < GEWICHT[veld]) {
        const isInhoud = isContent || known?.isInhoud === true
        weights.set(gram, { gewicht: GEWICHT[veld], isInhoud, deel: DEEL[veld] })
      } else if (isContent) known.isInhoud = true
    }
  }
  return weights
}

function findTreffers({ trefwoorden }: ComponentIndex, tekst: Applicatietekst): Treffer[] {
  const found = new Map<string, Treffer>()
  for (const veld of VELDEN) {
    if (veld === 'leverancier') continue
    const words = foldText((tekst[veld] ?? '').slice(0, 1500)).split(' ')
    const add = (key: string, weight: number): void => {
      const trefwoord = trefwoorden.get(key)
      const id = `${veld} ${key}`
      if (trefwoord === undefined || (found.get(id)?.waarde ?? 0) >= weight * trefwoord.waarde) return
      found.set(id, { veld, ...trefwoord, waarde: weight * trefwoord.waarde })
    }
    words.forEach((word, start) => {
      for (let end = start + 1; end <= Math.min(words.length, start + MOST_WORDS); end += 1) {
        add(words.slice(start, end).join(''), TREFWOORD)
      }
      for (const part of readParts(word)) add(part, IN_SAMENSTELLING)
    })
  }
  return [...found.values()]
}

/** Every part of a compound that could be a word of its own. */
function* readParts(word: string): Generator<string> {
  const letters = word.slice(0, 60)
  for (let start = 0; start + SHORTEST_PART <= letters.length; start += 1) {
    for (let end = start + SHORTEST_PART; end <= letters.length; end += 1) yield letters.slice(start, end)
  }
}
