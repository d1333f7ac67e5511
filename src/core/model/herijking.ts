import { z } from 'zod'
import { Datum } from './ids.ts'
import { Stap } from './planning.ts'

/**
 * Where a step stands: `gedaan`, `deels` (the new is there, the old not gone, or only part of the components moved),
 * `te_laat` (its date is past and nothing is seen), `nog_niet` (its date is still to come), `anders` (the old is gone, but
 * something else came in its place).
 */
export const Stapstand = z.enum(['gedaan', 'deels', 'te_laat', 'nog_niet', 'anders'])
export type Stapstand = z.infer<typeof Stapstand>

/** Planned against realised: the steps of one scenario seen in a newer landschap. */
export const Herijking = z.object({
  naam: z.string(),
  scenario: z.string(),
  /** Peildatum of the plan, and of the landschap that it is held against. */
  planpeildatum: Datum,
  peildatum: Datum,
  tellingen: z.record(Stapstand, z.int()),
  /** Steps with a date up to the peildatum, and how many of those are done. */
  gepland: z.int(),
  gerealiseerd: z.int(),
  harmonisatiegraad: z.object({
    bijPlan: z.number().nullable(),
    nu: z.number().nullable(),
    doel: z.number().nullable(),
  }),
  stappen: z.array(z.object({ stap: Stap, stand: Stapstand, uitleg: z.string() })),
  /** Pakketten in use that the plan does not know: by gemeente, names. */
  buitenPlan: z.array(z.object({ gemeentecode: z.string(), pakketten: z.array(z.string()) })),
})
export type Herijking = z.infer<typeof Herijking>
