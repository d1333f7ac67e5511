import type { Datum, Gemeentecode, ObjectId, PakketId } from '../../model/ids.ts'

/** Position in a list of the opgave; positions keep the inner loops free of look-ups by text. */
export type Positie = number

export type Plangemeente = {
  readonly gemeentecode: Gemeentecode
  readonly naam: string
  /** Null when nobody gave them. */
  readonly inwoners: number | null
}

export type Planpakket = {
  readonly id: PakketId
  readonly naam: string
  readonly leverancier?: string
  /** Still to be chosen: a place for whatever wins an aanbesteding. */
  readonly isNieuw: boolean
  readonly standaarden: ReadonlySet<string>
  /** The last date that anyone states: whoever has a newer version, is supported longer. */
  readonly eindeOndersteuning: Datum | null
}

export type Plancomponent = {
  readonly id: ObjectId
  readonly naam: string
  readonly beleidsdomeinen: readonly string[]
  readonly verplichteStandaarden: readonly string[]
  /** Pakketten with evidence that they cover it: someone in the group uses them for it, or they are new. Sorted. */
  readonly kandidaten: readonly Positie[]
  /** Of these the ones that a gemeente or leverancier states, that two gemeenten use for it, or that a person named. */
  readonly stevig: ReadonlySet<Positie>
}

/** One cel that must be served: a gemeente uses something for it, or its hiaat is to be filled. */
export type Behoefte = {
  readonly gemeente: Positie
  readonly component: Positie
  /** What the gemeente uses for it now, sorted; empty for a hiaat. */
  readonly huidig: readonly Positie[]
}

/** A gemeente's use of a pakket now. */
export type Gebruik = {
  readonly gemeente: Positie
  readonly pakket: Positie
  /** Sum of what the gemeente states; null when it states nothing. */
  readonly opgegevenKostenInCenten: number | null
  readonly contractTot: Datum | null
  /** After the contract it may be extended until here; null when no option is known. */
  readonly verlengbaarTot: Datum | null
  /** Of what this gemeente runs: its own statement, else that of the pakket. */
  readonly eindeOndersteuning: Datum | null
  /** Ends of koppelingen at this side. */
  readonly koppelingen: number
  /** Also serves something outside the scope: it must stay in one form or another. */
  readonly isVast: boolean
}

/** What is to be decided: values only, read off the graph once. Everything sorted by id or code. */
export type Opgave = {
  readonly gemeenten: readonly Plangemeente[]
  readonly pakketten: readonly Planpakket[]
  /** Those in scope that someone needs; sorted by naam. */
  readonly componenten: readonly Plancomponent[]
  /** Sorted by component, then gemeente. */
  readonly behoeften: readonly Behoefte[]
  /** Sorted by gemeente, then pakket. Only uses that serve something in scope. */
  readonly gebruiken: readonly Gebruik[]
  readonly startdatum: Datum
}

/** The key of a gemeente and a pakket together. */
export function pairKey(gemeente: Positie, pakket: Positie): number {
  return gemeente * 1_000_000 + pakket
}

const indexes = new WeakMap<Opgave, ReadonlyMap<number, Gebruik>>()

/** The use of a pakket by a gemeente now, by {@link pairKey}. */
export function indexGebruiken(opgave: Opgave): ReadonlyMap<number, Gebruik> {
  const known = indexes.get(opgave)
  if (known !== undefined) return known
  const index = new Map(opgave.gebruiken.map((gebruik) => [pairKey(gebruik.gemeente, gebruik.pakket), gebruik]))
  indexes.set(opgave, index)
  return index
}
