import { UndirectedGraph } from 'graphology'
import type { Component, VergelekenGemeente } from '../api/typen.ts'

export type Soort = 'gemeente' | 'pakket' | 'component'
export type Knoop = { readonly soort: Soort; readonly label: string; x: number; y: number; size: number; color: string }
export type Lijn = { readonly color: string; readonly size: number }
export type Graaf = UndirectedGraph<Knoop, Lijn>

export const KLEUR: Readonly<Record<Soort, string>> = { gemeente: '#003e65', pakket: '#c2410c', component: '#5f8fb3' }
const LIJNEN = { gedeeld: '#7fa9c9', eigen: '#d9dfe5' } as const
/** Turn between neighbours on a spiral that never repeats a direction. */
const GULDEN_HOEK = 2.399963
const STRAAL = 100
/** Where the pakketten of one gemeente lie, from the middle, as a multiple of where the gemeente is. */
const BUITEN = 1.36

export type Grafiekfilter = { readonly domein: string; readonly leverancier: string }

/** The referentiecomponenten and pakketten that a filter leaves. */
export function filterPakketten(
  componenten: readonly Component[],
  { domein, leverancier }: Grafiekfilter,
): readonly { readonly component: Component; readonly pakketten: Component['pakketten'] }[] {
  return componenten
    .filter(({ beleidsdomeinen }) => domein === '' || beleidsdomeinen.includes(domein))
    .map((component) => ({
      component,
      pakketten: component.pakketten.filter(({ pakket }) => leverancier === '' || pakket.leverancier === leverancier),
    }))
    .filter(({ pakketten }) => pakketten.length > 0)
}

/**
 * Gemeenten on a circle; pakketten with the same users lie together, like seeds of a sunflower: shared ones in the middle of
 * their gemeenten, those of one gemeente outside the circle behind it. A referentiecomponent lies between its pakketten. So
 * what all share comes to the middle, without chance.
 */
export function bouwGraaf(gemeenten: readonly VergelekenGemeente[], gevuld: ReturnType<typeof filterPakketten>): Graaf {
  const graph: Graaf = new UndirectedGraph()
  for (const [at, { gemeentecode, naam }] of gemeenten.entries()) {
    const angle = (at / gemeenten.length) * 2 * Math.PI - Math.PI / 2
    const [x, y] = [Math.cos(angle) * STRAAL, -Math.sin(angle) * STRAAL]
    graph.addNode(gemeentecode, { soort: 'gemeente', label: naam, x, y, size: 14, color: KLEUR.gemeente })
  }
  addPakketten(graph, gevuld)
  for (const { component, pakketten } of gevuld) addComponent(graph, component, pakketten)
  return graph
}

function addPakketten(graph: Graaf, gevuld: ReturnType<typeof filterPakketten>): void {
  const users = new Map<string, { readonly naam: string; readonly codes: Set<string> }>()
  for (const { pakketten } of gevuld) {
    for (const { pakket, gemeenten } of pakketten) {
      const known = users.get(pakket.id) ?? { naam: pakket.naam, codes: new Set<string>() }
      for (const code of gemeenten) known.codes.add(code)
      users.set(pakket.id, known)
    }
  }
  const groups = new Map<string, number>()
  for (const [id, { naam, codes }] of users) {
    const key = [...codes].sort().join(' ')
    const at = groups.get(key) ?? 0
    groups.set(key, at + 1)
    const points = [...codes].map((code) => graph.getNodeAttributes(code))
    const isShared = codes.size > 1
    const place = seed(mean(points, isShared ? 1 : BUITEN), at, 3.6)
    graph.addNode(id, { soort: 'pakket', label: naam, ...place, size: 2.5 + codes.size * 1.5, color: KLEUR.pakket })
    const color = isShared ? LIJNEN.gedeeld : LIJNEN.eigen
    for (const code of codes) graph.mergeEdge(id, code, { color, size: isShared ? 1 : 0.5 })
  }
}

function addComponent(graph: Graaf, { referentiecomponent }: Component, pakketten: Component['pakketten']): void {
  const { id, naam } = referentiecomponent
  const points = pakketten.map(({ pakket }) => graph.getNodeAttributes(pakket.id))
  const place = seed(mean(points, 1), graph.order % 23, 1.2)
  graph.addNode(id, { soort: 'component', label: naam, ...place, size: 2.5, color: KLEUR.component })
  for (const { pakket } of pakketten) graph.mergeEdge(id, pakket.id, { color: LIJNEN.eigen, size: 0.5 })
}

type Punt = { readonly x: number; readonly y: number }

/** The middle of points, nearer to or further from the middle of the drawing. */
function mean(points: readonly Punt[], factor: number): Punt {
  const over = (key: 'x' | 'y') =>
    (points.reduce((sum, point) => sum + point[key], 0) / Math.max(1, points.length)) * factor
  return { x: over('x'), y: over('y') }
}

/** The place of a seed around the middle of its flower: each as far from the next. */
function seed({ x, y }: Punt, at: number, distance: number): Punt {
  const radius = Math.sqrt(at + 0.5) * distance
  return { x: x + Math.cos(at * GULDEN_HOEK) * radius, y: y + Math.sin(at * GULDEN_HOEK) * radius }
}

/** How many of the fillings (a gemeente that uses a pakket for a referentiecomponent) each leverancier holds, most first. */
export function telLeveranciers(
  gevuld: ReturnType<typeof filterPakketten>,
): readonly { readonly naam: string | null; readonly aantal: number }[] {
  const counts = new Map<string | null, number>()
  for (const { pakketten } of gevuld) {
    for (const { pakket, gemeenten } of pakketten) {
      const naam = pakket.leverancier ?? null
      counts.set(naam, (counts.get(naam) ?? 0) + gemeenten.length)
    }
  }
  return [...counts]
    .map(([naam, aantal]) => ({ naam, aantal }))
    .sort((a, b) => b.aantal - a.aantal || (a.naam ?? '').localeCompare(b.naam ?? '', 'nl'))
}
