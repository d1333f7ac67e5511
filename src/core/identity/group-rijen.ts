import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import { buildDisjointSets, type DisjointSets } from './disjoint-sets.ts'
import { buildGroepsleutel, type Groepsleutel, type Rij, splitSleutel } from './rij.ts'

/** Rows that are one pakket. */
export type Groep = {
  /** Unique: the lowest of the keys of its rows. */
  readonly sleutel: Groepsleutel
  readonly rijen: readonly Keyed[]
}

/** A row with the key that its own words give. */
export type Keyed = { readonly rij: Rij; readonly sleutel: Groepsleutel }

export type Groepering = {
  /** Sorted by sleutel. */
  readonly groepen: readonly Groep[]
  readonly bevindingen: readonly Bevinding[]
}

/**
 * Puts rows that name the same product together.
 *
 * In this order: equal leverancier and product; equal id in the Softwarecatalogus; a row without leverancier with the
 * one pakket of that name. A row without leverancier whose name several leveranciers carry stays on its own.
 *
 * @param nameLeverancier - gives the key that stands for all spellings of a leverancier
 */
export function groupRijen(rijen: readonly Rij[], nameLeverancier: (sleutel: string) => string): Groepering {
  const keyed = rijen.map((rij) => ({ rij, sleutel: buildGroepsleutel(rij, nameLeverancier) }))
  const sets = buildDisjointSets()
  unitePakketIds(keyed, sets)
  const bevindingen = joinNameless(keyed, sets)
  const byRoot = new Map<string, Keyed[]>()
  for (const item of keyed) {
    const root = sets.find(item.sleutel)
    const list = byRoot.get(root)
    if (list === undefined) byRoot.set(root, [item])
    else list.push(item)
  }
  const groepen = [...byRoot].map(([sleutel, members]) => ({ sleutel, rijen: members }))
  return { groepen: groepen.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1)), bevindingen }
}

function unitePakketIds(keyed: readonly Keyed[], sets: DisjointSets): void {
  const firstByPakketId = new Map<string, Groepsleutel>()
  for (const { rij, sleutel } of keyed) {
    if (rij.pakketId === undefined || rij.pakketId === '') continue
    const first = firstByPakketId.get(rij.pakketId)
    if (first === undefined) firstByPakketId.set(rij.pakketId, sleutel)
    else sets.unite(first, sleutel)
  }
}

function joinNameless(keyed: readonly Keyed[], sets: DisjointSets): Bevinding[] {
  const rootsByName = indexNames(keyed, sets)
  const isNamed = new Set([...rootsByName.values()].flatMap((roots) => [...roots.keys()]))
  const nameless = keyed.filter(
    ({ sleutel }) => splitSleutel(sleutel).leverancier === '' && !isNamed.has(sets.find(sleutel)),
  )
  const bevindingen: Bevinding[] = []
  // decided before anything is united, so that the first join cannot change what the next row sees
  const joins: [string, string][] = []
  for (const { rij, sleutel } of nameless) {
    const roots = rootsByName.get(rij.product.volledig)
    if (roots === undefined) continue
    const [only, ...others] = roots.keys()
    if (only !== undefined && others.length === 0) joins.push([sleutel, only])
    else if ('applicatie' in rij.bron) bevindingen.push(severalLeveranciers(rij.bron.applicatie, [...roots.values()]))
  }
  for (const [sleutel, root] of joins) sets.unite(sleutel, root)
  return bevindingen
}

/** For every way in which a known product is written: the groups it can be, each with a name of its leverancier. */
function indexNames(keyed: readonly Keyed[], sets: DisjointSets): Map<string, Map<string, string>> {
  const rootsByName = new Map<string, Map<string, string>>()
  for (const { rij, sleutel } of keyed) {
    if (rij.leverancier.soort !== 'bekend') continue
    const root = sets.find(sleutel)
    const { product, leverancier } = rij
    for (const naam of [product.volledig, leverancier.sleutel + product.sleutel]) {
      const roots = rootsByName.get(naam) ?? new Map<string, string>()
      const known = roots.get(root)
      if (known === undefined || leverancier.naam < known) roots.set(root, leverancier.naam)
      rootsByName.set(naam, roots)
    }
  }
  return rootsByName
}

function severalLeveranciers({ naam, plaats }: Applicatie, leveranciers: readonly string[]): Bevinding {
  const makers = [...leveranciers].sort().join(', ')
  return {
    code: 'pakket_meerdere_leveranciers',
    ernst: 'waarschuwing',
    tekst: `"${naam}" heeft geen leverancier en meer leveranciers hebben een pakket met die naam (${makers}). Daarom telt het als een eigen pakket; vul de leverancier in.`,
    plaats,
  }
}
