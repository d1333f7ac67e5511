import { LandschapError } from '../errors.ts'
import { type Gebruikstatus, IN_GEBRUIK } from '../model/applicatie.ts'
import type { Gemeentecode, PakketId } from '../model/ids.ts'
import type { Volledig } from '../model/landschap.ts'
import { type Referentiecomponent, VERZAMELCOMPONENT_NAAM } from '../model/referentiemodel.ts'
import { compareText } from '../model/sorteren.ts'
import { TWIJFELDREMPEL } from '../model/toewijzing.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'
import type {
  Gebruik,
  Projectie,
  ProjectieCel,
  ProjectieComponent,
  ProjectieGemeente,
  ProjectieOptions,
} from './projectie.ts'
import { readApplicaties } from './read-applicaties.ts'

type Column = {
  readonly gemeente: ProjectieGemeente
  readonly gebruikenByComponent: ReadonlyMap<string, readonly Gebruik[]>
  readonly doubtful: ReadonlySet<string>
  readonly besluiten: ReadonlyMap<string, ProjectieCel>
}

/**
 * Reads the cellen of a group of gemeenten off the graph.
 *
 * Staat of a cel, first that holds: aanwezig (an applicatie in use has a toewijzing van kracht), the decision by hand
 * (niet_nodig, elders_belegd), onbekend (an applicatie in use that fills nothing has its first proposal here with
 * zekerheid ≥ 0.30, or the inventarisatie is not volledig for the domain), else afwezig.
 *
 * Verzamelcomponent means that no component fits, so it is none of them.
 *
 * @returns gemeenten sorted by gemeentecode, componenten by naam; both empty for an empty graph
 * @throws LandschapError onbekende_gemeente when a gemeente asked for is not in the graph
 */
export function buildProjectie(graph: LandschapGraph, options: ProjectieOptions = {}): Projectie {
  const status = new Set<Gebruikstatus>(options.status ?? IN_GEBRUIK)
  const columns = selectGemeenten(graph, options.gemeenten).map((code) => readColumn(graph, code, status))
  const componenten = findReferentiecomponenten(graph, options.alleReferentiecomponenten ?? false)
  return {
    gemeenten: columns.map(({ gemeente }) => gemeente),
    componenten: componenten.map((component) => readComponent(graph, component, columns)),
  }
}

function selectGemeenten(graph: LandschapGraph, wanted: readonly Gemeentecode[] | undefined): Gemeentecode[] {
  if (wanted === undefined) {
    const all = graph.mapNodes((_, node) => (node.soort === 'gemeente' ? node.gemeente.gemeentecode : null))
    return all.filter((code) => code !== null).sort(compareText)
  }
  const missing = wanted.filter((code) => !graph.hasNode(nodeKey('gemeente', code)))
  if (missing.length > 0) {
    throw new LandschapError('onbekende_gemeente', `Van gemeente ${missing.join(', ')} is geen landschap bekend.`)
  }
  return [...new Set(wanted)].sort(compareText)
}

function findReferentiecomponenten(graph: LandschapGraph, all: boolean): Referentiecomponent[] {
  const found: Referentiecomponent[] = []
  graph.forEachNode((_, node) => {
    if (node.soort !== 'referentiecomponent') return
    const { referentiecomponent } = node
    if (referentiecomponent.naam === VERZAMELCOMPONENT_NAAM) return
    if (all || referentiecomponent.status === 'in_gebruik') found.push(referentiecomponent)
  })
  return found.sort((a, b) => compareText(a.naam, b.naam) || compareText(a.id, b.id))
}

