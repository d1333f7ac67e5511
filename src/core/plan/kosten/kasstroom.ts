import type { Kostensoort } from '../../model/kosten.ts'
import { buildKostenmodel } from './model.ts'
import { type Postenvraag, walkPosten } from './posten.ts'
import type { Parameterwaarden } from './waarden.ts'

/** Kinds of cost that come back every year; the others come once. */
const JAARLIJKS: ReadonlySet<Kostensoort> = new Set(['licentie', 'beheer', 'gedeelde_instantie'])

/** Money of a plan by gemeente (position) and year (from 0), in whole cents. */
export type Kasstroom = {
  readonly eenmalig: readonly (readonly number[])[]
  readonly jaarlijks: readonly (readonly number[])[]
  readonly standaard: number
  readonly totaal: number
}

export type Planinvoer = Omit<Postenvraag, 'model'>

/** Adds up every amount of a plan with these parameters. */
export function computeKasstroom(invoer: Planinvoer, waarden: Parameterwaarden): Kasstroom {
  const years = invoer.scenario.horizonInJaren
  const empty = () => invoer.opgave.gemeenten.map(() => Array.from({ length: years }, () => 0))
  const [eenmalig, jaarlijks] = [empty(), empty()]
  let standaard = 0
  let totaal = 0
  walkPosten({ ...invoer, model: buildKostenmodel(invoer.opgave, waarden) }, (post) => {
    const rij = (JAARLIJKS.has(post.soort) ? jaarlijks : eenmalig)[post.gemeente]
    if (rij === undefined) return
    rij[post.jaar - 1] = (rij[post.jaar - 1] ?? 0) + post.bedrag
    totaal += post.bedrag
    if (post.herkomst === 'standaard') standaard += post.bedrag
  })
  return { eenmalig, jaarlijks, standaard, totaal }
}

/** Sum of both kinds, per gemeente and year. */
export function perYear({ eenmalig, jaarlijks }: Kasstroom): number[][] {
  return eenmalig.map((rij, gemeente) => rij.map((bedrag, jaar) => bedrag + (jaarlijks[gemeente]?.[jaar] ?? 0)))
}

/** What amounts at the end of each year are worth at the start. */
export function presentValue(perJaar: readonly number[], discontovoet: number): number {
  return perJaar.reduce((sum, bedrag, jaar) => sum + bedrag * (1 + discontovoet) ** -(jaar + 1), 0)
}

/** All gemeenten together, per year. */
export function sumGemeenten(perGemeente: readonly (readonly number[])[]): number[] {
  const years = perGemeente[0]?.length ?? 0
  return Array.from({ length: years }, (_, jaar) => perGemeente.reduce((sum, rij) => sum + (rij[jaar] ?? 0), 0))
}

/** Present value of all cost of a plan, for everyone. */
export function computeWaarde(plan: Planinvoer, waarden: Parameterwaarden): number {
  return presentValue(sumGemeenten(perYear(computeKasstroom(plan, waarden))), waarden.discontovoet)
}
