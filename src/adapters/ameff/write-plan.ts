import type { Harmonisatieplan, Scenariouitkomst } from '../../core/model/dossier.ts'
import type { Referentiemodel } from '../../core/model/referentiemodel.ts'
import { findScenario, listStanden, type Planstand } from '../../core/plan/index.ts'
import { BRON_EIGEN } from './herkomst.ts'
import { addGemma, type Vindfeit } from './write-gemma.ts'
import { buildSleutel } from './write-sleutel.ts'
import { buildUitwisseling, type Eigenschappen, type Elementsoort, type Uitwisseling } from './write-uitwisseling.ts'
import { renderXml } from './write-xml.ts'

/**
 * Writes one scenario of a harmonisatieplan as an ArchiMate exchange file: GEMMA, the gemeenten and their pakketten, with a
 * Plateau for Baseline, for every half-year with steps and for Target, and a Gap for what goes and what comes.
 *
 * @returns UTF-8; the same bytes for the same plan
 * @throws LandschapError ongeldige_invoer for a scenario that the plan does not have
 */
export function writePlanAmeff(plan: Harmonisatieplan, referentiemodel: Referentiemodel, scenario: string): Uint8Array {
  const uitkomst = findScenario(plan, scenario)
  const uitwisseling = buildUitwisseling()
  const sleutel = buildSleutel(['plan', plan.naam, scenario, plan.peildatum].join('\u0000'))
  const kop = {
    identifier: uitwisseling.claim(`id-${sleutel}`),
    naam: `${plan.naam}: ${scenario}`,
    documentatie: `Doellandschap met plateaus. Peildatum ${plan.peildatum}, start ${plan.startdatum}, GEMMA-release ${plan.referentiemodel}. Bron van GEMMA: VNG Realisatie, licentie EUPL.`,
    eigenschappen: [['Release', plan.referentiemodel]] as const,
  }
  const vind = addGemma(uitwisseling, referentiemodel)
  const ofGemma = uitwisseling.elementen.length
  const standen = listStanden(uitkomst)
  const pakketten = addPakketten(uitwisseling, plan, standen)
  addGebruik(uitwisseling, { plan, uitkomst, standen, pakketten, vind })
  addPlateaus(uitwisseling, { standen, pakketten, scenario })
  const identifiers = uitwisseling.elementen.slice(ofGemma).map(({ identifier }) => identifier)
  const pieces = [...renderXml(kop, uitwisseling, { map: { naam: `Plan: ${scenario}`, identifiers }, view: null })]
  return new TextEncoder().encode(pieces.join(''))
}

function addOwn(
  uitwisseling: Uitwisseling,
  element: { soort: Elementsoort; naam: string; sleutel: string; eigenschappen?: Eigenschappen },
): string {
  const { soort, naam, eigenschappen = [] } = element
  const sleutel = buildSleutel(`${soort}\u0000${element.sleutel}`)
  const identifier = uitwisseling.claim(`id-${sleutel}`)
  const own: Eigenschappen = [...eigenschappen, ['Object ID', sleutel], ['Bron', BRON_EIGEN]]
  uitwisseling.add({ identifier, soort, naam, eigenschappen: own })
  return identifier
}

/** Every pakket that is in use at any moment, once. */
function addPakketten(
  uitwisseling: Uitwisseling,
  plan: Harmonisatieplan,
  standen: readonly Planstand[],
): ReadonlyMap<string, string> {
  const used = new Set(standen.flatMap(({ stand }) => [...stand.values()].flatMap((own) => [...own])))
  return new Map(
    plan.pakketten
      .filter(({ id }) => used.has(id))
      .map(({ id, naam, leverancier }) => {
        const eigenschappen: Eigenschappen = [
          ['SWC type', 'Pakket'],
          ['Leverancier', leverancier],
        ]
        return [id, addOwn(uitwisseling, { soort: 'ApplicationComponent', naam, sleutel: id, eigenschappen })]
      }),
  )
}

type Gebruik = {
  readonly plan: Harmonisatieplan
  readonly uitkomst: Scenariouitkomst
  readonly standen: readonly Planstand[]
  readonly pakketten: ReadonlyMap<string, string>
  readonly vind: Vindfeit
}

/** What serves whom in the Target, and which referentiecomponenten it fills there. */
function addGebruik(uitwisseling: Uitwisseling, { plan, uitkomst, standen, pakketten, vind }: Gebruik): void {
  const target = standen.at(-1)?.stand
  for (const { gemeentecode, naam } of plan.gemeenten) {
    const eigenschappen: Eigenschappen = [
      ['SWC type', 'Gemeente'],
      ['CBS code', gemeentecode],
    ]
    const doel = addOwn(uitwisseling, { soort: 'BusinessActor', naam, sleutel: gemeentecode, eigenschappen })
    for (const id of [...(target?.get(gemeentecode) ?? [])].sort()) {
      const bron = pakketten.get(id)
      if (bron !== undefined) uitwisseling.relate({ soort: 'Serving', bron, doel })
    }
  }
  for (const { referentiecomponent, doel: served } of uitkomst.voorstellen) {
    const doel = vind(referentiecomponent.id)
    for (const id of new Set(served.map(({ pakket }) => pakket.id))) {
      const bron = pakketten.get(id)
      if (bron === undefined || doel === undefined) continue
      uitwisseling.relate({ soort: 'Specialization', bron, doel, naam: 'wordt gebruikt voor' })
    }
  }
}

type Plateaus = {
  readonly standen: readonly Planstand[]
  readonly pakketten: ReadonlyMap<string, string>
  readonly scenario: string
}

function addPlateaus(uitwisseling: Uitwisseling, { standen, pakketten, scenario }: Plateaus): void {
  const used = ({ stand }: Planstand) => new Set([...stand.values()].flatMap((own) => [...own]))
  const plateaus = standen.map((moment) => {
    const { naam, datum } = moment
    const eigenschappen: Eigenschappen = [['Datum', datum]]
    const plateau = addOwn(uitwisseling, { soort: 'Plateau', naam, sleutel: `${scenario} ${naam}`, eigenschappen })
    for (const id of [...used(moment)].sort()) {
      const doel = pakketten.get(id)
      if (doel !== undefined) uitwisseling.relate({ soort: 'Aggregation', bron: plateau, doel })
    }
    return plateau
  })
  const [first, last] = [standen[0], standen.at(-1)]
  if (first === undefined || last === undefined) return
  const gap = addOwn(uitwisseling, { soort: 'Gap', naam: 'Verschil tussen Baseline en Target', sleutel: scenario })
  for (const doel of [plateaus[0], plateaus.at(-1)]) {
    if (doel !== undefined) uitwisseling.relate({ soort: 'Association', bron: gap, doel })
  }
  const [before, after] = [used(first), used(last)]
  for (const [id, doel] of pakketten) {
    if (before.has(id) === after.has(id)) continue
    uitwisseling.relate({ soort: 'Association', bron: gap, doel, naam: before.has(id) ? 'verdwijnt' : 'komt erbij' })
  }
}