function readColumn(graph: LandschapGraph, code: Gemeentecode, status: ReadonlySet<Gebruikstatus>): Column {
  const key = nodeKey('gemeente', code)
  const node = graph.getNodeAttributes(key)
  if (node.soort !== 'gemeente') throw new LandschapError('onbekende_gemeente', `${code} is geen gemeente.`)
  const gebruikenByComponent = new Map<string, Gebruik[]>()
  const doubtful = new Set<string>()
  const pakketten = new Set<string>()
  const counts = { applicaties: 0, teBeoordelen: 0, zonderToewijzing: 0 }
  for (const { applicatie, pakket, toewijzingen } of readApplicaties(graph, key)) {
    if (!status.has(applicatie.status)) continue
    counts.applicaties += 1
    pakketten.add(pakket.id)
    let isFilling = false
    for (const { toewijzing } of toewijzingen) {
      if (!toewijzing.vanKracht) continue
      isFilling = true
      const gebruik = { applicatie, pakket, herkomst: toewijzing.herkomst }
      const list = gebruikenByComponent.get(toewijzing.referentiecomponentId)
      if (list === undefined) gebruikenByComponent.set(toewijzing.referentiecomponentId, [gebruik])
      else list.push(gebruik)
    }
    if (isFilling) continue
    const first = toewijzingen.find(({ toewijzing }) => toewijzing.status !== 'afgewezen')?.toewijzing
    if (first === undefined) counts.zonderToewijzing += 1
    else counts.teBeoordelen += 1
    if (first !== undefined && first.zekerheid >= TWIJFELDREMPEL) doubtful.add(first.referentiecomponentId)
  }
  return {
    gemeente: { gemeente: node.gemeente, volledig: node.volledig, pakketten: pakketten.size, ...counts },
    gebruikenByComponent,
    doubtful,
    besluiten: readBesluiten(graph, key),
  }
}

function readBesluiten(graph: LandschapGraph, gemeenteKey: string): ReadonlyMap<string, ProjectieCel> {
  const besluiten = new Map<string, ProjectieCel>()
  graph.forEachOutEdge(gemeenteKey, (_, edge) => {
    if (edge.soort !== 'besluit') return
    const { besluit } = edge
    besluiten.set(besluit.referentiecomponentId, { staat: besluit.staat, gebruiken: [], pakketIds: [], besluit })
  })
  return besluiten
}

function readComponent(
  graph: LandschapGraph,
  component: Referentiecomponent,
  columns: readonly Column[],
): ProjectieComponent {
  const beleidsdomeinen: string[] = []
  const verplichteStandaarden: string[] = []
  graph.forEachOutEdge(nodeKey('referentiecomponent', component.id), (_, edge, __, ___, ____, target) => {
    if (edge.soort === 'hoort_bij') beleidsdomeinen.push(target.naam)
    if (edge.soort === 'vraagt' && edge.verbindingsrol === 'verplicht' && target.soort === 'standaard') {
      verplichteStandaarden.push(target.standaard.id)
    }
  })
  beleidsdomeinen.sort(compareText)
  const cellen = columns.map((column) => readCel(column, component.id, beleidsdomeinen))
  return { id: component.id, naam: component.naam, beleidsdomeinen, verplichteStandaarden, cellen }
}

const AFWEZIG: ProjectieCel = { staat: 'afwezig', gebruiken: [], pakketIds: [] }
const ONBEKEND: ProjectieCel = { staat: 'onbekend', gebruiken: [], pakketIds: [] }

function readCel(column: Column, componentId: string, beleidsdomeinen: readonly string[]): ProjectieCel {
  const gebruiken = column.gebruikenByComponent.get(componentId)
  if (gebruiken !== undefined) {
    return { staat: 'aanwezig', gebruiken, pakketIds: listPakketIds(gebruiken) }
  }
  const besluit = column.besluiten.get(componentId)
  if (besluit !== undefined) return besluit
  if (column.doubtful.has(componentId)) return ONBEKEND
  return isVolledigFor(column.gemeente.volledig, beleidsdomeinen) ? AFWEZIG : ONBEKEND
}

/** A partial inventarisatie proves absence only where it covers every domain of the component. */
function isVolledigFor(volledig: Volledig, beleidsdomeinen: readonly string[]): boolean {
  if (typeof volledig === 'boolean') return volledig
  return beleidsdomeinen.length > 0 && beleidsdomeinen.every((domein) => volledig.includes(domein))
}

function listPakketIds(gebruiken: readonly Gebruik[]): PakketId[] {
  const [only, ...rest] = gebruiken
  // nearly every cel has one use
  if (only !== undefined && rest.length === 0) return [only.pakket.id]
  return [...new Set(gebruiken.map(({ pakket }) => pakket.id))].sort(compareText)
}
