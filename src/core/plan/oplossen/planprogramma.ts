import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import { Programmabouwer } from '../programma/bouwer.ts'
import type { Oplossing, Programma } from '../programma/programma.ts'
import type { Beperkingen } from '../spelregels/beperkingen.ts'
import type { Plan, Prijslijst, Vorm } from './plan.ts'
import { pinGebruiken } from './quick.ts'

/** The integer programme of a plan, and which column stands for what. */
export type Planprogramma = {
  readonly programma: Programma
  /** Per behoefte its candidates with their column. */
  readonly keuzekolommen: readonly ReadonlyMap<Positie, number>[]
  /** By pairKey. */
  readonly gedeeldkolommen: ReadonlyMap<number, number>
  readonly eigenkolommen: ReadonlyMap<number, number>
}

type Prijzen = { readonly prijzen: Prijslijst; readonly beperkingen: Beperkingen; readonly start?: Plan | null }

/**
 * Builds the integer programme that finds the cheapest plan. Amounts are in euros, so that numbers stay small.
 *
 * Choices: instantie(p) a shared instance runs; gedeeld(g,p) and eigen(g,p) in which form g runs p; keuze(g,r,p) p serves need
 * (g,r), which needs no whole number: it follows from the others. Constraints: every need served once; only by what the
 * gemeente runs; a shared use needs its instance; one form at a time; nothing runs that serves nothing; one pakket where that
 * is a rule; what must stay, stays.
 *
 * @source uncapacitated facility location with suites; M.S. Daskin (2013), Network and Discrete Location, ch. 8
 */
export function buildPlanprogramma(opgave: Opgave, { prijzen, beperkingen, start }: Prijzen): Planprogramma {
  const pinned = pinGebruiken(opgave, beperkingen)
  const bouwer = new Programmabouwer()
  const known = indexGebruiken(pinned)
  const keuzekolommen: Map<Positie, number>[] = []
  const servedBy = new Map<number, number[]>()
  pinned.behoeften.forEach((behoefte, at) => {
    const { gemeente, component, huidig } = behoefte
    const kolommen = new Map<Positie, number>()
    for (const pakket of pinned.componenten[component]?.kandidaten ?? []) {
      if (!beperkingen.isToegestaan(at, pakket)) continue
      const isMove = huidig.length > 0 && !huidig.includes(pakket)
      const kosten = isMove ? (prijzen.verhuizing(gemeente) + beperkingen.margeInCenten) / 100 : 0
      const naam = `keuze ${at} ${pakket}`
      kolommen.set(pakket, bouwer.addKolom({ naam, kosten, onder: 0, boven: 1, isGeheel: false }))
      const key = pairKey(gemeente, pakket)
      servedBy.set(key, [...(servedBy.get(key) ?? []), kolommen.get(pakket) ?? 0])
    }
    keuzekolommen.push(kolommen)
    const termen = [...kolommen.values()].map((kolom) => [kolom, 1] as const)
    bouwer.addRegel({ naam: `behoefte ${at}`, onder: 1, boven: 1, termen })
  })
  const pairs = new Set([...servedBy.keys(), ...known.keys()])
  const vormkolommen = addVormen(bouwer, pinned, { prijzen, servedBy, pairs: [...pairs].sort((a, b) => a - b) })
  addEenPakket(bouwer, pinned, { beperkingen, keuzekolommen })
  const planprogramma = { programma: bouwer.build(), keuzekolommen, ...vormkolommen }
  if (start === undefined || start === null) return planprogramma
  const begin = encodePlan(planprogramma, start)
  return { ...planprogramma, programma: bouwer.build(begin) }
}

type Vormvraag = {
  readonly prijzen: Prijslijst
  readonly servedBy: ReadonlyMap<number, readonly number[]>
  readonly pairs: readonly number[]
}

