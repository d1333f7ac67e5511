import type { Samenwerkingsverband } from '../model/landschap.ts'
import type { Pakket } from '../model/pakket.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'

/** Adds the pakketten, their leveranciers, and which standaarden they are known to support. */
export function addPakketten(graph: LandschapGraph, pakketten: readonly Pakket[]): void {
  addPakketnodes(graph, pakketten)
  for (const { id, leverancier, standaarden } of pakketten) {
    const key = nodeKey('pakket', id)
    if (leverancier !== undefined) {
      const leverancierKey = nodeKey('leverancier', leverancier.id)
      graph.mergeNode(leverancierKey, { soort: 'leverancier', naam: leverancier.naam, leverancier })
      graph.addEdge(leverancierKey, key, { soort: 'levert' })
    }
    for (const standaardId of standaarden) {
      const standaard = nodeKey('standaard', standaardId)
      if (graph.hasNode(standaard)) graph.addEdge(key, standaard, { soort: 'ondersteunt' })
    }
  }
}

/** Adds the pakketten without what they are connected with. */
export function addPakketnodes(graph: LandschapGraph, pakketten: readonly Pakket[]): void {
  for (const pakket of pakketten) {
    graph.mergeNode(nodeKey('pakket', pakket.id), { soort: 'pakket', naam: pakket.naam, pakket })
  }
}

/** Adds the samenwerkingsverbanden; the gemeenten that take part are linked when their landschap is added. */
export function addSamenwerkingsverbanden(graph: LandschapGraph, verbanden: readonly Samenwerkingsverband[]): void {
  for (const samenwerkingsverband of verbanden) {
    const { id, naam } = samenwerkingsverband
    graph.mergeNode(nodeKey('samenwerkingsverband', id), {
      soort: 'samenwerkingsverband',
      naam,
      samenwerkingsverband,
    })
  }
}
