import type { Opgave, Positie } from '../opgave/opgave.ts'
import { pairKey } from '../opgave/opgave.ts'
import type { Beperkingen } from '../spelregels/beperkingen.ts'
import { Bord } from './bord.ts'
import { completePlan, computePlanprijs, type Plan, type Prijslijst } from './plan.ts'

/** At most so often is every referentiecomponent looked at again. */
const RONDES = 4

export type Snelplan = {
  readonly plan: Plan
  /** With the margin for keeping what there is. */
  readonly doelwaardeInCenten: number
}

/**
 * The quick method: begins with what everyone has, and moves one referentiecomponent at a time to one pakket for all, as long as
 * that is cheaper. Components that must have one pakket move to their cheapest.
 *
 * Cost: O(rounds × candidates × gemeenten); asks for no solver.
 *
 * @returns null when the rules leave some need without a pakket; that proves nothing about other plans
 */
export function planQuick(opgave: Opgave, prijzen: Prijslijst, beperkingen: Beperkingen): Snelplan | null {
  const pinned = pinGebruiken(opgave, beperkingen)
  const bord = new Bord(pinned, prijzen, beperkingen.margeInCenten)
  const needs = groupNeeds(pinned)
  pinned.behoeften.forEach((_, at) => {
    bord.kies(at, chooseOwn({ opgave: pinned, prijzen, beperkingen }, at))
  })
  const vraag = { opgave: pinned, beperkingen, bord }
  for (const [component, own] of needs) {
    const mustMove = beperkingen.eenPakket.has(component) || own.some((at) => bord.keuzes[at] === undefined)
    if (mustMove && !moveToBest(vraag, component, { own, isForced: true })) return null
  }
  for (let round = 0; round < RONDES; round += 1) {
    const moved = [...needs].filter(([component, own]) => moveToBest(vraag, component, { own, isForced: false }))
    if (moved.length === 0) break
  }
  const keuzes = bord.keuzes.flatMap((pakket) => (pakket === undefined ? [] : [pakket]))
  const plan = completePlan(pinned, keuzes, (_, pakket) => bord.gedeeld.has(pakket))
  return { plan, doelwaardeInCenten: computeDoelwaarde(opgave, { prijzen, beperkingen }, plan) }
}

/** The price of a plan with the margin for every change. */
export function computeDoelwaarde(
  opgave: Opgave,
  { prijzen, beperkingen }: { prijzen: Prijslijst; beperkingen: Beperkingen },
  plan: Plan,
): number {
  const changed = opgave.behoeften.filter(({ huidig }, at) => {
    return huidig.length > 0 && (plan.bedient[at] ?? []).some((pakket) => !huidig.includes(pakket))
  })
  return computePlanprijs(opgave, prijzen, plan) + changed.length * beperkingen.margeInCenten
}

/** Marks what must stay as such. */
export function pinGebruiken(opgave: Opgave, { moetBlijven }: Beperkingen): Opgave {
  if (moetBlijven.size === 0) return opgave
  const gebruiken = opgave.gebruiken.map((gebruik) =>
    moetBlijven.has(pairKey(gebruik.gemeente, gebruik.pakket)) ? { ...gebruik, isVast: true } : gebruik,
  )
  return { ...opgave, gebruiken }
}

/** The opgave of some gemeenten alone; the positions of gemeenten, pakketten and components stay. */
export function restrictTo(opgave: Opgave, deelnemers: ReadonlySet<Positie>): Opgave {
  if (deelnemers.size === opgave.gemeenten.length) return opgave
  return {
    ...opgave,
    gebruiken: opgave.gebruiken.filter(({ gemeente }) => deelnemers.has(gemeente)),
    behoeften: opgave.behoeften.filter(({ gemeente }) => deelnemers.has(gemeente)),
  }
}

function groupNeeds({ behoeften }: Opgave): Map<Positie, Positie[]> {
  const needs = new Map<Positie, Positie[]>()
  behoeften.forEach(({ component }, at) => {
    const known = needs.get(component)
    if (known === undefined) needs.set(component, [at])
    else known.push(at)
  })
  return needs
}

/** The cheapest of what the gemeente has for it and may keep. */
function chooseOwn(
  { opgave, prijzen, beperkingen }: { opgave: Opgave; prijzen: Prijslijst; beperkingen: Beperkingen },
  at: Positie,
): Positie | undefined {
  const behoefte = opgave.behoeften[at]
  if (behoefte === undefined) return undefined
  const { gemeente, huidig } = behoefte
  return huidig
    .filter((pakket) => beperkingen.isToegestaan(at, pakket))
    .sort((a, b) => prijzen.eigen(gemeente, a) - prijzen.eigen(gemeente, b) || a - b)[0]
}

type Vraag = { readonly opgave: Opgave; readonly beperkingen: Beperkingen; readonly bord: Bord }
type Zet = { readonly own: readonly Positie[]; readonly isForced: boolean }

/** Moves a component to the pakket that makes the whole cheapest, shared or not. @returns whether anything changed */
function moveToBest({ opgave, beperkingen, bord }: Vraag, component: Positie, { own, isForced }: Zet): boolean {
  const kandidaten = (opgave.componenten[component]?.kandidaten ?? []).filter((pakket) =>
    own.every((at) => beperkingen.isToegestaan(at, pakket)),
  )
  const earlier = own.map((at) => bord.keuzes[at])
  const touched = new Set([...earlier.flatMap((pakket) => pakket ?? []), ...kandidaten])
  let best = isForced ? Number.POSITIVE_INFINITY : bord.price(touched, own)
  let choice: { pakket: Positie; isGedeeld: boolean } | null = null
  for (const pakket of kandidaten) {
    const wasShared = bord.gedeeld.has(pakket)
    for (const at of own) bord.kies(at, pakket)
    for (const isGedeeld of [wasShared, !wasShared]) {
      bord.deel(pakket, isGedeeld)
      const price = bord.price(touched, own)
      if (price < best) {
        best = price
        choice = { pakket, isGedeeld }
      }
    }
    bord.deel(pakket, wasShared)
  }
  own.forEach((at, index) => {
    bord.kies(at, choice === null ? earlier[index] : choice.pakket)
  })
  if (choice !== null) bord.deel(choice.pakket, choice.isGedeeld)
  return choice !== null
}
