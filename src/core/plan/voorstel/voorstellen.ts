import type { Gemeentecode } from '../../model/ids.ts'
import type { Planvoorstel, Voorstelsoort } from '../../model/plan.ts'
import type { Opgave, Positie } from '../opgave/opgave.ts'
import { indexGebruiken, pairKey } from '../opgave/opgave.ts'
import { completePlan, computePlanprijs, type Plan, type Prijslijst } from '../oplossen/plan.ts'
import type { Gekozen } from '../strategie/choose.ts'

/** What a plan proposes for every referentiecomponent: sorted by naam, as in the opgave. */
export function describeVoorstellen(opgave: Opgave, gekozen: Gekozen, prijzen: Prijslijst): Planvoorstel[] {
  const price = computePlanprijs(opgave, prijzen, gekozen.plan)
  const pinned = pinNow(opgave, gekozen.plan)
  const needsBy = new Map<Positie, Positie[]>()
  opgave.behoeften.forEach(({ component }, at) => {
    needsBy.set(component, [...(needsBy.get(component) ?? []), at])
  })
  return opgave.componenten.map(({ id, naam, beleidsdomeinen }, component) => {
    const needs = needsBy.get(component) ?? []
    const facts = readFacts(opgave, gekozen.plan, needs)
    return {
      referentiecomponent: { id, naam },
      beleidsdomeinen: [...beleidsdomeinen],
      soort: classify(opgave, facts),
      doel: describeDoel(opgave, gekozen.plan, needs),
      verhuizingen: facts.verhuizingen.map(({ gemeente, van, naar }) => ({
        gemeentecode: codeOf(opgave, gemeente),
        van: van.flatMap((pakket) => opgave.pakketten[pakket]?.id ?? []),
        naar: idOf(opgave, naar),
      })),
      vervalt: facts.vervalt.map(({ gemeente, pakket }) => ({
        gemeentecode: codeOf(opgave, gemeente),
        pakketId: idOf(opgave, pakket),
      })),
      beslisgronden: [...(gekozen.gronden.get(component) ?? [])],
      nummerTwee: findSecond(opgave, { gekozen, prijzen, price, pinned }, { component, needs }),
    }
  })
}

type Feiten = {
  readonly verhuizingen: readonly { gemeente: Positie; van: readonly Positie[]; naar: Positie }[]
  readonly vervalt: readonly { gemeente: Positie; pakket: Positie }[]
  readonly targets: ReadonlySet<Positie>
}

function readFacts(opgave: Opgave, { bedient }: Plan, needs: readonly Positie[]): Feiten {
  const verhuizingen: { gemeente: Positie; van: readonly Positie[]; naar: Positie }[] = []
  const vervalt: { gemeente: Positie; pakket: Positie }[] = []
  const targets = new Set<Positie>()
  for (const at of needs) {
    const need = opgave.behoeften[at]
    const served = bedient[at] ?? []
    if (need === undefined) continue
    for (const pakket of served) {
      targets.add(pakket)
      if (!need.huidig.includes(pakket)) verhuizingen.push({ gemeente: need.gemeente, van: need.huidig, naar: pakket })
    }
    for (const pakket of need.huidig) if (!served.includes(pakket)) vervalt.push({ gemeente: need.gemeente, pakket })
  }
  return { verhuizingen, vervalt, targets }
}

function classify(opgave: Opgave, { verhuizingen, vervalt, targets }: Feiten): Voorstelsoort {
  if ([...targets].some((pakket) => opgave.pakketten[pakket]?.isNieuw === true)) return 'aanbesteden'
  if (verhuizingen.some(({ van }) => van.length > 0)) return 'vervangen'
  if (verhuizingen.length > 0) return 'invoeren'
  return vervalt.length > 0 ? 'uitfaseren' : 'behouden'
}

