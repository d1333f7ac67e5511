import { LandschapError } from '../errors.ts'
import { Datum, type Gemeentecode } from '../model/ids.ts'
import { type Referentiecomponent, VERZAMELCOMPONENT_NAAM } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'
import type { Celtabel, Componentfeiten, Kolom, Projectie, ProjectieCel, ProjectieOptions } from './projectie.ts'
import { readKolom } from './read-kolom.ts'

/**
 * Reads the table of cellen off the graph.
 *
 * Cost: O(applicaties × toewijzingen + gemeenten × componenten).
 *
 * @throws LandschapError onbekende_gemeente when a gemeente asked for is not in the graph
 */
export function buildCeltabel(graph: LandschapGraph, options: ProjectieOptions = {}): Celtabel {
  return readKolommen(graph, findReferentiecomponenten(graph, options.alleReferentiecomponenten ?? false), options)
}

/** Reads the kolommen of a table of which the componenten are known. @throws LandschapError onbekende_gemeente */
export function readKolommen(
  graph: LandschapGraph,
  componenten: readonly Componentfeiten[],
  { status, gemeenten }: ProjectieOptions,
): Celtabel {
  const reading = { componenten, ...(status === undefined ? {} : { status }) }
  return {
    referentiemodel: Datum.parse(graph.getAttribute('referentiemodel')),
    componenten,
    kolommen: selectGemeenten(graph, gemeenten).map((code) => readKolom(graph, code, reading)),
  }
}

/**
 * Puts new kolommen in the place of those of the same gemeenten, or adds them; all others stay the same objects.
 *
 * Cost: O(gemeenten) without reading a single other cel.
 *
 * @param kolommen - read with the componenten of this table, see {@link readKolom}
 */
export function replaceKolommen(celtabel: Celtabel, kolommen: readonly Kolom[]): Celtabel {
  const fresh = new Map(kolommen.map((kolom) => [codeOf(kolom), kolom]))
  const kept = celtabel.kolommen.map((kolom) => {
    const code = codeOf(kolom)
    const replacement = fresh.get(code) ?? kolom
    fresh.delete(code)
    return replacement
  })
  const all = [...kept, ...fresh.values()]
  if (fresh.size > 0) all.sort((a, b) => compareText(codeOf(a), codeOf(b)))
  return { ...celtabel, kolommen: all }
}

/** Takes gemeenten out of the table; codes that are not in it are passed over. */
export function removeKolommen(celtabel: Celtabel, codes: readonly Gemeentecode[]): Celtabel {
  return { ...celtabel, kolommen: celtabel.kolommen.filter((kolom) => !codes.includes(codeOf(kolom))) }
}

/** Takes only some gemeenten of the table. @throws LandschapError onbekende_gemeente for one that is not in it */
export function selectKolommen(celtabel: Celtabel, codes: readonly Gemeentecode[]): Celtabel {
  const known = new Map(celtabel.kolommen.map((kolom) => [codeOf(kolom), kolom]))
  refuseMissing(codes.filter((code) => !known.has(code)))
  const kolommen = [...new Set(codes)].sort(compareText).flatMap((code) => known.get(code) ?? [])
  return { ...celtabel, kolommen }
}

/** The same table by referentiecomponent, as the measures of a group read it. */
export function projectCeltabel({ componenten, kolommen }: Celtabel): Projectie {
  return {
    gemeenten: kolommen.map(({ gemeente }) => gemeente),
    componenten: componenten.map((component, row) => {
      const own: ProjectieCel[] = []
      for (const { cellen } of kolommen) {
        const cel = cellen[row]
        if (cel !== undefined) own.push(cel)
      }
      return { ...component, cellen: own }
    }),
  }
}

function codeOf({ gemeente }: Kolom): Gemeentecode {
  return gemeente.gemeente.gemeentecode
}

function selectGemeenten(graph: LandschapGraph, wanted: readonly Gemeentecode[] | undefined): Gemeentecode[] {
  if (wanted === undefined) {
    const all = graph.mapNodes((_, node) => (node.soort === 'gemeente' ? node.gemeente.gemeentecode : null))
    return all.filter((code) => code !== null).sort(compareText)
  }
  refuseMissing(wanted.filter((code) => !graph.hasNode(nodeKey('gemeente', code))))
  return [...new Set(wanted)].sort(compareText)
}

function refuseMissing(missing: readonly Gemeentecode[]): void {
  if (missing.length === 0) return
  throw new LandschapError('onbekende_gemeente', `Van gemeente ${missing.join(', ')} is geen landschap bekend.`)
}

/** Finds what the release says of its referentiecomponenten: in gebruik, or all. Sorted by naam, then id. */
export function findReferentiecomponenten(graph: LandschapGraph, all: boolean): Componentfeiten[] {
  const found: Referentiecomponent[] = []
  graph.forEachNode((_, node) => {
    if (node.soort !== 'referentiecomponent') return
    const { referentiecomponent } = node
    if (referentiecomponent.naam === VERZAMELCOMPONENT_NAAM) return
    if (all || referentiecomponent.status === 'in_gebruik') found.push(referentiecomponent)
  })
  return found
    .sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
    .map((component) => readFeiten(graph, component))
}

function readFeiten(graph: LandschapGraph, { id, naam }: Referentiecomponent): Componentfeiten {
  const beleidsdomeinen: string[] = []
  const verplichteStandaarden: string[] = []
  graph.forEachOutEdge(nodeKey('referentiecomponent', id), (_, edge, __, ___, ____, target) => {
    if (edge.soort === 'hoort_bij') beleidsdomeinen.push(target.naam)
    if (edge.soort === 'vraagt' && edge.verbindingsrol === 'verplicht' && target.soort === 'standaard') {
      verplichteStandaarden.push(target.standaard.id)
    }
  })
  return { id, naam, beleidsdomeinen: beleidsdomeinen.sort(compareText), verplichteStandaarden }
}
