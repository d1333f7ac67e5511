import type { Opgave, Positie } from '../opgave/opgave.ts'
import { indexGebruiken, pairKey } from '../opgave/opgave.ts'
import type { Prijslijst } from './plan.ts'

/**
 * Who is served by what, with the price kept up to date: the quick method tries thousands of moves, and a move only touches
 * the pakketten that it leaves and enters.
 */
export class Bord {
  readonly keuzes: (Positie | undefined)[]
  readonly gedeeld = new Set<Positie>()
  private readonly opgave: Opgave
  private readonly prijzen: Prijslijst
  private readonly margeInCenten: number
  /** Per pakket how many needs of each gemeente it serves. */
  private readonly bediend = new Map<Positie, Map<Positie, number>>()
  private readonly huidig = new Map<Positie, Positie[]>()
  /** Of pakketten that nothing changed about since: a trial asks for all candidates, and touches two or three. */
  private readonly bekendePrijzen = new Map<Positie, number>()
  private readonly vast: ReadonlySet<number>
  private readonly bekend: ReadonlyMap<number, unknown>

  constructor(opgave: Opgave, prijzen: Prijslijst, margeInCenten: number) {
    this.opgave = opgave
    this.prijzen = prijzen
    this.margeInCenten = margeInCenten
    this.keuzes = opgave.behoeften.map(() => undefined)
    for (const { gemeente, pakket } of opgave.gebruiken) {
      const users = this.huidig.get(pakket)
      if (users === undefined) this.huidig.set(pakket, [gemeente])
      else users.push(gemeente)
    }
    this.bekend = indexGebruiken(opgave)
    this.vast = new Set(
      opgave.gebruiken.filter(({ isVast }) => isVast).map(({ gemeente, pakket }) => pairKey(gemeente, pakket)),
    )
  }

  /** Lets a pakket serve a need instead of what does so now. */
  kies(behoefte: Positie, pakket: Positie | undefined): void {
    const gemeente = this.opgave.behoeften[behoefte]?.gemeente
    if (gemeente === undefined || this.keuzes[behoefte] === pakket) return
    this.count(this.keuzes[behoefte], gemeente, -1)
    this.count(pakket, gemeente, 1)
    this.keuzes[behoefte] = pakket
  }

  deel(pakket: Positie, isGedeeld: boolean): void {
    if (this.gedeeld.has(pakket) !== isGedeeld) this.bekendePrijzen.delete(pakket)
    if (isGedeeld) this.gedeeld.add(pakket)
    else this.gedeeld.delete(pakket)
  }

  /** The part of the price that these pakketten and needs account for. */
  price(pakketten: ReadonlySet<Positie>, behoeften: readonly Positie[]): number {
    let total = 0
    for (const pakket of pakketten) {
      const price = this.bekendePrijzen.get(pakket) ?? this.priceOf(pakket)
      this.bekendePrijzen.set(pakket, price)
      total += price
    }
    for (const at of behoeften) total += this.moveOf(at)
    return total
  }

  private count(pakket: Positie | undefined, gemeente: Positie, step: 1 | -1): void {
    if (pakket === undefined) return
    this.bekendePrijzen.delete(pakket)
    const counts = this.bediend.get(pakket) ?? new Map<Positie, number>()
    this.bediend.set(pakket, counts)
    counts.set(gemeente, (counts.get(gemeente) ?? 0) + step)
  }

  private moveOf(behoefte: Positie): number {
    const need = this.opgave.behoeften[behoefte]
    const pakket = this.keuzes[behoefte]
    if (need === undefined || pakket === undefined || need.huidig.includes(pakket)) return 0
    return need.huidig.length === 0 ? 0 : this.prijzen.verhuizing(need.gemeente) + this.margeInCenten
  }

  private priceOf(pakket: Positie): number {
    const now = this.huidig.get(pakket) ?? []
    const counts = this.bediend.get(pakket)
    const isGedeeld = this.gedeeld.has(pakket)
    let total = 0
    let sharers = 0
    // who has it already, runs its own unless it is shared; who is new, shares
    for (const gemeente of now) if (isGedeeld && this.isUser(gemeente, pakket)) sharers += 1
    const [known, isNew] = [sharers, (gemeente: Positie) => !this.bekend.has(pairKey(gemeente, pakket))]
    for (const [gemeente, needs] of counts ?? []) {
      if (needs === 0 || !isNew(gemeente)) continue
      sharers += 1
      total += this.prijzen.gedeeld(gemeente, pakket)
    }
    // sharing with nobody is no sharing
    const isAlone = sharers === 1 && known === 1
    if (sharers > 0 && !isAlone) total += this.prijzen.instantie(pakket)
    for (const gemeente of now) {
      if (!this.isUser(gemeente, pakket)) total += this.prijzen.afscheid(gemeente, pakket)
      else
        total += isGedeeld && !isAlone ? this.prijzen.gedeeld(gemeente, pakket) : this.prijzen.eigen(gemeente, pakket)
    }
    return total
  }

  private isUser(gemeente: Positie, pakket: Positie): boolean {
    return (this.bediend.get(pakket)?.get(gemeente) ?? 0) > 0 || this.vast.has(pairKey(gemeente, pakket))
  }
}
