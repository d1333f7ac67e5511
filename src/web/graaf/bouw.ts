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
 * Gemeenten on a circle; a pakket in the middle of the gemeenten that use it, a referentiecomponent in the middle of its
 * pakketten. What all share so comes to the middle, without chance.
 */
export function bouwGraaf(gemeenten: readonly VergelekenGemeente[], gevuld: ReturnType<typeof filterPakketten>): Graaf {
  const graph: Graaf = new UndirectedGraph()
  for (const [at, { gemeentecode, naam }] of gemeenten.entries()) {
    const angle = (at / gemeenten.length) * 2 * Math.PI - Math.PI / 2
    graph.addNode(gemeentecode, {
      soort: 'gemeente',
      label: naam,
      x: Math.cos(angle) * 100,
      y: -Math.sin(angle) * 100,
      size: 16,
      color: KLEUR.gemeente,
    })
  }
  for (const { component, pakketten } of gevuld) {
    for (const { pakket, gemeenten: codes } of pakketten) addPakket(graph, pakket, codes)
    const { id, naam } = component.referentiecomponent
    const points = pakketten.map(({ pakket }) => graph.getNodeAttributes(pakket.id))
    graph.addNode(id, {
      soort: 'component',
      label: naam,
      ...middle(points, graph.order),
      size: 3,
      color: KLEUR.component,
    })
    for (const { pakket } of pakketten) graph.mergeEdge(id, pakket.id, { color: LIJNEN.eigen, size: 0.5 })
  }
  for (const node of graph.filterNodes((_, { soort }) => soort === 'pakket')) {
    const users = graph.filterNeighbors(node, (_, { soort }) => soort === 'gemeente')
    graph.setNodeAttribute(node, 'size', 3 + users.length * 1.5)
    if (users.length < 2) continue
    for (const user of users) graph.mergeEdge(node, user, { color: LIJNEN.gedeeld, size: 1 })
  }
  return graph
}

function addPakket(
  graph: Graaf,
  { id, naam }: Component['pakketten'][number]['pakket'],
  codes: readonly string[],
): void {
  if (!graph.hasNode(id)) {
    const points = codes.map((code) => graph.getNodeAttributes(code))
    graph.addNode(id, { soort: 'pakket', label: naam, ...middle(points, graph.order), size: 4, color: KLEUR.pakket })
  }
  for (const code of codes) graph.mergeEdge(id, code, { color: LIJNEN.eigen, size: 0.5 })
}

/** The middle of points, and a little aside, so that what has the same middle does not hide the other. */
function middle(
  points: readonly { readonly x: number; readonly y: number }[],
  order: number,
): { x: number; y: number } {
  const mean = (key: 'x' | 'y') => points.reduce((sum, point) => sum + point[key], 0) / Math.max(1, points.length)
  const radius = 3 + ((order * 7) % 29)
  return {
    x: mean('x') * 0.92 + Math.cos(order * GULDEN_HOEK) * radius,
    y: mean('y') * 0.92 + Math.sin(order * GULDEN_HOEK) * radius,
  }
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
