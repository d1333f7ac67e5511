import type { Scenario, Spelregel } from '../../model/plan.ts'
import { addMonths } from '../kosten/datums.ts'
import { type Opgave, type Planpakket, type Positie, pairKey } from '../opgave/opgave.ts'

/** What the rules forbid and demand. */
export type Beperkingen = {
  /** Whether a pakket may serve a need (position in behoeften). */
  readonly isToegestaan: (behoefte: Positie, pakket: Positie) => boolean
  /** Components for which all must end on one pakket. */
  readonly eenPakket: ReadonlySet<Positie>
  /** Uses that must stay, by pairKey. */
  readonly moetBlijven: ReadonlySet<number>
  /** Least gain for a change of one referentiecomponent of one gemeente, in cents. */
  readonly margeInCenten: number
}

/** Rules that forbid or demand; the others only rank. */
export function isHard(regel: Spelregel, strategie: Scenario['strategie']): boolean {
  if (!regel.aan) return false
  if (regel.soort === 'verplichte_standaarden') return regel.hard
  if (regel.soort === 'einde_ondersteuning') return strategie === 'vernieuwing'
  return ['een_pakket', 'contract_respecteren', 'behouden', 'vervangen', 'uitsluiten'].includes(regel.soort)
}

/** Whether nothing known speaks against the standaarden: all supported, or nothing known and that is good enough. */
export function supportsVerplicht(pakket: Planpakket, verplicht: readonly string[], onbekendVoldoet: boolean): boolean {
  if (pakket.standaarden.size === 0 && verplicht.length > 0) return onbekendVoldoet
  return verplicht.every((id) => pakket.standaarden.has(id))
}

/** Whether the support of a pakket lasts until the end of the planperiode. */
export function isOndersteund(opgave: Opgave, pakket: Positie, { planperiodeInJaren }: Scenario): boolean {
  const einde = opgave.pakketten[pakket]?.eindeOndersteuning ?? null
  return einde === null || einde >= addMonths(opgave.startdatum, 12 * planperiodeInJaren)
}

/** Whether a pakket may not serve a need. */
export type Verbod = (behoefte: Positie, pakket: Positie) => boolean

/**
 * Reads what rules forbid and demand.
 *
 * @param keuze.regels - with ids; rules that are off or only rank change nothing; default those of the scenario
 * @param keuze.verbied - what is forbidden besides: for the question what the next best would be
 */
export function buildBeperkingen(
  opgave: Opgave,
  scenario: Scenario,
  { regels = scenario.spelregels, verbied }: { regels?: readonly Spelregel[]; verbied?: Verbod | undefined } = {},
): Beperkingen {
  const verboden: Verbod[] = verbied === undefined ? [] : [verbied]
  const eenPakket = new Set<Positie>()
  const moetBlijven = new Set<number>()
  let margeInCenten = 0
  for (const regel of regels) {
    if (!regel.aan) continue
    if (regel.soort === 'behoud_wat_goed_is') margeInCenten = Math.max(margeInCenten, regel.margeInCenten)
    if (!isHard(regel, scenario.strategie)) {
      // whoever ranks support, lets nobody move to what ends; who is there may stay
      if (regel.soort === 'einde_ondersteuning') verboden.push(forbidMoveToEnding(opgave, scenario))
      if (regel.soort === 'stevig_bewijs') verboden.push(forbidMoveOnThinEvidence(opgave))
      continue
    }
    if (regel.soort === 'een_pakket') addEenPakket(opgave, regel.referentiecomponenten, eenPakket)
    else if (regel.soort === 'contract_respecteren') addContracten(opgave, scenario, moetBlijven)
    else verboden.push(buildVerbod(opgave, scenario, regel))
    if (regel.soort === 'behouden' && regel.referentiecomponent === undefined) addBehouden(opgave, regel, moetBlijven)
  }
  const isToegestaan: Verbod = (behoefte, pakket) => verboden.every((isVerboden) => !isVerboden(behoefte, pakket))
  return {
    isToegestaan: scenario.strategie === 'best_of_breed' ? limitNew(opgave, isToegestaan, eenPakket) : isToegestaan,
    eenPakket,
    moetBlijven,
    margeInCenten,
  }
}

