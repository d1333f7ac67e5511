import { compareLandschappen } from '../../analysis/index.ts'
import { buildProjectie, type LandschapGraph } from '../../graph/index.ts'
import type { Datum, Gemeentecode } from '../../model/ids.ts'
import type { VerbondenKoppeling } from '../../model/koppeling.ts'
import type { Doelcomponent, Doelmeting } from '../../model/plan.ts'
import type { Componentvergelijking, Vergelijking } from '../../model/vergelijking.ts'
import type { Doellandschap } from './build-doellandschap.ts'

type Meetvraag = {
  readonly voor: LandschapGraph
  readonly na: Doellandschap
  readonly gemeenten: readonly Gemeentecode[]
  readonly koppelingen: readonly VerbondenKoppeling[]
  readonly peildatum: Datum
}

/**
 * Measures a doellandschap with the measures of any comparison, before and after.
 *
 * A koppeling survives when the applicaties at its sides stay as they are; one with a side that goes, or that goes to a shared
 * instance, breaks and must be made again at that side.
 */
export function measureDoel({ voor, na, gemeenten, koppelingen, peildatum }: Meetvraag): Doelmeting {
  const own = koppelingen.filter(({ gemeentecode }) => gemeenten.includes(gemeentecode))
  const moved = own.map(({ applicatieId, doel }) => {
    const ends = doel.soort === 'voorziening' ? [applicatieId] : [applicatieId, doel.id]
    return ends.filter((id) => !na.ongemoeid.has(id)).length
  })
  const kanten = moved.reduce((sum, ends) => sum + ends, 0)
  const breekt = moved.filter((ends) => ends > 0).length
  const [before, after] = [countStandaarden(voor, gemeenten), countStandaarden(na.graph, gemeenten)]
  const [now, then] = [voor, na.graph].map((graph) => compareLandschappen(graph, { gemeenten, peildatum }))
  if (now === undefined || then === undefined) throw new Error('two graphs give two comparisons')
  return {
    voor: measure(now),
    na: measure(then),
    koppelingen: { totaal: own.length, blijft: own.length - breekt, breekt, kanten },
    standaarden: { cellen: before.cellen, voorVoldoet: before.voldoet, naVoldoet: after.voldoet },
    componenten: pairComponenten(now, then),
  }
}

function measure({ samenvatting, gemeenten: own, componenten }: Vergelijking): Doelmeting['voor'] {
  const pakketten = new Set(componenten.flatMap((component) => component.pakketten.map(({ pakket }) => pakket.id)))
  return {
    harmonisatiegraad: samenvatting.harmonisatiegraad,
    dubbelingen: samenvatting.dubbelingen,
    hiaten: samenvatting.hiaten,
    pakketten: pakketten.size,
    applicaties: own.reduce((sum, { applicaties }) => sum + applicaties, 0),
  }
}

/** Both comparisons are about the same release, so every component stands in both. */
function pairComponenten(voor: Vergelijking, na: Vergelijking): Doelcomponent[] {
  const after = new Map(na.componenten.map((component) => [component.referentiecomponent.id, component]))
  return voor.componenten.flatMap((component) => {
    const own = after.get(component.referentiecomponent.id)
    if (own === undefined) return []
    return [{ referentiecomponent: component.referentiecomponent, voor: describe(component), na: describe(own) }]
  })
}

function describe({ dekking, gelijkheid, pakketten, hiaten }: Componentvergelijking): Doelcomponent['voor'] {
  const counts = new Map<Gemeentecode, number>()
  for (const code of pakketten.flatMap(({ gemeenten }) => gemeenten)) counts.set(code, (counts.get(code) ?? 0) + 1)
  const dubbelingen = [...counts.values()].filter((count) => count > 1).length
  return { dekking, gelijkheid, pakketten: pakketten.length, dubbelingen, hiaten: hiaten.length }
}

/** Of the filled cellen whose component has standaarden that are verplicht: how many have a pakket that supports them all. */
function countStandaarden(graph: LandschapGraph, gemeenten: readonly Gemeentecode[]) {
  const { componenten } = buildProjectie(graph, { gemeenten })
  const asked = componenten.filter(({ verplichteStandaarden }) => verplichteStandaarden.length > 0)
  const filled = asked.flatMap(({ cellen, verplichteStandaarden }) =>
    cellen.filter(({ staat }) => staat === 'aanwezig').map(({ gebruiken }) => ({ gebruiken, verplichteStandaarden })),
  )
  const voldoet = filled.filter(({ gebruiken, verplichteStandaarden }) =>
    gebruiken.some(({ pakket }) => verplichteStandaarden.every((id) => pakket.standaarden.includes(id))),
  ).length
  return { cellen: filled.length, voldoet }
}
