import { z } from 'zod'

/** A rule that splits shared cost over deelnemers. */
export const Verdeelsleutel = z.enum([
  'gelijk',
  'naar_inwoners',
  'naar_gebruik',
  'naar_kosten_alleen',
  'scrb',
  'shapley',
  'nucleolus',
])
export type Verdeelsleutel = z.infer<typeof Verdeelsleutel>

const centen = z.int()
const bedrag = z.int().nonnegative()

/** Who shares the cost. What is not known is left out: a sleutel that needs it then has no outcome. */
export const Deelnemer = z.object({
  id: z.string().min(1),
  naam: z.string().min(1),
  inwoners: z.int().positive().optional(),
  /** Any measure of use, the same for all: users, zaken, seats. */
  gebruik: z.number().nonnegative().optional(),
})
export type Deelnemer = z.infer<typeof Deelnemer>

/** What a sub-group would pay on its own. */
export const Groepskosten = z.object({ deelnemers: z.array(z.string()).min(1), kostenInCenten: bedrag })
export type Groepskosten = z.infer<typeof Groepskosten>

/** A cost to divide, with a table of what every sub-group would pay: 2^n − 1 rows for n deelnemers. */
export const Verdeelopdracht = z.object({
  naam: z.string().optional(),
  deelnemers: z.array(Deelnemer).min(1).max(12),
  kosten: z.array(Groepskosten),
  /** Default all. */
  sleutels: z.array(Verdeelsleutel).optional(),
  zaad: z.int().optional(),
})
export type Verdeelopdracht = z.infer<typeof Verdeelopdracht>

/** A part, in whole cents; all parts of a verdeling sum to the total exactly. */
export const Bijdrage = z.object({
  deelnemer: z.string(),
  naam: z.string(),
  bijdrageInCenten: centen,
  /** What this one would pay on its own. */
  alleenInCenten: bedrag,
  /** alleen − bijdrage; negative when cooperation costs more. */
  voordeelInCenten: centen,
  /** Standard error, where orders were drawn instead of counted. */
  standaardfoutInCenten: z.number().nonnegative().optional(),
})
export type Bijdrage = z.infer<typeof Bijdrage>

export const Schending = z.object({
  /** Names, sorted by id. */
  deelnemers: z.array(z.string()).min(1),
  betaaltInCenten: centen,
  alleenInCenten: bedrag,
})
export type Schending = z.infer<typeof Schending>

/** The outcome of one sleutel. */
export const Verdeling = z.object({
  sleutel: Verdeelsleutel,
  /** In Dutch: how the parts came about. */
  uitleg: z.string(),
  /** Sorted by id of the deelnemer; empty when the sleutel has no outcome, see `reden`. */
  bijdragen: z.array(Bijdrage),
  /** Why there is no outcome. */
  reden: z.string().optional(),
  /** No sub-group would pay less on its own; null when there is no outcome or not every group was tried. */
  stabiel: z.boolean().nullable(),
  /** The group that pays most above what it would pay on its own. */
  schending: Schending.nullable(),
})
export type Verdeling = z.infer<typeof Verdeling>

/** What happens when one deelnemer leaves: its own cost, and what the others pay then, by sleutel. */
export const Vertrek = z.object({
  deelnemer: z.string(),
  naam: z.string(),
  /** What the one who leaves pays on its own. */
  alleenInCenten: bedrag,
  /** What the others pay together without it. */
  restInCenten: bedrag,
  perSleutel: z.array(
    z.object({
      sleutel: Verdeelsleutel,
      /** What the others pay more (positive) or less than before, sorted by id. */
      gevolgen: z.array(z.object({ deelnemer: z.string(), naam: z.string(), verschilInCenten: centen })),
    }),
  ),
})
export type Vertrek = z.infer<typeof Vertrek>

export const Verdelingsoverzicht = z.object({
  naam: z.string().optional(),
  totaalInCenten: bedrag,
  /** Sum of what each would pay alone. */
  samenAlleenInCenten: bedrag,
  verdelingen: z.array(Verdeling),
  /** Sorted by id; empty with a single deelnemer. */
  vertrek: z.array(Vertrek),
})
export type Verdelingsoverzicht = z.infer<typeof Verdelingsoverzicht>
