import type { MessagePort } from 'node:worker_threads'
import {
  type Alternatief,
  buildCeltabel,
  type LandschapGraph,
  mapLandschappen,
  type Referentiemodel,
  type Verdeelopdracht,
  type Verdelingsoverzicht,
} from '../../core/index.ts'
import { type Answer, answer } from './antwoord.ts'
import {
  type Alternatiefkeuze,
  type Bestandsvraag,
  makeAlternatief,
  makeBestand,
  makePlan,
  makeVerdeling,
  type Planbytes,
  type Plangrondslag,
} from './plan-work.ts'

type Mapped = Plangrondslag['mapped']

/** A grondslag that can cross to a thread: the graph as its nodes and edges. */
export type Pakje = Omit<Plangrondslag, 'mapped'> & {
  readonly mapped: Omit<Mapped, 'graph' | 'readCeltabel'> & { readonly graph: ReturnType<LandschapGraph['export']> }
}

/** Packs a grondslag for the crossing. */
export function packGrondslag({ mapped, ...rest }: Plangrondslag): Pakje {
  const { landschappen, indeling, toewijzing, koppelingen, bevindingen, graph } = mapped
  return { ...rest, mapped: { landschappen, indeling, toewijzing, koppelingen, bevindingen, graph: graph.export() } }
}

/** The graph comes out with its nodes and edges in the order in which they went in. */
function unpackGrondslag({ mapped, ...rest }: Pakje): Plangrondslag {
  const graph = emptyGraph(rest.referentiemodel).import(mapped.graph)
  return { ...rest, mapped: { ...mapped, graph, readCeltabel: (options) => buildCeltabel(graph, options) } }
}

function emptyGraph(referentiemodel: Referentiemodel): LandschapGraph {
  const { graph } = mapLandschappen({ landschappen: [], referentiemodel })
  graph.clear()
  return graph
}

/** Runs in a thread of its own; progress goes over the port. */
export async function planInThread({
  pakje,
  port,
}: {
  readonly pakje: Pakje
  readonly port: MessagePort
}): Promise<Answer<Planbytes>> {
  try {
    return await answer(() => makePlan(unpackGrondslag(pakje), (aandeel) => port.postMessage(aandeel)))
  } finally {
    port.close()
  }
}

/** Runs in a thread of its own. */
export function alternatiefInThread(task: {
  readonly pakje: Pakje
  readonly keuze: Alternatiefkeuze
}): Promise<Answer<Alternatief>> {
  return answer(() => makeAlternatief(unpackGrondslag(task.pakje), task.keuze))
}

/** Runs in a thread of its own. */
export function verdelingInThread(opdracht: Verdeelopdracht): Promise<Answer<Verdelingsoverzicht>> {
  return answer(() => makeVerdeling(opdracht))
}

/** Runs in a thread of its own. */
export function bestandInThread(task: {
  readonly bytes: Uint8Array
  readonly vraag: Bestandsvraag
}): Promise<Answer<Uint8Array>> {
  return answer(() => makeBestand(task.bytes, task.vraag))
}
