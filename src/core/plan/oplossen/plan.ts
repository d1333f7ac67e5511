import { addMonths, annuity, yearsBetween } from '../kosten/datums.ts'
import type { Kostenmodel } from '../kosten/model.ts'
import { withOpslagen } from '../kosten/model.ts'
import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'

export type Vorm = 'eigen' | 'gedeeld'

/** An outcome: what serves every need, and in which form every gemeente runs its pakketten. */
export type Plan = {
  /** Per behoefte the pakketten that serve it; one, but for niets_doen. */
  readonly bedient: readonly (readonly Positie[])[]
  /** By pairKey of gemeente and pakket: all that is in use afterwards. */
  readonly vormen: ReadonlyMap<number, Vorm>
}

/** The cost of every single choice, as the optimiser and the quick method count it: present value in whole cents. */
export type Prijslijst = {
  /** A gemeente keeps its own instance. */
  readonly eigen: (gemeente: Positie, pakket: Positie) => number
  /** A gemeente is on a shared instance; when it has the pakket already, its ends of koppelingen move there. */
  readonly gedeeld: (gemeente: Positie, pakket: Positie) => number
  /** A shared instance runs. */
  readonly instantie: (pakket: Positie) => number
  /** A gemeente gives up a pakket that it uses now, with its ends of koppelingen. */
  readonly afscheid: (gemeente: Positie, pakket: Positie) => number
  /** A referentiecomponent of a gemeente changes pakket. */
  readonly verhuizing: (gemeente: Positie) => number
}

export type Termijn = { readonly horizonInJaren: number; readonly planperiodeInJaren: number }

/** Prices every choice as if all moves were at the start; contracts that end within the planperiode are waited for. */
export function buildPrijslijst(opgave: Opgave, model: Kostenmodel, termijn: Termijn): Prijslijst {
  const factor = annuity(termijn.horizonInJaren, model.waarden.discontovoet)
  const planeinde = addMonths(opgave.startdatum, 12 * termijn.planperiodeInJaren)
  const gebruiken = indexGebruiken(opgave)
  const work = (basis: number) => withOpslagen(basis, model.waarden)
  return rememberPrijzen({
    eigen: (gemeente, pakket) => Math.round(factor * (model.licentie(gemeente, pakket).bedrag + model.beheerJaar)),
    gedeeld: (gemeente, pakket) =>
      Math.round(factor * (model.deelLicentieJaar(gemeente, pakket).bedrag + model.deelBeheerJaar)) +
      work(model.invoering(gemeente, pakket)) +
      work(model.koppelingen(gemeente, pakket)),
    instantie: (pakket) =>
      Math.round(factor * model.instantieJaar(pakket).bedrag) +
      (opgave.pakketten[pakket]?.isNieuw === true ? model.aanbesteding : 0),
    afscheid: (gemeente, pakket) => {
      const tot = gebruiken.get(pairKey(gemeente, pakket))?.contractTot ?? null
      const rest = tot === null ? 0 : Math.max(0, yearsBetween(planeinde, tot))
      return (
        work(model.koppelingen(gemeente, pakket)) +
        model.dubbel(gemeente, pakket) +
        model.afkoop(gemeente, pakket, rest)
      )
    },
    verhuizing: (gemeente) => work(model.verhuizing(gemeente)),
  })
}

/** Works out every price once: the quick method asks for the same ones millions of times. */
function rememberPrijzen(prijzen: Prijslijst): Prijslijst {
  const once = (price: (key: number) => number) => {
    const known = new Map<number, number>()
    return (key: number) => {
      const found = known.get(key)
      if (found !== undefined) return found
      const fresh = price(key)
      known.set(key, fresh)
      return fresh
    }
  }
  const perPair = (price: (gemeente: Positie, pakket: Positie) => number) => {
    const remembered = once((key) => price(Math.floor(key / 1_000_000), key % 1_000_000))
    return (gemeente: Positie, pakket: Positie) => remembered(pairKey(gemeente, pakket))
  }
  return {
    eigen: perPair(prijzen.eigen),
    gedeeld: perPair(prijzen.gedeeld),
    afscheid: perPair(prijzen.afscheid),
    instantie: once(prijzen.instantie),
    verhuizing: once(prijzen.verhuizing),
  }
}

/** What a plan costs by the price list, in whole cents. */
export function computePlanprijs(opgave: Opgave, prijzen: Prijslijst, { bedient, vormen }: Plan): number {
  let total = 0
  const instanties = new Set<Positie>()
  for (const [key, vorm] of vormen) {
    const [gemeente, pakket] = [Math.floor(key / 1_000_000), key % 1_000_000]
    total += vorm === 'eigen' ? prijzen.eigen(gemeente, pakket) : prijzen.gedeeld(gemeente, pakket)
    if (vorm === 'gedeeld') instanties.add(pakket)
  }
  for (const pakket of instanties) total += prijzen.instantie(pakket)
  for (const { gemeente, pakket } of opgave.gebruiken) {
    if (!vormen.has(pairKey(gemeente, pakket))) total += prijzen.afscheid(gemeente, pakket)
  }
  opgave.behoeften.forEach(({ gemeente, huidig }, at) => {
    if (huidig.length === 0) return
    for (const pakket of bedient[at] ?? []) if (!huidig.includes(pakket)) total += prijzen.verhuizing(gemeente)
  })
  return total
}

/** The plan in which nothing changes: every use stays what it is, doubles too, and no hiaat is filled. */
export function keepEverything(opgave: Opgave): Plan {
  return {
    bedient: opgave.behoeften.map(({ huidig }) => huidig),
    vormen: new Map(opgave.gebruiken.map(({ gemeente, pakket }) => [pairKey(gemeente, pakket), 'eigen' as const])),
  }
}

/**
 * Makes a plan of what serves every need: a pakket that a gemeente uses now keeps its own instance unless it is wanted shared.
 *
 * Uses that also serve something outside the scope stay. A shared instance with one gemeente that has the pakket already is
 * no sharing: it keeps its own.
 */
export function completePlan(
  opgave: Opgave,
  keuzes: readonly Positie[],
  isGedeeld: (gemeente: Positie, pakket: Positie) => boolean,
): Plan {
  const gebruiken = indexGebruiken(opgave)
  const vormen = new Map<number, Vorm>()
  const add = (gemeente: Positie, pakket: Positie) => {
    const key = pairKey(gemeente, pakket)
    vormen.set(key, !gebruiken.has(key) || isGedeeld(gemeente, pakket) ? 'gedeeld' : 'eigen')
  }
  opgave.behoeften.forEach(({ gemeente }, at) => {
    const pakket = keuzes[at]
    if (pakket !== undefined) add(gemeente, pakket)
  })
  for (const { gemeente, pakket, isVast } of opgave.gebruiken) if (isVast) add(gemeente, pakket)
  const sharers = new Map<Positie, number[]>()
  for (const [key, vorm] of vormen) {
    if (vorm === 'gedeeld') sharers.set(key % 1_000_000, [...(sharers.get(key % 1_000_000) ?? []), key])
  }
  for (const [only, ...others] of sharers.values()) {
    if (only !== undefined && others.length === 0 && gebruiken.has(only)) vormen.set(only, 'eigen')
  }
  return { bedient: keuzes.map((pakket) => [pakket]), vormen }
}