function describeDoel(opgave: Opgave, { bedient, vormen }: Plan, needs: readonly Positie[]): Planvoorstel['doel'] {
  const found = new Map<string, { pakket: Positie; vorm: 'eigen' | 'gedeeld'; gemeenten: Gemeentecode[] }>()
  for (const at of needs) {
    const gemeente = opgave.behoeften[at]?.gemeente ?? 0
    for (const pakket of bedient[at] ?? []) {
      const vorm = vormen.get(pairKey(gemeente, pakket)) ?? 'eigen'
      const group = found.get(`${pakket} ${vorm}`) ?? { pakket, vorm, gemeenten: [] }
      group.gemeenten.push(codeOf(opgave, gemeente))
      found.set(`${pakket} ${vorm}`, group)
    }
  }
  return [...found.values()]
    .sort((a, b) => b.gemeenten.length - a.gemeenten.length || a.pakket - b.pakket || (a.vorm < b.vorm ? -1 : 1))
    .map(({ pakket, vorm, gemeenten }) => ({ pakket: describePakket(opgave, pakket), gemeenten, vorm }))
}

type Prijs = {
  readonly gekozen: Gekozen
  readonly prijzen: Prijslijst
  readonly price: number
  /** The opgave with what the plan keeps anyhow. */
  readonly pinned: Opgave
}

/** The cheapest other pakket for all, when nothing else in the plan changes. */
function findSecond(
  opgave: Opgave,
  { gekozen: { plan }, prijzen, price, pinned }: Prijs,
  { component, needs }: { component: Positie; needs: readonly Positie[] },
): Planvoorstel['nummerTwee'] {
  if (plan.bedient.some((served) => served.length !== 1)) return null
  const now = new Set(needs.flatMap((at) => plan.bedient[at] ?? []))
  const isNew = (pakket: Positie) => opgave.pakketten[pakket]?.isNieuw === true
  const others = (opgave.componenten[component]?.kandidaten ?? []).filter(
    (pakket) => !(now.size === 1 && now.has(pakket)) && !isNew(pakket),
  )
  let best: { pakket: Positie; verschil: number } | null = null
  const served = plan.bedient.map(([first]) => first ?? -1)
  for (const pakket of others) {
    const keuzes = [...served]
    for (const at of needs) keuzes[at] = pakket
    const other = completePlan(pinned, keuzes, (gemeente, own) => {
      return own === pakket || plan.vormen.get(pairKey(gemeente, own)) === 'gedeeld'
    })
    const verschil = computePlanprijs(opgave, prijzen, other) - price
    if (best === null || verschil < best.verschil) best = { pakket, verschil }
  }
  return best === null ? null : { pakket: describePakket(opgave, best.pakket), verschilInCenten: best.verschil }
}

/** What the plan keeps though it serves nothing in scope, it keeps in every variant. */
function pinNow(opgave: Opgave, plan: Plan): Opgave {
  const serving = new Set(
    plan.bedient.flatMap((served, at) => served.map((pakket) => pairKey(opgave.behoeften[at]?.gemeente ?? 0, pakket))),
  )
  const known = indexGebruiken(opgave)
  const idle = new Set([...plan.vormen.keys()].filter((key) => !serving.has(key) && known.has(key)))
  if (idle.size === 0) return opgave
  return {
    ...opgave,
    gebruiken: opgave.gebruiken.map((own) =>
      idle.has(pairKey(own.gemeente, own.pakket)) ? { ...own, isVast: true } : own,
    ),
  }
}

function describePakket(opgave: Opgave, pakket: Positie) {
  const found = opgave.pakketten[pakket]
  const leverancier = found?.leverancier === undefined ? {} : { leverancier: found.leverancier }
  return { id: idOf(opgave, pakket), naam: found?.naam ?? '', ...leverancier }
}

function idOf(opgave: Opgave, pakket: Positie) {
  const found = opgave.pakketten[pakket]
  if (found === undefined) throw new Error(`no pakket at ${pakket}`)
  return found.id
}

function codeOf(opgave: Opgave, gemeente: Positie): Gemeentecode {
  const found = opgave.gemeenten[gemeente]
  if (found === undefined) throw new Error(`no gemeente at ${gemeente}`)
  return found.gemeentecode
}
