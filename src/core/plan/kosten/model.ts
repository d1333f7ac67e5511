import type { Bedragherkomst } from '../../model/kosten.ts'
import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import type { Parameterwaarden } from './waarden.ts'

export type Licentie = { readonly bedrag: number; readonly herkomst: Bedragherkomst }

/** What every part of a plan costs, in whole cents. Yearly where the name says jaar, else once. */
export type Kostenmodel = {
  readonly waarden: Parameterwaarden
  /** Yearly licence and hosting of a pakket for a gemeente, and whose figure that is. */
  readonly licentie: (gemeente: Positie, pakket: Positie) => Licentie
  /** Yearly: own administration of one pakket. */
  readonly beheerJaar: number
  /** Yearly: what a shared instance costs once, regie included. */
  readonly instantieJaar: (pakket: Positie) => Licentie
  /** Yearly: what each gemeente on a shared instance pays besides. */
  readonly deelLicentieJaar: (gemeente: Positie, pakket: Positie) => Licentie
  readonly deelBeheerJaar: number
  /** Once, when a gemeente comes on a shared instance; less when it has the pakket already. */
  readonly invoering: (gemeente: Positie, pakket: Positie) => number
  /** Once per referentiecomponent that changes pakket. */
  readonly verhuizing: (gemeente: Positie) => number
  /**
   * Once, for all ends of koppelingen at a pakket that a gemeente has now, when the instance there changes: it gives the pakket
   * up, or goes with it to a shared instance.
   */
  readonly koppelingen: (gemeente: Positie, pakket: Positie) => number
  /** Once: old and new beside each other. */
  readonly dubbel: (gemeente: Positie, pakket: Positie) => number
  /** Part of the licence that goes on for so many years after leaving. */
  readonly afkoop: (gemeente: Positie, pakket: Positie, jaren: number) => number
  /** Once per pakket that is still to be chosen. */
  readonly aanbesteding: number
}

/** Surcharges over work: project leadership and overrun. */
export function withOpslagen(basis: number, { projectleiding_opslag, uitloop_opslag }: Parameterwaarden): number {
  return basis + Math.round(basis * projectleiding_opslag) + Math.round(basis * uitloop_opslag)
}

/**
 * Works out what every part costs: figures of the gemeente first, then those of others for the same pakket in proportion,
 * then defaults.
 */
export function buildKostenmodel(opgave: Opgave, waarden: Parameterwaarden): Kostenmodel {
  const gebruiken = indexGebruiken(opgave)
  const inwoners = opgave.gemeenten.map((gemeente) => gemeente.inwoners ?? waarden.inwoners_onbekend)
  const standaard = inwoners.map((aantal) => waarden.licentie_basis + waarden.licentie_per_inwoner * aantal)
  const standaardOf = (gemeente: Positie) => standaard[gemeente] ?? 0
  const niveaus = computeNiveaus(opgave, standaardOf)
  const licentie = (gemeente: Positie, pakket: Positie): Licentie => {
    const stated = gebruiken.get(pairKey(gemeente, pakket))?.opgegevenKostenInCenten ?? null
    if (stated !== null) return { bedrag: stated, herkomst: 'opgave' }
    const niveau = niveaus.get(pakket)
    const factor = opgave.pakketten[pakket]?.isNieuw === true ? waarden.nieuw_pakket_factor : 1
    if (niveau !== undefined)
      return { bedrag: Math.round(factor * niveau * standaardOf(gemeente)), herkomst: 'afgeleid' }
    return { bedrag: Math.round(factor * standaardOf(gemeente)), herkomst: 'standaard' }
  }
  const beheerJaar = Math.round(waarden.beheer_per_applicatie)
  const users = groupUsers(opgave)
  const invoeringOf = (gemeente: Positie) =>
    waarden.invoering_basis + waarden.invoering_per_inwoner * (inwoners[gemeente] ?? 0)
  return {
    waarden,
    licentie,
    beheerJaar,
    instantieJaar: (pakket) => {
      const [first = { bedrag: 0, herkomst: 'standaard' }, ...rest] = (
        users.get(pakket) ?? opgave.gemeenten.map((_, at) => at)
      ).map((gemeente) => licentie(gemeente, pakket))
      const dearest = rest.reduce((most, own) => (own.bedrag > most.bedrag ? own : most), first)
      const basis = waarden.vast_aandeel * dearest.bedrag + beheerJaar
      return { bedrag: Math.round(basis * (1 + waarden.regie_opslag)), herkomst: dearest.herkomst }
    },
    deelLicentieJaar: (gemeente, pakket) => {
      const { bedrag, herkomst } = licentie(gemeente, pakket)
      return { bedrag: Math.round((1 - waarden.vast_aandeel) * bedrag), herkomst }
    },
    deelBeheerJaar: Math.round(waarden.beheer_aandeel_deelnemer * beheerJaar),
    invoering: (gemeente, pakket) => {
      const share = gebruiken.has(pairKey(gemeente, pakket)) ? waarden.samenvoegen_aandeel : 1
      return Math.round(share * invoeringOf(gemeente))
    },
    verhuizing: (gemeente) =>
      Math.round(waarden.verhuizing_basis + waarden.verhuizing_per_inwoner * (inwoners[gemeente] ?? 0)),
    koppelingen: (gemeente, pakket) =>
      Math.round((gebruiken.get(pairKey(gemeente, pakket))?.koppelingen ?? 0) * waarden.koppeling_per_kant),
    dubbel: (gemeente, pakket) => Math.round((licentie(gemeente, pakket).bedrag * waarden.dubbele_lasten_maanden) / 12),
    afkoop: (gemeente, pakket, jaren) =>
      Math.round(licentie(gemeente, pakket).bedrag * Math.max(0, jaren) * waarden.afkoop_aandeel),
    aanbesteding: Math.round(waarden.aanbesteding_per_traject),
  }
}

