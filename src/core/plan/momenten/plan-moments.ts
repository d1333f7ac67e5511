import type { Scenario } from '../../model/plan.ts'
import type { Planning } from '../../model/planning.ts'
import { type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import type { Plan } from '../oplossen/plan.ts'
import { describePlanning, describeStap, describeVenster, type Groep, type Plaats } from './describe.ts'
import { halfyearOf, listWerk, type Werk } from './steps.ts'

/** By pairKey of gemeente and pakket the other pakketten there that it has a koppeling with. */
export type Verbindingen = ReadonlyMap<number, ReadonlySet<Positie>>

/**
 * Orders the moves of a plan in plateaus of half a year.
 *
 * All who go to one pakket go together, as soon as the last contract that they leave has ended. What loses support goes first,
 * then what has most koppelingen; what is connected to it does not go before it. No gemeente does more per half-year than it
 * can: what does not fit moves on, if need be beyond the planperiode.
 */
export function planMoments(
  opgave: Opgave,
  plan: Plan,
  { scenario, verbindingen }: { scenario: Scenario; verbindingen: Verbindingen },
): Planning {
  const groepen = groupWerk(opgave, listWerk(opgave, plan, scenario.planperiodeInJaren))
  const load = new Map<string, number>()
  const placed = new Map<number, Plaats>()
  const earlier = new Map<Werk, readonly Plaats[]>()
  const plateaus = new Map<Groep, number>()
  for (const groep of groepen) {
    for (const werk of groep.werk) earlier.set(werk, findConnected(werk, verbindingen, placed))
    const connected = groep.werk.flatMap((werk) => earlier.get(werk) ?? [])
    const before = Math.max(0, ...connected.map((own) => own.plateau))
    const wanted = Math.max(groep.vroegst, groep.uiterst === null ? before : Math.min(before, groep.uiterst))
    const plateau = findRoom(groep, Math.max(1, wanted), { load, most: scenario.verhuizingenPerHalfjaar })
    plateaus.set(groep, plateau)
    for (const { gemeente, pakket, vervangt } of groep.werk) {
      load.set(`${gemeente} ${plateau}`, (load.get(`${gemeente} ${plateau}`) ?? 0) + 1)
      for (const one of [pakket, ...vervangt]) placed.set(pairKey(gemeente, one), { plateau, pakket })
    }
  }
  const stappen = [...plateaus].flatMap(([groep, plateau]) =>
    groep.werk.map((werk) => describeStap(opgave, werk, { plateau, groep, eerst: earlier.get(werk) ?? [] })),
  )
  return describePlanning(opgave, scenario, {
    stappen,
    vensters: [...plateaus].flatMap(([groep, plateau]) => describeVenster(opgave, groep, plateau)),
  })
}

function groupWerk(opgave: Opgave, werk: readonly Werk[]): Groep[] {
  const byPakket = new Map<string, Werk[]>()
  for (const one of werk) {
    // phasing out needs nobody else
    const key = one.soort === 'uitfaseren' ? `uit ${one.gemeente} ${one.pakket}` : `naar ${one.pakket}`
    byPakket.set(key, [...(byPakket.get(key) ?? []), one])
  }
  const groepen = [...byPakket.values()].map((own): Groep => {
    const deadlines = own.flatMap(({ uiterst }) => uiterst ?? [])
    const opties = own.flatMap(({ verlengbaarTot }) => verlengbaarTot ?? []).sort()
    return {
      pakket: own[0]?.pakket ?? 0,
      werk: own,
      vroegst: Math.max(...own.map(({ vroegst }) => vroegst)),
      uiterst: deadlines.length === 0 ? null : Math.min(...deadlines),
      optie: opties[0] === undefined ? null : halfyearOf(opgave.startdatum, opties[0]),
    }
  })
  const links = ({ werk: own }: Groep) => own.reduce((sum, { koppelingen }) => sum + koppelingen, 0)
  return groepen.sort(
    (a, b) =>
      (a.uiterst ?? 999) - (b.uiterst ?? 999) ||
      (a.optie ?? 999) - (b.optie ?? 999) ||
      a.vroegst - b.vroegst ||
      links(b) - links(a) ||
      b.werk.length - a.werk.length ||
      a.pakket - b.pakket ||
      (a.werk[0]?.gemeente ?? 0) - (b.werk[0]?.gemeente ?? 0),
  )
}

/** Where what is connected to it in the same gemeente was put. A pakket that joins a shared instance moves itself. */
function findConnected(
  { gemeente, pakket, soort, vervangt }: Werk,
  verbindingen: Verbindingen,
  placed: ReadonlyMap<number, Plaats>,
): Plaats[] {
  const moving = soort === 'aansluiten' ? [pakket, ...vervangt] : vervangt
  return moving.flatMap((old) =>
    [...(verbindingen.get(pairKey(gemeente, old)) ?? [])].flatMap(
      (other) => placed.get(pairKey(gemeente, other)) ?? [],
    ),
  )
}

function findRoom(
  { werk }: Groep,
  from: number,
  { load, most }: { load: ReadonlyMap<string, number>; most: number },
): number {
  let plateau = from
  while (werk.some(({ gemeente }) => (load.get(`${gemeente} ${plateau}`) ?? 0) >= most)) plateau += 1
  return plateau
}