function addVormen(bouwer: Programmabouwer, opgave: Opgave, { prijzen, servedBy, pairs }: Vormvraag) {
  const known = indexGebruiken(opgave)
  const instanties = new Map<Positie, number>()
  const gedeeldkolommen = new Map<number, number>()
  const eigenkolommen = new Map<number, number>()
  for (const key of pairs) {
    const [gemeente, pakket] = [Math.floor(key / 1_000_000), key % 1_000_000]
    const gebruik = known.get(key)
    const afscheid = gebruik === undefined ? 0 : prijzen.afscheid(gemeente, pakket) / 100
    bouwer.addVast(afscheid)
    const instantie = instanties.get(pakket) ?? bouwer.addKeuze(`instantie ${pakket}`, prijzen.instantie(pakket) / 100)
    instanties.set(pakket, instantie)
    const gedeeld = bouwer.addKeuze(`gedeeld ${key}`, prijzen.gedeeld(gemeente, pakket) / 100 - afscheid)
    gedeeldkolommen.set(key, gedeeld)
    bouwer.addRegel({
      naam: `instantie ${key}`,
      onder: -1,
      boven: 0,
      termen: [
        [gedeeld, 1],
        [instantie, -1],
      ],
    })
    const vormen: (readonly [number, number])[] = [[gedeeld, 1]]
    if (gebruik !== undefined) {
      const eigen = bouwer.addKeuze(`eigen ${key}`, prijzen.eigen(gemeente, pakket) / 100 - afscheid)
      eigenkolommen.set(key, eigen)
      vormen.push([eigen, 1])
    }
    const isVast = gebruik?.isVast === true
    bouwer.addRegel({ naam: `vorm ${key}`, onder: isVast ? 1 : 0, boven: 1, termen: vormen })
    const served = servedBy.get(key) ?? []
    for (const kolom of served) {
      const termen = [[kolom, 1] as const, ...vormen.map(([vorm]) => [vorm, -1] as const)]
      bouwer.addRegel({ naam: `bediend ${kolom}`, onder: -1, boven: 0, termen })
    }
    if (isVast) continue
    const termen = [...vormen, ...served.map((kolom) => [kolom, -1] as const)]
    bouwer.addRegel({ naam: `nut ${key}`, onder: Number.NEGATIVE_INFINITY, boven: 0, termen })
  }
  return { gedeeldkolommen, eigenkolommen }
}

type Eenvraag = {
  readonly beperkingen: Beperkingen
  readonly keuzekolommen: readonly ReadonlyMap<Positie, number>[]
}

function addEenPakket(bouwer: Programmabouwer, opgave: Opgave, { beperkingen, keuzekolommen }: Eenvraag): void {
  for (const component of beperkingen.eenPakket) {
    const needs = opgave.behoeften.flatMap((behoefte, at) => (behoefte.component === component ? [at] : []))
    if (needs.length < 2) continue
    const [first, ...rest] = needs.flatMap((at) => keuzekolommen[at] ?? [])
    if (first === undefined) continue
    // what serves the first serves the others, and nothing else
    for (const other of rest) {
      for (const pakket of new Set([...first.keys(), ...other.keys()])) {
        const [a, b] = [first.get(pakket), other.get(pakket)]
        const termen = [...(a === undefined ? [] : [[a, 1] as const]), ...(b === undefined ? [] : [[b, -1] as const])]
        bouwer.addRegel({ naam: `een pakket ${component} ${pakket}`, onder: 0, boven: 0, termen })
      }
    }
  }
}

/** A plan as a solution of the programme, to begin with; what is not in the programme is left out. */
function encodePlan({ programma, ...kolommen }: Planprogramma, plan: Plan): number[] {
  const waarden = programma.kolommen.map(() => 0)
  kolommen.keuzekolommen.forEach((own, at) => {
    for (const pakket of plan.bedient[at] ?? []) {
      const kolom = own.get(pakket)
      if (kolom !== undefined) waarden[kolom] = 1
    }
  })
  const shared = new Set<number>()
  for (const [key, vorm] of plan.vormen) {
    const kolom = (vorm === 'eigen' ? kolommen.eigenkolommen : kolommen.gedeeldkolommen).get(key)
    if (kolom !== undefined) waarden[kolom] = 1
    if (vorm === 'gedeeld') shared.add(key % 1_000_000)
  }
  programma.kolommen.forEach(({ naam }, at) => {
    const pakket = /^instantie (\d+)$/.exec(naam)?.[1]
    if (pakket !== undefined && shared.has(Number(pakket))) waarden[at] = 1
  })
  return waarden
}

/** Reads the plan off a solution. */
export function decodePlan(
  planprogramma: Planprogramma,
  waarden: Extract<Oplossing, { waarden: unknown }>['waarden'],
): Plan {
  const bedient = planprogramma.keuzekolommen.map((kolommen) => {
    const [best] = [...kolommen].sort(([, a], [, b]) => (waarden[b] ?? 0) - (waarden[a] ?? 0) || a - b)
    return best === undefined ? [] : [best[0]]
  })
  const vormen = new Map<number, Vorm>()
  for (const [key, kolom] of planprogramma.gedeeldkolommen) if ((waarden[kolom] ?? 0) > 0.5) vormen.set(key, 'gedeeld')
  for (const [key, kolom] of planprogramma.eigenkolommen) if ((waarden[kolom] ?? 0) > 0.5) vormen.set(key, 'eigen')
  return { bedient, vormen }
}
