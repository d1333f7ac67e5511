import { z } from 'zod'
import type { Bevinding } from './bevinding.ts'
import { ApplicatieId, ObjectId } from './ids.ts'
import type { Voorziening } from './referentiemodel.ts'

export const Herkomst = z.enum(['gemeente', 'leverancier', 'afgeleid'])
export type Herkomst = z.infer<typeof Herkomst>

export const Toewijzingstatus = z.enum(['vermeld', 'bevestigd', 'afgewezen', 'automatisch', 'voorgesteld'])
export type Toewijzingstatus = z.infer<typeof Toewijzingstatus>

/** applicatie → referentiecomponent, with the voice that says so. */
export const Toewijzing = z.object({
  applicatieId: ApplicatieId,
  referentiecomponentId: ObjectId,
  herkomst: Herkomst,
  status: Toewijzingstatus,
  /** 1 for what is stated; for afgeleid the estimated chance that it is right. */
  zekerheid: z.number().min(0).max(1),
  /** Dutch, checkable by a person: "naam bevat 'burgerzaken'". */
  redenen: z.array(z.string()),
  /** Counts in the dekking: decided per applicatie by the highest voice that speaks. */
  vanKracht: z.boolean(),
})
export type Toewijzing = z.infer<typeof Toewijzing>

/** From this zekerheid the first proposal makes a cel onbekend instead of afwezig. */
export const TWIJFELDREMPEL = 0.3

export type Toewijzingsresultaat = {
  /** Sorted by applicatieId, then zekerheid descending, then referentiecomponentId. At most five afgeleide per applicatie. */
  readonly toewijzingen: readonly Toewijzing[]
  /** Applicaties that are a facility outside the gemeente: never mapped. */
  readonly voorzieningen: ReadonlyMap<ApplicatieId, Voorziening>
  /** Rows that are no application at all. */
  readonly geenApplicatie: ReadonlySet<ApplicatieId>
  readonly bevindingen: readonly Bevinding[]
}
