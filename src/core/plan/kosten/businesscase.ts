import type { Businesscase, Gevoeligheid, Kostenparameters, Kostenpost } from '../../model/kosten.ts'
import { startToeval } from '../toeval.ts'
import { computeKasstroom, computeWaarde, type Planinvoer, perYear, presentValue, sumGemeenten } from './kasstroom.ts'
import { buildKostenmodel } from './model.ts'
import { walkPosten } from './posten.ts'
import { type Parameterwaarden, pickWaarden } from './waarden.ts'

export type Businessvraag = {
  readonly plan: Planinvoer
  /** The same opgave when nothing changes. */
  readonly niets: Planinvoer
  readonly parameters: Kostenparameters
  readonly simulaties: number
  readonly zaad: number
  /** Present value of doing nothing by the parameters, kept for scenarios about the same: it is the same for each of them. */
  readonly nietswaarden?: Map<string, number>
}

/**
 * What a plan costs and brings against doing nothing: per gemeente and year, present value, payback, range, and which
 * parameters matter.
 *
 * @returns amounts in whole cents that are sums of the kostenposten; the range is null without draws
 */
export function computeBusinesscase(vraag: Businessvraag): Businesscase {
  const { plan, niets, parameters } = vraag
  const waarden = pickWaarden(parameters)
  const own = computeKasstroom(plan, waarden)
  const base = computeKasstroom(niets, waarden)
  const [ownYears, baseYears] = [perYear(own), perYear(base)]
  const worth = (perJaar: readonly number[]) => presentValue(perJaar, waarden.discontovoet)
  const value = worth(sumGemeenten(ownYears))
  const eenmalig = sumGemeenten(own.eenmalig).reduce((sum, bedrag) => sum + bedrag, 0)
  return {
    horizonInJaren: plan.scenario.horizonInJaren,
    discontovoet: waarden.discontovoet,
    jaren: plan.opgave.gemeenten.flatMap(({ gemeentecode }, gemeente) =>
      (own.eenmalig[gemeente] ?? []).map((bedrag, jaar) => ({
        gemeentecode,
        jaar: jaar + 1,
        eenmaligInCenten: bedrag,
        jaarlijksInCenten: own.jaarlijks[gemeente]?.[jaar] ?? 0,
      })),
    ),
    eenmaligInCenten: eenmalig,
    jaarlijksInCenten: own.totaal - eenmalig,
    totaalInCenten: own.totaal,
    contanteWaardeInCenten: Math.round(value),
    nettoContanteWaardeInCenten: Math.round(worth(sumGemeenten(baseYears)) - value),
    perGemeente: plan.opgave.gemeenten.map(({ gemeentecode }, at) => ({
      gemeentecode,
      totaalInCenten: (ownYears[at] ?? []).reduce((sum, bedrag) => sum + bedrag, 0),
      nettoContanteWaardeInCenten: Math.round(worth(baseYears[at] ?? []) - worth(ownYears[at] ?? [])),
    })),
    terugverdientijdInJaren: findPayback(sumGemeenten(baseYears), sumGemeenten(ownYears)),
    ...simulate(vraag),
    gevoeligheid: rankParameters(vraag),
    aandeelStandaard: own.totaal === 0 ? null : own.standaard / own.totaal,
    gebruikenZonderKosten: plan.opgave.gebruiken.filter((one) => one.opgegevenKostenInCenten === null).length,
    gebruiken: plan.opgave.gebruiken.length,
  }
}

