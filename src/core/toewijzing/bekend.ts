import {
  buildBoundedCache,
  type Catalogusregister,
  findOneErrorApart,
  parseLeverancier,
  parseProductnaam,
} from '../identity/index.ts'
import type { Cataloguspakket } from '../model/catalogus.ts'
import type { Voorstel } from './voorstel.ts'

/** What the catalogue says of an applicatie, by its name. */
export type Bekendzoeker = {
  /** What a known product is used for: all of it, most characteristic first; `familie` is of the first product. */
  readonly proposeBekend: (pakketten: readonly Cataloguspakket[]) => readonly Voorstel[]
  readonly familieOf: (pakket: Cataloguspakket) => string | undefined
  /** What products with nearly this name are used for; empty when there are none, or several that differ. */
  readonly proposeLijkend: (naam: string, leverancier: string | undefined) => readonly Voorstel[]
}

/**
 * How sure a known product makes its first component, and how much less each later one: two count by themselves, what a
 * product is used for beyond that differs per gemeente and waits for a person.
 */
const BEKEND = { first: 0.97, step: 0.04, lowest: 0.85 }

/** How sure a name makes it that is nearly that of a known product. Never enough to do without a person. */
const LIJKEND = { tikfout: 0.85, andereLeverancier: 0.7, zonderLeverancier: 0.6, begin: 0.6 } as const

/** A later component of a product that is only nearly it. */
const LATER_LIJKEND = 0.7

/** Shorter names are alike by chance. */
const SHORTEST = 5
/** Shortest name in which one letter may be wrong. */
const SHORTEST_TYPING_ERROR = 6

/** Names whose look-up is remembered. */
const MOST_REMEMBERED = 40_000

type Treffer = { readonly pakket: Cataloguspakket; readonly zekerheid: number; readonly hoe: string }

/**
 * Builds the look-up of known products.
 *
 * @param families - of the products, in the order of the catalogue
 * @param positions - has the components that may be proposed
 */
export function buildBekendzoeker(
  register: Catalogusregister,
  families: readonly string[],
  positions: ReadonlyMap<string, number>,
): Bekendzoeker {
  const bySleutel = indexVormen(register, ({ product }) => product.sleutel)
  const byVolledig = indexVormen(register, ({ product }) => product.volledig)
  const nearNames = findOneErrorApart([...byVolledig.keys()].filter((text) => text.length >= SHORTEST_TYPING_ERROR))
  const isPossible = (id: string) => positions.has(id)
  const remember = buildBoundedCache<readonly Voorstel[]>(MOST_REMEMBERED)
  const proposeOne = new Map<Cataloguspakket, readonly Voorstel[]>()
  for (const pakket of register.vormen.keys()) proposeOne.set(pakket, proposeKnown(pakket, isPossible))
  const propose = (found: Treffer | undefined): Voorstel[] => {
    if (found === undefined) return []
    const { pakket, zekerheid, hoe } = found
    return pakket.referentiecomponenten.filter(isPossible).map((referentiecomponentId, rank) => ({
      referentiecomponentId,
      zekerheid: round(rank === 0 ? zekerheid : zekerheid * LATER_LIJKEND),
      redenen: [`naam ${hoe} bekend pakket: ${nameProduct(pakket)}`],
    }))
  }
  const find = (naam: string, leverancier: string | undefined): Treffer | undefined => {
    const maker = parseLeverancier(leverancier)
    if (maker.soort === 'eigen') return undefined
    const { sleutel, volledig, woordenVolledig, woorden } = parseProductnaam(naam, maker)
    const isNamed = maker.soort === 'bekend'
    const same = sleutel.length >= SHORTEST ? only(bySleutel.get(sleutel) ?? bySleutel.get(volledig)) : undefined
    if (same !== undefined) {
      const zekerheid = isNamed ? LIJKEND.andereLeverancier : LIJKEND.zonderLeverancier
      return { pakket: same, zekerheid, hoe: 'is gelijk aan die van' }
    }
    const near = only(new Set(nearNames(volledig).flatMap((text) => [...(byVolledig.get(text) ?? [])])))
    if (near !== undefined) return { pakket: near, zekerheid: LIJKEND.tikfout, hoe: 'verschilt één letter van die van' }
    for (const words of [woordenVolledig, woorden]) {
      for (let end = words.length - 1; end > 0; end -= 1) {
        const begin = words.slice(0, end).join('')
        const longer = begin.length < SHORTEST ? undefined : only(byVolledig.get(begin))
        if (longer !== undefined) return { pakket: longer, zekerheid: LIJKEND.begin, hoe: 'begint met die van' }
      }
    }
    return undefined
  }
  return {
    familieOf: (pakket) => families[register.nummers.get(pakket) ?? -1],
    proposeBekend: (pakketten) => {
      const [first, ...others] = pakketten.map((pakket) => proposeOne.get(pakket) ?? [])
      return others.length === 0 ? (first ?? []) : uniteVoorstellen([first ?? [], ...others])
    },
    proposeLijkend: (naam, leverancier) =>
      remember(`${naam} | ${leverancier ?? ''}`, () => propose(find(naam, leverancier))),
  }
}

function proposeKnown(pakket: Cataloguspakket, isPossible: (id: string) => boolean): Voorstel[] {
  return pakket.referentiecomponenten.filter(isPossible).map((referentiecomponentId, rank) => {
    const zekerheid = round(Math.max(BEKEND.lowest, BEKEND.first - BEKEND.step * rank))
    return { referentiecomponentId, zekerheid, redenen: [`bekend pakket: ${nameProduct(pakket)}`] }
  })
}

function nameProduct({ naam, leverancier }: Cataloguspakket): string {
  return leverancier === undefined ? naam : `${naam} van ${leverancier}`
}

function indexVormen(
  { vormen }: Catalogusregister,
  read: (vorm: NonNullable<ReturnType<Catalogusregister['vormen']['get']>>[number]) => string,
): Map<string, Set<Cataloguspakket>> {
  const found = new Map<string, Set<Cataloguspakket>>()
  for (const own of vormen.values()) {
    for (const vorm of own) found.set(read(vorm), (found.get(read(vorm)) ?? new Set()).add(vorm.pakket))
  }
  return found
}

function only(products: ReadonlySet<Cataloguspakket> | undefined): Cataloguspakket | undefined {
  const [first, ...others] = products ?? []
  return others.length === 0 ? first : undefined
}

function uniteVoorstellen(lists: readonly (readonly Voorstel[])[]): Voorstel[] {
  const best = new Map<string, Voorstel>()
  for (const voorstel of lists.flat()) {
    const known = best.get(voorstel.referentiecomponentId)
    if (known === undefined || known.zekerheid < voorstel.zekerheid) best.set(voorstel.referentiecomponentId, voorstel)
  }
  return [...best.values()]
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
