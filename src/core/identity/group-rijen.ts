import type { Applicatie } from '../model/applicatie.ts'
import type { Bevinding } from '../model/bevinding.ts'
import { buildDisjointSets, type DisjointSets } from './disjoint-sets.ts'
import { buildGroepsleutel, type Groepsleutel, isZonderLeverancier, type Rij } from './rij.ts'

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
  const named = keyed.filter(({ rij }) => rij.leverancier.soort === 'bekend')
  const isNamed = new Set(named.map(({ sleutel }) => sets.find(sleutel)))
  const nameless = keyed.filter(({ sleutel }) => isZonderLeverancier(sleutel) && !isNamed.has(sets.find(sleutel)))
  const rootsByName = indexNames(named, new Set(nameless.map(({ rij }) => rij.product.volledig)), sets)
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

/**
 * For the names that are looked for: the groups of known products that each can be, each with a name of its leverancier.
 *
 * A known product is written with its leverancier in the name or without.
 */
function indexNames(named: readonly Keyed[], wanted: ReadonlySet<string>, sets: DisjointSets) {
  const rootsByName = new Map<string, Map<string, string>>()
  for (const { rij, sleutel } of named) {
    const [, volledig = '', joined = ''] = rij.teksten
    for (const naam of [volledig, joined]) {
      if (!wanted.has(naam)) continue
      const root = sets.find(sleutel)
      const roots = rootsByName.get(naam) ?? new Map<string, string>()
      const known = roots.get(root)
      const maker = rij.leverancier.soort === 'bekend' ? rij.leverancier.naam : ''
      if (known === undefined || maker < known) roots.set(root, maker)
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
