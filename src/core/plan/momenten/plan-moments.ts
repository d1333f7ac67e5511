import type { Datum, Gemeentecode } from '../../model/ids.ts'
import type { Scenario } from '../../model/plan.ts'
import type { Planning, Stap, Venster } from '../../model/planning.ts'
import { compareText } from '../../model/sorteren.ts'
import { addMonths } from '../kosten/datums.ts'
import type { Opgave, Positie } from '../opgave/opgave.ts'
import { pairKey } from '../opgave/opgave.ts'
import type { Plan } from '../oplossen/plan.ts'
import { listWerk, type Werk, yearsLeft } from './steps.ts'

/** Work that is done together: all who go to one pakket. */
type Groep = {
  readonly pakket: Positie
  readonly werk: readonly Werk[]
  readonly vroegst: number
  readonly uiterst: number | null
}

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
  const groepen = groupWerk(listWerk(opgave, plan, scenario.planperiodeInJaren))
  const load = new Map<string, number>()
  const placed = new Map<number, number>()
  const plateaus = new Map<Groep, number>()
  for (const groep of groepen) {
    const before = Math.max(0, ...groep.werk.flatMap((werk) => [...connectedPlateaus(werk, verbindingen, placed)]))
    const wanted = Math.max(groep.vroegst, groep.uiterst === null ? before : Math.min(before, groep.uiterst))
    const plateau = findRoom(groep, Math.max(1, wanted), { load, most: scenario.verhuizingenPerHalfjaar })
    plateaus.set(groep, plateau)
    for (const { gemeente, pakket, vervangt } of groep.werk) {
      load.set(`${gemeente} ${plateau}`, (load.get(`${gemeente} ${plateau}`) ?? 0) + 1)
      for (const one of [pakket, ...vervangt]) placed.set(pairKey(gemeente, one), plateau)
    }
  }
  const stappen = [...plateaus].flatMap(([groep, plateau]) =>
    groep.werk.map((werk) => describeStap(opgave, werk, { plateau, groep })),
  )
  return describePlanning(opgave, scenario, {
    stappen,
    vensters: [...plateaus].flatMap(([groep, plateau]) => describeVenster(opgave, groep, plateau)),
  })
}

function groupWerk(werk: readonly Werk[]): Groep[] {
  const byPakket = new Map<string, Werk[]>()
  for (const one of werk) {
    // phasing out needs nobody else
    const key = one.soort === 'uitfaseren' ? `uit ${one.gemeente} ${one.pakket}` : `naar ${one.pakket}`
    byPakket.set(key, [...(byPakket.get(key) ?? []), one])
  }
  const groepen = [...byPakket.values()].map((own): Groep => {
    const deadlines = own.flatMap(({ uiterst }) => uiterst ?? [])
    return {
      pakket: own[0]?.pakket ?? 0,
      werk: own,
      vroegst: Math.max(...own.map(({ vroegst }) => vroegst)),
      uiterst: deadlines.length === 0 ? null : Math.min(...deadlines),
    }
  })
  const links = ({ werk: own }: Groep) => own.reduce((sum, { koppelingen }) => sum + koppelingen, 0)
  return groepen.sort(
    (a, b) =>
      (a.uiterst ?? 999) - (b.uiterst ?? 999) ||
      a.vroegst - b.vroegst ||
      links(b) - links(a) ||
      b.werk.length - a.werk.length ||
      a.pakket - b.pakket ||
      (a.werk[0]?.gemeente ?? 0) - (b.werk[0]?.gemeente ?? 0),
  )
}

