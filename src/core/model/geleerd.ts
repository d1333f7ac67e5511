import { z } from 'zod'

/** Rows of numbers that the ranking learned from a catalogue; made by a script, never by hand. */
export const Geleerd = z.object({
  /** Weight of each feature, in the order in which the engine computes them. */
  rangorde: z.array(z.number()),
  /** Curves of the chance that the first candidate is right, with a description and without; constant first. */
  eersteMetTekst: z.array(z.number()),
  eersteZonderTekst: z.array(z.number()),
  /** Curve of the chance that a later candidate is right. */
  later: z.array(z.number()),
})
export type Geleerd = z.infer<typeof Geleerd>