/**
 * How dear a pakket is against the default, by those who state what they pay. What is still to be chosen is as dear as what now
 * serves its referentiecomponent: the part of a suite that falls to that component.
 */
function computeNiveaus(opgave: Opgave, standaardOf: (gemeente: Positie) => number): ReadonlyMap<Positie, number> {
  const ratios = new Map<Positie, number[]>()
  for (const { gemeente, pakket, opgegevenKostenInCenten } of opgave.gebruiken) {
    if (opgegevenKostenInCenten === null || standaardOf(gemeente) === 0) continue
    ratios.set(pakket, [...(ratios.get(pakket) ?? []), opgegevenKostenInCenten / standaardOf(gemeente)])
  }
  for (const [pakket, all] of rateNieuw(opgave, standaardOf)) ratios.set(pakket, all)
  return new Map([...ratios].map(([pakket, all]) => [pakket, all.reduce((sum, one) => sum + one, 0) / all.length]))
}

function rateNieuw(opgave: Opgave, standaardOf: (gemeente: Positie) => number): Map<Positie, number[]> {
  const gebruiken = indexGebruiken(opgave)
  const served = new Map<number, number>()
  for (const { gemeente, huidig } of opgave.behoeften) {
    for (const pakket of huidig) {
      served.set(pairKey(gemeente, pakket), (served.get(pairKey(gemeente, pakket)) ?? 0) + 1)
    }
  }
  const ratios = new Map<Positie, number[]>()
  for (const { gemeente, component, huidig } of opgave.behoeften) {
    const fresh = opgave.componenten[component]?.kandidaten.find((pakket) => opgave.pakketten[pakket]?.isNieuw === true)
    const stated = huidig.flatMap((pakket) => {
      const key = pairKey(gemeente, pakket)
      const kosten = gebruiken.get(key)?.opgegevenKostenInCenten ?? null
      return kosten === null ? [] : [kosten / (served.get(key) ?? 1)]
    })
    if (fresh === undefined || stated.length === 0 || standaardOf(gemeente) === 0) continue
    const sum = stated.reduce((total, kosten) => total + kosten, 0) / stated.length
    ratios.set(fresh, [...(ratios.get(fresh) ?? []), sum / standaardOf(gemeente)])
  }
  return ratios
}

function groupUsers(opgave: Opgave): ReadonlyMap<Positie, readonly Positie[]> {
  const users = new Map<Positie, Positie[]>()
  for (const { gemeente, pakket } of opgave.gebruiken) users.set(pakket, [...(users.get(pakket) ?? []), gemeente])
  return users
}
