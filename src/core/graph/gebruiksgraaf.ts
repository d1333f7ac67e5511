import { MultiDirectedGraph } from 'graphology'
import type { ApplicatieId } from '../model/ids.ts'
import type { Referentiemodel } from '../model/referentiemodel.ts'
import type { Toewijzing, Toewijzingsresultaat } from '../model/toewijzing.ts'
import { addLandschap } from './add-landschap.ts'
import { addPakketnodes, addSamenwerkingsverbanden } from './add-pakketten.ts'
import { buildLandschapGraph, type GraphInput } from './build-graph.ts'
import { findReferentiecomponenten, readKolommen } from './celtabel.ts'
import {
  type EdgeAttributes,
  type GraphAttributes,
  type LandschapGraph,
  type NodeAttributes,
  nodeKey,
} from './kinds.ts'
import type { Celtabel, Componentfeiten, ProjectieOptions } from './projectie.ts'

/**
 * Reads the table of cellen of landschappen off a graph of its own that holds only what a cel follows from: no relations inside
 * the reference model, which are the same for every group, nor those of leveranciers.
 *
 * Cost: as buildCeltabel, and of building the graph half of what {@link buildLandschapGraph} costs; what the release says of
 * its componenten is read once per release.
 *
 * @returns the same table as `buildCeltabel(buildLandschapGraph(input), options)`
 * @throws LandschapError onbekende_gemeente when a gemeente asked for is not among the landschappen
 */
export function readCeltabel(input: GraphInput, options: ProjectieOptions = {}): Celtabel {
  const componenten = readComponentfeiten(input.referentiemodel, options.alleReferentiecomponenten ?? false)
  return readKolommen(buildGebruiksgraaf(input), componenten, options)
}

function buildGebruiksgraaf({ referentiemodel, landschappen, ...mapping }: GraphInput): LandschapGraph {
  const graph: LandschapGraph = new MultiDirectedGraph<NodeAttributes, EdgeAttributes, GraphAttributes>()
  graph.setAttribute('referentiemodel', referentiemodel.versie)
  for (const referentiecomponent of referentiemodel.referentiecomponenten) {
    const { id, naam } = referentiecomponent
    graph.mergeNode(nodeKey('referentiecomponent', id), { soort: 'referentiecomponent', naam, referentiecomponent })
  }
  for (const voorziening of referentiemodel.voorzieningen) {
    const { id, naam } = voorziening
    graph.mergeNode(nodeKey('voorziening', id), { soort: 'voorziening', naam, voorziening })
  }
  addPakketnodes(graph, mapping.indeling.pakketten)
  addSamenwerkingsverbanden(graph, mapping.samenwerkingsverbanden)
  const toewijzing = keepDeciding(mapping.toewijzing, graph)
  for (const landschap of landschappen) addLandschap(graph, landschap, { ...mapping, toewijzing })
  return graph
}

/** What is in force, and of an applicatie of which nothing is, the first that nobody rejected: a cel follows from no other. */
function keepDeciding(result: Toewijzingsresultaat, graph: LandschapGraph): Toewijzingsresultaat {
  const open = new Map<ApplicatieId, Toewijzing>()
  const deciding: Toewijzing[] = []
  const filling = new Set<ApplicatieId>()
  for (const toewijzing of result.toewijzingen) {
    const { applicatieId, referentiecomponentId, status, vanKracht } = toewijzing
    if (vanKracht) {
      deciding.push(toewijzing)
      filling.add(applicatieId)
    } else if (status !== 'afgewezen' && !open.has(applicatieId)) {
      if (graph.hasNode(nodeKey('referentiecomponent', referentiecomponentId))) open.set(applicatieId, toewijzing)
    }
  }
  for (const [applicatieId, toewijzing] of open) if (!filling.has(applicatieId)) deciding.push(toewijzing)
  return { ...result, toewijzingen: deciding }
}

type Feiten = { readonly inGebruik: readonly Componentfeiten[]; readonly alle: readonly Componentfeiten[] }

const feitenByModel = new WeakMap<Referentiemodel, Feiten>()

function readComponentfeiten(referentiemodel: Referentiemodel, all: boolean): readonly Componentfeiten[] {
  const feiten = feitenByModel.get(referentiemodel) ?? readFeiten(referentiemodel)
  feitenByModel.set(referentiemodel, feiten)
  return all ? feiten.alle : feiten.inGebruik
}

function readFeiten(referentiemodel: Referentiemodel): Feiten {
  const indeling = { pakketten: [], pakketByApplicatie: new Map(), samenvoegvoorstellen: [], bevindingen: [] }
  const toewijzing = { toewijzingen: [], voorzieningen: new Map(), geenApplicatie: new Set<never>(), bevindingen: [] }
  const none = { landschappen: [], samenwerkingsverbanden: [], indeling, toewijzing }
  const graph = buildLandschapGraph({ referentiemodel, ...none })
  return { inGebruik: findReferentiecomponenten(graph, false), alle: findReferentiecomponenten(graph, true) }
}
