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
  private readonly vast: ReadonlySet<number>

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
    this.vast = new Set(
      opgave.gebruiken.filter(({ isVast }) => isVast).map(({ gemeente, pakket }) => pairKey(gemeente, pakket)),
    )
  }

  /** Lets a pakket serve a need instead of what does so now. */
  kies(behoefte: Positie, pakket: Positie | undefined): void {
    const gemeente = this.opgave.behoeften[behoefte]?.gemeente
    if (gemeente === undefined) return
    this.count(this.keuzes[behoefte], gemeente, -1)
    this.count(pakket, gemeente, 1)
    this.keuzes[behoefte] = pakket
  }

  deel(pakket: Positie, isGedeeld: boolean): void {
    if (isGedeeld) this.gedeeld.add(pakket)
    else this.gedeeld.delete(pakket)
  }

  /** The part of the price that these pakketten and needs account for. */
  price(pakketten: ReadonlySet<Positie>, behoeften: readonly Positie[]): number {
    let total = 0
    for (const pakket of pakketten) total += this.priceOf(pakket)
    for (const at of behoeften) total += this.moveOf(at)
    return total
  }

  private count(pakket: Positie | undefined, gemeente: Positie, step: 1 | -1): void {
    if (pakket === undefined) return
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
    const isUser = (gemeente: Positie) => (counts?.get(gemeente) ?? 0) > 0 || this.vast.has(pairKey(gemeente, pakket))
    const users = new Set(now.filter(isUser))
    for (const [gemeente, needs] of counts ?? []) if (needs > 0) users.add(gemeente)
    const known = indexGebruiken(this.opgave)
    const isShared = (gemeente: Positie) => this.gedeeld.has(pakket) || !known.has(pairKey(gemeente, pakket))
    const sharers = [...users].filter(isShared)
    const [only] = sharers
    // sharing with nobody is no sharing
    const isAlone = sharers.length === 1 && only !== undefined && known.has(pairKey(only, pakket))
    let total = sharers.length > 0 && !isAlone ? this.prijzen.instantie(pakket) : 0
    for (const gemeente of users) {
      const shares = isShared(gemeente) && !isAlone
      total += shares ? this.prijzen.gedeeld(gemeente, pakket) : this.prijzen.eigen(gemeente, pakket)
    }
    for (const gemeente of now) if (!users.has(gemeente)) total += this.prijzen.afscheid(gemeente, pakket)
    return total
  }
}
