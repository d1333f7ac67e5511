import type { Applicatie } from '../model/applicatie.ts'
import type { ObjectId } from '../model/ids.ts'
import type { Landschap, Samenwerkingsverband } from '../model/landschap.ts'
import type { Pakketindeling } from '../model/pakket.ts'
import type { Toewijzing, Toewijzingsresultaat } from '../model/toewijzing.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'

type Mapping = {
  readonly samenwerkingsverbanden: readonly Samenwerkingsverband[]
  readonly indeling: Pakketindeling
  readonly toewijzing: Toewijzingsresultaat
}

const toewijzingenByResult = new WeakMap<Toewijzingsresultaat, ReadonlyMap<string, readonly Toewijzing[]>>()

/** Groups once per result, however many landschappen are added from it. */
function groupToewijzingen(result: Toewijzingsresultaat): ReadonlyMap<string, readonly Toewijzing[]> {
  const known = toewijzingenByResult.get(result)
  if (known !== undefined) return known
  const byApplicatie = new Map<string, Toewijzing[]>()
  for (const toewijzing of result.toewijzingen) {
    const list = byApplicatie.get(toewijzing.applicatieId)
    if (list === undefined) byApplicatie.set(toewijzing.applicatieId, [toewijzing])
    else list.push(toewijzing)
  }
  toewijzingenByResult.set(result, byApplicatie)
  return byApplicatie
}

/** Adds one gemeente with all it runs, its decisions on cellen and its samenwerkingsverbanden. */
export function addLandschap(graph: LandschapGraph, landschap: Landschap, mapping: Mapping): void {
  const { gemeente, volledig } = landschap
  const gemeenteKey = nodeKey('gemeente', gemeente.gemeentecode)
  graph.mergeNode(gemeenteKey, { soort: 'gemeente', naam: gemeente.naam, gemeente, volledig })
  for (const verband of mapping.samenwerkingsverbanden) {
    if (!verband.deelnemers.includes(gemeente.gemeentecode)) continue
    graph.addEdge(gemeenteKey, nodeKey('samenwerkingsverband', verband.id), { soort: 'neemt_deel_aan' })
  }
  for (const besluit of landschap.celbesluiten) {
    const component = nodeKey('referentiecomponent', besluit.referentiecomponentId)
    if (graph.hasNode(component)) graph.addEdge(gemeenteKey, component, { soort: 'besluit', besluit })
  }
  const toevoeging = { ...mapping, findComponent: buildComponentzoeker(graph) }
  for (const applicatie of landschap.applicaties) {
    const key = addApplicatie(graph, applicatie, toevoeging)
    graph.addEdge(gemeenteKey, key, { soort: 'gebruikt' })
  }
}

/** Key of the node of a referentiecomponent; null for one that the graph does not have. */
type Componentzoeker = (id: ObjectId) => string | null

/** A landschap names each component many times: its key is made once. */
function buildComponentzoeker(graph: LandschapGraph): Componentzoeker {
  const keys = new Map<ObjectId, string | null>()
  return (id) => {
    const known = keys.get(id)
    if (known !== undefined) return known
    const key = nodeKey('referentiecomponent', id)
    const found = graph.hasNode(key) ? key : null
    keys.set(id, found)
    return found
  }
}

type Toevoeging = Mapping & { readonly findComponent: Componentzoeker }

function addApplicatie(graph: LandschapGraph, applicatie: Applicatie, mapping: Toevoeging): string {
  const { toewijzing, indeling, findComponent } = mapping
  const voorziening = toewijzing.voorzieningen.get(applicatie.id)
  const isNoise = toewijzing.geenApplicatie.has(applicatie.id)
  const aard = voorziening !== undefined ? 'voorziening' : isNoise ? 'geen_applicatie' : 'applicatie'
  const key = nodeKey('applicatie', applicatie.id)
  graph.addNode(key, { soort: 'applicatie', naam: applicatie.naam, applicatie, aard })

  const pakketId = indeling.pakketByApplicatie.get(applicatie.id)
  if (pakketId !== undefined) graph.addEdge(key, nodeKey('pakket', pakketId), { soort: 'exemplaar_van' })
  if (voorziening !== undefined) {
    graph.addEdge(key, nodeKey('voorziening', voorziening.id), { soort: 'is_voorziening' })
  }
  for (const via of applicatie.via) {
    if (via !== 'eigen') addVia(graph, key, via)
  }
  for (const stated of groupToewijzingen(toewijzing).get(applicatie.id) ?? []) {
    const component = findComponent(stated.referentiecomponentId)
    if (component !== null) graph.addEdge(key, component, { soort: 'toegewezen_aan', toewijzing: stated })
  }
  return key
}

function addVia(graph: LandschapGraph, applicatieKey: string, verbandId: Exclude<Applicatie['via'][number], 'eigen'>) {
  const verband = nodeKey('samenwerkingsverband', verbandId)
  if (!graph.hasNode(verband)) {
    const samenwerkingsverband = { id: verbandId, naam: verbandId, deelnemers: [], deelnemerNamen: [] }
    graph.addNode(verband, { soort: 'samenwerkingsverband', naam: verbandId, samenwerkingsverband })
  }
  graph.addEdge(applicatieKey, verband, { soort: 'loopt_via' })
}
