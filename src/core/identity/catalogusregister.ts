import type { Catalogus, Cataloguspakket } from '../model/catalogus.ts'
import { type BoundedCache, buildBoundedCache } from './bounded-cache.ts'
import { buildDisjointSets } from './disjoint-sets.ts'
import { type Leveranciersnaam, parseLeverancier } from './leverancier.ts'
import { type Productnaam, parseProductnaam } from './productnaam.ts'

/** One way in which a product of the catalogue may be written: one of its names with one of its leveranciers. */
export type Catalogusvorm = {
  readonly pakket: Cataloguspakket
  readonly naam: string
  readonly leverancier: Leveranciersnaam
  readonly product: Productnaam
}

export type Catalogusregister = {
  /** Position of every product. */
  readonly nummers: ReadonlyMap<Cataloguspakket, number>
  /** Every way to write a product, by the joined letters of its name: with, without and joined to its leverancier. */
  readonly byTekst: ReadonlyMap<string, readonly Cataloguspakket[]>
  readonly vormen: ReadonlyMap<Cataloguspakket, readonly Catalogusvorm[]>
  /** Key that stands for a leverancier and those that went into it. */
  readonly volgOp: (sleutel: string) => string
  /** By that key: the present name. */
  readonly huidigeNaam: ReadonlyMap<string, string>
  /** Names of rows as this catalogue reads them, met before. */
  readonly gelezen: BoundedCache<Productnaam>
}

const MOST_REMEMBERED = 40_000

const built = new WeakMap<Catalogus, Catalogusregister>()

/**
 * Reads the catalogue for recognising products: their names, aliases, and present and former leveranciers.
 *
 * A name that two products of one leverancier carry is left out for the one that has it as alias only; carried as alias by
 * both, for both. The same catalogue gives the register made before.
 */
export function buildCatalogusregister(catalogus: Catalogus): Catalogusregister {
  const known = built.get(catalogus)
  if (known !== undefined) return known
  const { volgOp, huidigeNaam } = readOpvolgingen(catalogus)
  const vormen = new Map<Cataloguspakket, Catalogusvorm[]>()
  for (const vorm of dropShared(catalogus.pakketten.flatMap(buildVormlezer()), volgOp)) {
    vormen.set(vorm.pakket, [...(vormen.get(vorm.pakket) ?? []), vorm])
  }
  const byTekst = new Map<string, Cataloguspakket[]>()
  for (const [pakket, own] of vormen) {
    for (const tekst of new Set(own.flatMap(readTeksten))) byTekst.set(tekst, [...(byTekst.get(tekst) ?? []), pakket])
  }
  const nummers = new Map(catalogus.pakketten.map((pakket, nummer) => [pakket, nummer]))
  const gelezen = buildBoundedCache<Productnaam>(MOST_REMEMBERED)
  const register = { nummers, byTekst, vormen, volgOp, huidigeNaam, gelezen }
  built.set(catalogus, register)
  return register
}

/** Every text by which a row can meet this way of writing. */
export function readTeksten({ leverancier, product }: Pick<Catalogusvorm, 'leverancier' | 'product'>): string[] {
  const joined = leverancier.soort === 'bekend' ? [leverancier.sleutel + product.sleutel] : []
  return [product.sleutel, product.volledig, ...joined]
}

/** Reads the ways to write a product; a leverancier that many products have is read once. */
function buildVormlezer(): (pakket: Cataloguspakket) => Catalogusvorm[] {
  const makersByName = new Map<string | undefined, Leveranciersnaam>()
  const readMaker = (name: string | undefined): Leveranciersnaam => {
    const maker = makersByName.get(name) ?? parseLeverancier(name)
    makersByName.set(name, maker)
    return maker
  }
  return (pakket) => {
    const { naam, aliassen, leverancier, eerdereLeveranciers } = pakket
    const isNamed = leverancier !== undefined || eerdereLeveranciers.length > 0
    const makers = (isNamed ? [leverancier, ...eerdereLeveranciers] : [undefined]).map(readMaker)
    return [naam, ...aliassen].flatMap((name) =>
      makers.map((maker) => ({ pakket, naam: name, leverancier: maker, product: parseProductnaam(name, maker) })),
    )
  }
}

/** Different products never share a way of writing: a shared one would make them one pakket. */
function dropShared(vormen: readonly Catalogusvorm[], volgOp: (sleutel: string) => string): Catalogusvorm[] {
  const owners = new Map<string, Set<Cataloguspakket>>()
  const named = new Map<string, Set<Cataloguspakket>>()
  const keyOf = ({ leverancier, product }: Catalogusvorm): string =>
    leverancier.soort === 'bekend' ? `${volgOp(leverancier.sleutel)} ${product.sleutel}` : ` ${product.volledig}`
  for (const vorm of vormen) {
    const key = keyOf(vorm)
    owners.set(key, (owners.get(key) ?? new Set()).add(vorm.pakket))
    if (vorm.naam === vorm.pakket.naam) named.set(key, (named.get(key) ?? new Set()).add(vorm.pakket))
  }
  return vormen.filter((vorm) => {
    const key = keyOf(vorm)
    if (owners.get(key)?.size === 1) return true
    const byNaam = named.get(key)
    return byNaam?.size === 1 && byNaam.has(vorm.pakket)
  })
}

/** Who went into whom. The name behind which nothing follows is the present one. */
function readOpvolgingen({ leveranciersopvolgingen, pakketten }: Catalogus) {
  const sets = buildDisjointSets()
  const present = new Map<string, string>()
  const gone = new Set<string>()
  for (const { van, naar } of leveranciersopvolgingen) {
    const [from, to] = [parseLeverancier(van), parseLeverancier(naar)]
    if (from.soort !== 'bekend' || to.soort !== 'bekend' || from.sleutel === to.sleutel) continue
    sets.unite(from.sleutel, to.sleutel)
    gone.add(from.sleutel)
    present.set(to.sleutel, naar)
  }
  const huidigeNaam = new Map<string, string>()
  for (const { leverancier } of pakketten) {
    const parsed = parseLeverancier(leverancier)
    if (parsed.soort === 'bekend' && leverancier !== undefined && !gone.has(parsed.sleutel)) {
      huidigeNaam.set(sets.find(parsed.sleutel), leverancier)
    }
  }
  for (const [sleutel, naam] of present) if (!gone.has(sleutel)) huidigeNaam.set(sets.find(sleutel), naam)
  return { volgOp: sets.find, huidigeNaam }
}
