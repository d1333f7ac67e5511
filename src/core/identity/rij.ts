import type { Applicatie } from '../model/applicatie.ts'
import type { Cataloguspakket } from '../model/catalogus.ts'
import type { Pakketkennis } from '../model/inlezing.ts'
import { buildBoundedCache } from './bounded-cache.ts'
import { type Catalogusregister, readTeksten } from './catalogusregister.ts'
import { type Leveranciersnaam, parseLeverancier } from './leverancier.ts'
import { type Productnaam, parseProductnaam } from './productnaam.ts'
import { correctVerwisseling } from './verwisseling.ts'

/** One mention of a product: an applicatie, what a leverancier says of its pakket, or a way to write it in the catalogue. */
export type Rij = {
  readonly bron:
    | { readonly applicatie: Applicatie }
    | { readonly kennis: Pakketkennis }
    | { readonly catalogus: Cataloguspakket }
  /** As written. */
  readonly schrijfwijze: string
  readonly leverancier: Leveranciersnaam
  readonly product: Productnaam
  /** Id of the Softwarecatalogus, or of the product in our catalogue: equal ids are one pakket. */
  readonly pakketId: string | undefined
  /** Every text by which it can meet another way of writing, see {@link readTeksten}. */
  readonly teksten: readonly string[]
  /** Products of the catalogue that it may mean. */
  readonly bekend: readonly Cataloguspakket[]
  /** Key of the leverancier as far as the catalogue alone tells, and the group key that goes with it. */
  readonly maker: string
  readonly sleutel: Groepsleutel
}

/** Key of a group of rows: leverancier (or own gemeente, or none) and product. */
export type Groepsleutel = string

/** Between leverancier and product in a key: no name holds it. */
const BETWEEN = '\u0000'

/** Names read before: inventories repeat themselves, and so do the groups of gemeenten that are compared. */
const MOST_REMEMBERED = 40_000
const leveranciers = buildBoundedCache<Leveranciersnaam>(MOST_REMEMBERED)
const products = buildBoundedCache<Productnaam>(MOST_REMEMBERED)

/** What was read before with one catalogue: the same applicatie takes part in many groups. */
type Gelezen = {
  readonly bronnen: WeakMap<Applicatie | Pakketkennis, Rij>
  readonly catalogus: WeakMap<Cataloguspakket, readonly Rij[]>
}
const gelezenByRegister = new WeakMap<Catalogusregister, Gelezen>()

/** Reads the name of a leverancier; one that was read before is not read again. */
export function readLeverancier(naam: string | undefined): Leveranciersnaam {
  return leveranciers(naam ?? '', () => parseLeverancier(naam))
}

/** Reads every mention; an applicatie that was read before is not read again. */
export function readRijen(
  applicaties: readonly Applicatie[],
  kennis: readonly Pakketkennis[],
  register: Catalogusregister,
): Rij[] {
  const gelezen: Gelezen = gelezenByRegister.get(register) ?? { bronnen: new WeakMap(), catalogus: new WeakMap() }
  gelezenByRegister.set(register, gelezen)
  const rijen: Rij[] = []
  const add = (item: Applicatie | Pakketkennis, read: () => Rij): void => {
    const rij = gelezen.bronnen.get(item) ?? read()
    gelezen.bronnen.set(item, rij)
    rijen.push(rij)
  }
  for (const applicatie of applicaties) add(applicatie, () => readApplicatie(applicatie, register))
  for (const item of kennis) add(item, () => readKennis(item, register))
  // of the catalogue only the products that some row may mean
  const met = new Set<Cataloguspakket>()
  for (const { bekend } of rijen) for (const pakket of bekend) met.add(pakket)
  for (const pakket of met) {
    const own = gelezen.catalogus.get(pakket) ?? readCatalogus(pakket, register)
    gelezen.catalogus.set(pakket, own)
    rijen.push(...own)
  }
  return rijen
}

function readApplicatie(applicatie: Applicatie, register: Catalogusregister): Rij {
  const names = { ...readNamen(applicatie, register), pakketId: applicatie.softwarecatalogus?.pakketId }
  return buildRij({ bron: { applicatie }, ...names }, register)
}

function readKennis(kennis: Pakketkennis, register: Catalogusregister): Rij {
  return buildRij({ bron: { kennis }, ...readNamen(kennis, register), pakketId: kennis.pakketId }, register)
}

function readCatalogus(pakket: Cataloguspakket, register: Catalogusregister): Rij[] {
  const pakketId = `catalogus ${register.nummers.get(pakket) ?? 0}`
  return (register.vormen.get(pakket) ?? []).map(({ naam, leverancier, product }) =>
    buildRij({ bron: { catalogus: pakket }, schrijfwijze: naam, leverancier, product, pakketId }, register),
  )
}

function readNamen(
  bron: { readonly naam: string; readonly leverancier?: string | undefined },
  register: Catalogusregister,
) {
  const maker = bron.leverancier ?? ''
  const leverancier = readLeverancier(bron.leverancier)
  const key = `${maker}${BETWEEN}${bron.naam}`
  const read = products(key, () => parseProductnaam(bron.naam, leverancier))
  const product = register.gelezen(key, () => correctVerwisseling(read, leverancier, register))
  return { leverancier, product, schrijfwijze: bron.naam.trim() }
}

function buildRij(
  rij: Pick<Rij, 'bron' | 'schrijfwijze' | 'leverancier' | 'product' | 'pakketId'>,
  { byTekst, volgOp }: Catalogusregister,
): Rij {
  const { bron, leverancier, product } = rij
  const teksten = readTeksten(rij)
  const bekend = 'catalogus' in bron ? [] : teksten.flatMap((tekst) => byTekst.get(tekst) ?? [])
  const isOwn = leverancier.soort === 'eigen' && 'applicatie' in bron
  const own = isOwn ? `eigen ${bron.applicatie.gemeentecode}` : ''
  const isBekend = leverancier.soort === 'bekend'
  const maker = isBekend ? volgOp(leverancier.sleutel) : own
  const sleutel = joinSleutel(maker, isBekend || isOwn ? product.sleutel : product.volledig)
  return { ...rij, teksten, bekend: [...new Set(bekend)], maker, sleutel }
}

/**
 * Key of the group that a row belongs to by its own words.
 *
 * @param nameLeverancier - gives the key that stands for all spellings of a leverancier
 */
export function buildGroepsleutel(rij: Rij, nameLeverancier: (sleutel: string) => string): Groepsleutel {
  const { leverancier, product } = rij
  if (leverancier.soort !== 'bekend') return rij.sleutel
  const maker = nameLeverancier(leverancier.sleutel)
  return maker === rij.maker ? rij.sleutel : joinSleutel(maker, product.sleutel)
}

export function joinSleutel(leverancier: string, product: string): Groepsleutel {
  return leverancier + BETWEEN + product
}

/** Whether the key names no leverancier. */
export function isZonderLeverancier(sleutel: Groepsleutel): boolean {
  return sleutel.startsWith(BETWEEN)
}

/** The parts of a group key: leverancier is `''` when none is known, `eigen 9901` for an own build. */
export function splitSleutel(sleutel: Groepsleutel): { readonly leverancier: string; readonly product: string } {
  const at = sleutel.indexOf(BETWEEN)
  return { leverancier: sleutel.slice(0, at), product: sleutel.slice(at + 1) }
}

/** How much a row counts in choosing a spelling: what gemeenten write, not what the catalogue holds. */
export function weighRij({ bron }: Rij): number {
  return 'applicatie' in bron ? 1 : 0
}
