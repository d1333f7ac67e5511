import type { Bedragherkomst, Kostensoort } from '../../model/kosten.ts'
import type { Scenario } from '../../model/plan.ts'
import type { Planning } from '../../model/planning.ts'
import { yearsLeft } from '../momenten/steps.ts'
import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import type { Plan } from '../oplossen/plan.ts'
import { divideByWeight, roundToCenten } from '../verdeling/afronden.ts'
import type { Kostenmodel } from './model.ts'

/** Takes one amount of the business case. */
export type Ontvanger = (post: {
  readonly gemeente: Positie
  readonly jaar: number
  readonly soort: Kostensoort
  readonly pakket: Positie
  readonly bedrag: number
  readonly herkomst: Bedragherkomst
}) => void

export type Postenvraag = {
  readonly opgave: Opgave
  readonly plan: Plan
  readonly planning: Planning
  readonly scenario: Scenario
  readonly model: Kostenmodel
}

/** When something begins or ends, in months from the start, and how many years of contract are then left. */
type Event = { readonly maand: number; readonly contractjaren: number }
type Overgangen = { readonly begins: ReadonlyMap<number, Event>; readonly ends: ReadonlyMap<number, Event> }

/**
 * Walks along every amount of a plan, year by year: what is left goes on until it is replaced, what is new begins then, and
 * once-only cost falls in the year of its step. All amounts are whole cents and are added up by whoever listens.
 *
 * What falls after the horizon is left out. A shared instance is paid by those who are on it at that time.
 */
export function walkPosten(vraag: Postenvraag, ontvang: Ontvanger): void {
  const { begins, ends } = readOvergangen(vraag)
  walkOld(vraag, { begins, ends }, ontvang)
  walkNew(vraag, begins, ontvang)
  walkInstances(vraag, begins, ontvang)
}

const overgangen = new WeakMap<Planning, Overgangen>()

/** By pairKey: when a gemeente begins on a pakket in the form of the plan, and when it is done with one. Read once per planning. */
function readOvergangen({ opgave, planning }: Postenvraag): Overgangen {
  const known = overgangen.get(planning)
  if (known !== undefined) return known
  const codes = new Map<string, Positie>(opgave.gemeenten.map(({ gemeentecode }, at) => [gemeentecode, at]))
  const ids = new Map<string, Positie>(opgave.pakketten.map(({ id }, at) => [id, at]))
  const gebruiken = indexGebruiken(opgave)
  const keyOf = (code: string, id: string) => pairKey(codes.get(code) ?? -1, ids.get(id) ?? -1)
  const begins = new Map<number, Event>()
  const ends = new Map<number, Event>()
  for (const { gemeentecode, pakketId, vervangt, plateau, soort } of planning.stappen) {
    const maand = 6 * plateau
    if (soort !== 'uitfaseren') begins.set(keyOf(gemeentecode, pakketId), { maand, contractjaren: 0 })
    for (const old of vervangt) {
      const key = keyOf(gemeentecode, old)
      const contractTot = gebruiken.get(key)?.contractTot ?? null
      ends.set(key, { maand, contractjaren: yearsLeft(opgave.startdatum, plateau, contractTot) })
    }
  }
  const read = { begins, ends }
  overgangen.set(planning, read)
  return read
}

type Periode = { readonly van: number; readonly tot: number }

/** Months of a period that fall in a year, from 1. */
function monthsIn(jaar: number, { van, tot }: Periode): number {
  return Math.max(0, Math.min(tot, 12 * jaar) - Math.max(van, 12 * (jaar - 1)))
}

function eachYear({ scenario }: Postenvraag, periode: Periode, give: (jaar: number, maanden: number) => void): void {
  for (let jaar = 1; jaar <= scenario.horizonInJaren; jaar += 1) {
    const maanden = monthsIn(jaar, periode)
    if (maanden > 0) give(jaar, maanden)
  }
}

