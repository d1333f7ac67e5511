import { MultiDirectedGraph } from 'graphology'
import type { VerbondenKoppeling } from '../model/koppeling.ts'
import type { Landschap, Samenwerkingsverband } from '../model/landschap.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Toewijzingsresultaat } from '../model/toewijzing.ts'
import { addKoppelingen } from './add-koppelingen.ts'
import { addLandschap } from './add-landschap.ts'
import { addPakketten, addSamenwerkingsverbanden } from './add-pakketten.ts'
import { addReferentiemodel } from './add-referentiemodel.ts'
import type { EdgeAttributes, GraphAttributes, LandschapGraph, NodeAttributes } from './kinds.ts'

export type GraphInput = {
  readonly referentiemodel: Referentiemodel
  readonly landschappen: readonly Landschap[]
  readonly samenwerkingsverbanden: readonly Samenwerkingsverband[]
  readonly indeling: Pakketindeling
  readonly toewijzing: Toewijzingsresultaat
  readonly koppelingen?: readonly VerbondenKoppeling[]
}

/**
 * Builds the graph that all measures read.
 *
 * Toewijzingen to an id that the referentiemodel does not have are left out of the graph; they stay in the
 * toewijzingsresultaat. Samenwerkingsverbanden that only an applicatie names get a node of their own.
 *
 * @returns a directed multigraph; kinds of node and edge are in kinds.ts; without landschappen just the reference model
 */
export function buildLandschapGraph(input: GraphInput): LandschapGraph {
  const graph: LandschapGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.setAttribute('referentiemodel', input.referentiemodel.versie)
  addReferentiemodel(graph, input.referentiemodel)
  addPakketten(graph, input.indeling.pakketten)
  addSamenwerkingsverbanden(graph, input.samenwerkingsverbanden)
  for (const landschap of input.landschappen) addLandschap(graph, landschap, input)
  addKoppelingen(graph, input.koppelingen ?? [])
  return graph
}
