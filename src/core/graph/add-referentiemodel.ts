import type { Referentiemodel } from '../model/referentiemodel.ts'
import { type EdgeAttributes, type LandschapGraph, type NodeSoort, nodeKey } from './kinds.ts'

/** Adds an edge when both ends are there: releases may point at elements that were withdrawn. */
function link(graph: LandschapGraph, from: string, to: string, attributes: EdgeAttributes): void {
  if (graph.hasNode(from) && graph.hasNode(to)) graph.addEdge(from, to, attributes)
}

/** Adds one release: its nodes first, then the relations between them. */
export function addReferentiemodel(graph: LandschapGraph, model: Referentiemodel): void {
  for (const beleidsdomein of model.beleidsdomeinen) {
    graph.mergeNode(nodeKey('beleidsdomein', beleidsdomein.id), {
      soort: 'beleidsdomein',
      naam: beleidsdomein.naam,
      beleidsdomein,
    })
  }
  for (const standaard of model.standaarden) {
    graph.mergeNode(nodeKey('standaard', standaard.id), { soort: 'standaard', naam: standaard.naam, standaard })
  }
  for (const voorziening of model.voorzieningen) {
    graph.mergeNode(nodeKey('voorziening', voorziening.id), {
      soort: 'voorziening',
      naam: voorziening.naam,
      voorziening,
    })
  }
  addFunctiesAndServices(graph, model)
  addReferentiecomponenten(graph, model)
}

function addFunctiesAndServices(graph: LandschapGraph, model: Referentiemodel): void {
  for (const bedrijfsfunctie of model.bedrijfsfuncties) {
    const { id, naam } = bedrijfsfunctie
    graph.mergeNode(nodeKey('bedrijfsfunctie', id), { soort: 'bedrijfsfunctie', naam, bedrijfsfunctie })
  }
  for (const applicatieservice of model.applicatieservices) {
    const { id, naam } = applicatieservice
    graph.mergeNode(nodeKey('applicatieservice', id), { soort: 'applicatieservice', naam, applicatieservice })
  }
  const partOf = (soort: NodeSoort, id: string, parents: readonly string[]) => {
    for (const parent of parents) link(graph, nodeKey(soort, id), nodeKey(soort, parent), { soort: 'onderdeel_van' })
  }
  for (const functie of model.bedrijfsfuncties) partOf('bedrijfsfunctie', functie.id, functie.onderdeelVan)
  for (const service of model.applicatieservices) {
    partOf('applicatieservice', service.id, service.onderdeelVan)
    for (const functieId of service.bedrijfsfuncties) {
      const functie = nodeKey('bedrijfsfunctie', functieId)
      link(graph, nodeKey('applicatieservice', service.id), functie, { soort: 'bedient' })
    }
  }
}

function addReferentiecomponenten(graph: LandschapGraph, model: Referentiemodel): void {
  for (const referentiecomponent of model.referentiecomponenten) {
    const { id, naam, standaarden, applicatieservices, beleidsdomeinen } = referentiecomponent
    const key = nodeKey('referentiecomponent', id)
    graph.mergeNode(key, { soort: 'referentiecomponent', naam, referentiecomponent })
    for (const { standaardId, verbindingsrol } of standaarden) {
      link(graph, key, nodeKey('standaard', standaardId), { soort: 'vraagt', verbindingsrol })
    }
    for (const service of applicatieservices) {
      link(graph, key, nodeKey('applicatieservice', service), { soort: 'biedt' })
    }
    for (const domein of beleidsdomeinen) {
      link(graph, key, nodeKey('beleidsdomein', domein), { soort: 'hoort_bij' })
    }
  }
  for (const { van, naar } of model.stromen) {
    const target = nodeKey('referentiecomponent', naar)
    link(graph, nodeKey('referentiecomponent', van), target, { soort: 'stroomt_naar' })
  }
}
