import type { ObjectId } from '../model/ids.ts'

/** A referentiecomponent that may fit, with the estimated chance that it does. */
export type Voorstel = {
  readonly referentiecomponentId: ObjectId
  readonly zekerheid: number
  /** Dutch, at least one: what a person can check. */
  readonly redenen: readonly string[]
}
