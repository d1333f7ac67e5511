import { compareLandschappen } from '../../analysis/index.ts'
import { buildProjectie, type LandschapGraph } from '../../graph/index.ts'
import type { Datum, Gemeentecode } from '../../model/ids.ts'
import type { VerbondenKoppeling } from '../../model/koppeling.ts'
import type { Doelmeting } from '../../model/plan.ts'
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
 * A koppeling survives when the applicaties at its sides do; one whose side goes breaks and must be made again.
 */
export function measureDoel({ voor, na, gemeenten, koppelingen, peildatum }: Meetvraag): Doelmeting {
  const own = koppelingen.filter(({ gemeentecode }) => gemeenten.includes(gemeentecode))
  const left = new Set<string>(na.landschappen.flatMap(({ applicaties }) => applicaties.map(({ id }) => id)))
  const blijft = own.filter(
    ({ applicatieId, doel }) => left.has(applicatieId) && (doel.soort === 'voorziening' || left.has(doel.id)),
  ).length
  const [before, after] = [countStandaarden(voor, gemeenten), countStandaarden(na.graph, gemeenten)]
  return {
    voor: measure(voor, gemeenten, peildatum),
    na: measure(na.graph, gemeenten, peildatum),
    koppelingen: { totaal: own.length, blijft, breekt: own.length - blijft },
    standaarden: { cellen: before.cellen, voorVoldoet: before.voldoet, naVoldoet: after.voldoet },
  }
}

function measure(graph: LandschapGraph, gemeenten: readonly Gemeentecode[], peildatum: Datum): Doelmeting['voor'] {
  const { samenvatting, gemeenten: own, componenten } = compareLandschappen(graph, { gemeenten, peildatum })
  const pakketten = new Set(componenten.flatMap((component) => component.pakketten.map(({ pakket }) => pakket.id)))
  return {
    harmonisatiegraad: samenvatting.harmonisatiegraad,
    dubbelingen: samenvatting.dubbelingen,
    hiaten: samenvatting.hiaten,
    pakketten: pakketten.size,
    applicaties: own.reduce((sum, { applicaties }) => sum + applicaties, 0),
  }
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
