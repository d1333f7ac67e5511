import type { Applicatie, Vermelding } from './applicatie.ts'
import type { Bevinding } from './bevinding.ts'
import type { VerbondenKoppeling } from './koppeling.ts'
import type { Landschap, Samenwerkingsverband } from './landschap.ts'
import type { Pakket } from './pakket.ts'
import type { Referentiecomponent, Referentiemodel } from './referentiemodel.ts'
import type { Toewijzing } from './toewijzing.ts'
import type { Staat } from './vergelijking.ts'

/** A toewijzing with the referentiecomponent it points at. */
export type Uitvoertoewijzing = Omit<Toewijzing, 'applicatieId' | 'referentiecomponentId'> & {
  readonly component: Pick<Referentiecomponent, 'id' | 'naam'>
}

/** One applicatie as it goes out. */
export type Uitvoerregel = {
  readonly applicatie: Applicatie
  /** Absent when the applicatie was never identified. */
  readonly pakket?: Pakket
  /** All of them, in force or not: sorted by zekerheid descending, then naam. */
  readonly toewijzingen: readonly Uitvoertoewijzing[]
  /** What the bron states without a toewijzing coming of it: not in this release, or Verzamelcomponent. */
  readonly zonderToewijzing: readonly Vermelding[]
}

/** A cel of the landschap: sorted by naam in the list that holds it. */
export type Uitvoercel = {
  readonly component: Pick<Referentiecomponent, 'id' | 'naam'>
  /** Names, sorted. */
  readonly beleidsdomeinen: readonly string[]
  readonly staat: Staat
  /** In use and in force here; empty unless aanwezig. */
  readonly applicaties: readonly string[]
  readonly pakketten: readonly string[]
  readonly reden?: string
  readonly door?: string
}

/** Everything of one landschap that a file can hold: what writers take. */
export type Landschapsuitvoer = {
  readonly landschap: Landschap
  readonly referentiemodel: Referentiemodel
  /** One per applicatie, in the order of the landschap. */
  readonly regels: readonly Uitvoerregel[]
  /** The referentiecomponenten in use in GEMMA, sorted by naam. */
  readonly cellen: readonly Uitvoercel[]
  /** Those that an applicatie is used through. Sorted by id. */
  readonly samenwerkingsverbanden: readonly Samenwerkingsverband[]
  readonly koppelingen: readonly VerbondenKoppeling[]
  readonly bevindingen: readonly Bevinding[]
}
