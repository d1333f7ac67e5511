import { z } from 'zod'
import { Datum, SamenwerkingsverbandId } from './ids.ts'
import { Account } from './inventarisatie.ts'
import { Planopdracht } from './plan.ts'

/**
 * A planopdracht of a samenwerkingsverband with all that its outcome rests on: as long as the landschappen stay as they are it
 * gives the same plan, byte for byte.
 */
export const Planscenario = z.object({
  id: z.guid(),
  samenwerkingsverband: SamenwerkingsverbandId,
  /** `gemeenten` sorted: those of the plan, whoever joins the samenwerkingsverband later. */
  opdracht: Planopdracht.required({ gemeenten: true }),
  /** Release that the plan is made with. */
  referentiemodel: Datum,
  /** Day whose landschappen the plan starts from. */
  peildatum: Datum,
  /** Who wrote it last. */
  account: Account,
  aangemaaktOp: z.iso.datetime(),
  gewijzigdOp: z.iso.datetime(),
})
export type Planscenario = z.infer<typeof Planscenario>
