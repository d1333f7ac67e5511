import { compareText } from '../model/sorteren.ts'
import type { Componentvergelijking, Dekking, Gelijkheid } from '../model/vergelijking.ts'
import { type Componenten, findDubbelingen } from './overzichten.ts'

/** The referentiecomponenten of one beleidsdomein, counted. `beleidsdomein` null: those that have none. */
export type Domeinsamenvatting = {
  readonly beleidsdomein: string | null
  readonly componenten: readonly Componentvergelijking[]
  readonly dekking: Readonly<Record<Dekking, number>>
  readonly gelijkheid: Readonly<Record<Gelijkheid, number>>
  readonly hiaten: number
  readonly dubbelingen: number
  readonly migraties: number
}

/**
 * Counts dekking, gelijkheid, hiaten, dubbelingen and migraties per beleidsdomein.
 *
 * A referentiecomponent with several domains counts in each of them, so the counts of the domains need not add up to the
 * whole; one without any counts under null.
 *
 * @returns sorted by beleidsdomein, null last; empty when nothing was compared
 */
export function summarizePerBeleidsdomein({ componenten }: Componenten): Domeinsamenvatting[] {
  const byDomein = new Map<string | null, Componentvergelijking[]>()
  for (const component of componenten) {
    const domeinen = component.beleidsdomeinen.length === 0 ? [null] : new Set(component.beleidsdomeinen)
    for (const domein of domeinen) byDomein.set(domein, [...(byDomein.get(domein) ?? []), component])
  }
  return [...byDomein]
    .sort(([a], [b]) => compareDomein(a, b))
    .map(([beleidsdomein, members]) => ({ beleidsdomein, componenten: members, ...summarizeComponenten(members) }))
}

function compareDomein(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  return compareText(a, b)
}

function summarizeComponenten(componenten: readonly Componentvergelijking[]) {
  return {
    dekking: countClasses(componenten.map(({ dekking }) => dekking)),
    gelijkheid: countLadder(componenten.flatMap(({ gelijkheid }) => gelijkheid ?? [])),
    hiaten: componenten.reduce((sum, { hiaten }) => sum + hiaten.length, 0),
    dubbelingen: findDubbelingen({ componenten }).length,
    migraties: componenten.reduce((sum, { migraties }) => sum + (migraties ?? 0), 0),
  }
}

function countClasses(found: readonly Dekking[]): Record<Dekking, number> {
  const counts = { volledig: 0, gedeeltelijk: 0, enkel: 0, geen: 0, onbekend: 0 } satisfies Record<Dekking, number>
  for (const dekking of found) counts[dekking]++
  return counts
}

function countLadder(found: readonly Gelijkheid[]): Record<Gelijkheid, number> {
  const counts = {
    zelfde_instantie: 0,
    zelfde_versie: 0,
    zelfde_pakket: 0,
    zelfde_leverancier: 0,
    uitwisselbaar: 0,
    verschillend: 0,
  } satisfies Record<Gelijkheid, number>
  for (const gelijkheid of found) counts[gelijkheid]++
  return counts
}
