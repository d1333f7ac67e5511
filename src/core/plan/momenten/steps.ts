import type { Datum } from '../../model/ids.ts'
import { addMonths, yearsBetween } from '../kosten/datums.ts'
import { indexGebruiken, type Opgave, type Positie, pairKey } from '../opgave/opgave.ts'
import type { Plan } from '../oplossen/plan.ts'

/** Something that one gemeente must do about one pakket, with the half-years between which it can be done for free. */
export type Werk = {
  readonly gemeente: Positie
  readonly pakket: Positie
  readonly soort: 'invoeren' | 'aansluiten' | 'uitfaseren'
  readonly vervangt: readonly Positie[]
  readonly componenten: readonly Positie[]
  readonly contractTot: Datum | null
  readonly verlengbaarTot: Datum | null
  readonly eindeOndersteuning: Datum | null
  /** First half-year at whose end no contract goes on; 1 when there is none. Beyond the planperiode: its last one. */
  readonly vroegst: number
  /** Last half-year before support of what it replaces ends; null when that is not known. */
  readonly uiterst: number | null
  /** Ends of koppelingen that move with it: of what it replaces, and of what joins. */
  readonly koppelingen: number
}

/** The half-year, from 1, at whose end a date has passed. */
export function halfyearOf(startdatum: Datum, datum: Datum): number {
  let number = 1
  while (addMonths(startdatum, 6 * number) < datum && number < 200) number += 1
  return number
}

/** Years that a contract goes on after the end of a half-year. */
export function yearsLeft(startdatum: Datum, plateau: number, contractTot: Datum | null): number {
  return contractTot === null ? 0 : Math.max(0, yearsBetween(addMonths(startdatum, 6 * plateau), contractTot))
}

/**
 * What every gemeente must do to get from what it has to a plan.
 *
 * A pakket that ends goes with the pakket that takes over; where several do, with the one that takes over most. One whose
 * components were all served by others that stay is only phased out.
 *
 * @returns sorted by gemeente, then pakket; empty when nothing changes
 */
export function listWerk(opgave: Opgave, { bedient, vormen }: Plan, planperiodeInJaren: number): Werk[] {
  const known = indexGebruiken(opgave)
  const takenOver = new Map<number, Map<Positie, Positie[]>>()
  const entered = new Map<number, Set<Positie>>()
  opgave.behoeften.forEach(({ gemeente, component, huidig }, at) => {
    for (const naar of bedient[at] ?? []) {
      if (huidig.includes(naar)) continue
      const key = pairKey(gemeente, naar)
      entered.set(key, (entered.get(key) ?? new Set()).add(component))
      for (const van of huidig) {
        const targets = takenOver.get(pairKey(gemeente, van)) ?? new Map<Positie, Positie[]>()
        targets.set(naar, [...(targets.get(naar) ?? []), component])
        takenOver.set(pairKey(gemeente, van), targets)
      }
    }
  })
  const replaced = new Map<number, Positie[]>()
  const ended: number[] = []
  for (const { gemeente, pakket } of opgave.gebruiken) {
    const key = pairKey(gemeente, pakket)
    if (vormen.has(key)) continue
    const [heir] = [...(takenOver.get(key) ?? [])].sort(([a, x], [b, y]) => y.length - x.length || a - b)
    if (heir === undefined) ended.push(key)
    else {
      const target = pairKey(gemeente, heir[0])
      replaced.set(target, [...(replaced.get(target) ?? []), pakket])
    }
  }
  const joining = [...vormen].filter(([key, vorm]) => vorm === 'gedeeld' && known.has(key)).map(([key]) => key)
  const keys = new Set([...entered.keys(), ...joining, ...ended])
  return [...keys]
    .sort((a, b) => a - b)
    .map((key) => {
      const [gemeente, pakket] = [Math.floor(key / 1_000_000), key % 1_000_000]
      const isJoining = vormen.get(key) === 'gedeeld' && known.has(key)
      const soort = !vormen.has(key) ? 'uitfaseren' : isJoining ? 'aansluiten' : 'invoeren'
      const vervangt = soort === 'uitfaseren' ? [pakket] : (replaced.get(key) ?? [])
      const own = vervangt.flatMap((old) => known.get(pairKey(gemeente, old)) ?? [])
      return {
        gemeente,
        pakket,
        soort,
        vervangt,
        componenten: [...(entered.get(key) ?? [])].sort((a, b) => a - b),
        ...readTermijnen(opgave, own, planperiodeInJaren),
        koppelingen: [...own, ...(isJoining ? [known.get(key)] : [])].reduce(
          (sum, gebruik) => sum + (gebruik?.koppelingen ?? 0),
          0,
        ),
      }
    })
}

function readTermijnen(opgave: Opgave, old: readonly Opgave['gebruiken'][number][], planperiodeInJaren: number) {
  const last = 2 * planperiodeInJaren
  const contracten = old.flatMap(({ contractTot }) => contractTot ?? []).sort()
  const contractTot = contracten.at(-1) ?? null
  const [einde] = old.flatMap(({ eindeOndersteuning }) => eindeOndersteuning ?? []).sort()
  const [verlenging] = old.flatMap(({ verlengbaarTot }) => verlengbaarTot ?? []).sort()
  return {
    contractTot,
    verlengbaarTot: verlenging ?? null,
    eindeOndersteuning: einde ?? null,
    vroegst: contractTot === null ? 1 : Math.min(last, halfyearOf(opgave.startdatum, contractTot)),
    uiterst: einde === undefined ? null : Math.max(1, halfyearOf(opgave.startdatum, einde) - 1),
  }
}