const prorate = (perJaar: number, maanden: number) => Math.round((perJaar * maanden) / 12)
const yearOf = (maand: number) => Math.max(1, Math.ceil(maand / 12))

/** What is in use now: until it ends, or until it becomes shared, or for good. */
function walkOld(vraag: Postenvraag, { begins, ends }: Overgangen, ontvang: Ontvanger): void {
  const { opgave, plan, model, scenario } = vraag
  for (const { gemeente, pakket } of opgave.gebruiken) {
    const key = pairKey(gemeente, pakket)
    const vorm = plan.vormen.get(key)
    const end = ends.get(key)
    const change = vorm === 'eigen' ? undefined : vorm === 'gedeeld' ? begins.get(key) : end
    const tot = change?.maand ?? Number.POSITIVE_INFINITY
    const { bedrag, herkomst } = model.licentie(gemeente, pakket)
    eachYear(vraag, { van: 0, tot }, (jaar, maanden) => {
      ontvang({ gemeente, jaar, soort: 'licentie', pakket, bedrag: prorate(bedrag, maanden), herkomst })
      ontvang({
        gemeente,
        jaar,
        soort: 'beheer',
        pakket,
        bedrag: prorate(model.beheerJaar, maanden),
        herkomst: 'standaard',
      })
    })
    if (vorm !== undefined || end === undefined || yearOf(end.maand) > scenario.horizonInJaren) continue
    const jaar = yearOf(end.maand)
    const afkoop = model.afkoop(gemeente, pakket, end.contractjaren)
    ontvang({ gemeente, jaar, soort: 'dubbele_lasten', pakket, bedrag: model.dubbel(gemeente, pakket), herkomst })
    ontvang({ gemeente, jaar, soort: 'afkoop', pakket, bedrag: afkoop, herkomst })
    giveWork(ontvang, model, {
      gemeente,
      jaar,
      pakket,
      soort: 'koppeling',
      bedrag: model.koppelingen(gemeente, pakket),
    })
  }
}

/** What a gemeente gets: its part of a shared instance, and the work to get there. */
function walkNew(vraag: Postenvraag, begins: ReadonlyMap<number, Event>, ontvang: Ontvanger): void {
  const { opgave, plan, model, scenario } = vraag
  for (const [key, vorm] of plan.vormen) {
    if (vorm === 'eigen') continue
    const [gemeente, pakket] = [Math.floor(key / 1_000_000), key % 1_000_000]
    const maand = begins.get(key)?.maand ?? 0
    const { bedrag, herkomst } = model.deelLicentieJaar(gemeente, pakket)
    eachYear(vraag, { van: maand, tot: Number.POSITIVE_INFINITY }, (jaar, maanden) => {
      ontvang({ gemeente, jaar, soort: 'licentie', pakket, bedrag: prorate(bedrag, maanden), herkomst })
      ontvang({
        gemeente,
        jaar,
        soort: 'beheer',
        pakket,
        bedrag: prorate(model.deelBeheerJaar, maanden),
        herkomst: 'standaard',
      })
    })
    if (yearOf(maand) > scenario.horizonInJaren) continue
    const werk = { gemeente, jaar: yearOf(maand), pakket }
    giveWork(ontvang, model, { ...werk, soort: 'invoering', bedrag: model.invoering(gemeente, pakket) })
    // the instance at these ends becomes another one, though the pakket stays
    giveWork(ontvang, model, { ...werk, soort: 'koppeling', bedrag: model.koppelingen(gemeente, pakket) })
  }
  opgave.behoeften.forEach(({ gemeente, huidig }, at) => {
    for (const pakket of plan.bedient[at] ?? []) {
      if (huidig.length === 0 || huidig.includes(pakket)) continue
      const jaar = yearOf(begins.get(pairKey(gemeente, pakket))?.maand ?? 0)
      if (jaar > scenario.horizonInJaren) continue
      giveWork(ontvang, model, { gemeente, jaar, pakket, soort: 'verhuizing', bedrag: model.verhuizing(gemeente) })
    }
  })
}

