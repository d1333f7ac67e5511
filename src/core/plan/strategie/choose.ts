import { LandschapError } from '../../errors.ts'
import type { Beslisgrond, Bewijs, Scenario } from '../../model/plan.ts'
import type { Opgave, Positie } from '../opgave/opgave.ts'
import { explainConflict, optimise } from '../oplossen/optimise.ts'
import { completePlan, keepEverything, type Plan, type Prijslijst } from '../oplossen/plan.ts'
import { computeDoelwaarde, pinGebruiken } from '../oplossen/quick.ts'
import type { Oplosopties, Oplosser } from '../programma/programma.ts'
import { type Beperkingen, buildBeperkingen, supportsVerplicht } from '../spelregels/beperkingen.ts'
import { rankKandidaten } from '../spelregels/rangschik.ts'
import { describeSpelregel } from '../spelregels/uitleg.ts'

/** A plan with how it was found and why, per component. */
export type Gekozen = {
  readonly plan: Plan
  readonly bewijs: Bewijs
  readonly gronden: ReadonlyMap<Positie, readonly Beslisgrond[]>
}

export type Keuzevraag = {
  readonly scenario: Scenario
  readonly prijzen: Prijslijst
  readonly losOp: Oplosser
  readonly opties?: Oplosopties
}

/**
 * Works out a scenario by its strategie: nothing changes, by the rules alone, or the cheapest within the rules.
 *
 * @throws LandschapError tegenstrijdig when the rules leave no plan; ongeldige_invoer for a leading gemeente outside the group
 */
export async function choosePlan(opgave: Opgave, vraag: Keuzevraag): Promise<Gekozen> {
  const { scenario, prijzen } = vraag
  const beperkingen = buildBeperkingen(opgave, scenario)
  if (scenario.strategie === 'niets_doen') {
    const plan = keepEverything(opgave)
    return {
      plan,
      bewijs: describePlain('geen_keuze', computeDoelwaarde(opgave, { prijzen, beperkingen }, plan)),
      gronden: new Map(),
    }
  }
  if (scenario.strategie === 'best_of_breed' || scenario.strategie === 'vernieuwing') {
    return { ...(await optimise(opgave, vraag)), gronden: explainOptimum(opgave, beperkingen) }
  }
  const found = followRules(opgave, scenario, beperkingen)
  // each component on its own has no pakket left: no plan at all fits
  if (found === null) throw await explainConflict(opgave, vraag)
  const { keuzes, gedeeld, gronden } = found
  const plan = completePlan(pinGebruiken(opgave, beperkingen), keuzes, (_, pakket) => gedeeld.has(pakket))
  return {
    plan,
    bewijs: describePlain('spelregels', computeDoelwaarde(opgave, { prijzen, beperkingen }, plan)),
    gronden,
  }
}

function describePlain(wijze: Bewijs['wijze'], doelwaardeInCenten: number): Bewijs {
  return {
    wijze,
    status: 'volledig',
    doelwaardeInCenten,
    ondergrensInCenten: null,
    gat: null,
    snelleMethodeInCenten: null,
  }
}

function explainOptimum(opgave: Opgave, { eenPakket }: Beperkingen): ReadonlyMap<Positie, Beslisgrond[]> {
  const cheapest = {
    regel: 'laagste_kosten',
    uitleg: 'De laagste kosten over de looptijd van alle plannen die aan de spelregels voldoen.',
  }
  return new Map(
    opgave.componenten.map(({ naam }, at) => [
      at,
      eenPakket.has(at)
        ? [{ regel: 'een_pakket', uitleg: `Bij ${naam} kan maar één pakket voor alle gemeenten.` }, cheapest]
        : [cheapest],
    ]),
  )
}

type Uitkomst = {
  readonly keuzes: Positie[]
  readonly gedeeld: Set<Positie>
  readonly gronden: Map<Positie, readonly Beslisgrond[]>
}

