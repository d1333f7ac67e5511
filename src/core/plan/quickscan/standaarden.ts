import { buildProjectie, type LandschapGraph, nodeKey, type ProjectieComponent } from '../../graph/index.ts'
import type { Gemeentecode, ObjectId } from '../../model/ids.ts'
import type { Standaardenkeuze, Standaardenstand } from '../../model/quickscan.ts'
import { compareText } from '../../model/sorteren.ts'
import { Programmabouwer } from '../programma/bouwer.ts'
import type { Oplosser } from '../programma/programma.ts'

type Gevraagd = { readonly verplicht: readonly ObjectId[]; readonly aanbevolen: readonly ObjectId[] }

/**
 * Per referentiecomponent that someone fills: what is asked, and which gemeente's pakketten are not known to support it.
 *
 * @returns sorted by naam of the component; only components that ask for a standaard
 */
export function findStandaardengaten(graph: LandschapGraph, gemeenten: readonly Gemeentecode[]): Standaardenstand[] {
  const projectie = buildProjectie(graph, { gemeenten })
  return projectie.componenten.flatMap((component) => {
    const { verplicht, aanbevolen } = readGevraagd(graph, component.id)
    const filled = component.cellen.flatMap((cel, at) => {
      const gemeente = projectie.gemeenten[at]?.gemeente
      return cel.staat === 'aanwezig' && gemeente !== undefined ? [{ gebruiken: cel.gebruiken, gemeente }] : []
    })
    if (filled.length === 0 || verplicht.length + aanbevolen.length === 0) return []
    const gaten = filled.flatMap(({ gebruiken, gemeente: { gemeentecode } }) => {
      const known = new Set(gebruiken.flatMap(({ pakket }) => pakket.standaarden))
      const missing = verplicht.filter((id) => !known.has(id))
      if (missing.length === 0) return []
      const pakketten = [...new Set(gebruiken.map(({ pakket }) => pakket.naam))].sort(compareText)
      return [{ gemeentecode, pakketten, ontbreekt: nameAll(graph, missing), isBekend: known.size > 0 }]
    })
    const { id, naam } = component
    return [
      {
        referentiecomponent: { id, naam },
        verplicht: nameAll(graph, verplicht),
        aanbevolen: nameAll(graph, aanbevolen),
        gaten,
      },
    ]
  })
}

/**
 * The smallest set of standaarden that would make coexistentie workable: every referentiecomponent where two or more gemeenten
 * use nothing in common is touched by at least one of them. Set cover, proved smallest by the solver.
 *
 * @returns sorted by how many components each touches, then naam; empty when nothing differs
 */
export async function chooseStandaarden(
  graph: LandschapGraph,
  { gemeenten, losOp }: { gemeenten: readonly Gemeentecode[]; losOp: Oplosser },
): Promise<Standaardenkeuze> {
  const different = buildProjectie(graph, { gemeenten }).componenten.filter(isDifferent)
  const asked = different.map(({ id, naam }) => {
    const { verplicht, aanbevolen } = readGevraagd(graph, id)
    return { naam, standaarden: [...verplicht, ...aanbevolen] }
  })
  const covered = asked.filter(({ standaarden }) => standaarden.length > 0)
  const ids = [...new Set(covered.flatMap(({ standaarden }) => standaarden))].sort(compareText)
  const bouwer = new Programmabouwer()
  // of sets of the same size the one that touches most
  const touches = (id: ObjectId) =>
    covered.filter(({ standaarden }) => standaarden.includes(id)).map(({ naam }) => naam)
  for (const id of ids) bouwer.addKeuze(id, 1 - (0.5 * touches(id).length) / (1 + covered.length * ids.length))
  covered.forEach(({ standaarden }, at) => {
    const termen = standaarden.map((id) => [ids.indexOf(id), 1] as const)
    bouwer.addRegel({ naam: `component ${at}`, onder: 1, boven: Number.POSITIVE_INFINITY, termen })
  })
  const found = await losOp(bouwer.build(), { tijdslimiet: 20 })
  const waarden = 'waarden' in found ? found.waarden : []
  const chosen = ids.filter((_, at) => (waarden[at] ?? 0) > 0.5)
  return {
    standaarden: chosen
      .map((id) => ({ id, naam: nameAll(graph, [id])[0] ?? id, referentiecomponenten: touches(id) }))
      .sort((a, b) => b.referentiecomponenten.length - a.referentiecomponenten.length || compareText(a.naam, b.naam)),
    zonderStandaard: asked.filter(({ standaarden }) => standaarden.length === 0).map(({ naam }) => naam),
    isBewezen: found.status === 'optimaal',
  }
}

/** Two or more gemeenten fill it, and no pakket is in common to all. */
function isDifferent({ cellen }: ProjectieComponent): boolean {
  const [first, ...rest] = cellen.filter(({ staat }) => staat === 'aanwezig').map(({ pakketIds }) => pakketIds)
  if (first === undefined || rest.length === 0) return false
  return !first.some((id) => rest.every((own) => own.includes(id)))
}

function readGevraagd(graph: LandschapGraph, componentId: ObjectId): Gevraagd {
  const [verplicht, aanbevolen]: [ObjectId[], ObjectId[]] = [[], []]
  graph.forEachOutEdge(nodeKey('referentiecomponent', componentId), (_, edge, __, ___, ____, node) => {
    if (edge.soort !== 'vraagt' || node.soort !== 'standaard') return
    if (edge.verbindingsrol === 'verplicht') verplicht.push(node.standaard.id)
    if (edge.verbindingsrol === 'aanbevolen') aanbevolen.push(node.standaard.id)
  })
  const once = (ids: readonly ObjectId[]) => [...new Set(ids)].sort(compareText)
  return { verplicht: once(verplicht), aanbevolen: once(aanbevolen.filter((id) => !verplicht.includes(id))) }
}

function nameAll(graph: LandschapGraph, ids: readonly string[]): string[] {
  return ids.map((id) => graph.getNodeAttribute(nodeKey('standaard', id), 'naam')).sort(compareText)
}
