import type { Applicatieservice, Bedrijfsfunctie } from '../../core/model/referentiemodel.ts'
import { compareText } from '../../core/model/sorteren.ts'
import { type AmeffElement, indexVerband, type Verband } from './ameff.ts'
import { findFeiten, findIds, type Gemma, gemmaTypeOf } from './gemma.ts'

const isService = (element: AmeffElement): boolean => element.soort === 'ApplicationService'
const isFunctie = (element: AmeffElement): boolean => element.soort === 'BusinessFunction'

const SOORTEN: Readonly<Record<string, Bedrijfsfunctie['soort']>> = {
  'bedrijfsfunctie laag': 'laag',
  'bedrijfsfunctie domein': 'domein',
  bedrijfsfunctie: 'hoofdfunctie',
}

/** Reads all application services, with the services they are part of and the functions they support. */
export function readApplicatieservices(gemma: Gemma): Applicatieservice[] {
  const parents = indexVerband(gemma.verbindingen, { soort: 'Aggregation', bron: isService, doel: isService }, true)
  const functies = indexVerband(gemma.verbindingen, { soort: 'Serving', bron: isService, doel: isFunctie })
  return findFeiten(gemma, isService).map(([feit, element]) => ({
    ...feit,
    onderdeelVan: findIds(gemma, parents, element),
    bedrijfsfuncties: findIds(gemma, functies, element),
  }))
}

/** Reads all business functions; a laag hangs under itself. */
export function readBedrijfsfuncties(gemma: Gemma): Bedrijfsfunctie[] {
  const parents = indexVerband(gemma.verbindingen, { soort: 'Aggregation', bron: isFunctie, doel: isFunctie }, true)
  return findFeiten(gemma, isFunctie).map(([feit, element]) => ({
    ...feit,
    soort: soortOf(element),
    lagen: findLagen(parents, element),
    onderdeelVan: findIds(gemma, parents, element),
  }))
}

function soortOf(functie: AmeffElement): Bedrijfsfunctie['soort'] {
  return SOORTEN[gemmaTypeOf(functie)] ?? 'deelfunctie'
}

/** Names of the layers above a function, sorted; a function may have more than one parent, and a file a cycle. */
function findLagen(parents: Verband, functie: AmeffElement): string[] {
  const seen = new Set([functie])
  for (const current of seen) {
    for (const { naar } of parents.get(current) ?? []) seen.add(naar)
  }
  const lagen = [...seen].filter((above) => soortOf(above) === 'laag').map(({ naam }) => naam)
  return [...new Set(lagen)].sort(compareText)
}