/** Lists every amount of a plan with the expected parameters: sorted by gemeente, pakket, soort, jaar. Equal ones are added. */
export function listKostenposten(plan: Planinvoer, parameters: Kostenparameters): Kostenpost[] {
  const { opgave } = plan
  const found = new Map<string, Kostenpost>()
  walkPosten({ ...plan, model: buildKostenmodel(opgave, pickWaarden(parameters)) }, (post) => {
    const [gemeente, pakket] = [opgave.gemeenten[post.gemeente], opgave.pakketten[post.pakket]]
    if (gemeente === undefined || pakket === undefined || post.bedrag === 0) return
    const { jaar, soort, bedrag, herkomst } = post
    const key = [gemeente.gemeentecode, pakket.id, soort, String(jaar).padStart(2, '0'), herkomst].join(' ')
    const bedragInCenten = (found.get(key)?.bedragInCenten ?? 0) + bedrag
    const { gemeentecode } = gemeente
    found.set(key, { gemeentecode, jaar, soort, pakketId: pakket.id, bedragInCenten, herkomst })
  })
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, post]) => post)
}

/** The first year from whose end on the running total of the differences is never a loss again; null when nothing differs. */
function findPayback(base: readonly number[], own: readonly number[]): number | null {
  let total = 0
  let since: number | null = null
  base.forEach((bedrag, jaar) => {
    total += bedrag - (own[jaar] ?? 0)
    if (total < 0) since = null
    else since ??= jaar + 1
  })
  const isSame = base.every((bedrag, jaar) => bedrag === own[jaar])
  return isSame ? null : since
}

/** What the scenario saves against doing nothing with these parameters. */
function computeVoordeel(
  { plan, niets, nietswaarden }: Pick<Businessvraag, 'plan' | 'niets' | 'nietswaarden'>,
  waarden: Parameterwaarden,
): number {
  const key = JSON.stringify(waarden)
  const base = nietswaarden?.get(key) ?? computeWaarde(niets, waarden)
  nietswaarden?.set(key, base)
  return base - computeWaarde(plan, waarden)
}

function simulate({ simulaties, zaad, ...vraag }: Businessvraag) {
  const { plan, niets, parameters } = vraag
  if (simulaties === 0 || plan === niets) return { bandbreedte: null, kansOpVoordeel: null }
  const toeval = startToeval(zaad)
  const outcomes = Array.from({ length: simulaties }, () => {
    const waarden = pickWaarden(parameters, ({ laag, verwacht, hoog }) =>
      drawTriangular([laag, verwacht, hoog], toeval()),
    )
    return computeVoordeel(vraag, waarden)
  }).sort((a, b) => a - b)
  const at = (share: number) => Math.round(outcomes[Math.min(simulaties - 1, Math.floor(share * simulaties))] ?? 0)
  return {
    bandbreedte: { laagInCenten: at(0.1), middenInCenten: at(0.5), hoogInCenten: at(0.9) },
    kansOpVoordeel: outcomes.filter((outcome) => outcome > 0).length / simulaties,
  }
}

/** @source inverse of the triangular distribution: Kotz & Van Dorp (2004), Beyond Beta, ch. 1 */
function drawTriangular([low, mode, high]: readonly [number, number, number], chance: number): number {
  if (high === low) return mode
  const split = (mode - low) / (high - low)
  return chance < split
    ? low + Math.sqrt(chance * (high - low) * (mode - low))
    : high - Math.sqrt((1 - chance) * (high - low) * (high - mode))
}

/** Moves every parameter alone from low to high, all others as expected. */
function rankParameters(vraag: Businessvraag): Gevoeligheid[] {
  const { plan, niets, parameters } = vraag
  if (plan === niets) return []
  const effect = ({ bijLaagInCenten, bijHoogInCenten }: Gevoeligheid) => Math.abs(bijHoogInCenten - bijLaagInCenten)
  return parameters.parameters
    .map(({ id, naam }) => {
      const net = (end: 'laag' | 'hoog') =>
        Math.round(
          computeVoordeel(
            vraag,
            pickWaarden(parameters, (own, other) => (other === id ? own[end] : own.verwacht)),
          ),
        )
      return { parameter: id, naam, bijLaagInCenten: net('laag'), bijHoogInCenten: net('hoog') }
    })
    .filter((own) => effect(own) > 0)
    .sort((a, b) => effect(b) - effect(a))
}
