import type { Kolom, Oplosser, Programma, Regel } from '../programma/programma.ts'
import { everyone, type Groep, type Kostenspel, membersOf, properGroups } from './spel.ts'

/** The amounts are scaled so that everyone pays this: far above the tolerance of a solver, far below its limits. */
const SCHAAL = 1000
const TOLERANTIE = 1e-7

type Vastgelegd = { readonly groep: Groep; readonly bedrag: number }

/**
 * The nucleolus: first makes the smallest advantage of any sub-group as large as it can be, then the next smallest, and so on.
 *
 * Every round is one linear programme: the groups whose constraint has a price are settled at that advantage, and those
 * that follow from settled ones are dropped, until the amounts are the only ones left. Nobody pays more than alone, unless
 * cooperation as a whole costs more than going alone.
 *
 * @param losOp - solver for linear programmes, with shadow prices
 * @returns amounts in cents, with fractions; null when a programme could not be solved
 * @source D. Schmeidler (1969); A. Kopelowitz (1967) for the row of linear programmes
 */
export async function computeNucleolus(spel: Kostenspel, losOp: Oplosser): Promise<number[] | null> {
  const { deelnemers, kosten } = spel
  const all = everyone(deelnemers)
  const totaal = kosten(all)
  if (deelnemers === 1 || totaal <= 0) return deelnemers === 1 ? [totaal] : null
  const scale = SCHAAL / totaal
  const settled: Vastgelegd[] = [{ groep: all, bedrag: SCHAAL }]
  const independent = new Rang(deelnemers)
  independent.add(membersOf(all, deelnemers))
  const alone = Array.from({ length: deelnemers }, (_, at) => kosten(2 ** at) * scale)
  const isUseful = alone.reduce((sum, own) => sum + own, 0) >= SCHAAL - TOLERANTIE
  const kolommen = alone.map((own, at) => buildKolom(`bijdrage ${at}`, isUseful ? own : Number.POSITIVE_INFINITY))
  let open = properGroups(deelnemers).map((groep) => ({ groep, kosten: kosten(groep) * scale }))
  for (;;) {
    const found = await losOp(buildRonde(kolommen, settled, open))
    if (found.status !== 'optimaal') return null
    const bedragen = found.waarden.slice(0, deelnemers)
    if (open.length === 0 || independent.rang === deelnemers) return bedragen.map((bedrag) => bedrag / scale)
    const advantage = found.waarden[deelnemers] ?? 0
    const priced = open.filter((_, at) => Math.abs(found.schaduwprijzen[settled.length + at] ?? 0) > TOLERANTIE)
    if (priced.length === 0) return null
    for (const { groep, kosten: own } of priced) {
      if (independent.add(membersOf(groep, deelnemers))) settled.push({ groep, bedrag: own - advantage })
    }
    open = open.filter(({ groep }) => independent.isNew(membersOf(groep, deelnemers)))
  }
}

/** Columns: what each pays, then the advantage, which is made as large as possible. */
function buildRonde(
  bijdragen: readonly Kolom[],
  settled: readonly Vastgelegd[],
  open: readonly { readonly groep: Groep; readonly kosten: number }[],
): Programma {
  const deelnemers = bijdragen.length
  const terms = (groep: Groep) => membersOf(groep, deelnemers).map((at) => [at, 1] as const)
  const regels: Regel[] = [
    ...settled.map(({ groep, bedrag }) => ({
      naam: `vast ${groep}`,
      onder: bedrag,
      boven: bedrag,
      termen: terms(groep),
    })),
    ...open.map(({ groep, kosten }) => ({
      naam: `groep ${groep}`,
      onder: Number.NEGATIVE_INFINITY,
      boven: kosten,
      termen: [...terms(groep), [deelnemers, 1] as const],
    })),
  ]
  const voordeel = { ...buildKolom('voordeel', Number.POSITIVE_INFINITY), kosten: open.length === 0 ? 0 : -1 }
  return { kolommen: [...bijdragen, voordeel], regels, vast: 0 }
}

function buildKolom(naam: string, boven: number): Kolom {
  return { naam, kosten: 0, onder: Number.NEGATIVE_INFINITY, boven, isGeheel: false }
}

/** Rows of zeros and ones that do not follow from each other, kept in echelon form. */
class Rang {
  private readonly rijen = new Map<number, number[]>()
  private readonly breedte: number

  constructor(breedte: number) {
    this.breedte = breedte
  }

  get rang(): number {
    return this.rijen.size
  }

  isNew(leden: readonly number[]): boolean {
    return this.reduce(leden).pivot !== null
  }

  /** @returns whether the row was new */
  add(leden: readonly number[]): boolean {
    const { rij, pivot } = this.reduce(leden)
    if (pivot === null) return false
    const lead = rij[pivot] ?? 1
    this.rijen.set(
      pivot,
      rij.map((value) => value / lead),
    )
    return true
  }

  private reduce(leden: readonly number[]): { rij: number[]; pivot: number | null } {
    let rij = Array.from({ length: this.breedte }, (_, at) => Number(leden.includes(at)))
    for (let at = 0; at < this.breedte; at += 1) {
      const value = rij[at] ?? 0
      if (Math.abs(value) < TOLERANTIE) continue
      const known = this.rijen.get(at)
      if (known === undefined) return { rij, pivot: at }
      rij = rij.map((own, column) => own - value * (known[column] ?? 0))
    }
    return { rij, pivot: null }
  }
}