function connectedPlateaus(werk: Werk, verbindingen: Verbindingen, placed: ReadonlyMap<number, number>): number[] {
  return werk.vervangt.flatMap((old) =>
    [...(verbindingen.get(pairKey(werk.gemeente, old)) ?? [])].flatMap(
      (other) => placed.get(pairKey(werk.gemeente, other)) ?? [],
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

function describeStap(opgave: Opgave, werk: Werk, { plateau, groep }: { plateau: number; groep: Groep }): Stap {
  const pakket = opgave.pakketten[werk.pakket]
  const gemeente = opgave.gemeenten[werk.gemeente]
  if (pakket === undefined || gemeente === undefined) throw new Error('work of a pakket or gemeente that is not there')
  return {
    gemeentecode: gemeente.gemeentecode,
    soort: werk.soort,
    pakketId: pakket.id,
    pakket: pakket.naam,
    vervangt: werk.vervangt.flatMap((old) => opgave.pakketten[old]?.id ?? []).sort(compareText),
    referentiecomponenten: werk.componenten.flatMap((at) => opgave.componenten[at]?.id ?? []),
    plateau,
    datum: addMonths(opgave.startdatum, 6 * plateau),
    contractTot: werk.contractTot,
    afkoopInJaren: yearsLeft(opgave.startdatum, plateau, werk.contractTot),
    redenen: describeRedenen(opgave, werk, { plateau, groep }),
  }
}

function describeRedenen(opgave: Opgave, werk: Werk, { plateau, groep }: { plateau: number; groep: Groep }): string[] {
  const redenen: string[] = []
  const rest = yearsLeft(opgave.startdatum, plateau, werk.contractTot)
  if (werk.contractTot !== null) {
    redenen.push(
      rest > 0
        ? `Het contract loopt nog tot ${werk.contractTot}: die tijd wordt afgekocht.`
        : `Na het einde van het contract op ${werk.contractTot}.`,
    )
  }
  const slowest = groep.werk.filter(({ vroegst }) => vroegst === groep.vroegst && vroegst > werk.vroegst)
  if (slowest.length > 0) {
    const namen = slowest.flatMap(({ gemeente }) => opgave.gemeenten[gemeente]?.naam ?? [])
    redenen.push(`Samen met ${namen.join(', ')}, waar het contract later afloopt.`)
  }
  if (groep.uiterst !== null) redenen.push('De ondersteuning van het oude pakket stopt.')
  if (plateau > Math.max(groep.vroegst, 1)) {
    redenen.push('Later dan kan: er is per halfjaar niet meer ruimte, of een gekoppeld pakket gaat eerst.')
  }
  return redenen
}

function describeVenster(opgave: Opgave, { pakket: at, werk }: Groep, plateau: number): Venster[] {
  const pakket = opgave.pakketten[at]
  if (pakket === undefined || werk.length < 2) return []
  const codesUpTo = (halfyear: number): Gemeentecode[] =>
    werk
      .filter(({ vroegst }) => vroegst <= halfyear)
      .flatMap(({ gemeente }) => opgave.gemeenten[gemeente]?.gemeentecode ?? [])
      .sort(compareText)
  const halfyears = [...new Set(werk.map(({ vroegst }) => vroegst))].sort((a, b) => a - b)
  const momenten = halfyears.map((halfyear) => ({
    datum: addMonths(opgave.startdatum, 6 * halfyear),
    gemeenten: codesUpTo(halfyear),
  }))
  return [{ pakketId: pakket.id, pakket: pakket.naam, momenten, plateau }]
}

function describePlanning(
  { startdatum }: { startdatum: Datum },
  { planperiodeInJaren }: Scenario,
  { stappen, vensters }: { stappen: readonly Stap[]; vensters: readonly Venster[] },
): Planning {
  const numbers = [...new Set(stappen.map(({ plateau }) => plateau))].sort((a, b) => a - b)
  return {
    startdatum,
    plateaus: numbers.map((plateau) => ({
      plateau,
      van: addMonths(startdatum, 6 * (plateau - 1)),
      tot: addMonths(startdatum, 6 * plateau),
      stappen: stappen.filter((stap) => stap.plateau === plateau).length,
    })),
    stappen: [...stappen].sort(
      (a, b) =>
        a.plateau - b.plateau || compareText(a.gemeentecode, b.gemeentecode) || compareText(a.pakketId, b.pakketId),
    ),
    vensters: [...vensters].sort((a, b) => a.plateau - b.plateau || compareText(a.pakket, b.pakket)),
    nietOpTijd: stappen.filter(({ plateau }) => plateau > 2 * planperiodeInJaren).length,
  }
}
