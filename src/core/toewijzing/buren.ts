import { parseLeverancier, parseProductnaam } from '../identity/index.ts'
import type { Catalogus } from '../model/catalogus.ts'
import { groupFamilies } from './families.ts'
import { buildGrammen, readWoorden } from './termen.ts'

/** A known product that looks like the text, with how much: cosine of weighed grams, 0..1. */
export type Buur = { readonly product: number; readonly gelijkenis: number }

/** The products of a catalogue, ready to be compared with a text. */
export type Burenindex = {
  /** Per product, in the order of the catalogue. */
  readonly families: readonly string[]
  readonly componenten: readonly (readonly number[])[]
  readonly namen: readonly string[]
  readonly teksten: Termindex
  readonly naamteksten: Termindex
  /** Products by each word of their description. */
  readonly woorden: ReadonlyMap<string, readonly number[]>
}

type Termindex = {
  readonly vermeldingen: ReadonlyMap<string, { readonly zeldzaamheid: number; readonly producten: readonly number[] }>
  readonly lengtes: Float64Array
}

/** Known products that vote. */
const MOST_NEIGHBOURS = 12

/**
 * Builds the index of known products, by the grams of name and description, and by those of the name alone.
 *
 * @param positions - position of a component by its Object ID; components that are not among these are left out
 */
export function buildBurenindex({ pakketten }: Catalogus, positions: ReadonlyMap<string, number>): Burenindex {
  const names = pakketten.map(({ naam, aliassen, leverancier }) => {
    const maker = parseLeverancier(leverancier)
    return [naam, ...aliassen].flatMap((name) => parseProductnaam(name, maker).woorden)
  })
  return {
    families: groupFamilies(pakketten),
    componenten: pakketten.map(({ referentiecomponenten }) =>
      referentiecomponenten.flatMap((id) => positions.get(id) ?? []),
    ),
    namen: pakketten.map(({ naam }) => naam),
    teksten: indexTermen(pakketten.map(({ omschrijving }, at) => [...(names[at] ?? []), ...readWoorden(omschrijving)])),
    naamteksten: indexTermen(names),
    woorden: invert(pakketten.map(({ omschrijving }) => new Set(readWoorden(omschrijving)))),
  }
}

function indexTermen(teksten: readonly (readonly string[])[]): Termindex {
  const own = teksten.map((woorden) => new Set(buildGrammen(woorden)))
  const producten = invert(own)
  const total = teksten.length
  const vermeldingen = new Map(
    [...producten].map(([gram, having]) => [
      gram,
      { zeldzaamheid: Math.log(1 + (total - having.length + 0.5) / (having.length + 0.5)), producten: having },
    ]),
  )
  const lengtes = Float64Array.from(own, (grammen) => {
    let sum = 0
    for (const gram of grammen) sum += (vermeldingen.get(gram)?.zeldzaamheid ?? 0) ** 2
    return Math.sqrt(sum)
  })
  return { vermeldingen, lengtes }
}

function invert(termen: readonly ReadonlySet<string>[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  termen.forEach((own, product) => {
    for (const term of own) {
      const having = found.get(term)
      if (having === undefined) found.set(term, [product])
      else having.push(product)
    }
  })
  return found
}

/**
 * Finds the known products that look most like a text.
 *
 * @param zonder - family whose products are passed over, for measuring on products as if they were not known
 * @returns most alike first, at most twelve; empty for a text without a gram that any product has
 */
export function findBuren(
  index: Burenindex,
  soort: 'teksten' | 'naamteksten',
  woorden: readonly string[],
  zonder?: string,
): Buur[] {
  const { vermeldingen, lengtes } = index[soort]
  const scores = new Float64Array(lengtes.length)
  const unknown = Math.log(1 + (lengtes.length + 0.5) / 0.5)
  let length = 0
  for (const gram of new Set(buildGrammen(woorden))) {
    const found = vermeldingen.get(gram)
    const rarity = found?.zeldzaamheid ?? unknown
    length += rarity ** 2
    for (const product of found?.producten ?? []) scores[product] = (scores[product] ?? 0) + rarity ** 2
  }
  const found: Buur[] = []
  scores.forEach((score, product) => {
    if (score === 0 || (zonder !== undefined && index.families[product] === zonder)) return
    found.push({ product, gelijkenis: score / (Math.sqrt(length) * (lengtes[product] ?? 1)) })
  })
  return found.sort((a, b) => b.gelijkenis - a.gelijkenis || a.product - b.product).slice(0, MOST_NEIGHBOURS)
}