/** Best of breed buys new only for components where some need, or all of them together, have nothing else left. */
function limitNew(opgave: Opgave, isToegestaan: Verbod, eenPakket: ReadonlySet<Positie>): Verbod {
  const needsNew = new Set<Positie>()
  const common = new Map<Positie, Set<Positie>>()
  opgave.behoeften.forEach(({ component }, at) => {
    const others = (opgave.componenten[component]?.kandidaten ?? []).filter(
      (pakket) => opgave.pakketten[pakket]?.isNieuw !== true && isToegestaan(at, pakket),
    )
    const shared = common.get(component)
    common.set(component, new Set(shared === undefined ? others : others.filter((pakket) => shared.has(pakket))))
    const isStuck = eenPakket.has(component) && common.get(component)?.size === 0
    if (others.length === 0 || isStuck) needsNew.add(component)
  })
  return (behoefte, pakket) => {
    if (!isToegestaan(behoefte, pakket)) return false
    if (opgave.pakketten[pakket]?.isNieuw !== true) return true
    const component = opgave.behoeften[behoefte]?.component
    return component !== undefined && needsNew.has(component)
  }
}

function forbidMoveToEnding(opgave: Opgave, scenario: Scenario): Verbod {
  return (behoefte, pakket) =>
    !isOndersteund(opgave, pakket, scenario) && opgave.behoeften[behoefte]?.huidig.includes(pakket) !== true
}

function forbidMoveOnThinEvidence(opgave: Opgave): Verbod {
  return (behoefte, pakket) => {
    const need = opgave.behoeften[behoefte]
    if (need === undefined || need.huidig.includes(pakket)) return false
    return opgave.componenten[need.component]?.stevig.has(pakket) !== true
  }
}

function addEenPakket(opgave: Opgave, wanted: 'alle' | readonly string[], into: Set<Positie>): void {
  opgave.componenten.forEach(({ id }, at) => {
    if (wanted === 'alle' || wanted.includes(id)) into.add(at)
  })
}

function addContracten(opgave: Opgave, { planperiodeInJaren }: Scenario, into: Set<number>): void {
  const planeinde = addMonths(opgave.startdatum, 12 * planperiodeInJaren)
  for (const { gemeente, pakket, contractTot } of opgave.gebruiken) {
    if (contractTot !== null && contractTot > planeinde) into.add(pairKey(gemeente, pakket))
  }
}

function addBehouden(opgave: Opgave, regel: Spelregel & { soort: 'behouden' }, into: Set<number>): void {
  for (const { gemeente, pakket } of opgave.gebruiken) {
    if (opgave.pakketten[pakket]?.id !== regel.pakket) continue
    if (regel.gemeente === undefined || opgave.gemeenten[gemeente]?.gemeentecode === regel.gemeente) {
      into.add(pairKey(gemeente, pakket))
    }
  }
}

function buildVerbod(opgave: Opgave, scenario: Scenario, regel: Spelregel): Verbod {
  const idOf = (pakket: Positie) => opgave.pakketten[pakket]?.id
  const describe = (behoefte: Positie) => {
    const need = opgave.behoeften[behoefte]
    const component = need === undefined ? undefined : opgave.componenten[need.component]
    const isUsed = (id: string) => need?.huidig.some((pakket) => idOf(pakket) === id) === true
    return { need, component, isUsed }
  }
  const isAbout = (wanted: string | undefined, found: string | undefined) => wanted === undefined || wanted === found
  switch (regel.soort) {
    case 'uitsluiten':
      return (_, pakket) => idOf(pakket) === regel.pakket
    case 'behouden':
      return (behoefte, pakket) => {
        const { need, component, isUsed } = describe(behoefte)
        const code = need === undefined ? undefined : opgave.gemeenten[need.gemeente]?.gemeentecode
        if (!isAbout(regel.gemeente, code) || !isAbout(regel.referentiecomponent, component?.id)) return false
        return isUsed(regel.pakket) && idOf(pakket) !== regel.pakket
      }
    case 'vervangen':
      return (behoefte, pakket) => {
        const { component, isUsed } = describe(behoefte)
        if (!isAbout(regel.referentiecomponent, component?.id)) return false
        if (idOf(pakket) === regel.pakket) return true
        return regel.door !== undefined && isUsed(regel.pakket) && idOf(pakket) !== regel.door
      }
    case 'verplichte_standaarden':
      return (behoefte, pakket) => {
        const { component } = describe(behoefte)
        const candidate = opgave.pakketten[pakket]
        if (component === undefined || candidate === undefined) return false
        return !supportsVerplicht(candidate, component.verplichteStandaarden, regel.onbekendVoldoet)
      }
    case 'einde_ondersteuning':
      return (_, pakket) => !isOndersteund(opgave, pakket, scenario)
    default:
      return () => false
  }
}
