import type { ApplicatieId, Gemeentecode, ObjectId } from './ids.ts'
import type { Koppeling, Koppelrichting, Koppelsoort } from './inlezing.ts'

/** A koppeling with the gemeenten that it can be of. */
export type Gemeentekoppeling = {
  readonly bestand?: string
  /** Empty when its gemeente is not among the landschappen; several when the bron holds several and names none. */
  readonly gemeentecodes: readonly Gemeentecode[]
  readonly koppeling: Koppeling
}

/** A koppeling of which both sides are known: an applicatie, and another one or a voorziening outside the gemeente. */
export type VerbondenKoppeling = {
  readonly id: string
  readonly gemeentecode: Gemeentecode
  readonly applicatieId: ApplicatieId
  readonly doel:
    | { readonly soort: 'applicatie'; readonly id: ApplicatieId }
    | { readonly soort: 'voorziening'; readonly id: ObjectId }
  /** `a_naar_b` is from the applicatie to the doel. */
  readonly richting: Koppelrichting
  readonly soort: Koppelsoort
  /** Standaard or standaardversie as written. */
  readonly standaard?: string
}