/** Absorptie and coexistentie: one pakket per component by the rules, and who may stay. Null when the rules leave none. */
function followRules(opgave: Opgave, scenario: Scenario, beperkingen: Beperkingen): Uitkomst | null {
  const leader = scenario.strategie === 'absorptie' ? findLeider(opgave, scenario) : null
  const keuzes: Positie[] = opgave.behoeften.map(() => -1)
  const gedeeld = new Set<Positie>()
  const gronden = new Map<Positie, readonly Beslisgrond[]>()
  for (const component of opgave.componenten.keys()) {
    const needs = opgave.behoeften.flatMap((behoefte, at) => (behoefte.component === component ? [at] : []))
    const { volgorde, grond } = orderTargets(opgave, scenario, { component, leader })
    const isOne = beperkingen.eenPakket.has(component)
    const forAll = volgorde.find((pakket) => needs.every((at) => beperkingen.isToegestaan(at, pakket)))
    if (isOne && forAll === undefined) return null
    const own: Beslisgrond[] = [grond]
    for (const at of needs) {
      const stays = isOne ? undefined : findExchangeable(opgave, scenario, at)
      const target = isOne ? forAll : volgorde.find((pakket) => beperkingen.isToegestaan(at, pakket))
      const chosen = stays !== undefined && beperkingen.isToegestaan(at, stays) ? stays : target
      if (chosen === undefined) return null
      keuzes[at] = chosen
      if (chosen === target) gedeeld.add(chosen)
      else own.push(UITWISSELBAAR)
    }
    gronden.set(component, [...new Set(own)])
  }
  return { keuzes, gedeeld, gronden }
}

const UITWISSELBAAR = {
  regel: 'uitwisselbaar',
  uitleg: 'Wie een pakket heeft dat alle verplichte standaarden ondersteunt, mag blijven.',
}

/** In coexistentie: the own pakket of which it is known that it supports every standaard that is verplicht. */
function findExchangeable(opgave: Opgave, { strategie }: Scenario, at: Positie): Positie | undefined {
  const behoefte = opgave.behoeften[at]
  const component = behoefte === undefined ? undefined : opgave.componenten[behoefte.component]
  if (strategie !== 'coexistentie' || behoefte === undefined || component === undefined) return undefined
  if (component.verplichteStandaarden.length === 0) return undefined
  return behoefte.huidig.find((pakket) => {
    const found = opgave.pakketten[pakket]
    return found !== undefined && supportsVerplicht(found, component.verplichteStandaarden, false)
  })
}

/** The candidates in order of preference, new ones last, and why the first is first. */
function orderTargets(
  opgave: Opgave,
  scenario: Scenario,
  { component, leader }: { component: Positie; leader: Positie | null },
): { volgorde: Positie[]; grond: Beslisgrond } {
  const all = opgave.componenten[component]?.kandidaten ?? []
  const kandidaten = all.filter((pakket) => opgave.pakketten[pakket]?.isNieuw !== true)
  const fresh = all.filter((pakket) => !kandidaten.includes(pakket))
  const { volgorde, beslist, isGelijk } = rankKandidaten(opgave, scenario, { component, kandidaten })
  if (leader !== null) {
    const need = opgave.behoeften.find((own) => own.component === component && own.gemeente === leader)
    const own = volgorde.filter((pakket) => need?.huidig.includes(pakket))
    if (own.length > 0) {
      const naam = opgave.gemeenten[leader]?.naam ?? ''
      return {
        volgorde: [...new Set([...own, ...volgorde, ...fresh])],
        grond: { regel: 'absorptie', uitleg: `Allen nemen het landschap van ${naam} over.` },
      }
    }
  }
  const tie = scenario.spelregels.find(({ soort, aan }) => soort === 'gelijk_dan_aanbesteden' && aan)
  if (isGelijk && tie !== undefined && fresh.length > 0) {
    return { volgorde: [...fresh, ...volgorde], grond: { regel: tie.soort, uitleg: describeSpelregel(tie, opgave) } }
  }
  const grond =
    beslist === null
      ? kandidaten.length === 1
        ? { regel: 'enige_pakket', uitleg: 'Er is maar één pakket voor in gebruik.' }
        : { regel: 'volgorde', uitleg: 'Geen spelregel maakt verschil; de volgorde van de namen geeft de doorslag.' }
      : { regel: beslist.soort, uitleg: describeSpelregel(beslist, opgave) }
  return { volgorde: [...volgorde, ...fresh], grond }
}

function findLeider({ gemeenten }: Opgave, { leidendeGemeente }: Scenario): Positie {
  if (leidendeGemeente !== undefined) {
    const at = gemeenten.findIndex(({ gemeentecode }) => gemeentecode === leidendeGemeente)
    if (at >= 0) return at
    throw new LandschapError(
      'ongeldige_invoer',
      `leidendeGemeente: ${leidendeGemeente} is geen van de gemeenten van het plan.`,
    )
  }
  const most = Math.max(...gemeenten.map(({ inwoners }) => inwoners ?? -1))
  return gemeenten.findIndex(({ inwoners }) => (inwoners ?? -1) === most)
}
