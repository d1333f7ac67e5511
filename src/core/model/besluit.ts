import { z } from 'zod'
import { ApplicatieId, Gemeentecode, ObjectId, PakketId } from './ids.ts'

/** What a person of the gemeente decided about one applicatie and one referentiecomponent. Of two on one pair the later counts. */
export const Toewijzingsbesluit = z.object({
  applicatieId: ApplicatieId,
  referentiecomponentId: ObjectId,
  besluit: z.enum(['bevestigd', 'afgewezen']),
  /** Added by the person, not an answer to something stated or proposed. */
  eigen: z.boolean(),
  reden: z.string().optional(),
  /** Pakket that the applicatie was when it was decided: what the decision teaches others. */
  pakketId: PakketId.optional(),
})
export type Toewijzingsbesluit = z.infer<typeof Toewijzingsbesluit>

/** What a gemeente decided about a pakket: a voice for other gemeenten that use it, never named by them. */
export const Pakketbesluit = z.object({
  gemeentecode: Gemeentecode,
  pakketId: PakketId,
  referentiecomponentId: ObjectId,
  besluit: z.enum(['bevestigd', 'afgewezen']),
})
export type Pakketbesluit = z.infer<typeof Pakketbesluit>

/** Whether two pakketten that look alike are one. `links` is the lower id. Of two on one pair the later counts. */
export const Samenvoegbesluit = z.object({
  links: PakketId,
  rechts: PakketId,
  besluit: z.enum(['samenvoegen', 'apart']),
})
export type Samenvoegbesluit = z.infer<typeof Samenvoegbesluit>