type Werkpost = { gemeente: Positie; jaar: number; pakket: Positie; soort: Kostensoort; bedrag: number }

/** Work always comes with its surcharges. Written out: a simulation passes here millions of times. */
function giveWork(
  ontvang: Ontvanger,
  { waarden }: Kostenmodel,
  { gemeente, jaar, pakket, soort, bedrag }: Werkpost,
): void {
  if (bedrag === 0) return
  const herkomst = 'standaard' as const
  const projectleiding = Math.round(bedrag * waarden.projectleiding_opslag)
  const uitloop = Math.round(bedrag * waarden.uitloop_opslag)
  ontvang({ gemeente, jaar, soort, pakket, bedrag, herkomst })
  ontvang({ gemeente, jaar, soort: 'projectleiding', pakket, bedrag: projectleiding, herkomst })
  ontvang({ gemeente, jaar, soort: 'uitloop', pakket, bedrag: uitloop, herkomst })
}

/** Shared instances, and the aanbesteding of what is new: split over those who are on it. */
function walkInstances(vraag: Postenvraag, begins: ReadonlyMap<number, Event>, ontvang: Ontvanger): void {
  const { opgave, plan, model, scenario } = vraag
  const members = new Map<Positie, { gemeente: Positie; maand: number }[]>()
  for (const [key, vorm] of plan.vormen) {
    if (vorm !== 'gedeeld') continue
    const pakket = key % 1_000_000
    const member = { gemeente: Math.floor(key / 1_000_000), maand: begins.get(key)?.maand ?? 0 }
    members.set(pakket, [...(members.get(pakket) ?? []), member])
  }
  for (const [pakket, all] of members) {
    const { bedrag, herkomst } = model.instantieJaar(pakket)
    const first = Math.min(...all.map(({ maand }) => maand))
    for (let jaar = 1; jaar <= scenario.horizonInJaren; jaar += 1) {
      const maanden = monthsIn(jaar, { van: first, tot: Number.POSITIVE_INFINITY })
      const present = all.map(({ gemeente, maand }) => ({
        gemeente,
        gewicht: weigh(vraag, gemeente) * monthsIn(jaar, { van: maand, tot: Number.POSITIVE_INFINITY }),
      }))
      split(prorate(bedrag, maanden), present, (gemeente, deel) =>
        ontvang({ gemeente, jaar, soort: 'gedeelde_instantie', pakket, bedrag: deel, herkomst }),
      )
    }
    if (opgave.pakketten[pakket]?.isNieuw !== true || yearOf(first) > scenario.horizonInJaren) continue
    const everyone = all.map(({ gemeente }) => ({ gemeente, gewicht: weigh(vraag, gemeente) }))
    split(model.aanbesteding, everyone, (gemeente, deel) =>
      ontvang({ gemeente, jaar: yearOf(first), soort: 'aanbesteding', pakket, bedrag: deel, herkomst: 'standaard' }),
    )
  }
}

function weigh({ scenario, opgave, model }: Postenvraag, gemeente: Positie): number {
  if (scenario.verdeelsleutel === 'gelijk') return 1
  return opgave.gemeenten[gemeente]?.inwoners ?? model.waarden.inwoners_onbekend
}

function split(
  totaal: number,
  delen: readonly { readonly gemeente: Positie; readonly gewicht: number }[],
  give: (gemeente: Positie, deel: number) => void,
): void {
  const amounts = divideByWeight(
    totaal,
    delen.map(({ gewicht }) => gewicht),
  )
  if (amounts === null) return
  roundToCenten(amounts, totaal).forEach((deel, at) => {
    const gemeente = delen[at]?.gemeente
    if (gemeente !== undefined && deel > 0) give(gemeente, deel)
  })
}
