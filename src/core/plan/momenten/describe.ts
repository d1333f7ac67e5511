import type { Datum, Gemeentecode } from '../../model/ids.ts'
import type { Scenario } from '../../model/plan.ts'
import type { Planning, Stap, Venster } from '../../model/planning.ts'
import { compareText } from '../../model/sorteren.ts'
import { addMonths } from '../kosten/datums.ts'
import type { Opgave, Positie } from '../opgave/opgave.ts'
import { type Werk, yearsLeft } from './steps.ts'

/** Work that is done together: all who go to one pakket. */
export type Groep = {
  readonly pakket: Positie
  readonly werk: readonly Werk[]
  readonly vroegst: number
  readonly uiterst: number | null
  /** Half-year in which the first option to extend is over; null when none is known. */
  readonly optie: number | null
}

/** Where something was put: the half-year, and the pakket whose step it was. */
export type Plaats = { readonly plateau: number; readonly pakket: Positie }

export type Plek = { readonly plateau: number; readonly groep: Groep; readonly eerst: readonly Plaats[] }

/** A step with why it is then. */
export function describeStap(opgave: Opgave, werk: Werk, plek: Plek): Stap {
  const { plateau, eerst } = plek
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
    verlengbaarTot: werk.verlengbaarTot,
    eindeOndersteuning: werk.eindeOndersteuning,
    afkoopInJaren: yearsLeft(opgave.startdatum, plateau, werk.contractTot),
    gekoppeldAan: [...new Set(eerst.map((own) => own.pakket))]
      .filter((at) => at !== werk.pakket)
      .flatMap((at) => opgave.pakketten[at]?.id ?? [])
      .sort(compareText),
    redenen: describeRedenen(opgave, werk, plek),
  }
}

function describeRedenen(opgave: Opgave, werk: Werk, { plateau, groep, eerst }: Plek): string[] {
  const redenen: string[] = []
  const rest = yearsLeft(opgave.startdatum, plateau, werk.contractTot)
  if (werk.contractTot !== null) {
    redenen.push(
      rest > 0
        ? `Het contract loopt nog tot ${werk.contractTot}: die tijd wordt afgekocht.`
        : `Na het einde van het contract op ${werk.contractTot}.`,
    )
  }
  const { verlengbaarTot } = werk
  if (verlengbaarTot !== null && rest === 0) {
    redenen.push(
      verlengbaarTot >= addMonths(opgave.startdatum, 6 * plateau)
        ? `Binnen de optie op verlenging, tot ${verlengbaarTot}.`
        : `De optie op verlenging loopt tot ${verlengbaarTot}: regel de tijd daarna.`,
    )
  }
  const slowest = groep.werk.filter(({ vroegst }) => vroegst === groep.vroegst && vroegst > werk.vroegst)
  if (slowest.length > 0) {
    const namen = slowest.flatMap(({ gemeente }) => opgave.gemeenten[gemeente]?.naam ?? [])
    redenen.push(`Samen met ${namen.join(', ')}, waar het contract later afloopt.`)
  }
  if (werk.eindeOndersteuning !== null) {
    const isLate = werk.uiterst !== null && plateau > werk.uiterst
    redenen.push(
      `De ondersteuning van het oude pakket stopt op ${werk.eindeOndersteuning}${isLate ? '; dat is vóór de overgang' : ''}.`,
    )
  }
  if (werk.koppelingen > 0) {
    redenen.push(
      werk.koppelingen === 1
        ? 'Eén koppeling wordt aan deze kant opnieuw gelegd.'
        : `Aan deze kant worden ${werk.koppelingen} koppelingen opnieuw gelegd.`,
    )
  }
  const names = [...new Set(eerst.flatMap(({ pakket }) => opgave.pakketten[pakket]?.naam ?? []))].sort(compareText)
  if (names.length > 0) redenen.push(`Gekoppeld met ${names.join(', ')}, die niet later gaat.`)
  if (plateau > Math.max(groep.vroegst, 1, ...eerst.map((own) => own.plateau))) {
    redenen.push('Later dan kan: er is per halfjaar niet meer ruimte.')
  }
  return redenen
}

/** By when how many of a group can go, without paying for contracts that go on; none for who goes alone. */
export function describeVenster(opgave: Opgave, { pakket: at, werk }: Groep, plateau: number): Venster[] {
  const pakket = opgave.pakketten[at]
  if (pakket === undefined || werk.length < 2) return []
  const codesUpTo = (halfyear: number): Gemeentecode[] =>
    werk
      .filter(({ vroegst }) => vroegst <= halfyear)
      .flatMap(({ gemeente }) => opgave.gemeenten[gemeente]?.gemeentecode ?? [])
      .sort(compareText)
  const lapsed = (datum: Datum): Gemeentecode[] =>
    werk
      .filter(({ verlengbaarTot }) => verlengbaarTot !== null && verlengbaarTot < datum)
      .flatMap(({ gemeente }) => opgave.gemeenten[gemeente]?.gemeentecode ?? [])
      .sort(compareText)
  const halfyears = [...new Set(werk.map(({ vroegst }) => vroegst))].sort((a, b) => a - b)
  const momenten = halfyears.map((halfyear) => {
    const datum = addMonths(opgave.startdatum, 6 * halfyear)
    const gemeenten = codesUpTo(halfyear)
    return { datum, gemeenten, overbruggen: lapsed(datum).filter((code) => gemeenten.includes(code)) }
  })
  return [{ pakketId: pakket.id, pakket: pakket.naam, momenten, plateau }]
}

/** Puts steps and windows in order, and counts what comes too late. */
export function describePlanning(
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
