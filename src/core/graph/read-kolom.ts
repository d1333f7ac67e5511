import { LandschapError } from '../errors.ts'
import { type Gebruikstatus, IN_GEBRUIK } from '../model/applicatie.ts'
import type { Gemeentecode, PakketId, SamenwerkingsverbandId } from '../model/ids.ts'
import type { Volledig } from '../model/landschap.ts'
import { compareText } from '../model/sorteren.ts'
import { TWIJFELDREMPEL } from '../model/toewijzing.ts'
import { type LandschapGraph, nodeKey } from './kinds.ts'
import type { Componentfeiten, Gebruik, Kolom, ProjectieCel, ProjectieGemeente } from './projectie.ts'
import { readApplicaties } from './read-applicaties.ts'

type Gevonden = {
  readonly gemeente: ProjectieGemeente
  readonly gebruikenByComponent: ReadonlyMap<string, readonly Gebruik[]>
  readonly doubtful: ReadonlySet<string>
  readonly besluiten: ReadonlyMap<string, ProjectieCel>
}

/**
 * Reads one gemeente off the graph: what it runs, and the staat and evidence of each of its cellen.
 *
 * Cost: O(applicaties × toewijzingen + componenten); reads nothing of any other gemeente.
 *
 * @param componenten - the referentiecomponenten of the table; the cellen come in this order
 * @param status - what counts as in use; default in productie, uit te faseren and not stated
 * @throws LandschapError onbekende_gemeente when the gemeente is not in the graph
 */
export function readKolom(
  graph: LandschapGraph,
  code: Gemeentecode,
  { componenten, status = IN_GEBRUIK }: { componenten: readonly Componentfeiten[]; status?: readonly Gebruikstatus[] },
): Kolom {
  const found = readGemeente(graph, code, new Set<Gebruikstatus>(status))
  return {
    gemeente: found.gemeente,
    samenwerkingsverbanden: readVerbanden(graph, nodeKey('gemeente', code)),
    cellen: componenten.map(({ id, beleidsdomeinen }) => readCel(found, id, beleidsdomeinen)),
  }
}

function readVerbanden(graph: LandschapGraph, gemeenteKey: string): SamenwerkingsverbandId[] {
  const found: SamenwerkingsverbandId[] = []
  graph.forEachOutEdge(gemeenteKey, (_, edge, __, ___, ____, target) => {
    if (edge.soort === 'neemt_deel_aan' && target.soort === 'samenwerkingsverband') {
      found.push(target.samenwerkingsverband.id)
    }
  })
  return found.sort(compareText)
}

function readGemeente(graph: LandschapGraph, code: Gemeentecode, status: ReadonlySet<Gebruikstatus>): Gevonden {
  const key = nodeKey('gemeente', code)
  const node = graph.hasNode(key) ? graph.getNodeAttributes(key) : null
  if (node?.soort !== 'gemeente') {
    throw new LandschapError('onbekende_gemeente', `Van gemeente ${code} is geen landschap bekend.`)
  }
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

const AFWEZIG: ProjectieCel = { staat: 'afwezig', gebruiken: [], pakketIds: [] }
const ONBEKEND: ProjectieCel = { staat: 'onbekend', gebruiken: [], pakketIds: [] }

function readCel(found: Gevonden, componentId: string, beleidsdomeinen: readonly string[]): ProjectieCel {
  const gebruiken = found.gebruikenByComponent.get(componentId)
  if (gebruiken !== undefined) {
    return { staat: 'aanwezig', gebruiken, pakketIds: listPakketIds(gebruiken) }
  }
  const besluit = found.besluiten.get(componentId)
  if (besluit !== undefined) return besluit
  if (found.doubtful.has(componentId)) return ONBEKEND
  return isVolledigFor(found.gemeente.volledig, beleidsdomeinen) ? AFWEZIG : ONBEKEND
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
